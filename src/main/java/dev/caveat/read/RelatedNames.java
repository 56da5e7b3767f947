package dev.caveat.read;

import dev.caveat.model.Page;
import dev.caveat.model.PageId;
import dev.caveat.model.Ref;
import dev.caveat.model.Related;
import dev.caveat.model.RelatedChoice;
import dev.caveat.model.Site;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import java.util.List;
import java.util.Set;

/** The pages that front matter names as related. */
final class RelatedNames {
    /** For how many names a better one is looked for among all pages: whoever has more of them made the same mistake in each. */
    private static final int MOST_SUGGESTIONS = 20;

    private static final Set<String> NONE = Set.of("false", "off", "no");
    private static final Set<String> OPEN = Set.of("true", "on", "yes");

    private final Site site;
    private final Set<String> ids;
    private final Problems problems;
    private int suggestions;

    /** @param ids every page there is, whether it is published or not */
    RelatedNames(Site site, Set<String> ids, Problems problems) {
        this.site = site;
        this.ids = ids;
        this.problems = problems;
    }

    /** What the key says: paths, or whether there shall be any at all, as in neighbours' front matter. */
    static RelatedChoice choice(List<Ref> written) {
        if (written.size() == 1 && NONE.contains(written.get(0).name())) {
            return new RelatedChoice(true, List.of());
        }
        return written.size() == 1 && OPEN.contains(written.get(0).name()) ? RelatedChoice.OPEN : new RelatedChoice(false, written);
    }

    /** Reports what is not published. */
    void check() {
        for (Page page : site.pages()) {
            for (Ref name : page.front().related().pages()) {
                if (Related.named(name.name(), page.id(), site).isEmpty()) {
                    problems.add(unknown(name, page.id()));
                }
            }
        }
    }

    private Problem unknown(Ref name, PageId on) {
        String stem = Related.stem(name.name());
        if (ids.contains(stem) || ids.contains(new PageId(stem, on.language()).text())) {
            return Problem.of(Code.PAGE_UNKNOWN, name.place(), "the page \"" + name.name() + "\" is not published")
                    .hint("it is left out of the related pages until it is");
        }
        suggestions++;
        return Problem.of(Code.PAGE_UNKNOWN, name.place(), "there is no page \"" + name.name() + "\"")
                .label(suggestions > MOST_SUGGESTIONS ? "" : Suggestion.question(stem, ids))
                .hint("write its path below content/, such as articles/sleep");
    }
}
