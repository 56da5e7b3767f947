package dev.caveat.read;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Format;
import dev.caveat.comment.Status;
import dev.caveat.problem.Place;
import dev.caveat.yaml.PlainRecord;
import dev.caveat.yaml.RecordForm;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The reader of what nearly all comment files are: one comment of plain YAML without anything wrong.
 *
 * <p>It reads what {@link CommentReader} would, or nothing. Not safe for several threads.
 */
final class PlainComments {
    private static final RecordForm FORM = RecordForm.of(Keys.COMMENT);
    private static final int ID = FORM.number("id");
    private static final int PARENT = FORM.number("parent");
    private static final int AUTHOR = FORM.number("author");
    private static final int PERSON = FORM.number("person");
    private static final int DATE = FORM.number("date");
    private static final int STATUS = FORM.number("status");
    private static final int PINNED = FORM.number("pinned");
    private static final int URGENT = FORM.number("urgent");
    private static final int FORMAT = FORM.number("format");
    private static final int BODY = FORM.number("body");

    /** A place farther right is shown with a part of its line only. */
    private static final int FARTHEST = 100;

    private final PlainRecord record = new PlainRecord(FORM);
    private final ZoneId zone;

    /** @param zone where dates without a zone are meant */
    PlainComments(ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /**
     * The comment that a file holds.
     *
     * @return empty when the file must be read in another way
     */
    Optional<Comment> read(String file, byte[] bytes, int start, int end) {
        if (!record.read(bytes, start, end)) {
            return Optional.empty();
        }
        Optional<String> written = record.text(STATUS);
        Optional<Status> status = written.isEmpty() ? Optional.of(Status.APPROVED) : Status.of(written.get());
        if (status.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> person = record.text(PERSON);
        Optional<Place> place = person.isPresent() ? person(file, bytes, start, end) : Optional.of(first(file, bytes, start, end));
        if (place.isEmpty()) {
            return Optional.empty();
        }
        String id = text(ID).strip();
        String body = text(BODY);
        Optional<Format> format = record.text(FORMAT).flatMap(Format::of);
        return Optional.of(new Comment(
                id.isEmpty() ? CommentReader.stem(file) : id,
                record.text(PARENT).map(String::strip),
                text(AUTHOR),
                person.map(String::strip).filter(some -> !some.isEmpty()),
                record.moment(DATE, zone),
                Optional.empty(),
                status.get(),
                record.flag(PINNED),
                record.flag(URGENT),
                format.isPresent() ? format.get() : CommentReader.looks(body),
                body,
                place.get()));
    }

    private String text(int key) {
        return record.text(key).orElse("");
    }

    /** The place of the whole: the first line is where the keys begin. */
    private static Place first(String file, byte[] bytes, int start, int end) {
        String line = text(bytes, start, lineEnd(bytes, start, end));
        return new Place(file, 1, 1, line.length(), line);
    }

    /** The place of the person's id; empty if it is too far right to be shown with its line. */
    private Optional<Place> person(String file, byte[] bytes, int start, int end) {
        int offset = record.offset(PERSON);
        int line = 1;
        int from = start;
        for (int i = start; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
                from = i + 1;
            }
        }
        int to = lineEnd(bytes, offset, end);
        int column = offset - from + 1;
        return column > FARTHEST
                ? Optional.empty()
                : Optional.of(new Place(
                        file, line, column, text(bytes, offset, Math.min(to, record.end(PERSON))).length(), text(bytes, from, to)));
    }

    private static int lineEnd(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
