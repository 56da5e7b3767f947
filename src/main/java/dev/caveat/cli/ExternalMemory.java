package dev.caveat.cli;

import dev.caveat.check.Answers;
import dev.caveat.check.External;
import dev.caveat.check.Manners;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** Where the answers of other hosts are kept from one check to the next: in {@code .caveat/}, beside what builds remember. */
final class ExternalMemory {
    private static final long LARGEST = 32L << 20;

    private final Path folder;
    private final Instant now;

    /** @param root the site's folder */
    ExternalMemory(Path root, Instant now) {
        this.folder = root.resolve(".caveat");
        this.now = now;
    }

    /** A check that knows what is kept. */
    External external(boolean allowPrivate) {
        String agent = "caveat/" + (Program.version().isEmpty() ? "development" : Program.version()) + " (link check)";
        return new External(Manners.USUAL, allowPrivate, agent, now, System::nanoTime, known());
    }

    private Answers known() {
        Path file = file();
        try {
            boolean usable = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST;
            return usable ? Answers.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), now) : Answers.NONE;
        } catch (IOException unreadable) {
            return Answers.NONE;
        }
    }

    /** Where it cannot be kept, the next check asks again. */
    void keep(Answers answers, Console console) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "external", ".part");
            try {
                Files.writeString(written, answers.text(), StandardCharsets.UTF_8);
                Files.move(written, file(), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException refused) {
            console.note("The answers of other hosts could not be kept in .caveat/; the next check asks them again.");
        }
    }

    private Path file() {
        return folder.resolve("external.answers");
    }
}
