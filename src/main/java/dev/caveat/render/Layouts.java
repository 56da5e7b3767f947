package dev.caveat.render;

import dev.caveat.model.Page;
import dev.caveat.model.Ref;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.theme.Theme;
import dev.caveat.trace.Reads;
import java.util.Optional;

/** Which template pages are made with. */
final class Layouts {
    private Layouts() {}

    /** A page's own layout, that of its type, or the one for pages. */
    static String of(Page page, Theme theme, Reads reads, Problems problems) {
        Optional<Ref> written = page.front().layout();
        if (written.isPresent()) {
            String layout = written.get().name();
            if (!theme.has(layout + ".ftlh", reads)) {
                String name = theme.name(reads);
                problems.add(Problem.of(Code.PAGE_LAYOUT, written.get().place(),
                                "the theme \"" + name + "\" has no template \"" + layout + ".ftlh\"")
                        .label(Suggestion.question(layout, theme.layouts()))
                        .hint("leave layout: out, or add the template to themes/" + name + "/templates/"));
            }
            return layout;
        }
        String type = page.front().type();
        boolean plain = type.equals("page") || type.contains("/");
        return !plain && theme.has(type + ".ftlh", reads) ? type : "page";
    }
}
