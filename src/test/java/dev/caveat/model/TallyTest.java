package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    private static Tally tally(int below, int... votes) {
        return Tally.of(IntStream.of(votes).boxed().toList(), below);
    }

    /** The percentages, with -1 for what is kept back. */
    private static List<Integer> percentages(Tally tally) {
        return tally.cells().stream().map(cell -> cell.map(Tally.Cell::percent).orElse(-1)).toList();
    }

    /** The votes, with -1 for what is kept back. */
    private static List<Integer> told(Tally tally) {
        return tally.cells().stream().map(cell -> cell.map(Tally.Cell::votes).orElse(-1)).toList();
    }

    // Percentages

    @Test
    void theyAddToAHundred() {
        long seed = Seed.of("TallyTest");
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            int[] votes = random.ints(1 + random.nextInt(9), 0, random.nextInt(3) == 0 ? Integer.MAX_VALUE / 2 : 20).toArray();
            Tally tally = tally(0, votes);
            long total = IntStream.of(votes).asLongStream().sum();
            String what = List.of(IntStream.of(votes).boxed().toArray()) + ", -Dseed=" + seed;
            assertEquals(total == 0 ? 0 : 100, percentages(tally).stream().mapToInt(one -> one).sum(), what);
            for (int o = 0; o < votes.length; o++) {
                double exact = total == 0 ? 0 : 100.0 * votes[o] / total;
                assertTrue(Math.abs(percentages(tally).get(o) - exact) < 1, what);
            }
        }
    }

    @Test
    void theLargestRemaindersAreRoundedUpInTheOrderOfTheOptions() {
        assertEquals(List.of(34, 33, 33), percentages(tally(0, 1, 1, 1)));
        assertEquals(List.of(17, 17, 17, 17, 16, 16), percentages(tally(0, 1, 1, 1, 1, 1, 1)));
        assertEquals(List.of(0, 67, 33), percentages(tally(0, 0, 2, 1)));
    }

    @Test
    void nobodyVoted() {
        assertEquals(List.of(0, 0), percentages(tally(5, 0, 0)));
        assertEquals(List.of(0, 0), told(tally(5, 0, 0)));
        assertEquals(List.of(), percentages(tally(5)));
        assertEquals(OptionalLong.of(0), tally(5).total());
    }

    @Test
    void whatIsKeptBackTakesItsShareAsOne() {
        assertEquals(List.of(60, -1, 33, -1), percentages(tally(5, 18, 1, 10, 1)));
        for (int votes = 0; votes < 5; votes++) {
            assertEquals(List.of(61, -1, 26, -1), percentages(tally(5, 19, votes, 8, 4 - votes)), "whatever lies behind it");
        }
    }

    // Small numbers

    @ParameterizedTest
    @CsvSource({
        "'20 5 9', '20 5 9', NOTHING",
        "'20 4 0 9', '20 -1 -1 9', SMALL",
        "'20 4 9', '20 -1 -1', MORE",
        "'20 4 9 9 30', '20 -1 -1 -1 30', MORE",
        "'20 0 0 7', '20 -1 -1 -1', MORE",
        "'20 4 4 7', '20 -1 -1 -1', MORE",
        "'1 2', '-1 -1', SMALL",
        "'1 20', '-1 -1', MORE",
        "'3', '-1', SMALL",
        "'8', '8', NOTHING",
    })
    void numbersBelowTheLimitAreNotToldNorWhatGivesThemAway(String votes, String told, Tally.Kept kept) {
        Tally tally = tally(5, IntStream.of(numbers(votes)).toArray());
        assertEquals(IntStream.of(numbers(told)).boxed().toList(), told(tally));
        assertEquals(kept, tally.kept());
        assertEquals(told(tally).stream().allMatch(one -> one < 0), tally.total().isEmpty());
    }

    private static int[] numbers(String words) {
        return List.of(words.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void withoutALimitAllIsTold() {
        assertEquals(List.of(1, 0, 40), told(tally(0, 1, 0, 40)));
        assertEquals(List.of(1, 0, 40), told(tally(1, 1, 0, 40)));
        assertEquals(Tally.Kept.NOTHING, tally(0, 1, 0, 40).kept());
    }

    /**
     * A reader who knows the method tries all votes that there can be: several different ones must lead to the same page, for
     * each number that is kept back. Votes near the largest that is tried are left out: there, too few are tried.
     */
    @ParameterizedTest
    @CsvSource({"2, 2, 12", "2, 3, 9", "2, 4, 7", "2, 5, 5", "3, 1, 12", "3, 2, 14", "3, 3, 11", "3, 4, 8", "4, 3, 12", "5, 1, 20", "5, 2, 24", "5, 3, 15", "5, 4, 11"})
    void nobodyCanWorkOutWhatIsKeptBack(int below, int options, int most) {
        Map<Tally, List<Set<Integer>>> possible = new HashMap<>();
        Set<Tally> cut = new HashSet<>();
        int[] votes = new int[options];
        do {
            Tally tally = tally(below, votes);
            List<Set<Integer>> numbers = possible.computeIfAbsent(tally, any -> sets(options));
            for (int i = 0; i < options; i++) {
                numbers.get(i).add(votes[i]);
                if (votes[i] == most) {
                    cut.add(tally);
                }
            }
        } while (next(votes, most));
        int looked = 0;
        for (Map.Entry<Tally, List<Set<Integer>>> page : possible.entrySet()) {
            for (int i = 0; i < options; i++) {
                Optional<Tally.Cell> cell = page.getKey().cells().get(i);
                Set<Integer> numbers = page.getValue().get(i);
                if (cell.isEmpty() && !cut.contains(page.getKey())) {
                    looked++;
                    assertTrue(numbers.size() > 1, page.getKey() + " tells that option " + i + " has " + numbers);
                } else if (cell.isPresent()) {
                    assertEquals(Set.of(cell.get().votes()), numbers);
                }
            }
        }
        assertTrue(looked > 0, "there was something to look at");
    }

    private static List<Set<Integer>> sets(int count) {
        List<Set<Integer>> sets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sets.add(new HashSet<>());
        }
        return sets;
    }

    private static boolean next(int[] votes, int most) {
        for (int i = 0; i < votes.length; i++) {
            if (votes[i] < most) {
                votes[i]++;
                return true;
            }
            votes[i] = 0;
        }
        return false;
    }
}
