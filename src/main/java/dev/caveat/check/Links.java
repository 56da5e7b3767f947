package dev.caveat.check;

import dev.caveat.html.Anchors;
import dev.caveat.html.HtmlPage;
import dev.caveat.model.Config;
import dev.caveat.model.LinkWords;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at the links of a page. */
final class Links {
    private final Config config;
    private final Severity level;

    Links(Config config, Severity level) {
        this.config = config;
        this.level = level;
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

    /** The links to some hosts that do not say that they are paid for. */
    List<Anchors.Anchor> unsponsored(Subject subject, HtmlPage page, Set<String> hosts) {
        return Anchors.of(page).stream()
                .filter(link -> !link.rel().contains("sponsored"))
                .filter(link -> Target.of(link.href(), subject.output().path(), config.host(), config.basePath())
                        .filter(target -> isOf(target.host(), hosts)).isPresent())
                .toList();
    }

    private static boolean isOf(String host, Set<String> hosts) {
        return hosts.stream().anyMatch(one -> host.equals(one) || host.endsWith("." + one));
    }
}
