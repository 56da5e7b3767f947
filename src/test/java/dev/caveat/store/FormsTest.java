package dev.caveat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.caveat.Seed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a record holds comes back as it was. */
class FormsTest {
    private enum Colour { RED, GREEN, BLUE }

    private record Inner(String text, Optional<Inner> next) {}

    private record Everything(
            String text, int number, long word, boolean truth, Colour colour, Optional<String> maybe, OptionalInt some, Instant at,
            LocalDate day, List<Inner> list, Set<String> set, Map<String, List<Integer>> map, Map<String, Object> free) {}

    private record Unknown(StringBuilder text) {}

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            // Half of a character is no text for others, and a YAML file can hold one.
            text.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : 'a' + random.nextInt(3)));
        }
        return text.toString();
    }

    private static Object free(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 1 : 3)) {
            case 0 -> text(random);
            case 1 -> List.of(free(random, depth + 1), free(random, depth + 1));
            default -> Map.of(text(random), free(random, depth + 1));
        };
    }

    private static Everything everything(Random random) {
        Map<String, List<Integer>> map = new LinkedHashMap<>();
        Set<String> set = new LinkedHashSet<>();
        List<Inner> list = new ArrayList<>();
        Map<String, Object> free = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(text(random), List.of(random.nextInt(), random.nextInt(9) - 4));
            set.add(text(random));
            list.add(new Inner(text(random), random.nextBoolean() ? Optional.of(new Inner(text(random), Optional.empty())) : Optional.empty()));
            free.put(text(random), free(random, 0));
        }
        return new Everything(
                text(random), random.nextInt(), random.nextLong(), random.nextBoolean(), Colour.values()[random.nextInt(3)],
                random.nextBoolean() ? Optional.of(text(random)) : Optional.empty(), random.nextBoolean() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty(),
                Instant.ofEpochSecond(random.nextLong() >> 24, random.nextInt(1_000_000_000)), LocalDate.ofEpochDay(random.nextInt(1 << 20)), list, set, map, free);
    }

    @Test
    void whatIsWrittenIsRead() {
        Random random = Seed.random("whatIsWrittenIsRead");
        Form<Everything> form = new Forms().of(Everything.class);
        Out out = new Out();
        List<Everything> written = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Everything one = everything(random);
            written.add(one);
            out.begin("a");
            form.write(one, out);
        }
        In in = new In(out.done());
        for (Everything one : written) {
            in.begin("a", "");
            Everything read = form.read(in);
            assertEquals(one, read);
            // The order in which things stand is a part of them.
            assertEquals(one.toString(), read.toString());
        }
    }

    @Test
    void damagedBytesAreNoValue() {
        Random random = Seed.random("damagedBytesAreNoValue");
        Form<Everything> form = new Forms().of(Everything.class);
        for (int i = 0; i < 2_000; i++) {
            Out out = new Out();
            form.write(everything(random), out);
            byte[] bytes = out.done();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            In in = new In(bytes, 0, random.nextInt(bytes.length + 1), new In.Words());
            try {
                form.read(in);
            } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException | DateTimeException refused) {
                // Or it is another value: whoever keeps bytes on a disk keeps a fingerprint with them.
            }
        }
    }

    @Test
    void aTypeWithoutAFormIsRefusedBeforeAnythingIsWritten() {
        assertThrows(IllegalArgumentException.class, () -> new Forms().of(Unknown.class));
    }
}
