package dev.caveat.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes fragments of HTML as Markdown: block by block, and those that Markdown cannot say as HTML in it, washed.
 *
 * <p>What a reader sees is the same. Classes, styles and what only a program looks at go; so does what is never seen.
 */
public final class MarkdownText {
    private static final Set<String> NEVER_SEEN = Set.of("script", "style", "template", "noscript", "head", "meta", "link", "title", "base");
    private static final Set<String> BOXES = Set.of(
            "div", "section", "article", "main", "header", "footer", "center", "body", "html", "figure", "picture", "address", "aside", "nav", "hgroup");
    private static final Set<String> BLOCKS = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "dl", "dt", "dd", "details", "summary", "figcaption",
            "form", "fieldset", "iframe", "video", "audio", "object", "embed");
    private static final int DEEPEST = 60;
    private static final Pattern EMPTY_LINE = Pattern.compile("\n(?=[ \t]*\n)");

    private final UnaryOperator<String> washing;
    private final MarkdownWords words;
    private boolean lossless;

    /** @param lossless whether all of it is Markdown */
    public record Written(String text, boolean lossless) {}

    /**
     * @param washing makes HTML from others safe
     * @param addresses gives links and pictures the address that they shall have
     */
    public MarkdownText(UnaryOperator<String> washing, UnaryOperator<String> addresses) {
        this.washing = washing;
        this.words = new MarkdownWords(addresses);
    }

    /** Writes a fragment. */
    public Written write(String html) {
        lossless = true;
        List<String> blocks = blocks(Jsoup.parseBodyFragment(html).body(), 0);
        return new Written(String.join("\n\n", blocks), lossless);
    }

    /** The blocks in an element; words between them are paragraphs. */
    private List<String> blocks(Element parent, int depth) {
        List<String> blocks = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node node : parent.childNodes()) {
            if (node instanceof Comment comment && comment.getData().strip().equals("more")) {
                paragraph(line, blocks);
                blocks.add("<!-- more -->");
            } else if (node instanceof Element element && isBlock(element)) {
                paragraph(line, blocks);
                block(element, depth, blocks);
            } else if (!(node instanceof Element element && NEVER_SEEN.contains(element.normalName()))) {
                line.add(node);
            }
        }
        paragraph(line, blocks);
        return blocks;
    }

    private static boolean isBlock(Element element) {
        String name = element.normalName();
        return BOXES.contains(name) || BLOCKS.contains(name) || element.children().stream().limit(1000).anyMatch(child -> BLOCKS.contains(child.normalName()));
    }

    private void paragraph(List<Node> line, List<String> blocks) {
        String text = words.of(line);
        if (!text.isEmpty()) {
            blocks.add(text);
        }
        line.clear();
    }

    private void block(Element element, int depth, List<String> blocks) {
        if (depth > DEEPEST) {
            raw(element, blocks);
            return;
        }
        String name = element.normalName();
        switch (name) {
            case "p" -> inside(element, depth, blocks);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                String text = words.of(element.childNodes()).replace("\\\n", " ");
                if (!text.isEmpty()) {
                    blocks.add("#".repeat(name.charAt(1) - '0') + " " + text.replaceAll("(#+)$", "\\\\$1"));
                }
            }
            case "hr" -> blocks.add("---");
            case "pre" -> code(element, blocks);
            case "blockquote" -> quote(element, depth, blocks);
            case "ul", "ol" -> list(element, depth, blocks);
            case "table" -> table(element, blocks);
            case "iframe" -> frame(element, blocks);
            case "figure" -> figure(element, depth, blocks);
            case "a", "dl", "dt", "dd", "details", "summary", "figcaption", "form", "fieldset", "video", "audio", "object", "embed", "li" -> raw(element, blocks);
            default -> inside(element, depth, blocks);
        }
    }

    private void inside(Element element, int depth, List<String> blocks) {
        blocks.addAll(blocks(element, depth + 1));
    }

    /** As HTML that is harmless, and that no empty line divides. */
    private void raw(Element element, List<String> blocks) {
        Element moved = element.clone();
        moved.select("a[href], img[src], video[src], audio[src], source[src]").forEach(one -> {
            String attribute = one.hasAttr("href") ? "href" : "src";
            one.attr(attribute, words.address(one.attr(attribute)));
        });
        moved.select("[srcset]").forEach(one -> one.removeAttr("srcset"));
        String clean = EMPTY_LINE.matcher(washing.apply(moved.outerHtml()).strip()).replaceAll("\n&#10;").replace("\n&#10;\n", "\n&#10;");
        if (!clean.isEmpty()) {
            lossless = false;
            boolean block = clean.startsWith("<") && !clean.startsWith("<a") && !clean.startsWith("<s") && !clean.startsWith("<v");
            blocks.add(block ? clean : "<div>" + clean + "</div>");
        }
    }

    private static void code(Element element, List<String> blocks) {
        Element code = element.selectFirst("> code");
        Element source = code == null || code.wholeText().strip().length() < element.wholeText().strip().length() ? element : code;
        for (Element line : source.select("br")) {
            line.replaceWith(new TextNode("\n"));
        }
        String text = source.wholeText().replaceFirst("^\n", "").stripTrailing();
        String language = "";
        for (String word : (element.className() + " " + source.className()).split("\\s+")) {
            if (word.startsWith("language-") || word.startsWith("lang-")) {
                language = word.substring(word.indexOf('-') + 1).replaceAll("[^A-Za-z0-9+#._-]", "");
            }
        }
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        if (!text.isBlank()) {
            blocks.add(fence + language + "\n" + text + "\n" + fence);
        }
    }

    private void quote(Element element, int depth, List<String> blocks) {
        String text = String.join("\n\n", blocks(element, depth + 1));
        if (!text.isEmpty()) {
            blocks.add("> " + text.replace("\n", "\n> ").replace("> \n", ">\n"));
        }
    }

    private void list(Element element, int depth, List<String> blocks) {
        boolean plain = element.childNodes().stream().allMatch(node ->
                node instanceof Element child ? child.normalName().equals("li") : !(node instanceof TextNode text) || text.isBlank());
        boolean numbered = element.normalName().equals("ol");
        boolean counts = numbered && (element.hasAttr("type") || element.hasAttr("reversed") || !element.select("> li[value]").isEmpty());
        if (!plain || counts || element.children().isEmpty()) {
            raw(element, blocks);
            return;
        }
        List<String> items = new ArrayList<>();
        int number = numbered && element.attr("start").matches("[0-9]{1,8}") ? Integer.parseInt(element.attr("start")) : 1;
        boolean loose = false;
        for (Element item : element.children()) {
            String mark = numbered ? number++ + ". " : "- ";
            List<String> inside = blocks(item, depth + 1);
            if (inside.isEmpty()) {
                // An item of nothing would be words behind those above it.
                continue;
            }
            loose |= !item.select("> p").isEmpty();
            String text = String.join(isTight(item, inside) ? "\n" : "\n\n", inside);
            items.add(mark + text.replace("\n", "\n" + " ".repeat(mark.length())).replaceAll("(?m)^ +$", ""));
        }
        if (items.isEmpty()) {
            return;
        }
        // A list that follows another one is another list by another mark.
        String previous = blocks.isEmpty() ? "" : blocks.get(blocks.size() - 1);
        boolean again = previous.startsWith(numbered ? "1. " : "- ") || numbered && previous.matches("(?s)[0-9]+\\. .*");
        if (again) {
            blocks.add("<!-- -->");
        }
        blocks.add(String.join(loose ? "\n\n" : "\n", items));
    }

    /** Whether an item is words and then a list: then no empty line stands between. */
    private static boolean isTight(Element item, List<String> inside) {
        List<Element> blocks = item.children().stream().filter(MarkdownText::isBlock).toList();
        return inside.size() == 2 && blocks.size() == 1 && blocks.get(0).nextElementSibling() == null && inside.get(1).matches("(?s)(?:- |1\\. ).*")
                && (blocks.get(0).normalName().equals("ul") || blocks.get(0).normalName().equals("ol"));
    }

    private void table(Element element, List<String> blocks) {
        List<Element> rows = element.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
        int columns = rows.isEmpty() ? 0 : rows.get(0).children().size();
        boolean headed = columns > 0 && rows.get(0).children().stream().allMatch(cell -> cell.normalName().equals("th"));
        boolean even = rows.stream().allMatch(row -> row.children().size() == columns);
        String other = ":not(a, em, strong, b, i, code, br, span)";
        boolean simple = element.select("[colspan], [rowspan], caption, td > *" + other + ", th > *" + other).isEmpty()
                && rows.stream().skip(1).allMatch(row -> row.select("> th").isEmpty());
        if (!headed || !even || !simple) {
            raw(element, blocks);
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Element row : rows) {
            lines.add(row.children().stream().map(this::cell).collect(Collectors.joining(" | ", "| ", " |")));
        }
        lines.add(1, "|" + " --- |".repeat(columns));
        blocks.add(String.join("\n", lines));
    }

    private String cell(Element cell) {
        return words.of(cell.childNodes()).replace("\\\n", "<br>").replace("|", "\\|");
    }

    /** A link in the place of a frame: who reads a page asks no other host. */
    private void frame(Element element, List<String> blocks) {
        String address = video(element.hasAttr("src") ? element.attr("src") : element.attr("data-src"));
        if (!address.isEmpty()) {
            blocks.add("<" + address + ">");
        }
    }

    /** The page of a video whose player somebody put in. */
    private static String video(String src) {
        String whole = src.strip().startsWith("//") ? "https:" + src.strip() : src.strip();
        if (!whole.matches("https?://[^\\s<>\"]+")) {
            return "";
        }
        String lower = whole.toLowerCase(Locale.ROOT);
        String id = whole.replaceFirst("[?&#].*", "");
        id = id.substring(id.lastIndexOf('/') + 1);
        boolean tube = lower.matches("https?://(www\\.)?youtube(-nocookie)?\\.com/embed/.*") && !id.isEmpty();
        boolean vimeo = lower.startsWith("https://player.vimeo.com/video/") || lower.startsWith("http://player.vimeo.com/video/");
        return tube ? "https://www.youtube.com/watch?v=" + id : vimeo ? "https://vimeo.com/" + id : whole;
    }

    /** A picture without a caption is a paragraph; what a page of another host would be shown in is a link to it. */
    private void figure(Element element, int depth, List<String> blocks) {
        boolean embed = element.className().contains("wp-block-embed");
        String address = embed ? element.text().strip() : "";
        if (embed && address.matches("https?://[^\\s<>]+")) {
            blocks.add("<" + address + ">");
        } else if (element.select("figcaption").isEmpty()) {
            inside(element, depth, blocks);
        } else if (!element.select("> table, > blockquote, > pre, > iframe, > figure, > ul, > div").isEmpty()) {
            inside(element, depth, blocks);
        } else {
            raw(element, blocks);
        }
    }
}
