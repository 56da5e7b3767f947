package dev.caveat.model;

import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/**
 * How a site keeps its reviews up to date.
 *
 * @param every the time until the next review of a page that names neither {@code every} nor {@code next}; empty for none
 * @param overdue what happens when a review is overdue
 * @param grace how long an overdue review is borne with, from the day on which it was due; {@code P0D} for not at all
 */
public record Reviews(Optional<Period> every, Overdue overdue, Period grace) {

    /** What becomes of a page whose review is overdue; each includes what those before it do. */
    public enum Overdue {
        /** Nothing. */
        OFF,
        /** The build says so. */
        WARN,
        /** The page says so to its readers. */
        BANNER,
        /** Search engines are asked to leave the page out. */
        NOINDEX,
        /** As {@link #BANNER}, and after the time of grace the page is held back. */
        ERROR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the editor is told. */
        public boolean warns() {
            return this != OFF;
        }

        /** Whether readers are told. */
        public boolean showsBanner() {
            return this != OFF && this != WARN;
        }
    }
}
