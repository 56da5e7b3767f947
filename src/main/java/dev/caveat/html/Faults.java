package dev.caveat.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds markup that browsers or screen readers do not take as it is meant: mostly what somebody wrote as HTML in a text. */
public final class Faults {
    /** What holds words alone. Browsers keep a block in there, and then everything that follows is of that kind. */
    private static final Set<String> WORDS_ONLY = Set.of(
            "abbr", "b", "cite", "code", "dfn", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "kbd", "mark", "p", "pre", "q", "s", "samp", "small",
            "span", "strong", "sub", "sup", "time", "u", "var", "label", "button");
    private static final Set<String> BLOCKS = Set.of(
            "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form", "header", "hr", "main",
            "nav", "ol", "p", "pre", "section", "table", "ul");
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final int WORDS = 40;

    private Faults() {}

    /** What is wrong. */
    public enum Kind {
        /** A heading that is more than one level below the one before it. */
        HEADING_SKIPPED,
        /** A heading without words. */
        HEADING_EMPTY,
        /** A picture without an {@code alt}, so that its address is read aloud. */
        PICTURE_WITHOUT_ALT,
        /** A cell that heads a column or row and has no words. */
        HEADER_EMPTY,
        /** A block in an element that holds words alone. */
        BLOCK_IN_WORDS,
        /** An address with a {@code %} that begins no escape. */
        ADDRESS
    }

    /**
     * One fault.
     *
     * @param what the element, as problems name it
     * @param written words or an address by which an editor finds it in the text; may be empty
     */
    public record Fault(Kind kind, String what, String written) {}

    /** The faults of a page in the order of reading. */
    public static List<Fault> of(HtmlPage page) {
        List<Fault> faults = new ArrayList<>();
        int level = 0;
        for (Element element : page.document().getAllElements()) {
            String name = element.normalName();
            if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
                int own = name.charAt(1) - '0';
                if (level > 0 && own > level + 1) {
                    faults.add(new Fault(Kind.HEADING_SKIPPED, "<" + name + "> after <h" + level + ">", words(element)));
                }
                if (isEmpty(element)) {
                    faults.add(new Fault(Kind.HEADING_EMPTY, "<" + name + ">", ""));
                }
                level = own;
            } else if (name.equals("img") && !element.hasAttr("alt")) {
                faults.add(new Fault(Kind.PICTURE_WITHOUT_ALT, "<img>", element.attr("src")));
            } else if (name.equals("th") && isEmpty(element)) {
                faults.add(new Fault(Kind.HEADER_EMPTY, "<th>", next(element)));
            } else if (name.equals("a") && STRAY_PERCENT.matcher(element.attr("href")).find()) {
                faults.add(new Fault(Kind.ADDRESS, element.attr("href"), words(element)));
            }
            Element parent = element.parent();
            if (parent != null && BLOCKS.contains(name) && WORDS_ONLY.contains(parent.normalName())) {
                faults.add(new Fault(Kind.BLOCK_IN_WORDS, "<" + name + "> in <" + parent.normalName() + ">", words(element)));
            }
        }
        return faults;
    }

    private static boolean isEmpty(Element element) {
        return element.text().isBlank() && element.attr("aria-label").isBlank() && element.select("img[alt]").stream().allMatch(picture -> picture.attr("alt").isBlank());
    }

    /** The words of the next cell that has some. */
    private static String next(Element cell) {
        for (Element other = cell.nextElementSibling(); other != null; other = other.nextElementSibling()) {
            if (!other.text().isBlank()) {
                return words(other);
            }
        }
        return "";
    }

    /** The first words of an element, as long as no other element divides them. */
    private static String words(Element element) {
        for (Element inner : element.getAllElements()) {
            String own = inner.textNodes().isEmpty() ? "" : inner.textNodes().get(0).getWholeText().strip();
            if (!own.isEmpty()) {
                String line = own.lines().findFirst().orElse("").strip();
                return line.length() > WORDS ? line.substring(0, Character.isHighSurrogate(line.charAt(WORDS - 1)) ? WORDS - 1 : WORDS) : line;
            }
        }
        return "";
    }
}
