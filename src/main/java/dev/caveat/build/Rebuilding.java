package dev.caveat.build;

import dev.caveat.model.Page;
import dev.caveat.model.Selection;
import dev.caveat.plan.Output;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.read.Known;
import dev.caveat.read.KnownFile;
import dev.caveat.read.Snapshot;
import dev.caveat.theme.SiteFile;
import dev.caveat.theme.SiteWishes;
import dev.caveat.theme.Theme;
import dev.caveat.trace.Index;
import dev.caveat.trace.IndexFile;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One site that is built again and again in one process.
 *
 * <p>Each build comes to what a build of its own would. What cannot have changed since the last one is kept: the theme while only
 * texts and comments are edited, and the index, which is written down {@link #save later}. Where the process ends before that, the
 * next one finds an index that is not of these files, and builds all anew.
 *
 * <p>Builds are for one thread; saving may be another's.
 */
public final class Rebuilding {
    private final Keeping keeping = new Keeping();

    /**
     * How a build went, and what of it is not for readers.
     *
     * @param marks in a word such as {@code Draft}, by the file of the page
     */
    public record Rebuilt(Report report, Map<String, String> marks) {}

    /** Somebody who waits for some pages more than for others. */
    public interface Waiting {
        /** For which, by their files. */
        Set<String> files();

        /**
         * Some are as they will be when the build is done.
         *
         * @param changed those of which the bytes are others
         * @param marks as in {@link Rebuilt}
         */
        void ready(Set<String> changed, Map<String, String> marks);
    }

    /** Nobody does. */
    public static final Waiting NOBODY = new Waiting() {
        @Override
        public Set<String> files() {
            return Set.of();
        }

        @Override
        public void ready(Set<String> changed, Map<String, String> marks) {
            // Nobody waited.
        }
    };

    /**
     * Builds the site as it is now.
     *
     * @param files what was changed since the last build, below the site's root; a folder stands for what lies in it too
     * @param everything whether more may have changed than is named
     */
    public Rebuilt build(Request request, Set<String> files, boolean everything) {
        return build(request, files, everything, NOBODY, Timing.NONE);
    }

    /**
     * The same, some pages before all others where nothing but texts was changed: whatever these pages need besides is there.
     *
     * @param timing is told how long the parts of it take
     */
    public Rebuilt build(Request request, Set<String> files, boolean everything, Waiting waiting, Timing timing) {
        keeping.begin(request, files, everything, waiting);
        return new Rebuilt(Build.run(request, timing, keeping), keeping.marks);
    }

    /** Whether the next process would have to build everything. */
    public boolean isUnsaved() {
        return keeping.unsaved().isPresent();
    }

    /** Writes down what the last build remembers, for the next process. */
    public void save() {
        keeping.save();
    }

    private static Map<String, String> marks(Request request, Prepared prepared) {
        Map<String, String> marks = new TreeMap<>();
        Selection selection = request.selection();
        if (!selection.drafts() && !selection.future() && !selection.expired()) {
            return marks;
        }
        ZoneId zone = prepared.read().site().config().timezone();
        Selection readers = new Selection(selection.now(), false, false, false);
        for (Output output : prepared.plan().outputs().values()) {
            Optional<Page> page = output.path().endsWith(".html") ? prepared.read().site().from(output.source()) : Optional.empty();
            page.flatMap(one -> readers.skips(one, zone)).ifPresent(skipped -> marks.put(output.path(), switch (skipped.flag()) {
                case "--future" -> "Scheduled";
                case "--expired" -> "Expired";
                default -> "Draft";
            }));
        }
        return marks;
    }

    private static final class Keeping implements Kept {
        private Map<String, String> marks = Map.of();
        private Optional<Request> request = Optional.empty();
        private Waiting waiting = NOBODY;
        private Optional<Index> index = Optional.empty();
        private Optional<Opened> opened = Optional.empty();
        private Optional<IndexFile> unsaved = Optional.empty();
        private Optional<Snapshot> listed = Optional.empty();
        private Optional<Known> known = Optional.empty();
        private Optional<KnownFile> unsavedKnown = Optional.empty();
        private final Set<String> touched = new TreeSet<>();
        private boolean onlyTexts;

        /** A theme, what it was opened for, and what was wrong with it. */
        private record Opened(Theme theme, String name, List<SiteFile> files, Map<String, Map<String, String>> said, List<Problem> problems) {}

        private void begin(Request now, Set<String> files, boolean everything, Waiting who) {
            request = Optional.of(now);
            marks = Map.of();
            waiting = who;
            touched.addAll(files);
            listed = everything ? Optional.empty() : listed;
            onlyTexts = !everything && files.stream().allMatch(Keeping::isText);
        }

        /** Whether no theme reads a file: its texts, its settings, and what these name are none of them. */
        private static boolean isText(String file) {
            return file.endsWith(".md") || file.startsWith("content/_comments/") && file.endsWith(".yaml");
        }

        @Override
        public Snapshot list(Request request) {
            Snapshot now = listed.map(before -> before.again(request.root(), request.parallel(), touched))
                    .orElseGet(() -> Snapshot.take(request.root(), request.parallel(), new Problems()));
            touched.clear();
            listed = Optional.of(now);
            return now;
        }

        @Override
        public synchronized Known known(KnownFile file) {
            return known.orElseGet(file::load);
        }

        @Override
        public synchronized void remember(KnownFile file, Known next) {
            known = Optional.of(next);
            unsavedKnown = Optional.of(file);
        }

        @Override
        public boolean isOnce() {
            return false;
        }

        @Override
        public Index index(IndexFile file) {
            return index.orElseGet(file::load);
        }

        @Override
        public synchronized void remember(IndexFile file, Index next) {
            index = Optional.of(next);
            unsaved = Optional.of(file);
        }

        private synchronized Optional<IndexFile> unsaved() {
            return unsaved;
        }

        private synchronized void save() {
            try {
                if (unsaved.isPresent()) {
                    unsaved.get().save(index.orElseThrow());
                    unsaved = Optional.empty();
                }
                if (unsavedKnown.isPresent()) {
                    unsavedKnown.get().save(known.orElseThrow());
                    unsavedKnown = Optional.empty();
                }
            } catch (IOException refused) {
                // It is tried again after the next build; without it the next process builds all anew, and correctly.
                return;
            }
        }

        @Override
        public Optional<Theme> theme(String name, SiteWishes wishes, Problems problems, Function<Problems, Optional<Theme>> open) {
            Optional<Opened> same = opened.filter(before -> onlyTexts && before.name().equals(name)
                    && before.files().equals(wishes.files()) && before.said().equals(wishes.said()));
            if (same.isPresent()) {
                problems.addAll(same.get().problems());
                return Optional.of(same.get().theme());
            }
            Problems found = new Problems();
            Optional<Theme> theme = open.apply(found);
            problems.addAll(found.all());
            opened = theme.map(one -> new Opened(one, name, wishes.files(), wishes.said(), found.all()));
            return theme;
        }

        @Override
        public void prepared(Prepared prepared) {
            marks = Rebuilding.marks(request.orElseThrow(), prepared);
        }

        @Override
        public Set<String> first() {
            return onlyTexts ? waiting.files() : Set.of();
        }

        @Override
        public void ahead(List<Made> made) {
            Set<String> ready = new TreeSet<>();
            made.stream().filter(one -> one.changed() && one.good()).forEach(one -> ready.add(one.path()));
            if (!ready.isEmpty()) {
                waiting.ready(ready, marks);
            }
        }
    }
}
