package dev.caveat.importing.wordpress;

import dev.caveat.html.MarkdownText;
import dev.caveat.importing.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an article of WordPress's as ours: of blocks, or of the older kind in which empty lines make paragraphs.
 *
 * @param left names of shortcodes and blocks that stay as text, or of which nothing is left because a program made what they show
 */
record WordPressText(String markdown, boolean lossless, List<String> left) {
    /** A block that stands for what a program makes: it has no text of its own. */
    private static final Pattern MADE = Pattern.compile("<!--\\s*wp:([a-z0-9/-]{1,60})(?:\\s[^>]*?)?/-->", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("<!--\\s*/?wp:[a-z0-9/-]{1,60}(?:\\s(?:(?!-->).)*+)?-->", Pattern.DOTALL);
    private static final Pattern CAPTION = Pattern.compile("\\[(?:wp_)?caption(?:\\s[^\\]]*)?](.*?)\\[/(?:wp_)?caption]", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\[(code|sourcecode)((?:\\s[^\\]]*)?)](.*?)\\[/\\1]", Pattern.DOTALL);
    private static final Pattern EMBED = Pattern.compile(
            "\\[(?:embed|youtube|vimeo)(?:\\s[^\\]]*)?](https?://[^\\s\\[\\]<>]+)\\[/(?:embed|youtube|vimeo)]|\\[(?:youtube|vimeo)[\\s=]+(https?://[^\\s\\[\\]<>]+)]");
    private static final Pattern SHORTCODE = Pattern.compile("\\[/?([a-z][a-z0-9_-]{2,40})(?:\\s+[a-z_]+=[^\\[\\]]*|\\s*/)?](?!\\()", Pattern.CASE_INSENSITIVE);
    /** Those that may stand without a value. */
    private static final Set<String> KNOWN = Set.of("gallery", "audio", "video", "playlist", "contact-form", "polldaddy", "slideshow");
    private static final Pattern LANGUAGE = Pattern.compile("(?:lang|language)\\s*=\\s*[\"']?([A-Za-z0-9+#-]{1,20})");

    WordPressText {
        left = List.copyOf(left);
    }

    static WordPressText of(String content, HtmlText texts) {
        List<String> left = new ArrayList<>();
        boolean blocks = content.contains("<!-- wp:");
        String plain = content;
        if (blocks) {
            Matcher made = MADE.matcher(content);
            while (made.find()) {
                boolean nothing = made.group(1).equals("spacer") || made.group(1).equals("more") || made.group(1).equals("nextpage") || made.group(1).equals("separator");
                if (!nothing) {
                    add(left, "block " + made.group(1));
                }
            }
            plain = BLOCK.matcher(MADE.matcher(content).replaceAll("")).replaceAll("");
        }
        plain = CODE.matcher(plain).replaceAll(code -> Matcher.quoteReplacement(code(code.group(2), code.group(3))));
        plain = CAPTION.matcher(plain).replaceAll(caption -> Matcher.quoteReplacement(caption(caption.group(1))));
        plain = EMBED.matcher(plain).replaceAll(embed -> Matcher.quoteReplacement(frame(embed.group(1) == null ? embed.group(2) : embed.group(1))));
        Matcher shortcodes = SHORTCODE.matcher(plain);
        while (shortcodes.find()) {
            boolean known = shortcodes.group().contains("=") || shortcodes.group().startsWith("[/") || KNOWN.contains(shortcodes.group(1).toLowerCase(Locale.ROOT));
            if (known) {
                add(left, "shortcode " + shortcodes.group(1));
            }
        }
        MarkdownText.Written written = texts.article(blocks ? plain : Paragraphs.html(plain));
        return new WordPressText(written.text(), written.lossless(), left);
    }

    private static void add(List<String> left, String name) {
        if (!left.contains(name)) {
            left.add(name);
        }
    }

    private static String code(String attributes, String text) {
        Matcher language = LANGUAGE.matcher(attributes);
        // What was written between the tags is text, and some of it is written as HTML has it.
        String plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        String known = language.find() ? " class=\"language-" + language.group(1) + "\"" : "";
        return "<pre" + known + ">" + plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</pre>";
    }

    /** What becomes a link. */
    private static String frame(String address) {
        return "\n\n<iframe src=\"" + address + "\"></iframe>\n\n";
    }

    /** The picture stands first, and what follows is the caption. */
    private static String caption(String inside) {
        Matcher picture = Pattern.compile("\\s*((?:<a\\s[^>]*>\\s*)?<img\\s[^>]*>(?:\\s*</a>)?)(.*)", Pattern.DOTALL).matcher(inside);
        return picture.matches() && !picture.group(2).isBlank()
                ? "\n\n<figure>" + picture.group(1) + "<figcaption>" + picture.group(2).strip() + "</figcaption></figure>\n\n"
                : inside;
    }
}
