package dev.caveat.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/** What happens to files that their times and sizes tell badly: a checkout, a text of the same length, a time set back. */
final class Times {
    private final SmallSite site;
    private final Words words;

    Times(SmallSite site, Words words) {
        this.site = site;
        this.words = words;
    }

    String edit() {
        List<Path> files = SmallSite.files(site.root.resolve("content")).stream().sorted().toList();
        Path file = words.of(files);
        try {
            switch (words.below(5)) {
                case 0 -> {
                    // As a fresh checkout does: other files of the same names and bytes.
                    for (Path one : files) {
                        byte[] bytes = Files.readAllBytes(one);
                        Files.delete(one);
                        Files.write(one, bytes);
                    }
                    return "a checkout";
                }
                case 1 -> {
                    for (Path one : files) {
                        Files.setLastModifiedTime(one, FileTime.from(Instant.ofEpochSecond(1_700_000_000)));
                    }
                    return "one time for all files";
                }
                case 2 -> {
                    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_600_000_000L + words.below(1_000))));
                    return "another time for " + file;
                }
                default -> {
                    return sameLength(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another text of the same length and, mostly, with the same time; sometimes in another file of the same name. */
    private String sameLength(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String other = text.replaceFirst("(?<=[a-z]{3} )[a-z](?=[a-z]{3})", words.any("k", "q", "x"));
        FileTime time = Files.getLastModifiedTime(file);
        if (words.once(3)) {
            Files.delete(file);
        }
        Files.write(file, other.getBytes(StandardCharsets.ISO_8859_1));
        if (!words.once(3)) {
            Files.setLastModifiedTime(file, time);
        }
        return "the same length of " + file;
    }
}
