package dev.caveat.render;

import dev.caveat.disclaimer.Evidence;
import dev.caveat.problem.Problem;
import dev.caveat.trace.Points;
import dev.caveat.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * What came of rendering one output.
 *
 * @param bytes the file; empty when the rendering failed, and then the problems say why
 * @param trace what was read, also by a rendering that failed
 * @param evidence what the rendered bytes show, for judging it later without rendering: see {@link Shows}
 * @param points where it points on the site, and where others may point in it
 * @param rendered of a page: what its template was given and what came of it
 * @param template what made it
 */
public record Product(
        Optional<byte[]> bytes, Trace trace, List<Problem> problems, List<String> evidence, Points points, Optional<Evidence.Rendered> rendered,
        Template template) {
    /** The template that made a page, and how long it took; without a name where there is none. */
    public record Template(String name, long nanos) {}

    public Product {
        problems = List.copyOf(problems);
        evidence = List.copyOf(evidence);
    }
}
