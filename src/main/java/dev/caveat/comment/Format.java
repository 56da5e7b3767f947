package dev.caveat.comment;

import java.util.List;
import java.util.Optional;

/** How a comment's body is written. */
public enum Format implements Words {
    MARKDOWN("markdown", "md", "gfm", "commonmark", "text/markdown"),
    HTML("html", "htm", "xhtml", "text/html"),
    /** Plain text: what looks like markup is only text. */
    TEXT("text", "txt", "plain", "plain-text", "plaintext", "text/plain");

    private final List<String> words;

    Format(String... words) {
        this.words = List.of(words);
    }

    public static Optional<Format> of(String text) {
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
