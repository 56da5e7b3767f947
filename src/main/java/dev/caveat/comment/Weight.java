package dev.caveat.comment;

/**
 * How many bytes of HTML a text may become: an upper bound for texts as people write them, known without rendering.
 *
 * <p>Counts each character with what Markdown, the sanitizer and the encoding can make of it: a {@code "} becomes an
 * entity, a {@code >} at the beginning of a line a quote with its end. A text made to be larger than its weight makes a
 * page larger than planned, and does no other harm.
 */
final class Weight {
    /** The markup of a comment without its text: headings, names, links, date, its line in the form. */
    static final int FRAME = 800;

    private static final int MARKUP = 24;
    private static final int ENTITY = 8;

    private Weight() {}

    static int of(Comment comment) {
        long weight = FRAME + 3L * text(comment.author()) + text(comment.body());
        if (comment.edited().isPresent()) {
            weight += 150 + text(comment.edited().get().by()) + text(comment.edited().get().note());
        }
        return (int) Math.min(weight, Integer.MAX_VALUE / 4);
    }

    /** At least {@link #of}, without a look at the texts. */
    static long most(Comment comment) {
        long characters = 3L * comment.author().length() + comment.body().length();
        if (comment.edited().isPresent()) {
            characters += 150 + comment.edited().get().by().length() + comment.edited().get().note().length();
        }
        return FRAME + MARKUP * characters;
    }

    private static long text(String text) {
        long weight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c == ' ' || c >= 'A' && c <= 'Z') {
                weight++;
            } else if (c >= 0x80) {
                weight += 3;
            } else {
                weight += switch (c) {
                    case '*', '_', '[', '`', '~', '\t', '-', '+', '#', '|' -> MARKUP;
                    case '>', '\n', '<' -> MARKUP;
                    case '.', ')' -> i > 0 && Character.isDigit(text.charAt(i - 1)) ? MARKUP : ENTITY;
                    case '"', '\'', '&', '=', '@', '{', '!' -> ENTITY;
                    default -> 1;
                };
            }
        }
        return weight;
    }
}
