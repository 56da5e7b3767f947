package dev.caveat.comment;

import dev.caveat.problem.Place;
import dev.caveat.time.Moment;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Comments for tests, and conversations drawn as text. */
final class Comments {
    private Comments() {}

    static Comment comment(String id, String parent, String date, Status status) {
        return written(id, parent, date, status, false, "Body of " + id);
    }

    static Comment approved(String id, String parent, String date) {
        return comment(id, parent, date, Status.APPROVED);
    }

    static Comment pinned(String id, String parent, String date) {
        return written(id, parent, date, Status.APPROVED, true, "Body of " + id);
    }

    /** @param parent empty for none; @param date empty for none */
    static Comment written(String id, String parent, String date, Status status, boolean pinned, String body) {
        return new Comment(
                id,
                Optional.of(parent).filter(text -> !text.isEmpty()),
                "Name of " + id,
                Optional.empty(),
                Moment.parse(date, ZoneOffset.UTC),
                Optional.empty(),
                status,
                pinned,
                false,
                Format.MARKDOWN,
                body,
                new Place("content/_comments/a/" + id.hashCode() + ".yaml", 1, 1, 1, "excerpt of " + body));
    }

    static Comment at(Comment comment, String file) {
        return new Comment(
                comment.id(), comment.parent(), comment.author(), comment.person(), comment.date(), comment.edited(), comment.status(),
                comment.pinned(), comment.urgent(), comment.format(), comment.body(), Place.of(file));
    }

    /** {@code a(b(c) †d)}: replies in brackets, tombstones with a cross. */
    static String drawn(List<Thread> threads) {
        return threads.stream()
                .map(thread -> (thread.tombstone() ? "†" : "") + thread.comment().id()
                        + (thread.replies().isEmpty() ? "" : "(" + drawn(thread.replies()) + ")"))
                .collect(Collectors.joining(" "));
    }
}
