package dev.caveat.build;

import dev.caveat.disclaimer.Verdicts;
import dev.caveat.plan.Output;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import dev.caveat.render.Facts;
import dev.caveat.render.Shows;
import dev.caveat.render.SiteWorld;
import dev.caveat.render.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges outputs by the evidence of their rendering, in every build anew: a changed rule needs no rendering to be enforced.
 */
public final class Judge {
    private final SiteWorld world;

    /** What the rules say of one output: whether it may be published, and what is wrong. */
    public record Sentence(boolean publish, List<Problem> problems) {
        static final Sentence FREE = new Sentence(true, List.of());
    }

    public Judge(SiteWorld world) {
        this.world = world;
    }

    public Sentence of(Output output, List<String> evidence) {
        Optional<Subjects> subject = Subjects.of(output, world);
        if (subject.isEmpty()) {
            return Sentence.FREE;
        }
        Subjects page = subject.get();
        Shows shows = Shows.withoutComments(evidence);
        List<Problem> problems = new ArrayList<>(ReviewJudge.with(page.asked().subject(), world, Verdicts.judge(
                page.asked(), page.due(), world.rules(), shows.disclaimers(), fact -> Facts.against(fact, page, world, shows))));
        shows.unlabelled().forEach(label -> problems.add(unlabelled(output, page, label)));
        boolean errors = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return new Sentence(!errors && !world.rules().leaveOpen(page.asked().subject()), problems);
    }

    private static Problem unlabelled(Output output, Subjects page, Shows.Label label) {
        return Problem.of(Code.DISCLAIMER_NOT_SHOWN, page.asked().place(),
                        "the list " + output.path() + " does not name the disclaimer \"" + label.disclaimer() + "\" on the card of \"" + label.page() + "\"")
                .hint("the theme must show the titles in card.notices beside the link to the page");
    }
}
