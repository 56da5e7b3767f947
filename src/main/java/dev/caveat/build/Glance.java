package dev.caveat.build;

import dev.caveat.model.Selection;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import dev.caveat.read.Footprint;
import dev.caveat.read.Snapshot;
import dev.caveat.store.Form;
import dev.caveat.store.Forms;
import dev.caveat.store.In;
import dev.caveat.store.Out;
import dev.caveat.store.StoreFile;
import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.Memory;
import dev.caveat.write.Standing;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether a build can come to anything but what the last one came to: known before a file of the site is opened.
 *
 * <p>A build is made of the files in {@code content/} and {@code themes/}, of what was asked for, of the program, and of the time. As
 * long as all of that is the same and what was published is there, the last report is told again. Only a build in which all went
 * well is kept for that: whatever went wrong may have been mended where nobody looks here.
 */
final class Glance {
    private static final int FORMAT = 0xCA7EA762;

    /** What may be wrong outside of the files that are looked at. */
    private static final List<String> ELSEWHERE = List.of("output/", "machine/");

    private final Request request;
    private final StoreFile file;
    private final boolean remembered;
    private final Fingerprint content;
    private final List<Problem> listing;
    private final boolean settled;
    private final Optional<Footprint> themes;
    private final long taken;

    /**
     * What a build came to.
     *
     * @param inputs of all that it was made of, but for the time
     * @param since the moment for which it was made
     * @param until the first moment at which another could come of the same
     */
    private record Last(Fingerprint inputs, Instant since, Instant until, Standing standing, Told told) {}

    /** What is the same in a report that is told again. */
    private record Told(int articles, int outputs, int good, int comments, List<Selection.Skipped> skipped, List<Problem> problems) {
        Report again() {
            return new Report(
                    true, articles, outputs, good, comments, new TreeMap<>(), outputs, 0, List.of(), skipped, List.of(), List.of(), problems);
        }
    }

    private Glance(Request request, State state, Snapshot snapshot, Optional<Footprint> themes, long taken) {
        this.request = request;
        this.file = new StoreFile(state.glance(), FORMAT, request.program());
        this.remembered = state.isRemembered();
        // The listing itself is large, and is let go as soon as the site is read.
        this.content = snapshot.fold();
        this.listing = snapshot.problems();
        // A file that was written in this very moment may be written once more without its stamp telling so.
        this.settled = themes.filter(one -> one.isSettled(taken)).isPresent() && snapshot.isSettled(taken);
        this.themes = themes;
        this.taken = taken;
    }

    /** @param taken a moment before this, by the clock of the site's disk, in nanoseconds since 1970 */
    static Glance at(Request request, Snapshot snapshot, long taken) {
        return new Glance(request, State.of(request), snapshot, Footprint.of(request.root().resolve("themes")), taken);
    }

    long taken() {
        return taken;
    }

    /** The report of the last build, where this one can come to nothing else. */
    Optional<Report> same() {
        if (!request.cache() || !remembered || themes.isEmpty()) {
            return Optional.empty();
        }
        Instant now = request.selection().now();
        return load()
                .filter(last -> last.inputs().equals(inputs()) && !now.isBefore(last.since()) && now.isBefore(last.until()))
                .filter(last -> last.standing().stands(request.output(), request.parallel()))
                .map(last -> last.told().again());
    }

    private Fingerprint inputs() {
        Selection selection = request.selection();
        return Fingerprint.mix()
                .add(request.program()).add(request.version()).add(Runtime.version().toString())
                .add(request.root().toString()).add(request.output().toString())
                .add(request.overrides().toString())
                .add(selection.drafts()).add(selection.future()).add(selection.expired())
                .add(content)
                .add(themes.map(Footprint::fold).orElse(Fingerprint.ABSENT))
                .done();
    }

    /**
     * Keeps what a build came to, or forgets what an earlier one did.
     *
     * @param until the first moment at which another site could come of the same files
     * @param stamp of the list of published files
     */
    void remember(Report report, Instant until, Optional<Fingerprint> stamp, List<Memory> memories) throws IOException {
        boolean well = report.built() && report.withheld().isEmpty() && report.unpublished().isEmpty() && stamp.isPresent()
                && report.count(Severity.ERROR) == 0
                && Stream.concat(report.problems().stream(), listing.stream())
                        .noneMatch(problem -> ELSEWHERE.stream().anyMatch(problem.code().text()::startsWith))
                && memories.stream().allMatch(memory -> memory.state() == Memory.State.WRITTEN);
        if (!well || !settled || !request.selection().now().isBefore(until)) {
            file.delete();
            return;
        }
        List<String> paths = new ArrayList<>(memories.size());
        List<Long> sizes = new ArrayList<>(memories.size());
        for (Memory memory : memories) {
            paths.add(memory.path());
            sizes.add(memory.size());
        }
        save(new Last(
                inputs(), request.selection().now(), until, new Standing(stamp.get(), paths, sizes),
                new Told(report.articles(), report.outputs(), report.good(), report.comments(), report.skipped(), report.problems())));
    }

    // The file

    private static Form<Last> form() {
        return new Forms().of(Last.class);
    }

    /** Records of another program may have other parts. */
    private Optional<Last> load() {
        return file.load((bytes, from, own) -> own ? Optional.of(form().read(new In(bytes, from, bytes.length - from, new In.Words()))) : Optional.<Last>empty())
                .flatMap(last -> last);
    }

    private void save(Last last) throws IOException {
        Out out = new Out();
        form().write(last, out);
        file.save(stream -> stream.write(out.done()));
    }
}
