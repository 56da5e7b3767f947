package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.model.Language;
import dev.caveat.model.Languages;
import dev.caveat.model.PageId;
import dev.caveat.model.SiteWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What files are by their names alone. */
class LayoutTest {
    private static Language in(String code, String folder) {
        return new Language(code, code.isEmpty() ? "en" : code, "", false, 0, Optional.of(folder), SiteWords.NONE);
    }

    private static Languages languages(Map<String, String> folders) {
        var others = new TreeMap<String, Language>();
        folders.forEach((code, folder) -> others.put(code, in(code, folder)));
        return new Languages(in("", "en"), true, others);
    }

    @Test
    void aFolderOfALanguageWithinThatOfAnotherIsItsOwn() {
        for (Map<String, String> folders : List.of(Map.of("fr", "fr", "fr-CA", "fr/ca"), Map.of("fr", "fr/ca", "fr-CA", "fr"))) {
            Languages languages = languages(folders);
            folders.forEach((code, folder) -> {
                assertEquals(new PageId("", code), Layout.id(folder, languages));
                assertEquals(new PageId("answers/massage", code), Layout.id(folder + "/answers/massage", languages));
            });
            assertEquals(new PageId("caves", languages.of("fr").folder().orElseThrow().equals("fr") ? "fr" : "fr-CA"), Layout.id("fr/caves", languages));
            assertEquals(new PageId("french/a", ""), Layout.id("french/a", languages));
            assertEquals(new PageId("a", ""), Layout.id("en/a", languages));
        }
    }
}
