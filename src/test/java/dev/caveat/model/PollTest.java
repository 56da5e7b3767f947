package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.trace.Fingerprint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollTest {
    private static List<Integer> percentages(int... votes) {
        List<Poll.Option> options = IntStream.of(votes).mapToObj(count -> new Poll.Option("o", "O", count)).toList();
        Source source = new Source("content/_polls/p.yaml", Path.of("p"), Fingerprint.ABSENT);
        return new Poll("p", "?", Poll.Status.CLOSED, Optional.empty(), options, "", source).percentages();
    }

    @Test
    void theyAddToAHundred() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            int[] votes = random.ints(1 + random.nextInt(9), 0, random.nextInt(3) == 0 ? Integer.MAX_VALUE / 2 : 20).toArray();
            List<Integer> percentages = percentages(votes);
            long total = IntStream.of(votes).asLongStream().sum();
            assertEquals(total == 0 ? 0 : 100, percentages.stream().mapToInt(one -> one).sum());
            for (int o = 0; o < votes.length; o++) {
                double exact = total == 0 ? 0 : 100.0 * votes[o] / total;
                assertTrue(Math.abs(percentages.get(o) - exact) < 1, () -> percentages + " of " + total);
            }
        }
    }

    @Test
    void theLargestRemaindersAreRoundedUpInTheOrderOfTheOptions() {
        assertEquals(List.of(34, 33, 33), percentages(1, 1, 1));
        assertEquals(List.of(17, 17, 17, 17, 16, 16), percentages(1, 1, 1, 1, 1, 1));
        assertEquals(List.of(0, 67, 33), percentages(0, 2, 1));
    }

    @Test
    void nobodyVoted() {
        assertEquals(List.of(0, 0), percentages(0, 0));
        assertEquals(List.of(), percentages());
    }
}
