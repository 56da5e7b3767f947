package dev.caveat.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void itIsMurmurHash3() {
        assertEquals("e34bbc7bbc071b6c7a433ca9c49a9347", Fingerprint.of("The quick brown fox jumps over the lazy dog").hex());
        assertEquals("cbd8a7b341bd9b025b1e906a48ae1d19", Fingerprint.of("hello").hex());
    }

    @Test
    void nothingThatExistsLooksAbsent() {
        assertFalse(Fingerprint.of("").isAbsent());
        assertFalse(Fingerprint.mix().done().isAbsent());
        assertTrue(Fingerprint.ABSENT.isAbsent());
    }

    @Test
    void onlyTheFirstBytesCount() {
        byte[] bytes = "0123456789abcdefXYZ and more".getBytes(StandardCharsets.UTF_8);
        assertEquals(Fingerprint.of("0123456789abcdefXYZ"), Fingerprint.of(bytes, 19));
    }

    @Test
    void everyLengthAndEveryBitCounts() {
        Set<Fingerprint> seen = new HashSet<>();
        byte[] bytes = new byte[70];
        for (int length = 0; length < bytes.length; length++) {
            assertTrue(seen.add(Fingerprint.of(bytes, length)), "length " + length);
        }
        for (int bit = 0; bit < 33 * 8; bit++) {
            byte[] flipped = new byte[33];
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertTrue(seen.add(Fingerprint.of(flipped)), "bit " + bit);
        }
    }

    @Test
    void valuesAreSetOffFromEachOther() {
        assertNotEquals(Fingerprint.mix().add("ab").add("c").done(), Fingerprint.mix().add("a").add("bc").done());
        assertNotEquals(Fingerprint.mix().add("").add("a").done(), Fingerprint.mix().add("a").add("").done());
        assertNotEquals(Fingerprint.mix().add("a").done(), Fingerprint.mix().add(List.of("a")).done());
    }

    @Test
    void aListEndsWhereItEnds() {
        assertNotEquals(
                Fingerprint.mix().add(List.of("a", "b")).add(List.of("c")).done(),
                Fingerprint.mix().add(List.of("a")).add(List.of("b", "c")).done());
        // What a list of no texts followed by its count would look like.
        assertNotEquals(
                Fingerprint.mix().add(List.of()).add(List.of("\0")).done(),
                Fingerprint.mix().add(List.of("")).add(List.of()).done());
    }

    /** Few symbols, short lists: every sequence of lists has bytes of its own. */
    @Test
    void differentListsOfListsDiffer() {
        Random random = new Random(7);
        Map<Fingerprint, List<List<String>>> seen = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            List<List<String>> lists = new ArrayList<>();
            Fingerprint.Mix mix = Fingerprint.mix();
            for (int l = random.nextInt(4); l >= 0; l--) {
                List<String> list = new ArrayList<>();
                for (int t = random.nextInt(4); t > 0; t--) {
                    list.add("\0\1a".substring(0, random.nextInt(4)));
                }
                lists.add(list);
                mix.add(list);
            }
            List<List<String>> before = seen.putIfAbsent(mix.done(), lists);
            assertTrue(before == null || before.equals(lists), () -> before + " and " + lists);
        }
    }

    @Test
    void aTextThatLooksLikeAListIsNone() {
        assertNotEquals(Fingerprint.mix().addValue(List.of("a", "b")).done(), Fingerprint.mix().addValue("[a, b]").done());
        assertNotEquals(Fingerprint.mix().addValue(List.of("a, b")).done(), Fingerprint.mix().addValue(List.of("a", "b")).done());
        assertNotEquals(Fingerprint.mix().addValue(Map.of("a", "b, c=d")).done(), Fingerprint.mix().addValue(ordered("a", "b", "c", "d")).done());
        assertNotEquals(Fingerprint.mix().addValue(Map.of()).done(), Fingerprint.mix().addValue(List.of()).done());
    }

    @Test
    void theOrderOfAMapCounts() {
        assertNotEquals(
                Fingerprint.mix().addValue(ordered("a", "b", "c", "d")).done(),
                Fingerprint.mix().addValue(ordered("c", "d", "a", "b")).done());
    }

    @Test
    void onlyTextsListsAndMapsAreValues() {
        assertThrows(IllegalArgumentException.class, () -> Fingerprint.mix().addValue(List.of(3)));
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
