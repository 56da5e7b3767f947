package dev.caveat.publish;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.write.Release;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Bringing a release to a target: compared, judged, and then sent. */
public final class Publishing {
    /** How many files may vanish without anybody asking: this many, or this part of all, whichever is more. */
    private static final int FEW = 20;

    private static final int PART = 4;
    private static final int MOST_NAMED = 5;

    /**
     * What is wanted.
     *
     * @param maxDeletes how many files may vanish; empty for the usual
     * @param dry whether nothing is to be changed
     * @param replace whether files that are not ours may be replaced where they stand in the way
     */
    public record Wishes(Optional<Integer> maxDeletes, boolean dry, boolean replace) {
        public Wishes {
            Objects.requireNonNull(maxDeletes);
        }
    }

    /**
     * What came of it.
     *
     * @param done what was done, or would be done; empty with a problem where nothing may be done, or where it failed
     * @param begun whether something may have been changed at the target
     */
    public record Outcome(Optional<Difference> done, boolean begun) {
        public static final Outcome NOTHING = new Outcome(Optional.empty(), false);

        public Outcome {
            Objects.requireNonNull(done);
        }
    }

    private Publishing() {}

    /** Publishes, or says what is in the way. */
    public static Outcome run(Release release, Target target, Wishes wishes, Means means, Teller teller, Problems problems) {
        boolean begun = false;
        try {
            Destination destination = target.destination(means);
            teller.phase("Comparing with what is there", 0);
            Difference difference = destination.compare(release);
            judge(difference, target, wishes, problems);
            if (problems.hasErrors()) {
                return Outcome.NOTHING;
            }
            if (!wishes.dry()) {
                begun = true;
                destination.send(release, difference, teller);
            }
            return new Outcome(Optional.of(difference), begun);
        } catch (Refused refused) {
            problems.add(refused.problem());
            return new Outcome(Optional.empty(), begun);
        }
    }

    private static void judge(Difference difference, Target target, Wishes wishes, Problems problems) {
        Place place = Place.of(target.shown());
        if (!difference.inTheWay().isEmpty() && !wishes.replace()) {
            problems.add(Problem.of(Code.PUBLISH_FOREIGN, place, files(difference.inTheWay().size())
                            + (difference.inTheWay().size() == 1 ? " that Caveat did not put there stands" : " that Caveat did not put there stand")
                            + " in the way: " + some(difference.inTheWay()))
                    .hint("if the site is to take " + (difference.inTheWay().size() == 1 ? "its" : "their") + " place, publish with --replace"));
        }
        int most = wishes.maxDeletes().orElse(Math.max(FEW, difference.listed() / PART));
        int gone = difference.gone().size();
        if (gone > most) {
            problems.add(Problem.of(Code.PUBLISH_DELETES, place,
                            files(gone) + " of " + difference.listed() + " would vanish, and no more than " + most + " may: " + some(difference.gone()))
                    .hint("if that is what you want, publish with --max-deletes " + gone));
        }
    }

    private static String files(int number) {
        return number == 1 ? "1 file" : number + " files";
    }

    private static String some(List<String> paths) {
        int more = paths.size() - MOST_NAMED;
        return String.join(", ", paths.subList(0, Math.min(MOST_NAMED, paths.size()))) + (more > 0 ? " and " + more + " more" : "");
    }
}
