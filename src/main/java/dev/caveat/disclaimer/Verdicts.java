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
import java.util.function.Function;
import java.util.stream.Collectors;

/** What rules and evidence say about one page; needs no rendering. */
public final class Verdicts {
    private final Asked page;
    private final List<Due> due;
    private final Rules rules;
    private final List<Shown> shown;
    private final Demand.Found found;

    private Verdicts(Asked page, List<Due> due, Rules rules, List<Shown> shown, Function<Fact, List<Finding>> facts) {
        this.page = page;
        this.due = due;
        this.rules = rules;
        this.shown = shown;
        this.found = new Demand.Found() {
            @Override
            public Optional<Placement> shown(String disclaimer) {
                return rules.disclaimer(disclaimer, page.language()).flatMap(Verdicts.this::found);
            }

            @Override
            public List<Finding> against(Fact fact) {
                return facts.apply(fact);
            }

            @Override
            public boolean hasKey(String key) {
                return page.subject().has(key);
            }

            @Override
            public Set<Spot> spots() {
                return page.spots();
            }
        };
    }

    /**
     * What is missing on a page: at most one problem for each disclaimer.
     *
     * <p>A disclaimer that the page or the site asks for and that is not on the page is the theme's fault, and is reported
     * as that; one that only a policy asks for is the page's.
     *
     * @param due what it has to show by {@link Rules#due}
     * @param shown the evidence of its rendering; a wording that is not the present one counts for nothing
     * @param facts the findings against each fact
     */
    public static List<Problem> judge(
            Asked page, List<Due> due, Rules rules, List<Shown> shown, Function<Fact, List<Finding>> facts) {
        return new Verdicts(page, due, rules, shown, facts).problems();
    }

    /** What each rule says about a page and why: first the site's, then the page's own, then policies, as written. */
    public static List<Explanation> explain(Asked page, Rules rules, List<Shown> shown, Function<Fact, List<Finding>> facts) {
        return new Verdicts(page, rules.due(page), rules, shown, facts).explanations();
    }

    private List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (Cause cause : page.causes()) {
            rules.unknown(cause.disclaimer(), cause.place().orElse(page.place()), name()).ifPresent(problems::add);
        }
        Set<String> reported = new HashSet<>();
        for (Due one : due) {
            Optional<Placement> where = found(one.disclaimer());
            if (!one.disclaimer().language().equals(page.language())) {
                problems.add(untranslated(one.disclaimer()));
            }
            if (!one.disclaimer().variables().isEmpty()) {
                reported.add(one.disclaimer().id());
                problems.add(open(one));
            } else if (!isMet(one.placement(), where)) {
                reported.add(one.disclaimer().id());
                problems.add(notShown(one, where));
            }
        }
        Map<String, List<Policy>> broken = new LinkedHashMap<>();
        for (Policy policy : rules.policies()) {
            if (!policy.binds(page.subject(), rules.today())) {
                continue;
            }
            if (policy.demand() instanceof Demand.Shows shows) {
                boolean isBroken = rules.disclaimer(shows.disclaimer()).isPresent()
                        && !reported.contains(shows.disclaimer())
                        && !shows.missing(found, rules).isEmpty();
                if (isBroken) {
                    broken.computeIfAbsent(shows.disclaimer(), id -> new ArrayList<>()).add(policy);
                }
            } else {
                for (Finding finding : policy.demand().missing(found, rules)) {
                    problems.add(broken(policy, finding));
                }
            }
        }
        broken.forEach((id, policies) -> {
            Disclaimer disclaimer = rules.disclaimer(id, page.language()).orElseThrow();
            boolean asked = due.stream().anyMatch(one -> one.disclaimer().id().equals(id));
            problems.add(missing(disclaimer, policies, asked));
        });
        return List.copyOf(problems);
    }

    private List<Explanation> explanations() {
        var all = new ArrayList<Explanation>();
        for (Requirement rule : rules.required()) {
            Demand.Shows demand = new Demand.Shows(rule.disclaimer(), rule.placement());
            all.add(explained("site", demand, rule.when(), rule.place(), rule.when().because(page.subject()), Optional.empty()));
        }
        for (Cause cause : page.causes()) {
            Demand.Shows demand = new Demand.Shows(cause.disclaimer(), Optional.empty());
            all.add(explained("page", demand, new Condition.Always(), cause.place().orElse(page.place()), cause.why(), Optional.empty()));
        }
        for (Policy rule : rules.policies()) {
            Optional<String> waived = rule.isInForce(rules.today())
                    ? rule.waiver(page.subject(), rules.today())
                            .map(waiver -> "waived until " + waiver.until() + ": " + waiver.reason())
                    : rule.since().map(since -> "in force from " + since + " on");
            all.add(explained(
                    "policy " + rule.id(), rule.demand(), rule.when(), rule.place(), rule.when().because(page.subject()), waived));
        }
        return List.copyOf(all);
    }

    private Explanation explained(
            String rule, Demand demand, Condition when, Place place, String because, Optional<String> waived) {
        List<Finding> missing = demand.missing(found, rules);
        boolean known = demand.disclaimers().stream().allMatch(id -> rules.disclaimer(id).isPresent());
        boolean met = known && missing.isEmpty();
        String outcome;
        String wants;
        if (demand instanceof Demand.Shows shows) {
            wants = "\"" + shows.disclaimer() + "\" " + shows.wanted(rules).words();
            outcome = met ? "the page shows it" : "the page does not show it";
        } else {
            wants = demand.describe(rules);
            outcome = met ? "it does" : missing.stream().map(Finding::what).distinct().collect(Collectors.joining("; "));
        }
        return new Explanation(
                rule, wants, place, when.holds(page.subject()), when.describe(), because, waived, met, outcome);
    }

    private Optional<Placement> found(Disclaimer disclaimer) {
        Placement where = null;
        for (Shown one : shown) {
            if (one.disclaimer().equals(disclaimer.id()) && one.version().equals(disclaimer.version())) {
                where = where == null ? one.placement() : where.and(one.placement());
            }
        }
        return Optional.ofNullable(where);
    }

    private static boolean isMet(Placement wanted, Optional<Placement> found) {
        return found.isPresent() && found.get().covers(wanted);
    }

    /** Said of the disclaimer, once, however many pages show it. */
    private Problem untranslated(Disclaimer disclaimer) {
        String language = page.language().isEmpty() ? "the site's language" : "\"" + page.language() + "\"";
        String file = "content/_disclaimers/" + disclaimer.id() + (page.language().isEmpty() ? "" : "." + page.language()) + ".md";
        return Problem.of(Code.DISCLAIMER_UNTRANSLATED, disclaimer.place(),
                        "the disclaimer \"" + disclaimer.id() + "\" has no wording in " + language + ", so another one is shown")
                .note("on " + name(), page.place())
                .hint("write " + file);
    }

    private Problem open(Due due) {
        String variables = due.disclaimer().variables().stream().map(Variable::mark).collect(Collectors.joining(" and "));
        String meanings = due.disclaimer().variables().stream().map(Variable::meaning).collect(Collectors.joining(" and "));
        return noted(Problem.of(Code.DISCLAIMER_VARIABLE, page.place(),
                        name() + " cannot show the disclaimer \"" + due.disclaimer().id() + "\": nothing fills in " + variables)
                .hint("give the page " + meanings + ", or write a text without it in " + due.disclaimer().place().file()), due);
    }

    private Problem notShown(Due due, Optional<Placement> where) {
        Placement missing = due.placement().without(where);
        String what = "the disclaimer \"" + due.disclaimer().id() + "\" " + missing.words();
        String message = name() + " does not show " + what;
        List<String> askers =
                due.askedBy().stream().flatMap(note -> note.place().stream()).map(Place::file).distinct().toList();
        String asked = askers.isEmpty() ? "" : ", as " + String.join(" and ", askers) + (askers.size() == 1 ? " asks" : " ask");
        return noted(Problem.of(Code.DISCLAIMER_NOT_SHOWN, page.place(), message + asked)
                .hint("the theme must call " + missing.calls()), due);
    }

    private static Problem noted(Problem problem, Due due) {
        Problem noted = problem;
        for (Problem.Note note : due.askedBy()) {
            noted = note.place().isPresent() ? noted.note(note.text(), note.place().get()) : noted.note(note.text());
        }
        return noted;
    }

    private Problem broken(Policy policy, Finding finding) {
        String why = policy.words().why().isBlank() ? "" : ": " + policy.words().why().strip();
        String hint = finding.hint().isBlank() ? policy.words().fix() : finding.hint();
        Problem problem = Problem.of(Code.POLICY_BROKEN, finding.place().orElse(page.place()),
                        name() + " breaks the policy \"" + policy.id() + "\": " + finding.what())
                .severity(policy.level())
                .note("the policy \"" + policy.id() + "\"" + why, policy.place());
        Optional<Waiver> ended = policy.ended(page.subject(), rules.today());
        return ended.map(waiver -> problem.note("its waiver ended on " + waiver.until() + ": " + waiver.reason(), waiver.place()))
                .orElse(problem).hint(hint);
    }

    private Problem missing(Disclaimer disclaimer, List<Policy> policies, boolean asked) {
        Placement wanted = policies.stream()
                .flatMap(policy -> ((Demand.Shows) policy.demand()).wanted(rules).within(page.spots()).stream())
                .reduce(Placement::and).orElseThrow();
        Placement missing = wanted.without(found(disclaimer));
        Severity worst = policies.stream().map(Policy::level).min(Comparator.naturalOrder()).orElseThrow();
        String message = name() + " needs the disclaimer \"" + disclaimer.id() + "\" " + missing.words();
        Problem problem = Problem.of(Code.POLICY_DISCLAIMER_MISSING, page.place(), message)
                .severity(worst)
                .hint(remedy(disclaimer, wanted, asked));
        for (Policy policy : policies) {
            String why = policy.words().why().isBlank() ? "" : ": " + policy.words().why().strip();
            problem = problem.note("the policy \"" + policy.id() + "\" requires it" + why, policy.place());
        }
        return problem;
    }

    private String name() {
        return page.subject().path().isEmpty() ? "the home page" : "\"" + page.subject().path() + "\"";
    }

    private String remedy(Disclaimer disclaimer, Placement wanted, boolean asked) {
        // Lists and the page for missing pages have no front matter, unless somebody wrote it.
        String file = page.place().file();
        String declare = file.endsWith(".md") || file.endsWith(".markdown")
                ? "add \"disclaimers: [" + disclaimer.id() + "]\" to the front matter"
                : "nobody wrote this page: ask for it in content/site.yaml, under disclaimers: required:";
        String move = "write \"placement: " + disclaimer.placement().and(wanted).yaml() + "\" in " + disclaimer.place().file();
        if (asked) {
            return "it is asked for, but not " + wanted.words() + ": " + move;
        }
        return disclaimer.placement().covers(wanted) ? declare : declare + ", and " + move;
    }
}
