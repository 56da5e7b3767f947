package dev.caveat.trace;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a {@link Packer} wrote.
 *
 * <p>What is damaged leads to an {@link IndexOutOfBoundsException} or an {@link IllegalArgumentException}, never to more work than there
 * are bytes.
 */
final class Unpacker {
    private final Ledger ledger;
    private final byte[] bytes;
    private int at;

    Unpacker(Ledger ledger, byte[] bytes, int at) {
        this.ledger = ledger;
        this.bytes = bytes;
        this.at = at;
    }

    int at() {
        return at;
    }

    Unpacker skip(int count) {
        at += count;
        return this;
    }

    int number() {
        byte first = bytes[at++];
        if (first >= 0) {
            return first;
        }
        int number = first & 0x7f;
        for (int shift = 7; shift < 35; shift += 7) {
            byte next = bytes[at++];
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number has too many bytes");
    }

    /** A number of things of at least one byte: never more than there are bytes left. */
    int count() {
        int count = number();
        if (count < 0 || count > bytes.length - at) {
            throw new IndexOutOfBoundsException(count);
        }
        return count;
    }

    /** Leaves out what {@link Packer#own} wrote. */
    Unpacker skipOwn() {
        return skip(count());
    }

    Unpacker skipText() {
        return number() == 0 ? skipOwn() : this;
    }

    /** Leaves out a list of numbers. */
    Unpacker skipNumbers() {
        for (int left = count(); left > 0; at++) {
            left -= bytes[at] >= 0 ? 1 : 0;
        }
        return this;
    }

    long whole() {
        long number = 0;
        for (int i = 0; i < 8; i++) {
            number = number << 8 | bytes[at++] & 0xff;
        }
        return number;
    }

    Fingerprint fingerprint() {
        return new Fingerprint(whole(), whole());
    }

    boolean flag() {
        return number() != 0;
    }

    <E> E one(E[] all) {
        int ordinal = number();
        if (ordinal < 0 || ordinal >= all.length) {
            throw new IllegalArgumentException("there are only " + all.length + ": " + ordinal);
        }
        return all[ordinal];
    }

    String own() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    String text() {
        int number = number();
        return number == 0 ? own() : known(number - 1);
    }

    private String known(int number) {
        String text = number < 0 ? null : ledger.texts().text(number);
        if (text == null) {
            throw new IndexOutOfBoundsException(number);
        }
        return text;
    }

    int[] ascending() {
        int[] numbers = new int[count()];
        int before = 0;
        for (int i = 0; i < numbers.length; i++) {
            before += number();
            numbers[i] = before;
        }
        return numbers;
    }

    /** The numbers of texts, as they stand. */
    int[] numbers() {
        int[] numbers = new int[count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    List<String> numbered() {
        int[] numbers = numbers();
        List<String> texts = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            texts.add(known(number));
        }
        return texts;
    }

    List<String> texts() {
        int count = count();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    List<String> lines() {
        int count = count();
        List<String> lines = new ArrayList<>(count);
        StringBuilder line = new StringBuilder();
        String before = "";
        for (int i = 0; i < count; i++) {
            line.setLength(0);
            int columns = count();
            int other = 0;
            for (int column = 0; column < columns; column++) {
                int same = number();
                if (same > Packer.end(before, other) - other) {
                    throw new IndexOutOfBoundsException(same);
                }
                line.append(column == 0 ? "" : "\t").append(before, other, other + same).append(own());
                other = Math.min(Packer.end(before, other) + 1, before.length());
            }
            before = line.toString();
            lines.add(before);
        }
        return lines;
    }

    List<Problem> problems() {
        int count = count();
        List<Problem> problems = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            problems.add(problem());
        }
        return problems;
    }

    private Problem problem() {
        String code = text();
        Severity severity = one(Severity.values());
        String message = text();
        Place place = place();
        String label = text();
        int noteCount = count();
        List<Problem.Note> notes = new ArrayList<>(noteCount);
        for (int i = 0; i < noteCount; i++) {
            notes.add(new Problem.Note(text(), flag() ? Optional.of(place()) : Optional.empty()));
        }
        Code known = Code.of(code).orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
        return new Problem(known, severity, message, place, label, notes, text());
    }

    private Place place() {
        return new Place(text(), number(), number(), number(), text());
    }
}
