package dev.caveat.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.trace.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static Manifest parsed(String text) {
        return Manifest.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static Manifest sample(boolean finished) {
        return new Manifest(finished,
                new TreeMap<>(Map.of("b.html", new Fingerprint(-1, 2), "a/x y.html", Fingerprint.of("x"))),
                new TreeSet<>(Set.of("uploads")), List.of());
    }

    @Test
    void isReadAsItWasWritten() {
        assertEquals(sample(true), Manifest.parse(sample(true).bytes()).orElseThrow());
        assertEquals(sample(false), Manifest.parse(sample(false).bytes()).orElseThrow());
    }

    @Test
    void isATextWithSortedLines() {
        assertEquals("""
                caveat-manifest 1
                00000000000000000000000000000000 uploads/
                %s a/x y.html
                ffffffffffffffff0000000000000002 b.html
                """.formatted(Fingerprint.of("x").hex()), new String(sample(true).bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void aLineThatWasCutOffIsNoLine() {
        var manifest = parsed("caveat-manifest 1\n" + "0".repeat(32) + " index.ht");
        assertTrue(manifest.files().isEmpty());
        assertEquals(1, manifest.strays().size());
    }

    @Test
    void lineEndsOfWindowsAreReadToo() {
        var manifest = parsed("caveat-manifest 1\r\n" + "0".repeat(32) + " index.html\r\n");
        assertEquals(Set.of("index.html"), manifest.files().keySet());
        assertTrue(manifest.strays().isEmpty());
    }

    @Test
    void linesOfOthersAreStrays() {
        String zeros = "0".repeat(32);
        var manifest = parsed("caveat-manifest 1\nx\n" + zeros + "\n" + zeros + " \n" + zeros + " /\n" + zeros + " ../x\n"
                + "G" + zeros.substring(1) + " x\n" + zeros + " x\ry\n\n" + zeros + " fine\n");
        assertEquals(Set.of("fine"), manifest.files().keySet());
        assertEquals(8, manifest.strays().size());
    }

    @Test
    void anotherFirstLineIsNoManifest() {
        for (String text : List.of("", "caveat-manifest 1", "caveat-manifest 2\n", "index.html\n")) {
            assertFalse(Manifest.parse(text.getBytes(StandardCharsets.UTF_8)).isPresent(), text);
        }
    }
}
