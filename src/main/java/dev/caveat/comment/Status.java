package dev.caveat.comment;

import java.util.List;
import java.util.Optional;

/** What moderators decided about a comment. */
public enum Status implements Words {
    /** Published. */
    APPROVED("approved", "approve", "published", "publish", "accepted", "visible", "public", "1"),
    /** Nobody has decided yet; not published. */
    PENDING("pending", "hold", "on-hold", "waiting", "queued", "moderation", "in-moderation", "unapproved", "draft", "0"),
    /** Decided against; not published. */
    REJECTED("rejected", "reject", "declined", "denied", "disapproved"),
    /** Not published. */
    SPAM("spam", "junk"),
    /** Was published once and was taken away; leaves a tombstone where it has approved answers. */
    REMOVED("removed", "remove", "deleted", "delete", "erased", "trash", "trashed", "post-trashed");

    private final List<String> words;

    Status(String... words) {
        this.words = List.of(words);
    }

    /** What a word means. Of an unknown one nobody knows that it may be published: never read it as approved. */
    public static Optional<Status> of(String text) {
        return Words.choice(values(), text);
    }

    /** Our own word for it. */
    public String word() {
        return words.get(0);
    }

    @Override
    public List<String> words() {
        return words;
    }
}
