package dev.caveat.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Place;
import dev.caveat.time.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Arrivals in rows are the arrivals that were given. */
class ArrivalRowTest {
    private static final String[] WORDS = {"", "a", "Zoë", "cmt-1", "\uD83D\uDE00 x", " ", "ünï", "O'Neill", "\u0000"};

    @Test
    void allThatWasGivenComesBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Arrival> given = new ArrayList<>();
            for (int i = random.nextInt(20); i >= 0; i--) {
                given.add(arrival(random));
            }
            List<Arrival> row = ArrivalRow.of(given);
            assertTrue(row instanceof ArrivalRow, "seed " + seed);
            assertEquals(given, row, "seed " + seed);
        }
    }

    @Test
    void whatDoesNotFitStaysAsItIs() {
        Random random = new Random(1);
        Arrival plain = arrival(random);
        Comment comment = plain.comment();
        Comment said = new Comment(
                comment.id(), comment.parent(), comment.author(), comment.person(), comment.date(), comment.edited(), comment.status(),
                comment.pinned(), comment.urgent(), comment.format(), "a text", comment.place());
        List<Arrival> given = List.of(plain, new Arrival(1, said, Arrival.Kind.SHOWN, -1, -1, List.of(), 1));
        List<Arrival> same = ArrivalRow.of(given);
        assertFalse(same instanceof ArrivalRow);
        assertEquals(given, same);
        assertEquals(List.of(), ArrivalRow.of(List.of()));
    }

    private static Arrival arrival(Random random) {
        Moment date = new Moment(
                Instant.ofEpochSecond(random.nextInt() * 20L, random.nextBoolean() ? 0 : random.nextInt(1_000_000_000)), random.nextBoolean());
        Comment comment = new Comment(
                word(random) + "id", optional(word(random) + "p", random), word(random), optional(word(random), random), optional(date, random),
                Optional.empty(), one(Status.values(), random), random.nextBoolean(), random.nextBoolean(), one(Format.values(), random), "",
                new Place("content/" + (random.nextInt(8) == 0 ? "" : "x/") + word(random) + ".yaml", random.nextInt(9), random.nextInt(9), random.nextInt(9), ""));
        List<Mentions.Mention> mentions = random.nextInt(4) == 0 ? List.of(new Mentions.Mention(word(random), random.nextInt(5))) : List.of();
        return new Arrival(
                random.nextInt(9), comment, one(Arrival.Kind.values(), random), random.nextInt(9) - 1, random.nextInt(9) - 1, mentions, random.nextInt());
    }

    private static String word(Random random) {
        return one(WORDS, random);
    }

    private static <T> Optional<T> optional(T value, Random random) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static <T> T one(T[] all, Random random) {
        return all[random.nextInt(all.length)];
    }
}
