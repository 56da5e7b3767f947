package dev.caveat.model;

import dev.caveat.problem.Place;
import dev.caveat.trace.Fingerprint;

/**
 * A page's picture, or the site's.
 *
 * @param src its address as written: of a file from the folder of the page, of one of the site from {@code /}, or elsewhere
 * @param alt the text in its place; empty for none
 * @param credit whose it is; empty where nobody says
 * @param place where its address was written
 */
public record Image(String src, String alt, String credit, Place place) {
    /** Whether it lies on another site. */
    public boolean isElsewhere() {
        return src.startsWith("https://") || src.startsWith("http://");
    }

    public Fingerprint fingerprint() {
        return Fingerprint.mix().add(src).add(alt).add(credit).done();
    }
}
