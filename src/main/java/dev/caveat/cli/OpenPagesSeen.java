package dev.caveat.cli;

import dev.caveat.build.OpenPagesFile;
import dev.caveat.model.OpenPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Supplier;

/** What the last build said of a site, read again when another build has said something else. Safe for several threads. */
final class OpenPagesSeen implements Supplier<Optional<OpenPages>> {
    private final OpenPagesFile file;
    private Seen seen = new Seen("", Optional.empty());

    private record Seen(String stamp, Optional<OpenPages> pages) {}

    OpenPagesSeen(OpenPagesFile file) {
        this.file = file;
    }

    @Override
    public synchronized Optional<OpenPages> get() {
        String stamp = stamp();
        if (!stamp.equals(seen.stamp()) || seen.pages().isEmpty()) {
            seen = new Seen(stamp, file.load());
        }
        return seen.pages();
    }

    /** It is replaced as a whole, and then is another file. */
    private String stamp() {
        try {
            BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return now.fileKey() + " " + now.size() + " " + now.lastModifiedTime();
        } catch (IOException none) {
            return "";
        }
    }
}
