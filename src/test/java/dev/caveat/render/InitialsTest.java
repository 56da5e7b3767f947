package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one or two letters that stand for somebody. */
final class InitialsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "Ada Example|AE",
        "k.|K",
        "moss.and.ladders|M",
        "Ida van der Lorem|IL",
        "fern (demo)|FD",
        "\"Ada\" Example|AE",
        "Anna !!!|A",
        "- -|",
        "77|7",
        "𝒜 B|𝒜B",
        "أمل سالم|أس",
    })
    void areTheFirstLettersOfTheFirstAndTheLastPart(String name, String initials) {
        assertEquals(initials == null ? "" : initials, People.initials(name));
    }
}
