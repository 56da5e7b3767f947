package dev.caveat.check;

import dev.caveat.picture.Whereabouts;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks whether published pictures say where they were taken: that of a patient says where somebody lives. */
final class Places {
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif", "avif", "heic", "heif", "tif", "tiff");

    private Places() {}

    static boolean mayBeIn(String ending) {
        return ENDINGS.contains(ending.toLowerCase(Locale.ROOT));
    }

    static Optional<Finding> of(Subject subject, byte[] picture) {
        if (!Whereabouts.in(picture)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Problem.of(Code.CHECK_PLACE, subject.place(), "the published " + subject.output().path() + " says where it was taken")
                        .hint("take pictures: { metadata: keep } out of content/site.yaml; of a theme's own file, export it without metadata"),
                subject.output().path()));
    }
}
