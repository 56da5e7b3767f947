package dev.caveat.disclaimer;

import dev.caveat.problem.Place;
import java.util.Objects;
import java.util.Optional;

/**
 * A text that limits what a page claims, such as "this is an opinion": managed in one place, shown on many pages.
 *
 * @param id the name by which pages and policies ask for it, never empty
 * @param title a heading; may be empty
 * @param kind what sort of disclaimer it is, in the site's own words; may be empty
 * @param placement where it stands unless somebody asks for another place
 * @param version which wording it is; may be empty
 * @param effective since when this wording holds, as it was written
 * @param html the text, rendered, with its variables filled in
 * @param place where it is defined
 */
public record Disclaimer(
        String id,
        String title,
        String kind,
        Placement placement,
        String version,
        Optional<String> effective,
        String html,
        Place place) {

    public Disclaimer {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a disclaimer has an id");
        }
        Objects.requireNonNull(title);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(placement);
        Objects.requireNonNull(version);
        Objects.requireNonNull(effective);
        Objects.requireNonNull(html);
        Objects.requireNonNull(place);
    }
}
