package dev.caveat.model;

import dev.caveat.problem.Place;
import dev.caveat.time.Moment;
import dev.caveat.trace.Fingerprint;

/**
 * Something that was wrong on a page, and since when it is right.
 *
 * @param text what was wrong, in Markdown
 * @param retraction whether the page as a whole no longer holds
 * @param place where it is written
 */
public record Correction(Moment date, String text, boolean retraction, Place place) {
    void add(Fingerprint.Mix mix) {
        mix.add(date.toString()).add(text).add(retraction);
    }
}
