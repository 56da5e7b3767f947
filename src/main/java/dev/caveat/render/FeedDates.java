package dev.caveat.render;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Dates as feeds want them, with the offset of the site's own zone: a day then begins at midnight.
 *
 * <p>Neither format has offsets with seconds, as zones had before there were time tables, or years of other than four digits.
 */
final class FeedDates {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private FeedDates() {}

    /** As in RFC 3339. */
    static String internet(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(instant, zone));
    }

    /** As in RFC 822, with four digits for the year. */
    static String mail(Instant instant, ZoneId zone) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at(instant, zone));
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        Instant told = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant.truncatedTo(ChronoUnit.SECONDS);
        OffsetDateTime there = told.atZone(zone).toOffsetDateTime();
        boolean usual = there.getOffset().getTotalSeconds() % 60 == 0 && there.getYear() > 0;
        return usual ? there : told.atOffset(ZoneOffset.UTC);
    }
}
