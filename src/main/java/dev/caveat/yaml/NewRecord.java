package dev.caveat.yaml;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.util.List;
import java.util.Map;

/** The text of a new YAML file of keys with a text each. */
public final class NewRecord {
    private NewRecord() {}

    /**
     * A line for each key, or several where the text has several. It was read again by the library, and gave the same.
     *
     * @param values in the order in which they are written; no text may hold half of a character
     */
    public static String text(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> text.append(ScalarText.of(key, ScalarText.Style.PLAIN, 0)).append(": ")
                .append(ScalarText.of(value, ScalarText.Style.PLAIN, 2)).append('\n'));
        List<Node> read = Yaml.readByLibrary(SourceText.of("new", text.toString()), 0, text.length(), Integer.MAX_VALUE, false, new Problems());
        if (read.size() != 1 || !InPlace.isMade(read.get(0), values)) {
            throw new IllegalArgumentException("this cannot be written as YAML: " + values.keySet());
        }
        return text.toString();
    }
}
