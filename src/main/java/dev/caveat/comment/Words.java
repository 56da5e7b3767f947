package dev.caveat.comment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something with a word of its own and the words that neighbours write for it. */
interface Words {
    /** Our own word first, then the neighbours'; lower case, with {@code -} between words. */
    List<String> words();

    /** The choice that a text means, in any case and with {@code -}, {@code _} or blanks between words. */
    static <E extends Enum<E> & Words> Optional<E> choice(E[] choices, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        for (E choice : choices) {
            if (choice.words().contains(wanted)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
