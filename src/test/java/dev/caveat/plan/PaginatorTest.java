package dev.caveat.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaginatorTest {
    @Test
    void aListOfNothingHasOneEmptyPart() {
        assertEquals(1, new Paginator(3).parts(0));
        assertEquals(List.of(), new Paginator(3).part(List.of(), 1));
    }

    @Test
    void aFullPartBeginsNoNewOne() {
        assertEquals(2, new Paginator(3).parts(6));
        assertEquals(3, new Paginator(3).parts(7));
    }

    @Test
    void thePartsTogetherAreTheList() {
        for (int size = 1; size < 8; size++) {
            for (int count = 0; count < 20; count++) {
                List<Integer> items = IntStream.range(0, count).boxed().toList();
                Paginator paginator = new Paginator(size);
                List<Integer> together = new ArrayList<>();
                for (int number = 1; number <= paginator.parts(count); number++) {
                    together.addAll(paginator.part(items, number));
                }
                assertEquals(items, together);
            }
        }
    }

    @Test
    void aPartBeyondTheLastIsEmpty() {
        assertEquals(List.of(), new Paginator(2).part(List.of(1, 2, 3), 9));
    }

    @Test
    void theFirstPartHasTheListsAddress() {
        assertEquals("/tags/sleep/", Paginator.url("/tags/sleep/", 1));
        assertEquals("/tags/sleep/page/2/", Paginator.url("/tags/sleep/", 2));
    }

    @Test
    void aPartHoldsSomething() {
        assertThrows(IllegalArgumentException.class, () -> new Paginator(0));
    }
}
