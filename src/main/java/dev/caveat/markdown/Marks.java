package dev.caveat.markdown;

/** What stands in a text where it has marks. */
@FunctionalInterface
public interface Marks {
    /** Nothing, at any mark. */
    Marks NONE = (name, argument) -> "";

    /**
     * The HTML for a mark, which goes to the output as it is; empty for nothing.
     *
     * @param name in lower case
     * @param argument as written, without the blanks around it
     */
    String html(String name, String argument);
}
