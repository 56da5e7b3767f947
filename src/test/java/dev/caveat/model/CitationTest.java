package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {
    private static Citation citation(String doi, String pmid) {
        return new Citation("a", "", "A", List.of(), "", "", doi, pmid, "", Optional.empty(), "", Place.of("a.md"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "10.1000/182 | 10.1000/182",
        "10.1000.10/a/b(c)d;e:f-g_h | 10.1000.10/a/b(c)d;e:f-g_h",
        "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2 | 10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2",
        "10.1000/a%b#c?d\"e'f&g+h@i | 10.1000/a%25b%23c%3Fd%22e%27f%26g%2Bh%40i",
        "10.1000/é | 10.1000/%C3%A9",
    })
    void aDoiIsAnAddressWhateverItHolds(String doi, String path) {
        assertTrue(Citation.isDoi(doi), doi);
        assertEquals(Optional.of("https://doi.org/" + path), citation(doi, "").doiAddress());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "10", "10.1000", "10.1000/", "10.100/a", "11.1000/a", "10.1000/a b", "10.1000/..", "10.1000/a/../b", "10.1000/./a", "10.1000//a", "x10.1000/a",
        "10.1000/a\nb", "10.1000\\a"
    })
    void theseAreNone(String doi) {
        assertFalse(Citation.isDoi(doi), doi);
    }

    @Test
    void aPubMedNumberIsDigits() {
        assertEquals(Optional.of("https://pubmed.ncbi.nlm.nih.gov/12345678/"), citation("", "12345678").pmidAddress());
        assertTrue(Citation.isPmid("1"));
        for (String none : List.of("", "0", "012", "1234567890", "12a", "PMC12", " 1", "١")) {
            assertFalse(Citation.isPmid(none), none);
        }
    }

    @Test
    void anIdCanBePartOfAnAddress() {
        for (String id : List.of("a", "1", "smith2019", "Smith:2019a", "a.b-c_d")) {
            assertTrue(Citation.isId(id), id);
        }
        for (String none : List.of("", "-a", "a b", "é", "a;b", "a]", "a/b", "a\"", "x".repeat(101))) {
            assertFalse(Citation.isId(none), none);
        }
    }

    @Test
    void nothingTakesLongToRefuse() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertFalse(Citation.isDoi("10.1000/" + "a/".repeat(200_000)));
            assertFalse(Citation.isDoi("10.1000" + ".1".repeat(200_000)));
            assertFalse(Citation.isDoi("10.1000/" + "a".repeat(1_000_000) + " "));
            assertFalse(Citation.isId("a".repeat(1_000_000)));
        });
    }
}
