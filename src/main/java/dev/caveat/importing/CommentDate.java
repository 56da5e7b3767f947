package dev.caveat.importing;

import dev.caveat.time.Moment;
import java.time.ZoneId;
import java.util.Optional;

/** When something was written, in the one form in which it is stored: a day, or a moment of the world's time. */
public final class CommentDate {
    private CommentDate() {}

    /** @param zone where a text without a zone is meant */
    public static Optional<String> of(String text, ZoneId zone) {
        return Moment.parse(text, zone).map(moment -> moment.dateOnly() ? moment.iso(zone) : moment.instant().toString());
    }
}
