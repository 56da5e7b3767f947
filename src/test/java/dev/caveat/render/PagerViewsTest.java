package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which parts of a list its pager names. */
final class PagerViewsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 2, 1 2",
        "1, 5, 1 2 3 4 5",
        "1, 6, 1 2 3 6",
        "4, 7, 1 2 3 4 5 6 7",
        "5, 9, 1 2 3 4 5 6 7 8 9",
        "6, 11, 1 4 5 6 7 8 11",
        "5, 11, 1 2 3 4 5 6 7 11",
        "11, 11, 1 9 10 11",
        "500, 1000, 1 498 499 500 501 502 1000",
    })
    void areTheEndsAndThoseNearby(int current, int parts, String named) {
        assertEquals(named, PagerViews.named(current, parts).stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    @Test
    void areFewHoweverLongTheListIsAndLeaveNoneOutAlone() {
        for (int parts = 2; parts <= 40; parts++) {
            for (int current = 1; current <= parts; current++) {
                List<Integer> named = PagerViews.named(current, parts);
                assertTrue(named.size() <= 9 && named.contains(current) && named.contains(1) && named.contains(parts), named::toString);
                for (int i = 1; i < named.size(); i++) {
                    assertTrue(named.get(i) - named.get(i - 1) != 2, named::toString);
                }
            }
        }
    }
}
