package dev.caveat.yaml;

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
        NewDocument document = new NewDocument();
        values.forEach(document::text);
        return document.text();
    }
}
