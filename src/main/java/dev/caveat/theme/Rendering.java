package dev.caveat.theme;

import dev.caveat.problem.Problem;
import java.util.List;
import java.util.Objects;

/** What came of rendering a template: a page, or the reasons why there is none. */
public sealed interface Rendering {
    /** The whole page. */
    record Rendered(String html) implements Rendering {
        public Rendered {
            Objects.requireNonNull(html);
        }
    }

    /** No page, not even a part of it. */
    record Failed(List<Problem> problems) implements Rendering {
        public Failed {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a failure has a reason");
            }
        }
    }
}
