package dev.caveat.check;

import dev.caveat.html.Anchors;
import dev.caveat.model.Hosts;
import dev.caveat.model.LinkWords;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at the links of a page. */
final class Links {
    private final Hosts affiliates;
    private final Severity level;
    private final String site;

    /**
     * @param affiliates from which the site earns when readers follow links there
     * @param site the address with which all of its own begin
     */
    Links(Hosts affiliates, Severity level, String site) {
        this.affiliates = affiliates;
        this.level = level;
        this.site = site;
    }

    /**
     * The addresses on other hosts to which a page links, as they stand there. What a theme asks robots not to follow, such as the links by which
     * a page is shared, is left out; what readers write in comments is not.
     */
    List<String> elsewhere(List<Anchors.Anchor> anchors) {
        return anchors.stream()
                .filter(link -> !link.rel().contains("nofollow") || link.rel().contains("ugc") || link.rel().contains("sponsored"))
                .map(link -> link.href().strip())
                .filter(href -> href.regionMatches(true, 0, "http", 0, 4) && !href.startsWith(site))
                .distinct().toList();
    }

    /**
     * The links whose name says nothing of where they lead.
     *
     * @param known names that a policy judges, which reports them
     */
    List<Finding> vague(Subject subject, List<Anchors.Anchor> anchors, Set<String> known) {
        List<Finding> findings = new ArrayList<>();
        for (Anchors.Anchor link : anchors) {
            String name = link.name().strip();
            // What readers write in comments is theirs.
            boolean judged = !link.rel().contains("ugc") && !known.contains(name);
            if (judged && (name.isEmpty() || LinkWords.sayNothing(name))) {
                String called = name.isEmpty() ? " has a link without a name, to " + link.href() : " has a link called \"" + name + "\", which says nothing of where it leads";
                findings.add(new Finding(
                        Problem.of(Code.CHECK_LINK_TEXT, subject.written(name.isEmpty() ? "" : "[" + name + "]"), subject.name() + called)
                                .severity(level)
                                .hint(name.isEmpty() ? "give it words, or its picture an alt text" : "name what is there: those who go from link to link hear nothing else"),
                        name + "\n" + link.href()));
            }
        }
        return findings;
    }

    /** The links from which the site earns and that do not say so, wherever the theme put them. */
    List<Finding> unsponsored(Subject subject, List<Anchors.Anchor> anchors) {
        List<Finding> findings = new ArrayList<>();
        for (Anchors.Anchor link : anchors) {
            if (!link.rel().contains("sponsored") && affiliates.leadTo(link.href())) {
                findings.add(new Finding(
                        Problem.of(Code.CHECK_AFFILIATE, subject.written(link.href()), subject.name() + " has a link to " + link.href()
                                        + " without rel=sponsored, although the site earns from it")
                                .severity(level)
                                .hint("write rel=\"sponsored\" in the theme's template, or in the HTML of the text"),
                        link.href()));
            }
        }
        return findings;
    }
}
