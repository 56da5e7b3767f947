package dev.caveat.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The keys of a schema as the bytes that files hold, for any number of {@link PlainRecord}s. */
public final class RecordForm {
    private final Schema schema;
    final List<Key> keys;
    final byte[][] spellings;
    /** The key of each spelling, by its number. */
    final int[] meant;

    private RecordForm(Schema schema) {
        this.schema = schema;
        this.keys = schema.keys();
        List<byte[]> all = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            all.add(keys.get(i).name().getBytes(StandardCharsets.UTF_8));
            numbers.add(i);
            for (String spelling : keys.get(i).spelt()) {
                all.add(spelling.getBytes(StandardCharsets.UTF_8));
                numbers.add(i);
            }
        }
        this.spellings = all.toArray(byte[][]::new);
        this.meant = numbers.stream().mapToInt(number -> number).toArray();
    }

    public static RecordForm of(Schema schema) {
        return new RecordForm(schema);
    }

    /** The number of a key, by which its value is asked for. */
    public int number(String key) {
        return keys.indexOf(schema.key(key));
    }
}
