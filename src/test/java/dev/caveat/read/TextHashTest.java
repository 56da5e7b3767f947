package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextHashTest {
    /** As another program has it: {@code printf 'One.\n\nTwo – über.\n' | sha256sum}. */
    private static final String HASH = "7486c4427224";

    @ParameterizedTest
    @ValueSource(strings = {
        "One.\n\nTwo – über.\n", "One.\n\nTwo – über.", "\n\nOne.\n\nTwo – über.\n\n\n", "One.  \n \t\nTwo – über.\t\n", " \n\t\nOne.\n\nTwo – über. "})
    void blanksAtTheEndsOfLinesAndEmptyLinesAboveAndBelowDoNotCount(String text) {
        assertEquals(HASH, TextHash.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "One.\nTwo – über.\n", "One.\n\n\nTwo – über.\n", " One.\n\nTwo – über.\n", "One.\n\nTwo - über.\n", "One.\n\nTwo – Über.\n", "One.\u00a0\n\nTwo – über.\n", ""})
    void everythingElseDoes(String text) {
        assertNotEquals(HASH, TextHash.of(text));
    }

    @Test
    void nothingIsATextAsWell() {
        assertEquals("e3b0c44298fc", TextHash.of(""));
        assertEquals("e3b0c44298fc", TextHash.of(" \n\n\t"));
    }

    @Test
    void howItMayBeWritten() {
        assertEquals(Optional.of("e3b0c44298fc"), TextHash.written(" E3B0C44298FC "));
        assertEquals(Optional.of("e3b0c44298fc"), TextHash.written("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        assertEquals(Optional.empty(), TextHash.written("e3b0c44298f"));
        assertEquals(Optional.empty(), TextHash.written("e3b0c44298fg"));
        assertEquals(Optional.empty(), TextHash.written("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8555"));
    }
}
