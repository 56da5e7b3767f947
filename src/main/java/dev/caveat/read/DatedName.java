package dev.caveat.read;

import dev.caveat.time.Moment;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's name that begins with a day, as Jekyll wants it: {@code 2016-07-26-sleep} is of that day, and called {@code sleep} in
 * its address.
 *
 * @param rest what follows; all of it where there is no day, or nothing else
 */
record DatedName(Optional<Moment> day, String rest) {
    private static final Pattern BEGIN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[-_](.+))?");

    static DatedName of(String stem, ZoneId zone) {
        Matcher name = BEGIN.matcher(stem);
        Optional<Moment> day = name.matches() ? Moment.parse(name.group(1), zone) : Optional.empty();
        return new DatedName(day, day.isEmpty() || name.group(2) == null ? stem : name.group(2));
    }
}
