package dev.caveat.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as somebody wrote it: a day, or a day with a time of day.
 *
 * @param instant the point itself; of a mere day, its first instant in the zone that was given for it
 * @param dateOnly whether only a day was written, so that no time of day may be shown
 */
public record Moment(Instant instant, boolean dateOnly) implements Comparable<Moment> {
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                    + "(?:[Tt ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
                    + "\\s*(Z|z|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?)?)?");
    private static final int SECONDS_OF_DAY = 86_400;
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");

    /**
     * Reads a date or a date with a time: {@code 2022-03-01}, {@code 2022-03-01T14:05:00.1234567Z},
     * {@code 2016-07-17 02:31:03 +0200}, or seconds or milliseconds since 1970. A text without a zone is meant in the
     * given one.
     *
     * @return empty when the text is none of these, or no such day exists
     */
    public static Optional<Moment> parse(String text, ZoneId zone) {
        Optional<Moment> usual = UsualMoment.parse(text, zone);
        return usual.isPresent() ? usual : unusual(text.strip(), zone);
    }

    /** As {@link #parse}, whatever the text looks like; slowly. */
    static Optional<Moment> unusual(String written, ZoneId zone) {
        if (EPOCH.matcher(written).matches()) {
            long number = Long.parseLong(written);
            Instant instant = written.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Optional.of(new Moment(instant, false));
        }
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
            if (parts.group(4) == null) {
                return Optional.of(new Moment(day.atStartOfDay(zone).toInstant(), true));
            }
            int second = parts.group(6) == null ? 0 : number(parts, 6);
            // A leap second has no instant of its own.
            LocalTime time = LocalTime.of(number(parts, 4), number(parts, 5), second == 60 ? 59 : second, nanos(parts.group(7)));
            ZoneId where = parts.group(8) == null ? zone : offset(parts.group(8));
            return Optional.of(new Moment(LocalDateTime.of(day, time).atZone(where).toInstant(), false));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The day on which it falls in a zone. */
    public LocalDate day(ZoneId zone) {
        ZoneOffset offset = zone instanceof ZoneOffset fixed ? fixed : zone.getRules().getOffset(instant);
        return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond() + offset.getTotalSeconds(), SECONDS_OF_DAY));
    }

    /** {@code 2022-03-01}, or {@code 2022-03-01T14:05:00Z} with the zone's offset and without fractions of a second. */
    public String iso(ZoneId zone) {
        return dateOnly ? day(zone).toString() : UsualMoment.iso(instant, zone);
    }

    @Override
    public int compareTo(Moment other) {
        int byInstant = instant.compareTo(other.instant);
        return byInstant != 0 ? byInstant : Boolean.compare(other.dateOnly, dateOnly);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static ZoneOffset offset(String written) {
        if (Character.isLetter(written.charAt(0))) {
            return ZoneOffset.UTC;
        }
        String digits = written.substring(1).replace(":", "");
        String full = digits.length() <= 2 ? "0".repeat(2 - digits.length()) + digits + "00" : "0".repeat(4 - digits.length()) + digits;
        int sign = written.charAt(0) == '-' ? -1 : 1;
        int hours = Integer.parseInt(full.substring(0, 2));
        int minutes = Integer.parseInt(full.substring(2));
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
