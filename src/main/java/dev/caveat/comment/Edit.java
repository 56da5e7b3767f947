package dev.caveat.comment;

import dev.caveat.time.Moment;
import java.util.Objects;
import java.util.Optional;

/**
 * A change that somebody made to a comment after it was published.
 *
 * @param on when; empty where nobody wrote it down
 * @param by who, such as {@code moderator}; may be empty
 * @param note what was changed, in words that readers may see; may be empty
 */
public record Edit(Optional<Moment> on, String by, String note) {
    public Edit {
        Objects.requireNonNull(on);
        Objects.requireNonNull(by);
        Objects.requireNonNull(note);
    }
}
