package dev.caveat.importing.jekyll;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kramdown has beyond the Markdown of ours, made into it or taken out. Read line by line; blocks of code stay as they are. */
final class Kramdown {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
    private static final Pattern ALONE = Pattern.compile("\\s{0,3}\\{:(?!:)([^}]*)}\\s*");
    private static final Pattern EXTENSION = Pattern.compile("\\s*\\{:(?::(?:nomarkdown|options[^}]*)/?|:?/(?:nomarkdown)?)}\\s*");
    private static final Pattern BEHIND = Pattern.compile("(!?\\[[^\\[\\]]*+\\]\\([^()\\s]*+(?:\\s++\"[^\"]*+\")?\\))\\{:(?!:)([^}]*)}");
    private static final Pattern WHOLE_IMAGE = Pattern.compile("\\s{0,3}!\\[[^\\]]*\\]\\([^()]*\\)\\s*");
    /** What an image of ours can say of itself. */
    private static final Pattern KNOWN = Pattern.compile(
            "#[\\p{L}_][\\p{L}\\p{N}_-]*|\\.[\\p{L}_][\\p{L}\\p{N}_-]*|(?:width|height)=\"?[1-9][0-9]{0,4}(?:px)?\"?|loading=\"?(?:lazy|eager)\"?");
    /** Stands for the beginning of a shortcode of ours, where it was only text. */
    static final String BRACES = "\uE000\uE001";

    private final List<Left> left = new ArrayList<>();
    private final List<String> out = new ArrayList<>();
    private boolean toc;

    /** Something that was taken out, and the line in which it was written. */
    record Left(String name, String written) {}

    /** Reads a whole text. */
    String read(String text) {
        String fence = "";
        for (String line : text.split("\n", -1)) {
            Matcher begins = FENCE.matcher(line);
            if (!fence.isEmpty()) {
                fence = line.strip().startsWith(fence) && line.strip().replace(fence.substring(0, 1), "").isEmpty() ? "" : fence;
                out.add(line.replace(BRACES, "{{"));
            } else if (begins.matches()) {
                fence = begins.group(1);
                out.add(line.replace(BRACES, "{{"));
            } else {
                line(line);
            }
        }
        return String.join("\n", out);
    }

    /** Whether a list of contents was asked for. */
    boolean hasToc() {
        return toc;
    }

    List<Left> left() {
        return List.copyOf(left);
    }

    private void line(String line) {
        Matcher alone = ALONE.matcher(line);
        if (EXTENSION.matcher(line).matches()) {
            return;
        }
        if (alone.matches()) {
            block(alone.group(1).strip(), line);
            return;
        }
        if (line.indexOf("{:") >= 0) {
            StringBuilder changed = new StringBuilder();
            Matcher behind = BEHIND.matcher(line);
            while (behind.find()) {
                String kept = behind.group(1).startsWith("!") ? kept(behind.group(2), line) : lost(behind.group(2), line);
                behind.appendReplacement(changed, Matcher.quoteReplacement(behind.group(1) + kept));
            }
            out.add(literal(behind.appendTail(changed).toString()));
            return;
        }
        out.add(literal(line));
    }

    /** A line that stands for the block above it. */
    private void block(String attributes, String line) {
        int last = out.size() - 1;
        if (attributes.equals("toc") || attributes.startsWith("toc ") || attributes.endsWith(" toc")) {
            toc = true;
            if (last >= 0 && out.get(last).matches("\\s{0,3}(?:[*+-]|1\\.)\\s.*")) {
                out.remove(last);
            }
            return;
        }
        boolean takes = last >= 0 && (WHOLE_IMAGE.matcher(out.get(last)).matches() || out.get(last).matches(" {0,3}#{1,6}\\s.*[^}]"));
        if (takes) {
            out.set(last, out.get(last).stripTrailing() + (out.get(last).strip().startsWith("#") ? " " : "") + kept(attributes, line));
        } else {
            lost(attributes, line);
        }
    }

    private String kept(String attributes, String line) {
        List<String> known = new ArrayList<>();
        for (String word : attributes.strip().replaceAll("(?<=\\S)([.#])(?=\\p{L})", " $1").split("\\s+")) {
            if (KNOWN.matcher(word).matches()) {
                known.add(word);
            } else if (!word.isEmpty()) {
                lost(word, line);
            }
        }
        return known.isEmpty() ? "" : "{" + String.join(" ", known) + "}";
    }

    private String lost(String attributes, String line) {
        if (!attributes.isBlank()) {
            left.add(new Left("{:" + attributes.strip() + "}", line));
        }
        return "";
    }

    /** In code nothing is a shortcode; elsewhere a backslash says so. */
    private static String literal(String line) {
        String text = line;
        for (int at = text.indexOf(BRACES); at >= 0; at = text.indexOf(BRACES)) {
            boolean code = text.substring(0, at).chars().filter(c -> c == '`').count() % 2 == 1;
            text = text.substring(0, at) + (code ? "{{" : "{\\{") + text.substring(at + BRACES.length());
        }
        return text;
    }
}
