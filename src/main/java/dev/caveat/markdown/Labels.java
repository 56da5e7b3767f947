package dev.caveat.markdown;

import java.util.Objects;

/**
 * The words that the rendering itself adds to a text, in the language of the text.
 *
 * @param note the title of a note, and so on for the other alerts
 * @param done what a screen reader says before a task that is done
 * @param open what a screen reader says before a task that is not done
 * @param table the name of the region in which a wide table scrolls; from the second on with a number
 * @param code the name of a block of code that scrolls
 * @param footnotes the name of the list of footnotes
 * @param back the name of a footnote's link back to the text; the footnote's number follows it
 * @param reference the name of a citation; the number of what it cites follows it
 */
public record Labels(
        String note,
        String tip,
        String important,
        String warning,
        String caution,
        String done,
        String open,
        String table,
        String code,
        String footnotes,
        String back,
        String reference) {

    public static final Labels ENGLISH = new Labels(
            "Note", "Tip", "Important", "Warning", "Caution", "Done:", "To do:", "Table", "Code", "Footnotes", "Back to reference",
            "Reference");

    public Labels {
        Objects.requireNonNull(note);
        Objects.requireNonNull(tip);
        Objects.requireNonNull(important);
        Objects.requireNonNull(warning);
        Objects.requireNonNull(caution);
        Objects.requireNonNull(done);
        Objects.requireNonNull(open);
        Objects.requireNonNull(table);
        Objects.requireNonNull(code);
        Objects.requireNonNull(footnotes);
        Objects.requireNonNull(back);
        Objects.requireNonNull(reference);
    }
}
