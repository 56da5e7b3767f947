package dev.caveat.markdown;

import java.util.Optional;

/** What stands in a text where it has marks and shortcodes. */
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

    /**
     * The HTML for a shortcode, which goes to the output as it is; empty for nothing.
     *
     * @param content the HTML of what stands between its two tags; empty where it has no end
     */
    default String shortcode(ShortcodeCall call, Optional<String> content) {
        return "";
    }
}
