package dev.caveat.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects of JSON in lines, and what is none. */
class JsonRecordsTest {
    private final List<String> read = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unreadable;

    private void read(InputStream in) {
        JsonRecords.read(in, "backup", record -> read.add(record.line("id")), () -> unreadable++, problems::add);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** So many bytes, all the same. */
    private static InputStream much(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                int some = (int) Math.min(left, length);
                if (some <= 0) {
                    return -1;
                }
                Arrays.fill(bytes, from, from + some, (byte) 'x');
                left -= some;
                return some;
            }
        };
    }

    @Test
    void linesEndAsTheyDoAnywhere() {
        read(text("{\"id\": \"a\"}\r\n{\"id\": \"b\"}\r{\"id\": \"c\"}\n\n{\"id\": \"d\"}"));
        assertEquals(List.of("a", "b", "c", "d"), read);
        assertEquals(0, unreadable);
    }

    /** Packed, such a line is a few kilobytes. */
    @Test
    void aLineWithoutEndIsNoRecordAndNotKept() {
        read(new SequenceInputStream(Collections.enumeration(List.of(
                text("{\"id\": \"a\"}\n{\"id\": \""), much(400_000_000), text("\"}\n{\"id\": \"b\"}\n")))));
        assertEquals(List.of("a", "b"), read);
        assertEquals(1, unreadable);
        assertEquals(1, problems.size());
        assertEquals(2, problems.get(0).place().line());
    }
}
