package dev.caveat.model;

import dev.caveat.disclaimer.Glob;
import java.util.Map;
import java.util.Optional;

/**
 * What front matter says of some of the files beside a page.
 *
 * @param files their names or a pattern, as written
 * @param pattern the same, to be compared
 * @param params free values: text, or lists and maps of them
 */
public record ResourceNote(Ref files, Glob pattern, Optional<String> title, Optional<String> alt, Map<String, Object> params) {
    /** Whether it speaks of a file, by its name from the page's folder. */
    public boolean isOf(String name) {
        return pattern.matches(name);
    }
}
