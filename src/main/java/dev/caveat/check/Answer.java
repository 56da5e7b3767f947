package dev.caveat.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of asking for an address elsewhere.
 *
 * @param words of what is {@code MOVED} the new address; of what is wrong, what that is, to be read after "it"; else empty
 */
record Answer(Kind kind, String words) {
    static final Answer GOOD = new Answer(Kind.GOOD, "");
    static final Answer NOT_ASKED = new Answer(Kind.NOT_ASKED, "was not asked, for the time was up");

    /** How an answer begins that says that nobody knows the host, whose name follows. */
    static final String NO_HOST = "has a host of which nobody knows: ";

    /** From the best to the worst that is known. */
    enum Kind {
        GOOD,
        /** It is somewhere else for good. */
        MOVED,
        /** Nobody knows whether it is there: the host does not tell programs, or not now. */
        UNVERIFIED,
        /** No browser gets there: no such host, no connection, a certificate that is not valid. */
        UNREACHABLE,
        /** The host says that there is nothing. */
        GONE,
        /** An address inside a network, which is not asked. */
        PRIVATE,
        NOT_ASKED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        }

        /** Whether it holds for some time. */
        boolean isRemembered() {
            return this != PRIVATE && this != NOT_ASKED;
        }
    }

    static Answer unverified(String words) {
        return new Answer(Kind.UNVERIFIED, words);
    }

    static Answer unreachable(String words) {
        return new Answer(Kind.UNREACHABLE, words);
    }

    boolean isGood() {
        return kind == Kind.GOOD || kind == Kind.MOVED;
    }
}
