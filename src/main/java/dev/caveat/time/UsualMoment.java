package dev.caveat.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The ways in which nearly all moments are written, {@code 2022-03-01} and {@code 2022-03-01T14:05:00Z}, without patterns and formatters. */
final class UsualMoment {
    private static final int DAY = "2022-03-01".length();
    private static final int WHOLE = "2022-03-01T14:05:00Z".length();
    private static final int WRONG = -1;

    private UsualMoment() {}

    /** Empty for what is written in another way, or wrong. */
    static Optional<Moment> parse(String text, ZoneId zone) {
        int length = text.length();
        boolean hasDay = (length == DAY || length == WHOLE) && text.charAt(4) == '-' && text.charAt(7) == '-';
        if (!hasDay) {
            return Optional.empty();
        }
        int year = pair(text, 0) * 100 + pair(text, 2);
        int month = pair(text, 5);
        int day = pair(text, 8);
        if (pair(text, 0) == WRONG || pair(text, 2) == WRONG || month < 1 || month > 12 || day < 1 || day > 28 && day > days(year, month)) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(year, month, day);
        return length == DAY ? Optional.of(new Moment(date.atStartOfDay(zone).toInstant(), true)) : timed(date, text);
    }

    private static Optional<Moment> timed(LocalDate date, String text) {
        boolean hasTime = text.charAt(10) == 'T' && text.charAt(13) == ':' && text.charAt(16) == ':' && text.charAt(19) == 'Z';
        int hour = pair(text, 11);
        int minute = pair(text, 14);
        int second = pair(text, 17);
        if (!hasTime || hour == WRONG || hour > 23 || minute == WRONG || minute > 59 || second == WRONG || second > 59) {
            return Optional.empty();
        }
        long seconds = date.toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second;
        return Optional.of(new Moment(Instant.ofEpochSecond(seconds), false));
    }

    private static int days(int year, int month) {
        return LocalDate.of(year, month, 1).lengthOfMonth();
    }

    /** The number that two digits make. */
    private static int pair(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? WRONG : tens * 10 + ones;
    }

    /** {@code 2022-03-01T14:05:00+01:00}: as the standard says, without fractions of a second. */
    static String iso(Instant instant, ZoneId zone) {
        ZoneOffset offset = zone instanceof ZoneOffset fixed ? fixed : zone.getRules().getOffset(instant);
        LocalDateTime local = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset);
        if (local.getYear() < 1000 || local.getYear() > 9999) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
        }
        StringBuilder text = new StringBuilder(WHOLE + 8).append(local.getYear());
        two(text.append('-'), local.getMonthValue());
        two(text.append('-'), local.getDayOfMonth());
        two(text.append('T'), local.getHour());
        two(text.append(':'), local.getMinute());
        two(text.append(':'), local.getSecond());
        return text.append(offset.getId()).toString();
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
