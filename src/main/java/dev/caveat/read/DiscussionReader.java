package dev.caveat.read;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Imitation;
import dev.caveat.comment.LookAlikes;
import dev.caveat.comment.Outline;
import dev.caveat.comment.Status;
import dev.caveat.model.CommentPages;
import dev.caveat.model.Config;
import dev.caveat.model.Discussion;
import dev.caveat.model.PageId;
import dev.caveat.model.Person;
import dev.caveat.model.Ref;
import dev.caveat.model.Site;
import dev.caveat.model.Source;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.time.Moment;
import dev.caveat.trace.Fingerprint;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what a site remembers of the comments on its pages; the comments themselves are let go. */
final class DiscussionReader {
    private static final int MOST_GUESSES = 50;

    private final Parallel parallel;
    private final ZoneId zone;
    private final int perPage;
    private final DataReader.Named<Person> people;
    private final LookAlikes lookAlikes;
    private final KeptFiles kept;
    private final Problems problems;

    /** @param kept gets what is read, for those who make pages of it */
    DiscussionReader(Parallel parallel, Config config, DataReader.Named<Person> people, KeptFiles kept, Problems problems) {
        this.kept = kept;
        this.parallel = parallel;
        this.zone = config.timezone();
        this.perPage = config.comments().perPage();
        this.people = people;
        this.lookAlikes = Site.lookAlikes(config, people.usable());
        this.problems = problems;
    }

    record Digest(String page, Discussion discussion, List<Problem> problems) {}

    /**
     * The discussions by the ids of their pages.
     *
     * @param unreachable files and folders that could not be listed: pages whose comments they may hold must know
     * @param recall those of earlier builds
     */
    Map<String, Discussion> discussions(Layout layout, Set<String> unreachable, Recall recall) {
        List<Map.Entry<String, List<Listed.File>>> folders = List.copyOf(layout.comments().entrySet());
        Map<String, Discussion> byPage = new HashMap<>();
        List<Digest> digests = parallel.map(folders, folder ->
                recall.discussion(folder.getKey(), folder.getValue(), () -> digest(folder.getKey(), folder.getValue())));
        for (Digest digest : digests) {
            problems.addAll(digest.problems());
            byPage.put(digest.page(), digest.discussion());
        }
        List<String> missing = unreachable.stream().flatMap(file -> Layout.commentsOf(file).stream()).toList();
        if (!missing.isEmpty()) {
            for (Layout.Found found : layout.pages()) {
                if (missing.stream().anyMatch(path -> Layout.concerns(path, found.id().path()) || Layout.concerns(path, found.place()))) {
                    byPage.merge(found.id().text(), Discussion.UNREADABLE, (known, none) -> known.unreadable());
                }
            }
        }
        return byPage;
    }

    private Digest digest(String page, List<Listed.File> files) {
        Problems found = new Problems();
        List<Source> sources = new ArrayList<>();
        Fingerprint.Mix mix = Fingerprint.mix();
        int count = 0;
        Optional<Moment> last = Optional.empty();
        List<Comment> all = new ArrayList<>();
        List<int[]> spots = new ArrayList<>();
        FileBytes bytes = new FileBytes();
        KeptFiles.Texts texts = new KeptFiles.Texts();
        PlainComments plain = new PlainComments(zone);
        for (Listed.File file : files) {
            String name = file.file();
            Path path = file.path();
            if (!TextFile.bytes(bytes, name, path, file.size(), found)) {
                continue;
            }
            Source source = file.source(bytes.fingerprint());
            Optional<List<Comment>> comments = CommentReader.read(source, bytes.bytes(), 0, bytes.length(), plain, found);
            if (comments.isEmpty()) {
                continue;
            }
            sources.add(source);
            texts.add(bytes);
            mix.add(name).add(source.content());
            int ordinal = 0;
            for (Comment comment : comments.get()) {
                all.add(comment);
                spots.add(new int[] {sources.size() - 1, ordinal++});
                if (comment.status() == Status.APPROVED) {
                    count++;
                    comment.person().ifPresent(person -> PageReader.known(new Ref(person, comment.place()), people, found));
                    // Whom it imitates depends on people's names, not on the file alone.
                    imitated(comment).ifPresent(imitation -> mix.add(imitation(comment, imitation, found)));
                    if (comment.date().isPresent() && (last.isEmpty() || last.get().compareTo(comment.date().get()) < 0)) {
                        last = comment.date();
                    }
                }
            }
        }
        boolean isLong = Outline.isLong(all, perPage);
        if (!sources.isEmpty() && !isLong) {
            kept.keep(sources.get(0), texts);
        }
        Optional<CommentPages> pages = isLong ? Optional.of(pages(all, spots, found)) : Optional.empty();
        return new Digest(page, new Discussion(sources, count, last, mix.done(), !found.hasErrors(), pages), found.all());
    }

    private Optional<Imitation> imitated(Comment comment) {
        return comment.person().isPresent() ? Optional.empty() : lookAlikes.imitated(comment.author());
    }

    /** Tells of an imitation, and says what stands for whom it imitates. */
    private String imitation(Comment comment, Imitation imitation, Problems found) {
        String name = comment.shownName().orElse("");
        if (imitation instanceof Imitation.OfPerson one) {
            Person person = people.usable().get(one.id());
            found.add(Problem.of(Code.COMMENT_IMITATION, comment.place(), "\"" + name + "\" could be taken for " + person.name())
                    .note("whose name is kept here", Place.of(person.source().file()))
                    .hint("if it is the same person, write \"person: " + one.id() + "\"; else leave it: the page says that it is not"));
        } else {
            found.add(Problem.of(Code.COMMENT_IMITATION, comment.place(), "\"" + name + "\" could be taken for somebody who speaks for the site")
                    .hint("if it is one of you, write \"person:\" and the id of their file in _people; else leave it: the page says that it is not"));
        }
        return imitation.toString();
    }

    /** What is wrong with the threads of a long discussion is told here; that of a short one, by the page that shows it. */
    private CommentPages pages(List<Comment> all, List<int[]> spots, Problems found) {
        Outline outline = Outline.of(all, perPage, this::name, found);
        List<CommentPages.Spot> places = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            places.add(new CommentPages.Spot(spots.get(i)[0], spots.get(i)[1], content(all.get(i))));
        }
        return new CommentPages(outline, places);
    }

    private String name(Comment comment) {
        return comment.person().flatMap(id -> Optional.ofNullable(people.usable().get(id))).map(Person::name)
                .or(comment::shownName).orElse("");
    }

    private Fingerprint content(Comment comment) {
        Fingerprint.Mix mix = Fingerprint.mix()
                .add(comment.author()).add(imitated(comment).toString()).add(comment.person().orElse("")).add(comment.date().toString()).add(comment.pinned())
                .add(comment.format().word()).add(comment.body()).add(comment.edited().isPresent());
        comment.edited().ifPresent(edit -> mix.add(edit.on().toString()).add(edit.by()).add(edit.note()));
        return mix.done();
    }

    /** Comments whose article is not there are nobody's: they are reported, file by file. */
    void withoutPage(Layout layout, Set<String> ids) {
        int guesses = 0;
        for (Map.Entry<String, List<Listed.File>> folder : layout.comments().entrySet()) {
            String page = folder.getKey();
            if (ids.contains(page)) {
                continue;
            }
            // A guess looks at every page; where a whole folder has the wrong name, the first few tell.
            String question = guesses++ < MOST_GUESSES ? meant(page, ids) : "";
            for (Listed.File file : folder.getValue()) {
                problems.add(Problem.of(Code.COMMENT_NO_PAGE, Place.of(file.file()), "there is no article \"" + page + "\" for this comment")
                        .label(question)
                        .hint("write content/" + page + ".md, or move the comments to the folder of their article"));
            }
        }
    }

    /** The article of that name in another folder, or one with nearly that name in the same. */
    private static String meant(String page, Set<String> ids) {
        PageId wanted = new PageId(page, "");
        Optional<String> moved = ids.stream().filter(id -> new PageId(id, "").stem().equals(wanted.stem())).sorted().findFirst();
        Map<String, String> siblings = new TreeMap<>();
        ids.stream().map(id -> new PageId(id, "")).filter(id -> id.folder().equals(wanted.folder()))
                .forEach(id -> siblings.put(id.stem(), id.path()));
        return moved.or(() -> Suggestion.nearest(wanted.stem(), siblings.keySet()).map(siblings::get))
                .map(id -> "did you mean \"" + id + "\"?").orElse("");
    }
}
