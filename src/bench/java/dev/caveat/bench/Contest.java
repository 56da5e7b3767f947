package dev.caveat.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The programs at work on sites of one size: in every round each change is made, and each program builds, in turn. The first round is not
 * counted; after it the files are in the system's memory for all of them.
 */
final class Contest {
    /** One program's site, and what it took to build it, by change: a figure for each round that counts. */
    record Entrant(Program program, SiteFolder site, Path output, Map<Change, List<Cost>> costs) {
        Entrant(Program program, Path folder) {
            this(program, new SiteFolder(folder.resolve("site"), program.wording()), folder.resolve("output"), new EnumMap<>(Change.class));
            for (Change change : Change.values()) {
                costs.put(change, new ArrayList<>());
            }
        }
    }

    /** What came of it. */
    record Outcome(SiteFolder.Size size, Made made, int rounds, List<Entrant> entrants) {}

    private final Options options;
    private final int articles;
    private final Stopwatch stopwatch;
    private final PrintStream progress;

    Contest(Options options, int articles, Stopwatch stopwatch, PrintStream progress) {
        this.options = options;
        this.articles = articles;
        this.stopwatch = stopwatch;
        this.progress = progress;
    }

    /** @throws Voided where a program fails, or they do not make the same */
    Outcome run() throws IOException, InterruptedException {
        List<Entrant> entrants = new ArrayList<>();
        for (Program program : options.programs()) {
            entrants.add(new Entrant(program, options.folder().resolve(articles + "/" + program.name())));
        }
        SiteFolder.Size size = generate(entrants);
        Subject subject = Subject.of(articles);
        int rounds = options.roundsOf(articles);
        Made made = null;
        for (int round = Options.firstRound(articles); round <= rounds; round++) {
            for (Change change : Change.values()) {
                step(entrants, subject, round, change);
                made = made == null ? made(entrants, size, 0) : made;
            }
        }
        made(entrants, size, options.changes().contains(Change.COMMENT) ? 1 : 0);
        return new Outcome(size, made, rounds, entrants);
    }

    private SiteFolder.Size generate(List<Entrant> entrants) throws IOException {
        Entrant first = entrants.get(0);
        SiteFolder.Size size = generate(first, Optional.empty());
        for (Entrant entrant : entrants.subList(1, entrants.size())) {
            generate(entrant, Optional.of(first.site()));
        }
        return size;
    }

    private SiteFolder.Size generate(Entrant entrant, Optional<SiteFolder> twin) throws IOException {
        Path site = entrant.site().root();
        progress.println(articles + " articles for " + entrant.program().name() + " in " + site);
        SiteFolder.deleteAll(site.getParent());
        return entrant.site().write(options.home().resolve("src/bench"), articles, twin);
    }

    private void step(List<Entrant> entrants, Subject subject, int round, Change change) throws IOException, InterruptedException {
        boolean counts = options.changes().contains(change);
        // The cold build is what all others begin with; where it is not asked for, it is a build that takes the changes back.
        if (!counts && change != Change.COLD) {
            return;
        }
        for (int i = 0; i < entrants.size(); i++) {
            // Every other round the other way round, so that nobody is always the first after the other's writing.
            Entrant entrant = entrants.get(round % 2 == 0 ? i : entrants.size() - 1 - i);
            if (options.coldOnly() && change != Change.COLD && entrant.program() instanceof Program.Hugo) {
                continue;
            }
            Cost cost = build(entrant, subject, change, "in round " + round, counts);
            progress.printf(Locale.ROOT, "round %d, %s, %s: %.2f s%n", round, change.words(), entrant.program().name(), cost.wall());
            if (counts && round > 0) {
                entrant.costs().get(change).add(cost);
            }
        }
    }

    private Cost build(Entrant entrant, Subject subject, Change change, String mark, boolean counts) throws IOException, InterruptedException {
        change.make(entrant.site(), subject, mark);
        if (change == Change.COLD && counts) {
            SiteFolder.deleteAll(entrant.output());
            entrant.program().forget(entrant.site().root());
        }
        Cost cost = stopwatch.run(entrant.program().build(entrant.site().root(), entrant.output()));
        change.verify(entrant.output(), subject, mark);
        return cost;
    }

    /**
     * What all have made, which is what the site holds; void where that is not so.
     *
     * @param added comments that the last change has added, which Hugo has not seen where only its cold build is measured
     */
    private Made made(List<Entrant> entrants, SiteFolder.Size size, int added) throws IOException {
        Made first = Made.in(entrants.get(0).output());
        StringBuilder all = new StringBuilder();
        boolean agree = true;
        for (Entrant entrant : entrants) {
            Made made = entrant == entrants.get(0) ? first : Made.in(entrant.output());
            all.append('\n').append(entrant.program().name()).append(": ").append(made);
            int comments = size.comments() + (options.coldOnly() && entrant.program() instanceof Program.Hugo ? 0 : added);
            agree &= made.articles() == size.articles() && made.lists() == first.lists() && made.comments() == comments;
        }
        if (!agree) {
            throw new Voided("the programs have not made the same of " + size.articles() + " articles and " + (size.comments() + added)
                    + " comments:" + all);
        }
        progress.println("made the same:" + all);
        return first;
    }

    /** Deletes the sites and what was made of them. */
    void cleanUp() throws IOException {
        SiteFolder.deleteAll(options.folder().resolve(Integer.toString(articles)));
    }
}
