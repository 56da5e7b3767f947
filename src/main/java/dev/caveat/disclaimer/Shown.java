package dev.caveat.disclaimer;

import java.util.Objects;

/**
 * A piece of evidence: a rendered page shows a disclaimer.
 *
 * <p>Small enough to keep for each page, so that changed policies can judge it again without rendering.
 *
 * @param disclaimer its id
 * @param version the wording that is shown
 * @param placement where it was found; {@code BOTH} also where the page has no body to be above or below of
 */
public record Shown(String disclaimer, String version, Placement placement) {
    public Shown {
        Objects.requireNonNull(disclaimer);
        Objects.requireNonNull(version);
        Objects.requireNonNull(placement);
    }
}
