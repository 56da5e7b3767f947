package dev.caveat.html;

import dev.caveat.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Lists the addresses that a browser asks when it opens a page. */
public final class Contacts {
    private static final Set<String> FETCHED = Set.of("stylesheet", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "prerender",
            "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "apple-touch-startup-image", "mask-icon", "fluid-icon", "manifest", "expect", "compression-dictionary");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("script", Set.of("src", "href", "xlink:href")), Map.entry("img", Set.of("src", "srcset", "longdesc", "lowsrc")),
            Map.entry("iframe", Set.of("src")), Map.entry("frame", Set.of("src")), Map.entry("embed", Set.of("src")),
            Map.entry("object", Set.of("data", "codebase", "classid")), Map.entry("applet", Set.of("code", "codebase", "archive")),
            Map.entry("video", Set.of("src", "poster")), Map.entry("audio", Set.of("src")), Map.entry("source", Set.of("src", "srcset")),
            Map.entry("track", Set.of("src")), Map.entry("input", Set.of("src")), Map.entry("image", Set.of("href", "xlink:href", "src")),
            Map.entry("use", Set.of("href", "xlink:href")), Map.entry("feimage", Set.of("href", "xlink:href")),
            Map.entry("html", Set.of("manifest")), Map.entry("body", Set.of("background")), Map.entry("table", Set.of("background")),
            Map.entry("td", Set.of("background")), Map.entry("th", Set.of("background")), Map.entry("portal", Set.of("src")),
            Map.entry("a", Set.of("ping")), Map.entry("area", Set.of("ping")), Map.entry("base", Set.of("href")));

    private Contacts() {}

    /**
     * An address as it is written.
     *
     * @param by what makes a browser ask there, such as {@code <img src>}
     * @param sent whether it is asked only when the reader sends a form
     */
    public record Contact(String url, String by, boolean sent) {}

    public static List<Contact> of(HtmlPage page) {
        List<Contact> all = new ArrayList<>();
        for (Element element : page.document().getAllElements()) {
            String name = element.normalName();
            Set<String> fetching = ATTRIBUTES.getOrDefault(name, Set.of());
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                if (fetching.contains(key)) {
                    add(attribute.getValue(), key.equals("srcset"), "<" + name + " " + key + ">", all);
                } else if (key.equals("style")) {
                    style(attribute.getValue(), "style in <" + name + ">", all);
                } else if (key.equals("action") || key.equals("formaction")) {
                    all.add(new Contact(attribute.getValue(), "<" + name + " " + key + ">", true));
                } else if (key.equals("srcdoc")) {
                    all.addAll(of(HtmlPage.parse(attribute.getValue())));
                }
            }
            switch (name) {
                case "link" -> link(element, all);
                case "style" -> style(element.data(), "<style>", all);
                case "meta" -> refresh(element, all);
                default -> {
                    // Nothing beyond its attributes.
                }
            }
        }
        return all;
    }

    private static void add(String value, boolean several, String by, List<Contact> all) {
        if (!several) {
            all.add(new Contact(value, by, false));
            return;
        }
        // A comma may be part of an address: only one with a blank after it ends a candidate.
        for (String candidate : value.split(",\\s+")) {
            all.add(new Contact(candidate.strip().split("\\s+", 2)[0], by, false));
        }
    }

    private static void link(Element link, List<Contact> all) {
        for (String rel : link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")) {
            if (FETCHED.contains(rel)) {
                all.add(new Contact(link.attr("href"), "<link rel=" + rel + ">", false));
                add(link.attr("imagesrcset"), true, "<link imagesrcset>", all);
                return;
            }
        }
    }

    private static void style(String css, String by, List<Contact> all) {
        StyleSheet sheet = StyleSheet.read(css.contains("{") ? css : "a{" + css + "}", Place.of(""));
        sheet.addresses().forEach(address -> all.add(new Contact(address.url(), by, false)));
        sheet.imports().forEach(one -> all.add(new Contact(one.url(), by, false)));
    }

    private static void refresh(Element meta, List<Contact> all) {
        if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
            String content = meta.attr("content");
            int at = content.toLowerCase(Locale.ROOT).indexOf("url=");
            if (at >= 0) {
                all.add(new Contact(content.substring(at + 4).strip().replaceAll("^['\"]|['\"]$", ""), "<meta http-equiv=refresh>", false));
            }
        }
    }
}
