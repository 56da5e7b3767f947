package dev.caveat.render;

import dev.caveat.theme.View;
import dev.caveat.time.Moment;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as readers see them: absolute, in the language of the site. */
final class Dates {
    /** A power of two: about three years. */
    private static final int DAYS = 1024;

    private final ZoneId zone;
    private final Locale locale;
    private final DateTimeFormatter words;
    /** Days as they were written last: the dates of pages and comments lie close together. */
    private final Written[] written = new Written[DAYS];

    /** Immutable, so that several threads can put them down and pick them up without waiting. */
    private record Written(LocalDate day, String words) {}

    Dates(ZoneId zone, String language) {
        this.zone = zone;
        this.locale = Locale.forLanguageTag(language);
        // English is written out: the locale data of Java's versions differ in its commas.
        this.words = switch (locale.getLanguage()) {
            case "en" -> DateTimeFormatter.ofPattern(locale.getCountry().equals("US") ? "MMMM d, uuuu" : "d MMMM uuuu", locale);
            default -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        };
    }

    ZoneId zone() {
        return zone;
    }

    View view(Moment moment) {
        return View.date(moment.iso(zone), words(moment));
    }

    String words(Moment moment) {
        return words(moment.day(zone));
    }

    String words(LocalDate day) {
        int place = (int) day.toEpochDay() & DAYS - 1;
        Written known = written[place];
        if (known == null || !known.day.equals(day)) {
            known = new Written(day, words.format(day));
            written[place] = known;
        }
        return known.words;
    }

    /** A month's name as it stands alone in a heading, where every language begins with a large letter. */
    String heading(Month month) {
        String name = month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        int first = name.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + name.substring(Character.charCount(first));
    }

    View view(LocalDate day) {
        return View.date(day.toString(), words(day));
    }
}
