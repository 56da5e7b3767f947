package dev.caveat.comment;

import dev.caveat.problem.Place;
import dev.caveat.time.Moment;
import java.util.Objects;
import java.util.Optional;

/**
 * What one reader, or one of the house, wrote under an article.
 *
 * @param id unique within the article, never empty; any characters, since people's files hold any
 * @param parent the id of the comment that it answers; empty at the top of a thread (a blank text counts as none)
 * @param author the display name as it was written; never publish it as it is: see {@link #shownName()}
 * @param person the id of a known person, where one of them wrote it
 * @param date when it was written; empty where nobody knows
 * @param edited what was changed in it later
 * @param status what moderators decided
 * @param pinned whether it stands first among its siblings
 * @param urgent whether moderators should look soon; never in any output
 * @param format how the body is written
 * @param body the text as it was written, hostile until it is rendered and sanitized
 * @param place where it stands in its file
 */
public record Comment(
        String id,
        Optional<String> parent,
        String author,
        Optional<String> person,
        Optional<Moment> date,
        Optional<Edit> edited,
        Status status,
        boolean pinned,
        boolean urgent,
        Format format,
        String body,
        Place place) {

    public Comment {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a comment has an id");
        }
        parent = parent.isPresent() && parent.get().isBlank() ? Optional.empty() : parent;
        Objects.requireNonNull(author);
        Objects.requireNonNull(person);
        Objects.requireNonNull(date);
        Objects.requireNonNull(edited);
        Objects.requireNonNull(status);
        Objects.requireNonNull(format);
        Objects.requireNonNull(body);
        Objects.requireNonNull(place);
    }

    /**
     * The HTML id of the comment, the same in every build: {@code comment-} and the id, without doubling the prefix.
     *
     * <p>Needs no escaping in an attribute or in the fragment of an address. Comments of one {@link Conversation} have
     * different anchors.
     */
    public String anchor() {
        return Anchor.of(id);
    }

    /**
     * The author's name as readers may see it, plain text: character references decoded, invisible and direction
     * characters gone, white space folded.
     *
     * @return empty where there is no name to show: none was given, or only an e-mail address
     */
    public Optional<String> shownName() {
        return DisplayName.of(author);
    }

    boolean isApproved() {
        return status == Status.APPROVED;
    }

    /** A comment that was taken away stands where it stood in time: nobody wants a pinned tombstone. */
    boolean isPinnedNow() {
        return pinned && isApproved();
    }

    /** The same without its text, for those who only need to know where it stands. */
    Comment bare() {
        return new Comment(
                id, parent, author, person, date, Optional.empty(), status, pinned, urgent, format, "", place.withoutExcerpt());
    }

    /** The same under another id: two comments of one article cannot have one. */
    public Comment renamed(String other) {
        return other.equals(id) ? this : new Comment(other, parent, author, person, date, edited, status, pinned, urgent, format, body, place);
    }

    /**
     * What may be published of a removed comment: its id, and where it stood.
     *
     * <p>Even the place loses its excerpt, which is a line of the file and may be one of the body.
     */
    Comment tombstone() {
        return new Comment(
                id,
                parent,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                status,
                false,
                false,
                Format.TEXT,
                "",
                place.withoutExcerpt());
    }
}
