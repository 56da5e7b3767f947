package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a language by its tag alone. */
class LanguageTest {
    @ParameterizedTest
    @CsvSource({"en,ltr", "ar,rtl", "AR-eg,rtl", "he,rtl", "az-Arab,rtl", "fa-Latn,ltr", "ks-Deva,ltr", "und,ltr", "xx,ltr"})
    void itsDirectionIsThatOfItsScript(String tag, String direction) {
        assertEquals(direction, Language.plain("x", tag).direction());
    }

    @ParameterizedTest
    @CsvSource({"fr,Français", "de,Deutsch", "es,Español", "en,English"})
    void itIsCalledAsItCallsItself(String tag, String label) {
        assertEquals(label, Language.nameOf(tag));
    }

    @Test
    void pathsTellTheLanguageOfWhatIsMadeThere() {
        Languages languages = new Languages(Language.plain("", "en"), false, new TreeMap<>(Map.of("fr", Language.plain("fr", "fr"))));
        assertEquals("fr", languages.ofPath("fr/tags/index.html"));
        assertEquals("", languages.ofPath("france/index.html"));
        assertEquals("", languages.ofPath("fr"));
    }
}
