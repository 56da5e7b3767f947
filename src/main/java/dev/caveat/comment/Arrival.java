package dev.caveat.comment;

import java.util.List;
import java.util.Objects;

/**
 * One comment in the line of those that were published once, by the order in which they came.
 *
 * @param given its number among the comments that were given
 * @param comment what was written, with an id of its own and without its body, so that thousands can be kept
 * @param kind what readers see of it
 * @param under the arrival below which it hangs: the nearest of its ancestors that is shown; {@link #NONE} at the top
 * @param answers the arrival that it was written in answer to, where that is shown; else {@link #NONE}
 * @param mentions whom its text addresses: arrivals before it
 * @param weight the most bytes of HTML that it may become, about
 */
public record Arrival(int given, Comment comment, Kind kind, int under, int answers, List<Mentions.Mention> mentions, int weight) {
    /** No arrival. */
    public static final int NONE = -1;

    /** What readers see of a comment that was published once. */
    public enum Kind {
        SHOWN,
        /** It was removed, and approved answers hang below it. */
        TOMBSTONE,
        /** It was removed; its place in the line stays, so that nothing moves to another page. */
        GONE
    }

    public Arrival {
        Objects.requireNonNull(comment);
        Objects.requireNonNull(kind);
        mentions = List.copyOf(mentions);
    }

    public boolean isVisible() {
        return kind != Kind.GONE;
    }

    /** The comment as readers may see it; of a removed one, nothing that anybody wrote. */
    public Comment shown() {
        return kind == Kind.SHOWN ? comment : comment.tombstone();
    }
}
