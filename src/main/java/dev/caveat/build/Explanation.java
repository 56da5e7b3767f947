package dev.caveat.build;

import dev.caveat.problem.Problems;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be said about one thing of a site, the most useful first.
 *
 * @param name what it is about: a published file, or a file of the site's
 */
public record Explanation(String name, List<Fact> facts) {

    /** One thing to know; several may have the same label. */
    public record Fact(String label, String text) {
        public Fact {
            Objects.requireNonNull(label);
            Objects.requireNonNull(text);
        }
    }

    public Explanation {
        Objects.requireNonNull(name);
        facts = List.copyOf(facts);
    }

    /**
     * Explains what is meant by a path: a source file, an address, or a published file.
     *
     * <p>The same reading, planning and verdicts as a build, without rendering or writing.
     *
     * @param all whether everything that it read, and rules that do not apply, are told one by one
     * @return empty with a problem when there is no such thing
     */
    public static Optional<List<Explanation>> of(Request request, String path, boolean all, Problems problems) {
        return Prepared.of(request, problems).flatMap(prepared -> new Explainer(request, prepared, all).explain(path, problems));
    }
}
