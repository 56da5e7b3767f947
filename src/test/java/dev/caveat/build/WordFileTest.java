package dev.caveat.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of an index comes back as it was, or not at all. */
class WordFileTest {
    private static final Fingerprint ONE = Fingerprint.of("one");
    private static final Fingerprint TWO = Fingerprint.of("two");
    private static final Map<Fingerprint, byte[]> PARTS = Map.of(ONE, new byte[] {1, 2, 3}, TWO, new byte[] {4, 5});

    @TempDir
    private Path folder;

    private WordFile file(String program, boolean trusted) {
        return new WordFile(folder.resolve("deep/site.words"), program, trusted);
    }

    private Set<Fingerprint> found(WordFile file, String tag) {
        Map<Fingerprint, byte[]> found = file.load(tag, Set.of(ONE, TWO));
        found.forEach((key, part) -> assertArrayEquals(PARTS.get(key), part));
        return found.keySet();
    }

    @Test
    void eachLanguageHasItsOwn() {
        file("a", true).save("en", List.of(ONE, TWO), PARTS::get);
        file("a", true).save("fr", List.of(TWO), PARTS::get);
        assertEquals(Set.of(ONE, TWO), found(file("a", true), "en"));
        assertEquals(Set.of(TWO), found(file("a", true), "fr"));
        assertEquals(Set.of(ONE), file("a", true).load("en", Set.of(ONE)).keySet());
        assertEquals(Set.of(), found(file("a", true), "de"));
        assertEquals(Set.of(), found(file("another", true), "en"));
        assertEquals(Set.of(), found(file("a", false), "en"));
    }

    @Test
    void whatIsDamagedIsNotFound() throws IOException {
        file("a", true).save("en", List.of(ONE, TWO), PARTS::get);
        Path written;
        try (var all = Files.list(folder.resolve("deep"))) {
            written = all.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(written);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x55;
            Files.write(written, damaged);
            found(file("a", true), "en");
            Files.write(written, Arrays.copyOf(bytes, i));
            found(file("a", true), "en");
        }
    }
}
