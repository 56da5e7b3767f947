package dev.caveat.moderate;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Format;
import dev.caveat.comment.Status;
import dev.caveat.problem.Place;
import dev.caveat.trace.Fingerprint;
import dev.caveat.yaml.NewRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A comment that is not in a file yet: an answer of somebody of the house, or what a reader sent.
 *
 * @param id unlike that of any other below its page
 * @param parent the id of what it answers; empty for nothing
 * @param by who wrote it: somebody's id in {@code _people}, or what a reader calls themselves
 * @param ofTheHouse whether it is the former
 * @param date when
 * @param body Markdown
 */
public record NewComment(String id, String parent, String by, boolean ofTheHouse, String date, Status status, String body) {
    /** How many letters of a date are its day. */
    private static final int DAY = "2000-01-01".length();

    /**
     * An answer.
     *
     * @param taken the ids of all comments below the page
     */
    public static NewComment answer(Filed to, String person, Instant now, ZoneId zone, String body, Set<String> taken) {
        String date = date(now, zone);
        String whole = to.page() + "\n" + to.comment().id() + "\n" + person + "\n" + date + "\n" + body;
        String id;
        int count = 0;
        do {
            id = "c-" + Fingerprint.of(whole + "\n" + count++).toString().substring(0, 8);
        } while (taken.contains(id));
        return new NewComment(id, to.comment().id(), person, true, date, Status.APPROVED, body);
    }

    /** What a reader sent: it waits. */
    public static NewComment sent(String id, String parent, String author, Instant now, ZoneId zone, String body) {
        return new NewComment(id, parent, author, false, date(now, zone), Status.PENDING, body);
    }

    /** What readers would see of a name; empty for nothing. */
    public static Optional<String> shownName(String author) {
        return new Comment("none", Optional.empty(), author, Optional.empty(), Optional.empty(), Optional.empty(), Status.PENDING, false, false, Format.TEXT, "",
                Place.of("")).shownName();
    }

    private static String date(Instant now, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The name of a file that it may lie in. */
    public String file() {
        return date.substring(0, DAY) + "-" + id + ".yaml";
    }

    /** The text of the file: it was read again, and says the same. */
    public String text() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", id);
        if (!parent.isEmpty()) {
            values.put("parent", parent);
        }
        values.put(ofTheHouse ? "person" : "author", by);
        values.put("date", date);
        values.put("status", status.word());
        values.put("body", body);
        return NewRecord.text(values);
    }
}
