package dev.caveat.build;

import dev.caveat.disclaimer.Condition;
import dev.caveat.disclaimer.Policy;
import dev.caveat.disclaimer.Requirement;
import dev.caveat.disclaimer.Rules;
import dev.caveat.disclaimer.Verdicts;
import dev.caveat.plan.Output;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import dev.caveat.render.Shows;
import dev.caveat.render.SiteWorld;
import dev.caveat.render.Subjects;
import dev.caveat.trace.Memory;
import java.util.List;
import java.util.Optional;

/**
 * Judges outputs by the evidence of their rendering, in every build anew: a changed rule needs no rendering to be enforced.
 */
final class Judge {
    private final SiteWorld world;

    /** What the rules say of one output: whether it may be published, and what is wrong. */
    record Sentence(boolean publish, List<Problem> problems) {
        static final Sentence FREE = new Sentence(true, List.of());
    }

    Judge(SiteWorld world) {
        this.world = world;
    }

    Sentence of(Output output, List<String> evidence) {
        Optional<Subjects> subject = Subjects.of(output, world);
        if (subject.isEmpty()) {
            return Sentence.FREE;
        }
        Subjects page = subject.get();
        List<Problem> problems = ReviewJudge.with(page.subject(), world, Verdicts.judge(
                page.subject(), world.rules(), page.declared(), Shows.of(evidence).disclaimers(), page.place()));
        boolean errors = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return new Sentence(!errors && !isUnguarded(page), problems);
    }

    /**
     * Whether nobody knows if the page shows what a policy asks for: the disclaimer was worded otherwise when it was looked
     * for, and is none of those that the page was given.
     */
    boolean isUnknown(Output output, Memory before) {
        return !Shows.of(before.evidence()).wordings().equals(world.wordings())
                && Subjects.of(output, world).filter(page -> asks(page, before)).isPresent();
    }

    private boolean asks(Subjects page, Memory before) {
        return world.rules().policies().stream()
                .filter(policy -> !before.trace().reads().containsKey(SiteWorld.disclaimer(policy.disclaimer())))
                .anyMatch(policy -> policy.when().holds(page.subject()));
    }

    /** Whether a rule that holds for the page names a disclaimer that is not there: that was reported, once, with the rule. */
    private boolean isUnguarded(Subjects page) {
        Rules rules = world.rules();
        for (Requirement rule : rules.required()) {
            if (missing(rules, rule.disclaimer(), rule.when(), page)) {
                return true;
            }
        }
        for (Policy rule : rules.policies()) {
            if (rule.level() == Severity.ERROR && missing(rules, rule.disclaimer(), rule.when(), page)) {
                return true;
            }
        }
        return false;
    }

    private static boolean missing(Rules rules, String disclaimer, Condition when, Subjects page) {
        return rules.disclaimer(disclaimer).isEmpty() && when.holds(page.subject());
    }
}
