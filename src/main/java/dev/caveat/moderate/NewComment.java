package dev.caveat.moderate;

import dev.caveat.trace.Fingerprint;
import dev.caveat.yaml.NewRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A comment that is not in a file yet: an answer of somebody of the house.
 *
 * @param id unlike that of any other below its page
 * @param parent the id of what it answers
 * @param person who answers, by the id in {@code _people}
 * @param date when
 * @param body Markdown
 */
public record NewComment(String id, String parent, String person, String date, String body) {
    /** How many letters of a date are its day. */
    private static final int DAY = "2000-01-01".length();

    /**
     * An answer.
     *
     * @param taken the ids of all comments below the page
     */
    public static NewComment answer(Filed to, String person, Instant now, ZoneId zone, String body, Set<String> taken) {
        String date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
        String whole = to.page() + "\n" + to.comment().id() + "\n" + person + "\n" + date + "\n" + body;
        String id;
        int count = 0;
        do {
            id = "c-" + Fingerprint.of(whole + "\n" + count++).toString().substring(0, 8);
        } while (taken.contains(id));
        return new NewComment(id, to.comment().id(), person, date, body);
    }

    /** The name of a file that it may lie in. */
    public String file() {
        return date.substring(0, DAY) + "-" + id + ".yaml";
    }

    /** The text of the file. */
    public String text() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("parent", parent);
        values.put("person", person);
        values.put("date", date);
        values.put("status", "approved");
        values.put("body", body);
        return NewRecord.text(values);
    }
}
