package dev.caveat.moderate;

import dev.caveat.comment.Comment;
import dev.caveat.privacy.Personal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a moderator should look at twice before a comment is published. */
public enum Flag {
    /** Somebody marked it: it should not wait. */
    URGENT("urgent"),
    /** It leads somewhere: nearly all spam does. */
    LINK("link"),
    /** It holds an address of mail. */
    MAIL("e-mail"),
    /** It holds a telephone number, or another number that is somebody's own. */
    NUMBER("number"),
    /** It holds the address of a machine, or a digest of something. */
    TRACE("trace");

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:https?|ftp)://|\\bwww\\.[a-z0-9]|<a\\s|\\]\\(");

    private final String word;

    Flag(String word) {
        this.word = word;
    }

    /** Those of a comment, by its name and its text. */
    public static Set<Flag> of(Comment comment) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (comment.urgent()) {
            flags.add(URGENT);
        }
        if (ADDRESS.matcher(comment.body()).find() || ADDRESS.matcher(comment.author()).find()) {
            flags.add(LINK);
        }
        String told = comment.author() + "\n" + comment.body();
        for (Personal.Found found : Personal.in(told)) {
            flags.add(switch (found.kind()) {
                case MAIL -> MAIL;
                case MACHINE, DIGEST -> TRACE;
            });
        }
        if (!Personal.longNumbers(told).isEmpty()) {
            flags.add(NUMBER);
        }
        return flags;
    }

    public String word() {
        return word;
    }
}
