package dev.caveat.build;

import dev.caveat.model.Page;
import dev.caveat.plan.Output;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.read.Snapshot;
import dev.caveat.render.Product;
import dev.caveat.render.Renderer;
import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.Index;
import dev.caveat.trace.IndexFile;
import dev.caveat.trace.Memory;
import dev.caveat.trace.Verdict;
import dev.caveat.write.BuildLock;
import dev.caveat.write.Outcome;
import dev.caveat.write.OutputTree;
import dev.caveat.write.Tree;
import dev.caveat.write.WriteFailed;
import dev.caveat.write.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One build: read, plan, render what is stale, write, remember.
 *
 * <p>A full build is a build that remembers nothing. A failed output keeps its last good file, unless that shows something
 * that was taken away since.
 */
public final class Build {
    private final Request request;
    private final Prepared prepared;
    private final Index index;
    private final Tree tree;
    private final Optional<Glance> glance;
    private final Renderer renderer;
    private final Judge judge;
    private final Withdrawn withdrawn;
    private final Timing timing;
    private final Repeats repeats = new Repeats();
    private final Kept kept;

    private Build(Request request, Prepared prepared, Index index, Tree tree, Optional<Glance> glance, Timing timing, Kept kept) {
        this.kept = kept;
        this.request = request;
        this.prepared = prepared;
        this.index = index;
        this.tree = tree;
        this.glance = glance;
        this.timing = timing;
        this.renderer = new Renderer(prepared.world(), prepared.read().kept(), timing.ticker());
        this.judge = new Judge(prepared.world());
        this.withdrawn = new Withdrawn(request.root(), prepared.read().site());
    }

    /** Builds a site. */
    public static Report run(Request request) {
        return run(request, Timing.NONE);
    }

    /** As {@link #run(Request)}, and tells how long the parts of it take. */
    public static Report run(Request request, Timing timing) {
        return run(request, timing, Kept.NOTHING);
    }

    /**
     * Keeps builds from an output as long as somebody reads it.
     *
     * @return empty with a problem where a build is under way
     */
    public static Optional<BuildLock> hold(Request request, Problems problems) {
        State state = State.of(request);
        return BuildLock.take(state.lock(), state.lockName(), problems);
    }

    /** The same with what earlier builds in this process left. */
    static Report run(Request request, Timing timing, Kept kept) {
        if (!Files.exists(request.root().resolve(ConfigReader.FILE))) {
            // Whatever folder this is, nothing is to be made in it.
            return prepared(request, new AtomicReference<>(kept.list(request)), Optional.empty(), Optional.empty(), false, timing, kept);
        }
        State state = State.of(request);
        Problems locking = new Problems();
        Optional<BuildLock> lock = BuildLock.take(state.lock(), state.lockName(), locking);
        boolean otherBuild = locking.all().stream().anyMatch(problem -> problem.code() == Code.OUTPUT_LOCKED);
        if (otherBuild) {
            return Report.nothing(locking.all());
        }
        try {
            long start = timing.now();
            Optional<Long> taken = lock.flatMap(BuildLock::moment);
            AtomicReference<Snapshot> listed = new AtomicReference<>(kept.list(request));
            Optional<Glance> glance = taken.filter(moment -> kept.isOnce()).map(moment -> Glance.at(request, listed.get(), moment));
            Optional<Report> same = glance.flatMap(Glance::same);
            timing.phase(Timing.Phase.READ, start);
            return same.isPresent() ? same.get() : prepared(request, listed, taken, glance, lock.isPresent(), timing, kept);
        } finally {
            lock.ifPresent(BuildLock::close);
        }
    }

    /** @param listed the site's files; what is in there is taken out, so that nobody holds it while pages are rendered */
    private static Report prepared(
            Request request, AtomicReference<Snapshot> listed, Optional<Long> taken, Optional<Glance> glance, boolean remembers, Timing timing, Kept kept) {
        Problems problems = new Problems();
        Optional<Prepared> prepared = Prepared.toBuild(request, listed.getAndSet(null), taken, problems, timing, kept);
        prepared.ifPresent(kept::prepared);
        return prepared.isEmpty()
                ? Report.nothing(problems.all())
                : locked(request, prepared.get(), glance, remembers, problems, timing, kept);
    }

    /** @param remembers false where the site's folder cannot be written into: then nothing is remembered, and that is said */
    private static Report locked(
            Request request, Prepared prepared, Optional<Glance> glance, boolean remembers, Problems problems, Timing timing, Kept kept) {
        long start = timing.now();
        IndexFile file = State.of(request).index(request.program());
        Index remembered = remembers ? kept.index(file) : Index.empty();
        // Nothing of it is used, except to know what a page that fails shows on the disk.
        Index index = request.cache() ? remembered : remembered.distrusted("everything is rendered");
        timing.phase(Timing.Phase.REMEMBER, start);
        Set<String> carried = carried(prepared, index);
        boolean compresses = compresses(prepared, kept);
        List<Path> sources = List.of(request.root().resolve("content"), request.root().resolve("themes"));
        Optional<OutputTree> tree = OutputTree.open(request.output(), request.root(), sources, paths(prepared, carried, compresses), problems);
        if (tree.isEmpty()) {
            return Report.nothing(problems.all());
        }
        boolean known = tree.get().stamp().isPresent() && tree.get().stamp().get().equals(index.stamp());
        Build build = new Build(request, prepared, known ? index : Index.empty(), tree.get(), glance, timing, kept);
        return build.build(known ? carried : Set.of(), remembers ? Optional.of(file) : Optional.empty(), problems);
    }

    /** A site that is only looked at has no use for compressed copies. */
    private static boolean compresses(Prepared prepared, Kept kept) {
        return kept.isOnce() && prepared.read().site().config().compressed();
    }

    /** What is planned comes first: it gets the place of an old file that only stays because its source is broken. */
    private static Set<String> paths(Prepared prepared, Set<String> carried, boolean compresses) {
        Set<String> paths = new LinkedHashSet<>(prepared.plan().outputs().keySet());
        paths.addAll(compresses ? Compression.paths(prepared.plan().outputs()) : List.of());
        paths.addAll(carried);
        return paths;
    }

    private Report build(Set<String> carried, Optional<IndexFile> file, Problems problems) {
        List<Output> outputs = List.copyOf(prepared.plan().outputs().values());
        long rendering = timing.now();
        timing.rendering(outputs.size());
        List<Made> all = make(outputs);
        prepared.world().rendered();
        timing.phase(Timing.Phase.RENDER, rendering);
        for (String path : carried) {
            all.add(carry(path));
        }
        List<Made> copies = compresses(prepared, kept)
                ? new Compression(request.output(), prepared.plan().outputs(), index, prepared.world(), tree).make(all, request.parallel()) : List.of();
        all.addAll(copies);
        Set<String> staying = new HashSet<>();
        Set<String> good = new HashSet<>();
        List<Memory> memories = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        SortedMap<String, String> rendered = new TreeMap<>();
        int fresh = 0;
        int written = 0;
        for (Made made : all) {
            problems.addAll(made.problems());
            made.memory().ifPresent(memories::add);
            if (made.keep()) {
                staying.add(made.path());
            }
            if (made.good()) {
                good.add(made.path());
            } else {
                withheld.add(made.path());
            }
            made.because().ifPresent(because -> rendered.put(made.path(), because));
            fresh += made.because().isEmpty() && !carried.contains(made.path()) ? 1 : 0;
            written += made.changed() ? 1 : 0;
        }
        long looking = timing.now();
        problems.addAll(new LinkCheck(prepared, request.root(), memories, good).problems(problems));
        timing.phase(Timing.Phase.LINKS, looking);
        long closing = timing.now();
        Outcome outcome = tree.close(staying);
        timing.phase(Timing.Phase.CLEAN, closing);
        long saving = timing.now();
        problems.addAll(outcome.problems());
        file.ifPresentOrElse(index -> remember(index, prepared, outcome, memories, problems), () -> problems.add(notRemembered()));
        int articles = (int) prepared.read().site().pages().stream().filter(page -> page.kind() == Page.Kind.PAGE).count();
        withheld.sort(null);
        Report report = new Report(
                true, articles, outputs.size() + copies.size(), all.size() - withheld.size(), prepared.read().comments(), rendered, fresh, written, outcome.deleted(),
                prepared.read().skipped(), List.copyOf(withheld), List.copyOf(unpublished(carried)), Report.tidy(problems.all(), repeats));
        try {
            if (glance.isPresent()) {
                glance.get().remember(report, prepared.read().until(), outcome.stamp(), memories);
            }
        } catch (IOException refused) {
            // Then the next build looks more closely.
        }
        timing.phase(Timing.Phase.SAVE, saving);
        return report;
    }

    // One output

    /** All outputs; those that somebody waits for before all others. */
    private List<Made> make(List<Output> outputs) {
        Set<String> wanted = kept.first();
        List<Output> first = wanted.isEmpty() ? List.of() : outputs.stream().filter(output -> wanted.contains(output.path())).toList();
        if (first.isEmpty()) {
            return new ArrayList<>(request.parallel().map(outputs, this::make));
        }
        List<Made> all = new ArrayList<>(request.parallel().map(first, this::make));
        kept.ahead(List.copyOf(all));
        all.addAll(request.parallel().map(outputs.stream().filter(output -> !wanted.contains(output.path())).toList(), this::make));
        return all;
    }

    private Made make(Output output) {
        Optional<Memory> memory = index.memory(output.path());
        Verdict verdict = verdict(output, memory);
        Made made = verdict instanceof Verdict.Stale stale ? render(output, stale.because(), memory) : keep(output, memory.orElseThrow());
        timing.made();
        return made.with(repeats.rest(made.problems()));
    }

    /** What the reads say, and then what became of the file since, and whether a rule that held it back still does. */
    private Verdict verdict(Output output, Optional<Memory> memory) {
        Verdict verdict = index.verdict(output.path(), output.recipe().text(), prepared.world());
        if (verdict instanceof Verdict.Stale || memory.isEmpty()) {
            return verdict;
        }
        Memory before = memory.get();
        if (before.state() == Memory.State.WRITTEN && !tree.holds(output.path(), before.size())) {
            return Verdict.stale("its file is gone or was changed");
        }
        boolean released = before.state() == Memory.State.WITHHELD && judge.of(output, before.evidence()).publish();
        return released ? Verdict.stale("it may be published now") : verdict;
    }

    /** Nothing that it read has changed; what the rules say of it may have. */
    private Made keep(Output output, Memory memory) {
        List<Problem> problems = new ArrayList<>(memory.problems());
        boolean good = memory.state() != Memory.State.FAILED;
        if (good) {
            Judge.Sentence sentence = judge.of(output, memory.evidence());
            problems.addAll(sentence.problems());
            good = sentence.publish();
        }
        boolean stays = tree.holds(output.path()) && (good || !withdrawn.any(memory.published()));
        // A rule of today may forbid what yesterday's rendering shows.
        Memory after = good || memory.state() != Memory.State.WRITTEN ? memory : memory.state(Memory.State.WITHHELD);
        boolean published = good && memory.state() == Memory.State.WRITTEN;
        return new Made(output.path(), Optional.empty(), problems, Optional.of(after), published, stays, false);
    }

    private Made render(Output output, String because, Optional<Memory> before) {
        long start = timing.now();
        Product product = renderer.render(output);
        timing.rendered(output, product, start);
        List<Problem> problems = new ArrayList<>(product.problems());
        if (product.bytes().isEmpty()) {
            return failed(output, because, before, product, Memory.State.FAILED, problems);
        }
        Judge.Sentence sentence = judge.of(output, product.evidence());
        problems.addAll(sentence.problems());
        if (!sentence.publish()) {
            return failed(output, because, before, product, Memory.State.WITHHELD, problems);
        }
        byte[] bytes = product.bytes().get();
        try {
            long writing = timing.now();
            Written written = tree.write(output.path(), bytes);
            timing.written(writing);
            Memory memory = memory(output, because, Memory.State.WRITTEN, Fingerprint.of(bytes), bytes.length, product, product.evidence());
            return new Made(output.path(), Optional.of(because), problems, Optional.of(memory), true, true, written != Written.SAME);
        } catch (WriteFailed refused) {
            problems.add(placed(refused.problem(), output));
            // Not remembered, so that the next build tries again whether or not anything changed.
            return new Made(output.path(), Optional.of(because), problems, Optional.empty(), false, tree.holds(output.path()), false);
        }
    }

    /** Two names for one file: told where one of them comes from, as far as that is known. */
    private static Problem placed(Problem problem, Output output) {
        boolean source = problem.code() == Code.OUTPUT_SAME_NAME && !output.source().isEmpty();
        return source
                ? new Problem(problem.code(), problem.severity(), problem.message(), Place.of(output.source()), "", List.of(), problem.hint())
                : problem;
    }

    private Made failed(
            Output output, String because, Optional<Memory> before, Product product, Memory.State end, List<Problem> problems) {
        // What could not be read now may be read next time without having changed.
        Memory.State state = product.problems().stream().anyMatch(Build::isUnread) ? Memory.State.CARRIED : end;
        List<String> published = before.map(Memory::published).orElse(List.of());
        // A picture that says where it was taken may have been published while the site wanted that.
        boolean tells = product.problems().stream().anyMatch(problem -> problem.code() == Code.PICTURE_PLACE);
        boolean stays = tree.holds(output.path()) && before.isPresent() && !tells && !withdrawn.any(published);
        Memory memory = memory(
                output, because, state, before.map(Memory::bytes).orElse(Fingerprint.ABSENT), before.map(Memory::size).orElse(0L),
                product, stays ? published : List.of());
        return new Made(output.path(), Optional.of(because), problems, Optional.of(memory), false, stays, false);
    }

    private static boolean isUnread(Problem problem) {
        return problem.code() == Code.FILE_CHANGED || problem.code() == Code.FILE_UNREADABLE;
    }

    private static Memory memory(
            Output output, String because, Memory.State state, Fingerprint bytes, long size, Product product, List<String> published) {
        return new Memory(
                output.path(), output.recipe().text(), output.source(), state, because, bytes, size, product.trace(),
                product.problems(), product.evidence(), product.points(), published);
    }

    // Outputs that cannot even be planned, because their source has an error

    private static Set<String> carried(Prepared prepared, Index index) {
        Set<String> carried = new TreeSet<>();
        for (Memory memory : index.memories()) {
            // While a comment cannot be read, nobody knows how many pages there would be.
            boolean unread = prepared.read().site().from(memory.source()).filter(page -> !page.discussion().readable()).isPresent();
            boolean broken = unread || prepared.read().isBroken(memory.source()) || prepared.plan().contested().contains(memory.path());
            if (broken && !prepared.plan().outputs().containsKey(memory.path())) {
                carried.add(memory.path());
            }
        }
        return carried;
    }

    /** The sources and paths that have an error and of which nothing was published before. */
    private Set<String> unpublished(Set<String> carried) {
        Set<String> sources = new TreeSet<>(prepared.read().broken());
        carried.forEach(path -> index.memory(path).ifPresent(memory -> sources.remove(memory.source())));
        prepared.plan().contested().stream().filter(path -> !carried.contains(path)).forEach(sources::add);
        return sources;
    }

    private Made carry(String path) {
        Optional<Memory> memory = index.memory(path);
        boolean stays = tree.holds(path) && memory.isPresent() && !withdrawn.any(memory.get().published());
        return new Made(
                path, Optional.empty(), List.of(), memory.filter(before -> stays).map(before -> before.state(Memory.State.CARRIED)), false, stays, false);
    }

    // The next build

    private void remember(IndexFile file, Prepared prepared, Outcome outcome, List<Memory> memories, Problems problems) {
        try {
            if (outcome.stamp().isPresent()) {
                kept.remember(file, Index.of(outcome.stamp().get(), memories, prepared.world()));
            } else {
                file.delete();
            }
            if (kept.isOnce()) {
                // Of a site that is only looked at, nobody takes comments.
                OpenPagesFile.of(request).save(prepared.read().site());
            }
            prepared.pictures().close();
        } catch (IOException refused) {
            problems.add(notRemembered());
        }
    }

    static Problem notRemembered() {
        return Problem.of(Code.MACHINE_MEMORY, Place.of(".caveat"), "this folder cannot be made or written into, so the next build will render everything again")
                .hint("give yourself the right to write in the site's folder");
    }
}
