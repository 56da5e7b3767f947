package dev.caveat.build;

import dev.caveat.problem.Problems;
import dev.caveat.read.Known;
import dev.caveat.read.KnownFile;
import dev.caveat.read.Snapshot;
import dev.caveat.theme.SiteWishes;
import dev.caveat.theme.Theme;
import dev.caveat.trace.Index;
import dev.caveat.trace.IndexFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a process keeps from one build to the next. {@link #NOTHING} is right for one that builds once. */
interface Kept {
    Kept NOTHING = new Kept() {
        @Override
        public Index index(IndexFile file) {
            return file.load();
        }

        @Override
        public void remember(IndexFile file, Index index) throws IOException {
            file.save(index);
        }

        @Override
        public Optional<Theme> theme(String name, SiteWishes wishes, Problems problems, Function<Problems, Optional<Theme>> open) {
            return open.apply(problems);
        }

        @Override
        public Snapshot list(Request request) {
            return Snapshot.take(request.root(), request.parallel(), new Problems());
        }

        @Override
        public Known known(KnownFile file) {
            return file.load();
        }

        @Override
        public void remember(KnownFile file, Known known) throws IOException {
            file.save(known);
        }

        @Override
        public boolean isOnce() {
            return true;
        }

        @Override
        public void prepared(Prepared prepared) {
            // Nobody asks for it again.
        }

        @Override
        public Set<String> first() {
            return Set.of();
        }

        @Override
        public void ahead(List<Made> made) {
            // Nobody waits for some.
        }
    };

    /** The site's files as they are now. */
    Snapshot list(Request request);

    /** What the last build found in the site's files. */
    Known known(KnownFile file);

    /** Takes what this build found in them. */
    void remember(KnownFile file, Known known) throws IOException;

    /** Whether this process builds once: then it looks whether it has to build at all. */
    boolean isOnce();

    /** What the last build remembered. */
    Index index(IndexFile file);

    /** Takes what this build remembers. */
    void remember(IndexFile file, Index index) throws IOException;

    /**
     * The site's theme, opened where that must be.
     *
     * @param problems gets those of opening it, as if it had been opened now
     */
    Optional<Theme> theme(String name, SiteWishes wishes, Problems problems, Function<Problems, Optional<Theme>> open);

    /** The outputs that somebody waits for, by their paths. */
    Set<String> first();

    /** These are done, while the others are not: nothing that they show can become another in this build. */
    void ahead(List<Made> made);

    /** A site that was read and planned, and is about to be rendered. */
    void prepared(Prepared prepared);
}
