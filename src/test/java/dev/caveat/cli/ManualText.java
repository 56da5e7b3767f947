package dev.caveat.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of the manual that a test writes: Markdown, in which every text that comes from elsewhere stays a text. */
final class ManualText {
    private static final String MARKED = "\\`*_[]<>{}#|~^";
    private static final Pattern ADDRESS = Pattern.compile("(\\(?)(https?://[^\\s)]*?)([).,:;]*)");

    private final StringBuilder text = new StringBuilder();

    /** @param front further lines of front matter, each with its line end */
    ManualText(String title, String description, int weight, String front) {
        text.append("---\n# Made from the declarations by ManualTest, with -Dgolden=update: change those, not this file.\n");
        text.append("title: ").append(quoted(title)).append("\ndescription: ").append(quoted(description)).append('\n');
        text.append("weight: ").append(weight).append('\n').append(front).append("---\n");
    }

    ManualText heading(int level, String markdown, String id) {
        text.append('\n').append("#".repeat(level)).append(' ').append(markdown).append(" {#").append(id).append("}\n");
        return this;
    }

    /** A paragraph; nothing where it is empty. */
    ManualText paragraph(String markdown) {
        if (!markdown.isBlank()) {
            text.append('\n').append(markdown.strip()).append('\n');
        }
        return this;
    }

    /** What something means, in one or more paragraphs; empty ones are left out. */
    ManualText define(String term, String... meanings) {
        text.append('\n').append(term).append('\n');
        for (String meaning : meanings) {
            if (!meaning.isBlank()) {
                text.append(": ").append(meaning.strip()).append('\n');
            }
        }
        return this;
    }

    ManualText item(String markdown) {
        text.append("- ").append(markdown).append('\n');
        return this;
    }

    ManualText line() {
        text.append('\n');
        return this;
    }

    ManualText block(String language, String code) {
        String fence = "`".repeat(code.contains("```") ? 4 : 3);
        text.append('\n').append(fence).append(language).append('\n').append(code.stripTrailing()).append('\n').append(fence).append('\n');
        return this;
    }

    /** Markdown that was written elsewhere. */
    ManualText raw(String markdown) {
        text.append('\n').append(markdown.strip()).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A text that Markdown leaves as it is; addresses become code, since they are examples. */
    static String plain(String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(ManualText::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        Matcher address = ADDRESS.matcher(word);
        if (address.matches()) {
            return address.group(1) + code(address.group(2)) + address.group(3);
        }
        StringBuilder plain = new StringBuilder();
        for (char c : word.toCharArray()) {
            if (MARKED.indexOf(c) >= 0) {
                plain.append('\\');
            }
            plain.append(c);
        }
        return plain.toString();
    }

    static String code(String text) {
        String shown = text.replaceAll("\\s+", " ");
        return shown.contains("`") ? "`` " + shown + " ``" : "`" + shown + "`";
    }

    /** {@code `a`, `b`, `c`}. */
    static String codes(Collection<String> texts) {
        return texts.stream().map(ManualText::code).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
