package dev.caveat.model;

import dev.caveat.problem.Place;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody to turn to for readers who may be in danger. Caveat brings none: a wrong number would be worse than none.
 *
 * @param language of its name and hours, as in BCP 47
 * @param country the country that it serves, in words or as a code; empty for any
 * @param phone as people dial it; empty where there is only an address
 * @param hours when somebody answers, in words; empty where nobody said
 * @param source where these facts stand
 * @param checked the day on which somebody compared them with the source
 * @param place where it is written
 */
public record CrisisLine(
        String language, String country, String name, String phone, String url, String hours, String source, Optional<LocalDate> checked, Place place) {
    /** How long a check is good for. */
    public static final Period GOOD_FOR = Period.ofYears(1);

    public CrisisLine {
        Objects.requireNonNull(checked);
        Objects.requireNonNull(place);
    }

    /** The first day on which it has to be checked again; empty where it never was. */
    public Optional<LocalDate> stale() {
        return checked.map(day -> day.plus(GOOD_FOR));
    }
}
