package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that a test expects, in a file; {@code -Dgolden=update} writes what came instead, but never in CI. */
record Golden(Path file) {
    void compare(String text) throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("-Dgolden=update is for people who read what it writes, and not for CI");
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return;
        }
        String expected = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
        assertEquals(expected, text, () -> file + " differs; if it is better now, run mvn test -Dtest=GalleryTest -Dgolden=update and read it");
    }
}
