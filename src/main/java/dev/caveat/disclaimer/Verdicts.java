package dev.caveat.disclaimer;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules and evidence say about one page; needs no rendering. */
public final class Verdicts {
    private Verdicts() {}

    /**
     * What is missing on a page: at most one problem for each disclaimer.
     *
     * <p>A disclaimer that the page or the site asks for and that is not on the page is the theme's fault, and is reported
     * as that; one that only a policy asks for is the page's.
     *
     * @param declared the ids of disclaimers in the page's front matter
     * @param shown the evidence of its rendering; a wording that is not the present one counts for nothing
     * @param page where to point in the page's file
     */
    public static List<Problem> judge(
            Subject subject, Rules rules, List<String> declared, List<Shown> shown, Place page) {
        var problems = new ArrayList<Problem>();
        for (String id : declared) {
            rules.unknown(id, page, name(subject)).ifPresent(problems::add);
        }
        Set<String> reported = new HashSet<>();
        List<Due> due = rules.due(subject, declared, page);
        for (Due one : due) {
            Optional<Placement> found = found(one.disclaimer(), shown);
            if (!isMet(one.placement(), found)) {
                reported.add(one.disclaimer().id());
                problems.add(notShown(subject, one, found, page));
            }
        }
        Set<String> asked = due.stream().map(one -> one.disclaimer().id()).collect(Collectors.toSet());
        Map<String, List<Policy>> broken = new LinkedHashMap<>();
        for (Policy policy : rules.policies()) {
            Optional<Disclaimer> disclaimer = rules.disclaimer(policy.disclaimer());
            boolean isBroken = disclaimer.isPresent()
                    && !reported.contains(policy.disclaimer())
                    && policy.when().holds(subject)
                    && !isMet(wanted(policy, disclaimer.get()), found(disclaimer.get(), shown));
            if (isBroken) {
                broken.computeIfAbsent(policy.disclaimer(), id -> new ArrayList<>()).add(policy);
            }
        }
        broken.forEach((id, policies) -> {
            Disclaimer disclaimer = rules.disclaimer(id).orElseThrow();
            problems.add(missing(subject, disclaimer, policies, found(disclaimer, shown), asked.contains(id), page));
        });
        return List.copyOf(problems);
    }

    /** What each rule says about a page and why: first the site's, then the page's own, then policies, as written. */
    public static List<Explanation> explain(
            Subject subject, Rules rules, List<String> declared, List<Shown> shown, Place page) {
        var all = new ArrayList<Explanation>();
        for (Requirement rule : rules.required()) {
            all.add(explained("site", rule.disclaimer(), rule.placement(), rule.when(), rule.place(), subject, rules, shown));
        }
        for (String id : declared) {
            Explanation every = explained("page", id, Optional.empty(), new Condition.Always(), page, subject, rules, shown);
            all.add(every.because("the page asks for it"));
        }
        for (Policy rule : rules.policies()) {
            String name = "policy " + rule.id();
            all.add(explained(name, rule.disclaimer(), rule.placement(), rule.when(), rule.place(), subject, rules, shown));
        }
        return List.copyOf(all);
    }

    private static Explanation explained(
            String rule,
            String id,
            Optional<Placement> placement,
            Condition when,
            Place place,
            Subject subject,
            Rules rules,
            List<Shown> shown) {
        Optional<Disclaimer> disclaimer = rules.disclaimer(id);
        Placement wanted = placement.or(() -> disclaimer.map(Disclaimer::placement)).orElse(Placement.BOTTOM);
        boolean met = disclaimer.isPresent() && isMet(wanted, found(disclaimer.get(), shown));
        return new Explanation(rule, id, wanted, place, when.holds(subject), when.describe(), when.because(subject), met);
    }

    private static Placement wanted(Policy policy, Disclaimer disclaimer) {
        return policy.placement().orElse(disclaimer.placement());
    }

    private static Optional<Placement> found(Disclaimer disclaimer, List<Shown> shown) {
        return shown.stream()
                .filter(one -> one.disclaimer().equals(disclaimer.id()) && one.version().equals(disclaimer.version()))
                .map(Shown::placement)
                .reduce(Placement::and);
    }

    private static boolean isMet(Placement wanted, Optional<Placement> found) {
        return found.isPresent() && found.get().covers(wanted);
    }

    private static Problem notShown(Subject subject, Due due, Optional<Placement> found, Place page) {
        Placement missing = due.placement().without(found);
        String what = "the disclaimer \"" + due.disclaimer().id() + "\" " + missing.words();
        String message = name(subject) + " does not show " + what;
        List<String> askers =
                due.askedBy().stream().flatMap(note -> note.place().stream()).map(Place::file).distinct().toList();
        String asked = ", as " + String.join(" and ", askers) + (askers.size() == 1 ? " asks" : " ask");
        Problem problem = Problem.of(Code.DISCLAIMER_NOT_SHOWN, page, message + asked)
                .hint("the theme must call " + missing.calls());
        for (Problem.Note note : due.askedBy()) {
            problem = note.place().isPresent() ? problem.note(note.text(), note.place().get()) : problem.note(note.text());
        }
        return problem;
    }

    private static Problem missing(
            Subject subject,
            Disclaimer disclaimer,
            List<Policy> policies,
            Optional<Placement> found,
            boolean asked,
            Place page) {
        Placement wanted =
                policies.stream().map(policy -> wanted(policy, disclaimer)).reduce(Placement::and).orElseThrow();
        Placement missing = wanted.without(found);
        Severity worst = policies.stream().map(Policy::level).min(Comparator.naturalOrder()).orElseThrow();
        String message = name(subject) + " needs the disclaimer \"" + disclaimer.id() + "\" " + missing.words();
        Problem problem = Problem.of(Code.POLICY_DISCLAIMER_MISSING, page, message)
                .severity(worst)
                .hint(remedy(disclaimer, wanted, asked, page));
        for (Policy policy : policies) {
            String why = policy.why().isBlank() ? "" : ": " + policy.why().strip();
            problem = problem.note("the policy \"" + policy.id() + "\" requires it" + why, policy.place());
        }
        return problem;
    }

    private static String name(Subject subject) {
        return subject.path().isEmpty() ? "the home page" : "\"" + subject.path() + "\"";
    }

    private static String remedy(Disclaimer disclaimer, Placement wanted, boolean asked, Place page) {
        // Lists and the page for missing pages have no front matter, unless somebody wrote it.
        String declare = page.file().endsWith(".md") || page.file().endsWith(".markdown")
                ? "add \"disclaimers: [" + disclaimer.id() + "]\" to the front matter"
                : "nobody wrote this page: ask for it in content/site.yaml, under disclaimers: required:";
        String move = "write \"placement: " + disclaimer.placement().and(wanted).word() + "\" in " + disclaimer.place().file();
        if (asked) {
            return "it is asked for, but not " + wanted.words() + ": " + move;
        }
        return disclaimer.placement().covers(wanted) ? declare : declare + ", and " + move;
    }
}
