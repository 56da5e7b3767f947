package dev.caveat.importing.isso;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What Isso left: a text, or a database, which the program {@code sqlite3} reads where there is one. It is not changed. */
final class IssoFile {
    private static final byte[] DATABASE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final String QUERY = "SELECT c.id, c.parent, c.created, c.modified, c.mode, c.text, c.author, c.email, c.website, t.uri"
            + " FROM comments c JOIN threads t ON t.id = c.tid ORDER BY c.id";

    private final Path path;
    private Process running;

    /** That a database cannot be read here. */
    static final class NoProgram extends IOException {
        private static final long serialVersionUID = 1;

        NoProgram(String message) {
            super(message);
        }
    }

    IssoFile(Path path) {
        this.path = path;
    }

    /** What somebody can run elsewhere. */
    static String command(String file) {
        return "sqlite3 -readonly -json " + file + " '" + QUERY + "' > isso.json";
    }

    InputStream open() throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(DATABASE.length);
        }
        if (!Arrays.equals(start, DATABASE)) {
            return Files.newInputStream(path);
        }
        ProcessBuilder command = new ProcessBuilder(List.of("sqlite3", "-batch", "-readonly", "-json", path.toAbsolutePath().toString(), QUERY));
        command.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            running = command.start();
        } catch (IOException none) {
            throw new NoProgram("this is a database, and the program sqlite3, which could read it, is not here");
        }
        running.getOutputStream().close();
        return running.getInputStream();
    }

    /** Sees to it that all was read. */
    void end() throws IOException {
        if (running == null) {
            return;
        }
        try {
            if (running.waitFor() != 0) {
                throw new NoProgram("sqlite3 cannot read this database, or it is none of Isso's");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            running = null;
        }
    }
}
