package dev.caveat.cli;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Utf8;
import dev.caveat.read.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a longer text comes from: a file, a stream, or the editor that somebody is used to. */
record TextEditor(Surroundings surroundings) {

    /**
     * Lets somebody change a text in their editor, and waits until they are done.
     *
     * @return empty with a problem where there is no editor, or where it did not end well
     */
    Optional<String> edit(String before, Problems problems) {
        Optional<String> editor = surroundings.variable("VISUAL").or(() -> surroundings.variable("EDITOR"));
        if (editor.isEmpty()) {
            problems.add(Problem.of(Code.USAGE_MISSING, Place.of("--text"), "there is no text, and $EDITOR names no editor to write it in")
                    .hint("write it into a file: --text answer.md; or give it on standard input: --text -"));
            return Optional.empty();
        }
        Path file = null;
        try {
            file = Files.createTempFile("caveat", ".md");
            Files.writeString(file, before);
            // By a shell, as git does: the variable may hold options and quotes.
            Process process = new ProcessBuilder(List.of("sh", "-c", editor.get() + " \"$@\"", editor.get(), file.toString())).inheritIO().start();
            if (process.waitFor() != 0) {
                problems.add(Usage.wrong("$EDITOR", "the editor did not end well: " + Words.plain(editor.get()))
                        .hint("nothing was changed; give the text with --text"));
                return Optional.empty();
            }
            return file(file, problems);
        } catch (IOException failed) {
            problems.add(Usage.wrong("$EDITOR", "the editor cannot be started: " + Words.plain(editor.get()))
                    .hint("give the text with --text"));
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            delete(file);
        }
    }

    /** A text as comments' files have it: with one kind of ends of lines, and one at its end. */
    static String tidy(String text) {
        return text.replace("\r\n", "\n").stripTrailing() + "\n";
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // The system's folder for such files is emptied by others.
        }
    }

    /** The text of a file, as UTF-8. */
    static Optional<String> file(Path path, Problems problems) {
        return TextFile.read(path.toString(), path, problems).map(file -> file.text().text());
    }

    /** All that comes from a stream, as UTF-8. */
    static Optional<String> all(InputStream in, Problems problems) {
        try {
            byte[] bytes = in.readNBytes(TextFile.LARGEST + 1);
            if (bytes.length > TextFile.LARGEST) {
                problems.add(Problem.of(Code.FILE_TOO_LARGE, Place.of("standard input"), "this text is larger than 32 MiB").hint("shorten it"));
                return Optional.empty();
            }
            return Utf8.text("standard input", bytes, problems).map(SourceText::text);
        } catch (IOException broken) {
            problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of("standard input"), "this cannot be read").hint("give the text in a file"));
            return Optional.empty();
        }
    }
}
