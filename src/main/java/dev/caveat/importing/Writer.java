package dev.caveat.importing;

import dev.caveat.privacy.Personal;
import java.util.Locale;
import java.util.Objects;

/**
 * Somebody who wrote a comment or an article, as an export knows them.
 *
 * @param account what tells them from others of that name, such as an e-mail address or a hash of one; empty where nothing does. It is compared,
 *     and never written anywhere.
 * @param name plain text; empty for somebody without one
 */
public record Writer(String account, String name) {
    /** Longer ones are no names. */
    private static final int LONGEST = 200;

    public Writer {
        Objects.requireNonNull(account);
        Objects.requireNonNull(name);
    }

    /** What an export says of somebody; an e-mail address or a number of a machine in the place of a name is none. */
    public static Writer of(String account, String written) {
        String name = CleanText.line(written);
        for (Personal.Found found : Personal.in(name)) {
            name = name.replace(found.text(), "");
        }
        name = CleanText.line(name.replace("<>", "").replace("()", ""));
        String cut = name.length() > LONGEST ? CleanText.line(CleanText.start(name, LONGEST)) : name;
        return new Writer(account.strip().toLowerCase(Locale.ROOT), cut);
    }

    public boolean isAnonymous() {
        return account.isEmpty() && name.isEmpty();
    }

    /** The name for comparisons. */
    String folded() {
        return name.toLowerCase(Locale.ROOT);
    }
}
