package dev.caveat.trace;

import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes memories as bytes: small numbers are short, texts that many have are numbers of a {@link Ledger}, and lists of lines
 * that resemble each other hold only what is different. {@link Unpacker} reads it.
 */
final class Packer {
    private final Ledger ledger;
    private byte[] bytes = new byte[1 << 11];
    private int length;

    Packer(Ledger ledger) {
        this.ledger = ledger;
    }

    byte[] done() {
        return Arrays.copyOf(bytes, length);
    }

    /** Hands on what was written, and begins anew. */
    void flush(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    /** Seven bits a byte, the lowest first. */
    Packer number(int number) {
        room(5);
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    Packer whole(long number) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (number >>> shift);
        }
        return this;
    }

    Packer fingerprint(Fingerprint fingerprint) {
        return whole(fingerprint.high()).whole(fingerprint.low());
    }

    Packer flag(boolean flag) {
        return number(flag ? 1 : 0);
    }

    /** A text that hardly any other memory has. */
    Packer own(String text) {
        return part(text, 0, text.length());
    }

    /** A text that others may have, too. */
    Packer text(String text) {
        int number = ledger.texts().shared(text);
        number(number + 1);
        return number < 0 ? own(text) : this;
    }

    /** A part of a text, in UTF-8. */
    private Packer part(String text, int from, int to) {
        room((to - from) * 3 + 5);
        int start = length;
        // Its length in bytes comes first, and is known when it is written: mostly it has as many bytes as characters.
        number(to - from);
        int body = length;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length = start;
                return encoded(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
            }
            bytes[body + i - from] = (byte) c;
        }
        length = body + to - from;
        return this;
    }

    private Packer encoded(byte[] text) {
        number(text.length);
        room(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return this;
    }

    /** Ascending numbers. */
    Packer ascending(int[] numbers) {
        number(numbers.length);
        int before = 0;
        for (int number : numbers) {
            number(number - before);
            before = number;
        }
        return this;
    }

    /** Texts that many memories have. */
    Packer numbered(List<String> texts) {
        number(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            number(ledger.texts().number(texts.get(i)));
        }
        return this;
    }

    /** Texts that others may have, too. */
    Packer texts(List<String> texts) {
        number(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            text(texts.get(i));
        }
        return this;
    }

    /**
     * Lines of columns that are divided by tabs. Of each column only what is different from the same one in the line before it is
     * written.
     */
    Packer lines(List<String> lines) {
        number(lines.size());
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            line(line, before);
            before = line;
        }
        return this;
    }

    private void line(String line, String before) {
        int columns = 1;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', tab + 1)) {
            columns++;
        }
        number(columns);
        int from = 0;
        int other = 0;
        for (int column = 0; column < columns; column++) {
            int to = end(line, from);
            int otherTo = end(before, other);
            int most = Math.min(to - from, otherTo - other);
            int same = 0;
            while (same < most && line.charAt(from + same) == before.charAt(other + same)) {
                same++;
            }
            if (same > 0 && Character.isHighSurrogate(line.charAt(from + same - 1))) {
                same--;
            }
            number(same).part(line, from + same, to);
            from = to + 1;
            other = Math.min(otherTo + 1, before.length());
        }
    }

    /** Where a column that begins at an offset ends. */
    static int end(String line, int from) {
        int tab = line.indexOf('\t', from);
        return tab < 0 ? line.length() : tab;
    }

    Packer problems(List<Problem> problems) {
        number(problems.size());
        for (Problem problem : problems) {
            text(problem.code().text()).number(problem.severity().ordinal()).text(problem.message()).place(problem.place());
            text(problem.label()).number(problem.notes().size());
            for (Problem.Note note : problem.notes()) {
                text(note.text()).flag(note.place().isPresent());
                note.place().ifPresent(this::place);
            }
            text(problem.hint());
        }
        return this;
    }

    private Packer place(Place place) {
        return text(place.file()).number(place.line()).number(place.column()).number(place.length()).text(place.excerpt());
    }
}
