package dev.caveat.read;

import dev.caveat.comment.Arrival;
import dev.caveat.comment.Outline;
import dev.caveat.disclaimer.Glob;
import dev.caveat.model.CommentPages;
import dev.caveat.model.Discussion;
import dev.caveat.model.Source;
import dev.caveat.problem.Problem;
import dev.caveat.store.Form;
import dev.caveat.store.Forms;
import dev.caveat.store.In;
import dev.caveat.store.Out;
import dev.caveat.time.Moment;
import dev.caveat.trace.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Pages and discussions of earlier builds, each as long as everything that it was made of is the same; what is made now is kept
 * for the next.
 *
 * <p>What it was made of is its own files, and a context: all else that those who read them ask for. When in doubt the context is
 * too large, so that more is read than need be. Safe for several threads.
 */
final class Recall {
    private final Known before;
    private final Sources sources;
    private final Optional<Fingerprint> context;
    private final In.Words words = new In.Words();
    private final EqualParts parts = new EqualParts();
    private final Form<SiteReader.Made> pages;
    private final Form<Kept> discussions;
    private final Map<String, Known.Piece<SiteReader.Made>> nextPages = new ConcurrentHashMap<>();
    private final Map<String, Known.Piece<DiscussionReader.Digest>> nextDiscussions = new ConcurrentHashMap<>();

    /** A discussion without its files, which whoever asks for it has at hand. */
    private record Kept(
            int count, Optional<Moment> last, Fingerprint fingerprint, boolean readable, Optional<CommentPages> divided, List<Problem> problems) {
        static Kept of(DiscussionReader.Digest digest) {
            Discussion one = digest.discussion();
            return new Kept(one.count(), one.last(), one.fingerprint(), one.readable(), one.divided(), digest.problems());
        }

        DiscussionReader.Digest digest(String page, List<Source> files) {
            return new DiscussionReader.Digest(page, new Discussion(files, count, last, fingerprint, readable, divided), problems);
        }
    }

    /** @param context of all that readers ask for beside the file itself; empty where that cannot be known: then nothing is recalled or kept */
    Recall(Known before, Sources sources, Optional<Fingerprint> context) {
        this.before = before;
        this.sources = sources;
        this.context = context;
        Forms forms = forms();
        this.pages = forms.of(SiteReader.Made.class);
        this.discussions = forms.of(Kept.class);
    }

    /** Of the pages that were read or recalled so far. */
    EqualParts parts() {
        return parts;
    }

    /** How the parts of a page are written that are no records, or that the page's reader has at hand. */
    static Forms forms() {
        Forms forms = new Forms();
        forms.with(Source.class, new Form<Source>() {
            @Override
            public void write(Source value, Out out) {}

            @Override
            public Source read(In in) {
                return (Source) in.given();
            }
        });
        forms.with(Discussion.class, new Form<Discussion>() {
            @Override
            public void write(Discussion value, Out out) {
                if (value != Discussion.NONE) {
                    throw new IllegalArgumentException("a page is kept without its comments");
                }
            }

            @Override
            public Discussion read(In in) {
                return Discussion.NONE;
            }
        });
        forms.with(Glob.class, new Form<Glob>() {
            @Override
            public void write(Glob value, Out out) {
                out.text(value.toString());
            }

            @Override
            public Glob read(In in) {
                return Glob.of(in.text());
            }
        });
        Form<Line> lines = forms.of(Line.class);
        forms.with(Outline.class, new Form<Outline>() {
            @Override
            public void write(Outline value, Out out) {
                lines.write(new Line(value.arrivals(), value.starts()), out);
            }

            @Override
            public Outline read(In in) {
                Line line = lines.read(in);
                return Outline.again(line.arrivals(), line.starts());
            }
        });
        return forms;
    }

    private record Line(List<Arrival> arrivals, List<Integer> starts) {}

    /**
     * A page, without its comments.
     *
     * @param handed of what the folders above hand down
     */
    SiteReader.Made page(Layout.Found found, Fingerprint handed, Supplier<SiteReader.Made> reading) {
        if (context.isEmpty()) {
            return reading.get();
        }
        Known.Piece<SiteReader.Made> piece = before.pages().get(found.file());
        if (piece != null) {
            Optional<Fingerprint> content = sources.content(found.listed());
            if (content.isPresent() && piece.key().equals(key(found, content.get(), handed))) {
                nextPages.put(found.file(), piece);
                return piece.value().orElseGet(() -> {
                    In in = new In(piece.bytes(), piece.from(), piece.length(), words);
                    in.begin(found.file(), found.listed().source(content.get()));
                    return piece.keep(pages.read(in).with(parts));
                });
            }
        }
        SiteReader.Made made = reading.get();
        Optional<Source> source = made.page().flatMap(page -> page.source());
        if (source.isPresent()) {
            sources.found(found.listed(), source.get().content());
            Out out = new Out();
            out.begin(found.file());
            pages.write(made, out);
            byte[] bytes = out.done();
            nextPages.put(found.file(), new Known.Piece<>(
                    key(found, source.get().content(), handed), bytes, 0, bytes.length, Optional.of(made)));
        }
        return made;
    }

    private Fingerprint key(Layout.Found found, Fingerprint content, Fingerprint handed) {
        return Fingerprint.mix().add(context.orElseThrow()).add(handed)
                .add(found.file()).add(found.id().text()).add(found.kind().ordinal()).add(content).done();
    }

    /** The comments on a page. */
    DiscussionReader.Digest discussion(String page, List<Listed.File> files, Supplier<DiscussionReader.Digest> reading) {
        if (context.isEmpty()) {
            return reading.get();
        }
        Known.Piece<DiscussionReader.Digest> piece = before.discussions().get(page);
        if (piece != null) {
            if (sources.areKnown(files) && piece.key().equals(key(page, files))) {
                nextDiscussions.put(page, piece);
                return piece.value().orElseGet(() -> {
                    In in = new In(piece.bytes(), piece.from(), piece.length(), words);
                    in.begin(files.get(0).file(), "");
                    return piece.keep(discussions.read(in).digest(page, sources.all(files)));
                });
            }
        }
        DiscussionReader.Digest made = reading.get();
        List<Source> read = made.discussion().files();
        if (read.size() == files.size()) {
            for (int i = 0; i < read.size(); i++) {
                sources.found(files.get(i), read.get(i).content());
            }
            Out out = new Out();
            out.begin(files.get(0).file());
            discussions.write(Kept.of(made), out);
            byte[] bytes = out.done();
            nextDiscussions.put(page, new Known.Piece<>(key(page, files), bytes, 0, bytes.length, Optional.of(made)));
        }
        return made;
    }

    /** @param files of which is known what they hold */
    private Fingerprint key(String page, List<Listed.File> files) {
        Fingerprint.Mix mix = Fingerprint.mix().add(context.orElseThrow()).add(page).add(files.size());
        Listed folder = null;
        for (Listed.File file : files) {
            if (file.folder() != folder) {
                folder = file.folder();
                mix.add(folder.name);
            }
            folder.mix(file.at(), mix);
        }
        return mix.done();
    }

    /**
     * What is known now; empty where somebody changed what all pages depend on while they were read.
     *
     * @param taken a moment before the files were listed, by their disk's clock, in nanoseconds since 1970
     */
    Optional<Known> next(long taken) {
        if (!Context.stands(sources.snapshot())) {
            return Optional.empty();
        }
        Map<String, Known.Folder> folders = new HashMap<>();
        boolean changed = sources.isRacy() || before.pages().size() != nextPages.size() || before.discussions().size() != nextDiscussions.size();
        Out out = new Out();
        for (Listed folder : sources.snapshot().folders()) {
            Known.Folder same = before.folders().get(folder.name);
            if (same == null || !same.isAll(folder, words)) {
                changed = true;
                out.clear();
                write(folder, out);
                byte[] bytes = out.done();
                same = new Known.Folder(folder.fold(), bytes, 0, bytes.length);
            }
            folders.put(folder.name, same);
        }
        changed |= folders.size() != before.folders().size();
        for (Map.Entry<String, Known.Piece<SiteReader.Made>> piece : nextPages.entrySet()) {
            changed |= before.pages().get(piece.getKey()) != piece.getValue();
        }
        for (Map.Entry<String, Known.Piece<DiscussionReader.Digest>> piece : nextDiscussions.entrySet()) {
            changed |= before.discussions().get(piece.getKey()) != piece.getValue();
        }
        return Optional.of(new Known(taken, folders, nextPages, nextDiscussions, changed));
    }

    private static void write(Listed folder, Out out) {
        out.count(folder.count());
        for (int i = 0; i < folder.count(); i++) {
            out.word(folder.content(i).high());
            out.word(folder.content(i).low());
        }
        for (int i = 0; i < folder.count(); i++) {
            out.word(folder.mark(i));
        }
        for (int i = 0; i < folder.count(); i++) {
            out.name(folder.last(i));
        }
    }
}
