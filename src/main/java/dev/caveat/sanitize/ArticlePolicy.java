package dev.caveat.sanitize;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What editors may write, and what Markdown is rendered to. */
final class ArticlePolicy {
    private static final String[] BLOCKS = {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "br", "pre", "blockquote", "ul", "ol", "li", "dl", "dt", "dd",
        "section", "article", "aside", "header", "footer", "address", "figure", "figcaption", "details", "summary", "table",
        "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"
    };
    private static final String[] INLINES = {
        "a", "span", "em", "strong", "b", "i", "u", "s", "small", "del", "ins", "mark", "code", "kbd", "samp", "var", "sup",
        "sub", "abbr", "cite", "q", "dfn", "time", "bdi", "bdo", "ruby", "rt", "rp", "wbr"
    };
    private static final String[] MEDIA = {"img", "picture", "source", "video", "audio", "track"};

    private static final Set<String> RELATIONS = Set.of(
            "nofollow", "noopener", "noreferrer", "ugc", "sponsored", "author", "me", "license", "external", "bookmark", "tag");

    private static final List<String> SPONSORED = List.of("sponsored", "nofollow", "noopener");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,5}%?");
    private static final Pattern TAB_INDEX = Pattern.compile("0|-1");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z -]{0,60}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{0,40}");
    private static final Pattern SIZES = Pattern.compile("[\\w\\s().,:%*+/-]{0,400}");

    private ArticlePolicy() {}

    static PolicyFactory of(Predicate<String> sponsored) {
        var policy = new HtmlPolicyBuilder()
                .allowElements(BLOCKS)
                .allowElements(INLINES)
                .allowElements((name, attributes) -> link(attributes, sponsored), "a")
                .allowElements(MEDIA)
                .allowWithoutAttributes("span", "a")
                .allowUrlProtocols("http", "https", "mailto", "tel", "sms");
        global(policy);
        links(policy);
        media(policy);
        tables(policy);
        policy.allowAttributes("start").matching(NUMBER).onElements("ol");
        policy.allowAttributes("value").matching(NUMBER).onElements("li");
        policy.allowAttributes("type").matching(true, "1", "a", "i").onElements("ol");
        policy.allowAttributes("reversed").matching(flag()).onElements("ol");
        policy.allowAttributes("open").matching(flag()).onElements("details");
        policy.allowAttributes("datetime").onElements("time", "ins", "del");
        policy.allowAttributes("cite").onElements("blockquote", "q", "ins", "del");
        return policy.toFactory();
    }

    private static void global(HtmlPolicyBuilder policy) {
        policy.allowAttributes("class", "title").globally();
        policy.allowAttributes("id").matching(ArticlePolicy::isFreeId).globally();
        policy.allowAttributes("lang").matching(LANGUAGE).globally();
        policy.allowAttributes("dir").matching(true, "ltr", "rtl", "auto").globally();
        policy.allowAttributes("role").matching(WORD).globally();
        policy.allowAttributes("tabindex").matching(TAB_INDEX).globally();
        policy.allowAttributes("aria-label", "aria-labelledby", "aria-describedby", "aria-details").globally();
        policy.allowAttributes("aria-hidden").matching(true, "true", "false").globally();
        policy.allowAttributes("aria-level").matching(NUMBER).globally();
    }

    private static void links(HtmlPolicyBuilder policy) {
        policy.allowAttributes("href").onElements("a");
        policy.allowAttributes("hreflang").matching(LANGUAGE).onElements("a");
        policy.allowAttributes("rel").matching(ArticlePolicy::isRelation).onElements("a");
    }

    /** Called with the attributes that are left: a link that earns says so, whatever else it says. */
    private static String link(List<String> attributes, Predicate<String> sponsored) {
        int href = index(attributes, "href");
        if (href >= 0 && sponsored.test(attributes.get(href + 1))) {
            int rel = index(attributes, "rel");
            Set<String> words = new LinkedHashSet<>(SPONSORED);
            if (rel >= 0) {
                words.addAll(List.of(attributes.get(rel + 1).strip().toLowerCase(Locale.ROOT).split("\\s+")));
                attributes.set(rel + 1, String.join(" ", words));
            } else {
                attributes.add("rel");
                attributes.add(String.join(" ", words));
            }
        }
        return "a";
    }

    /** Names and values take turns, and a value may be called like a name. */
    private static int index(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static void media(HtmlPolicyBuilder policy) {
        policy.allowAttributes("src").onElements("img", "source", "video", "audio", "track");
        policy.allowAttributes("alt").onElements("img");
        policy.allowAttributes("width", "height").matching(LENGTH).onElements("img", "video", "source");
        policy.allowAttributes("loading").matching(true, "lazy", "eager").onElements("img");
        policy.allowAttributes("decoding").matching(true, "async", "sync", "auto").onElements("img");
        policy.allowAttributes("srcset").onElements("img", "source");
        policy.allowAttributes("sizes", "media").matching(SIZES).onElements("img", "source");
        policy.allowAttributes("type").matching(Pattern.compile("[a-z]+/[a-z0-9.+-]+")).onElements("source");
        policy.allowAttributes("poster").onElements("video");
        policy.allowAttributes("controls", "loop", "muted", "playsinline").matching(flag()).onElements("video", "audio");
        policy.allowAttributes("preload").matching(true, "none", "metadata", "auto").onElements("video", "audio");
        policy.allowAttributes("kind").matching(true, "subtitles", "captions", "descriptions", "chapters").onElements("track");
        policy.allowAttributes("srclang").matching(LANGUAGE).onElements("track");
        policy.allowAttributes("label").onElements("track");
        policy.allowAttributes("default").matching(flag()).onElements("track");
    }

    private static void tables(HtmlPolicyBuilder policy) {
        policy.allowAttributes("colspan", "rowspan").matching(NUMBER).onElements("th", "td");
        policy.allowAttributes("headers").onElements("th", "td");
        policy.allowAttributes("abbr").onElements("th");
        policy.allowAttributes("scope").matching(true, "col", "row", "colgroup", "rowgroup").onElements("th");
        policy.allowAttributes("span").matching(NUMBER).onElements("col", "colgroup");
    }

    /** An attribute that says yes by being there; its value says nothing. */
    private static AttributePolicy flag() {
        return (element, attribute, value) -> attribute;
    }

    private static boolean isFreeId(String id) {
        return !id.strip().toLowerCase(Locale.ROOT).startsWith("comment-");
    }

    private static boolean isRelation(String value) {
        return RELATIONS.containsAll(List.of(value.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    }
}
