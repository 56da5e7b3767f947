package dev.caveat.model;

import dev.caveat.problem.Place;
import dev.caveat.trace.Fingerprint;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a reader must know of how a page came about, and that its text does not show.
 *
 * @param by who paid for it, supplied it or made it; empty where nobody is named
 * @param url of whoever that is, as written; empty for none
 * @param note a sentence more; empty for none
 * @param place where it is written
 */
public record Disclosure(Kind kind, String by, String url, String note, Place place) {
    /** What is disclosed. */
    public enum Kind {
        /** Somebody paid for the page. */
        SPONSOR,
        /** Somebody supplied what the page is about. */
        SUPPLIED,
        /** The site earns when readers follow links and buy. */
        AFFILIATE,
        /** A machine took part in the writing. */
        AI,
        /** An author has an interest in the matter. */
        INTEREST;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }

        /** Whether it makes no sense without a name. */
        public boolean needsName() {
            return this == SPONSOR || this == SUPPLIED;
        }
    }

    void add(Fingerprint.Mix mix) {
        mix.add(kind.name()).add(by).add(url).add(note);
    }
}
