package dev.caveat.moderate;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Edit;
import dev.caveat.comment.Format;
import dev.caveat.comment.Status;
import dev.caveat.model.Source;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Utf8;
import dev.caveat.read.CommentReader;
import dev.caveat.read.Keys;
import dev.caveat.read.TextFile;
import dev.caveat.time.Moment;
import dev.caveat.trace.Fingerprint;
import dev.caveat.yaml.InPlace;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Changes comments in their files, one value at its place.
 *
 * <p>Each is read again before it is kept: the file then holds the same comments but for what was asked for. A file that cannot be changed
 * so, or that somebody changed meanwhile, stays as it is, with a problem. The new bytes are on the disk before the old ones are gone.
 */
public final class Moderation {
    private static final String BODY = "body";
    /** What stays of a comment that is erased, in this order. */
    private static final List<String> KEPT = List.of("id", "parent", "date");
    private static final Place NOWHERE = Place.of("");

    private final Path root;
    private final Inbox inbox;
    private final ZoneId zone;

    /** @param root the site's folder */
    public Moderation(Path root, Inbox inbox, ZoneId zone) {
        this.root = root;
        this.inbox = inbox;
        this.zone = zone;
    }

    /**
     * Gives a comment another status. Out of the inbox, an approved one moves to the comments of its page; one that is refused is laid aside there.
     *
     * @return false after a problem
     */
    public boolean decide(Filed filed, Status status, Problems problems) {
        Optional<Changed> changed = decided(filed, status, problems);
        return changed.isPresent() && (inbox.holds(filed) ? moved(filed, status, changed.get(), problems) : written(filed, changed.get(), problems));
    }

    private Optional<Changed> decided(Filed filed, Status status, Problems problems) {
        return changed(filed, List.of(record -> record.set("status", status.word(), BODY)), old -> with(old, old.edited(), status, old.pinned(), old.body()), problems);
    }

    private boolean moved(Filed filed, Status status, Changed changed, Problems problems) {
        if (changed.file().comments().size() > 1) {
            problems.add(Problem.of(Code.COMMENT_NOT_IN_PLACE, filed.comment().place(), "this file of the inbox holds several comments, and would go with all of them")
                    .hint("give each a file of its own"));
            return false;
        }
        boolean approved = status == Status.APPROVED;
        Optional<CommentFile> cut = approved ? Optional.empty() : published(filed);
        if (cut.isPresent()) {
            if (decided(filed, Status.APPROVED, problems).filter(whole -> Arrays.equals(whole.bytes(), cut.get().bytes())).isEmpty()) {
                problems.add(Problem.of(Code.COMMENT_NOT_IN_PLACE, filed.comment().place(), "this comment lies among the published ones as well, as another text")
                        .hint("decide about " + filed.published() + ", and delete this file"));
                return false;
            }
            return Replacement.write(root.resolve("content"), cut.get(), changed.bytes(), problems)
                    && Replacement.move(root, filed.published(), changed.file(), changed.bytes(), problems);
        }
        Path home = approved ? root : inbox.folder();
        String place = approved ? filed.published() : inbox.place(filed, status != Status.PENDING);
        if (home.resolve(place).equals(filed.path())) {
            return written(filed, changed, problems);
        }
        return Replacement.move(home, place, changed.file(), changed.bytes(), problems);
    }

    /** What an approval has left of a comment that waits still, where the machine failed before it was moved. */
    private Optional<CommentFile> published(Filed filed) {
        Path path = root.resolve(filed.published());
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                ? CommentFile.read(filed.published(), path, zone, new Problems())
                        .filter(file -> file.comments().size() == 1 && file.comments().get(0).id().equals(filed.comment().id()))
                : Optional.empty();
    }

    /** Lets a comment stand first among its siblings, or not. */
    public boolean pin(Filed filed, boolean pinned, Problems problems) {
        return change(filed, List.of(record -> record.set("pinned", Boolean.toString(pinned), BODY)), old -> with(old, old.edited(), old.status(), pinned, old.body()), problems);
    }

    /**
     * Gives a comment another text, and tells readers that it was changed.
     *
     * @param note what was changed, in words that readers see
     */
    public boolean rewrite(Filed filed, String body, LocalDate on, String by, String note, Problems problems) {
        Map<String, String> edited = new LinkedHashMap<>();
        edited.put("on", on.toString());
        edited.put("by", by);
        edited.put("note", note);
        Edit edit = new Edit(Moment.parse(on.toString(), zone), by, note);
        return change(filed, List.of(record -> record.set(BODY, body, BODY), record -> record.put("edited", edited, BODY)),
                old -> with(old, Optional.of(edit), old.status(), old.pinned(), body), problems);
    }

    /**
     * Takes everything that somebody wrote out of the file: what is left is where the comment stood, so that the answers to it still have a place.
     * What was published, and what the history of the folder holds, is not touched.
     */
    public boolean erase(Filed filed, Problems problems) {
        Optional<Changed> changed = changed(filed, List.of(record -> {
            Map<String, String> kept = new LinkedHashMap<>();
            KEPT.forEach(key -> record.text(key).ifPresent(text -> kept.put(key, text)));
            kept.put("status", Status.REMOVED.word());
            return record.replace(kept);
        }), old -> new Comment(old.id(), old.parent(), "", Optional.empty(), old.date(), Optional.empty(), Status.REMOVED, false, false, Format.TEXT, "", NOWHERE),
                problems);
        // Nothing of it waits any more.
        return changed.isPresent() && (inbox.holds(filed) && changed.get().file().comments().size() == 1
                ? moved(filed, Status.REMOVED, changed.get(), problems)
                : written(filed, changed.get(), problems));
    }

    /** A file as it was read, and what it is to be. */
    private record Changed(CommentFile file, byte[] bytes) {}

    private boolean change(Filed filed, List<Function<InPlace, Optional<String>>> steps, UnaryOperator<Comment> expected, Problems problems) {
        return changed(filed, steps, expected, problems).filter(changed -> written(filed, changed, problems)).isPresent();
    }

    private boolean written(Filed filed, Changed changed, Problems problems) {
        return Replacement.write(inbox.holds(filed) ? inbox.folder() : root.resolve("content"), changed.file(), changed.bytes(), problems);
    }

    private Optional<Changed> changed(Filed filed, List<Function<InPlace, Optional<String>>> steps, UnaryOperator<Comment> expected, Problems problems) {
        Optional<CommentFile> read = CommentFile.read(filed.file(), filed.path(), zone, problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        CommentFile file = read.get();
        boolean there = filed.number() < file.comments().size() && file.comments().get(filed.number()).id().equals(filed.comment().id());
        if (!there) {
            problems.add(Replacement.changed(filed.file()));
            return Optional.empty();
        }
        Comment old = file.comments().get(filed.number());
        Optional<String> text = Optional.of(file.text().text());
        for (Function<InPlace, Optional<String>> step : steps) {
            text = text.map(sofar -> SourceText.of(file.name(), sofar))
                    .flatMap(sofar -> step.apply(new InPlace(sofar, CommentReader.records(sofar, new Problems()).get(filed.number()), Keys.COMMENT)));
        }
        text = text.filter(changed -> holds(file, changed, filed.number(), expected.apply(old)));
        if (text.isEmpty()) {
            problems.add(Problem.of(Code.COMMENT_NOT_IN_PLACE, old.place(), "this comment cannot be changed at one place of its file")
                    .hint("change it by hand: a value may be repeated with *, or stand there under two names"));
            return Optional.empty();
        }
        return Optional.of(new Changed(file, file.with(text.get())));
    }

    /** Whether a changed text is read as the same comments with another one in the place of one of them. */
    private boolean holds(CommentFile file, String text, int number, Comment expected) {
        Problems unread = new Problems();
        byte[] bytes = file.with(text);
        Optional<List<Comment>> now = Utf8.text(file.name(), bytes, unread).flatMap(read ->
                CommentReader.read(new TextFile(new Source(file.name(), file.path(), Fingerprint.of(bytes)), read), zone, unread));
        List<Comment> wanted = new ArrayList<>(file.comments());
        wanted.set(number, expected);
        return now.isPresent() && bare(now.get()).equals(bare(wanted));
    }

    /** Without what changes with the text: where they stand, and how a text that does not say it is written. */
    private static List<Comment> bare(List<Comment> comments) {
        return comments.stream().map(one -> new Comment(one.id(), one.parent(), one.author(), one.person(), one.date(), one.edited(), one.status(),
                one.pinned(), one.urgent(), Format.TEXT, one.body(), NOWHERE)).toList();
    }

    private static Comment with(Comment old, Optional<Edit> edited, Status status, boolean pinned, String body) {
        return new Comment(old.id(), old.parent(), old.author(), old.person(), old.date(), edited, status, pinned, old.urgent(), old.format(), body, old.place());
    }
}
