package dev.caveat.property;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configuration, rules and theme of a site that an {@link Editor} keeps changing. */
final class Settings {
    private final Editor editor;
    private final Words words;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private String theme = "tiny";

    Settings(Editor editor) {
        this.editor = editor;
        this.words = editor.words;
    }

    void begin(String name) {
        theme = name;
        if (name.startsWith("tiny")) {
            editor.site.theme("tiny");
            editor.site.put("themes/tiny/templates/search.ftlh", TinyTheme.SEARCH);
            editor.site.put("themes/tiny2/theme.yaml", "name: Second\nversion: 2\nextends: tiny\nparams: { colour: green }\n");
        }
        keys.put("title", "Small");
        keys.put("baseUrl", "https://example.org/");
        keys.put("theme", name);
        keys.put("policies", "off");
        keys.put("pagination", "{ size: 3 }");
        keys.put("archive", "{ size: 3 }");
        keys.put("comments", "{ perPage: 2 }");
        keys.put("languages", "{ fr: {}, de: {} }");
        write();
    }

    private void write() {
        StringBuilder text = new StringBuilder();
        keys.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        editor.site.put("content/site.yaml", text.toString());
    }

    String edit() {
        if (words.once(5)) {
            return policies();
        }
        if (words.once(5)) {
            return cascade();
        }
        String key = words.any("title", "description", "baseUrl", "relativeUrls", "language", "languages", "languages", "timezone", "theme", "permalinks", "taxonomies", "pagination",
                "menus", "people", "search", "archive", "archive", "related", "image", "markdown", "feeds", "hosting", "pictures", "types", "defaults", "comments", "disclaimers", "disclaimers", "disclosures", "policies", "crisis", "reviews", "params");
        if (words.once(4) && !List.of("title", "baseUrl", "theme").contains(key)) {
            keys.remove(key);
        } else {
            keys.put(key, value(key));
        }
        write();
        return "site.yaml " + key + ": " + keys.getOrDefault(key, "-");
    }

    private String value(String key) {
        return switch (key) {
            case "baseUrl" -> words.any("https://example.org/", "https://example.org/sub/", "http://localhost:8080/");
            case "relativeUrls" -> words.any("true", "false");
            case "language" -> words.any("en", "en-US", "fr");
            case "languages" -> words.any("{ fr: {}, de: {} }", "[fr, de]", "{ fr: { title: " + words.word() + ", weight: -1 }, de: { label: " + words.word() + " } }",
                    "{ en: { label: E, title: " + words.word() + " }, fr: { folder: french, direction: rtl }, de: {} }",
                    "{ fr: { menus: { main: [{ title: " + words.word() + ", url: articles/a.fr.md }] }, types: { story: Conte }, taxonomies: { tags: Mots }, archive: Tout }, de: { params: { motto: x } } }");
            case "timezone" -> words.any("UTC", "Asia/Kolkata", "America/New_York");
            case "theme" -> theme.startsWith("tiny") ? words.any("tiny", "tiny2") : theme;
            case "permalinks" -> words.any("{ articles: \"/:section/:year/:slug/\" }", "{ answers: \"/q/:title/\" }", "{ articles: \"/:filename.html\" }");
            case "taxonomies" -> words.any("{ tags: {} }", "{ tags: { title: Words }, categories: {} }", "{ categories: {}, tags: {} }", "{}",
                    "{ tags: { terms: { sleep: { title: " + words.any("Rest", "Sleep") + ", aliases: [Light] }, noise: { description: " + words.word() + " } } } }");
            case "pagination" -> "{ size: " + (1 + words.below(5)) + " }";
            case "menus" -> words.any("{ main: [{ title: A, url: /articles/ }, { title: Home, url: /, weight: -1 }] }",
                    "{ main: [{ title: \"" + words.word() + "\", url: articles/a.md }] }", "{ main: [{ title: B, url: \"https://example.net/\" }] }");
            case "people" -> words.any("{ pages: false }", "{ path: /team/ }", "{ title: Who we are }", "{ path: /articles/ }");
            case "archive" -> words.any("off", "/past/", "/articles/", "{ size: 2 }", "{ size: 1, title: " + words.word() + " }", "{ size: 4, path: /x/ }");
            case "related" -> words.any("0", "1", "2", "12");
            case "search" -> words.any("{ enabled: false }", "{ path: /find/ }", "{ path: /articles/ }");
            case "image" -> words.any("_static/robot.txt", "{ src: /robot.txt, alt: x }", "https://example.net/card.png");
            case "markdown" -> "{ html: " + words.any("escape", "sanitize", "trust") + ", footnotes: " + words.any("true", "false") + ", alerts: "
                    + words.any("true", "false") + ", headingAnchors: " + words.any("true", "false") + " }";
            case "feeds" -> "{ size: " + words.any("0", "2", "20") + words.any("", ", formats: [rss]", ", formats: [json, atom, rss]", ", formats: []")
                    + words.any("", ", of: [site, sections, terms]", ", of: terms", ", of: []") + " }";
            case "pictures" -> words.any("{ widths: [20] }", "{ widths: [30, 20], column: 100 }", "{ metadata: keep }", "{ widths: [] }");
            case "hosting" -> words.any("netlify", "cloudflare", "none", "github", "{ compress: true }", "{ host: cloudflare, compress: true }");
            case "types" -> words.any("{ story: { label: A story }, article: { health: true } }", "{ story: {} }", "{ page: { label: Page } }");
            case "defaults" -> "[{ path: \"" + words.any("articles/**", "answers/*", "**") + "\", values: " + values() + " }]";
            case "comments" -> "{ state: " + words.any("open", "closed", "\"off\"") + ", order: " + words.any("newest-threads", "oldest", "newest")
                    + ", maxDepth: " + (1 + words.below(3)) + words.any("", ", perPage: 1", ", perPage: 2", ", perPage: 3")
                    + words.any("", ", closeAfter: P1Y", ", form: { action: /send }") + " }";
            case "disclaimers" -> "{ required: [{ id: " + words.of(Editor.DISCLAIMERS) + words.any("", ", placement: top")
                    + words.any("", ", when: { type: story }", ", when: { section: [articles] }", ", when: { not: { tag: Sleep } }") + " }] }";
            case "disclosures" -> "{ affiliateHosts: [" + words.any("shop.example", "www.shop.example", "example.net, shop.example", "") + "] }";
            case "policies" -> words.any("off", "warn", "{ level: strict, claims: { type: story } }");
            case "crisis" -> "{ topics: { t: " + words.any("{ tag: Sleep }", "{ type: story }") + " }, lines: [{ name: " + words.word()
                    + ", phone: 123, source: \"https://example.net/\", checked: 2025-12-01 }] }";
            case "reviews" -> "{ overdue: " + words.any("off", "warn", "banner", "noindex", "error")
                    + words.any("", ", every: P7D", ", every: P1Y") + words.any("", ", grace: P0D", ", grace: P3D") + " }";
            case "params" -> words.any("{ motto: rest }", "{ motto: walk, more: [1, 2] }", "{ colour: red }", "{ colour: walk, color: x }", "{ colour: [a] }");
            default -> words.words(2);
        };
    }

    private String values() {
        return words.any("{ type: story }", "{ authors: [ada] }", "{ comments: closed }", "{ disclaimers: [opinion] }", "{ tags: [Common] }",
                "{ params: { note: common } }", "{ draft: true }", "{ disclosures: [ai] }");
    }

    private String cascade() {
        String folder = words.of(Editor.FOLDERS);
        String path = "content/" + folder + "/index.md";
        if (editor.site.has(path) && words.once(3)) {
            editor.site.delete(path);
            return "no " + path;
        }
        editor.site.put(path, "---\ntitle: " + words.words(2) + "\n" + words.any("", "linkTitle: short\n") + words.any("", "comments: open\n")
                + words.any("", "description: " + words.words(3) + "\n") + words.any("", "cascade: " + values() + "\n") + "---\n" + words.words(5) + "\n");
        return "folder " + path;
    }

    private String policies() {
        String path = "content/_policies.yaml";
        if (editor.site.has(path) && words.once(3)) {
            editor.site.delete(path);
            return "no policies";
        }
        editor.site.put(path, "- id: p\n  when: " + words.any("{}", "{ type: story }", "{ section: answers }", "{ author-role: expert }", "{ has: poll }")
                + "\n  require: { " + words.any("disclaimer: " + words.of(Editor.DISCLAIMERS) + words.any("", ", placement: top", ", placement: [comments, form]"),
                        "holds: " + words.any("authored", "referenced", "review-current", "links-named"), "has: summary") + " }\n  level: "
                + words.any("error", "warn") + words.any("", "\n  since: 2026-01-08",
                        "\n  waivers: [{ when: { type: story }, until: 2026-01-06, reason: later }]") + "\n");
        return "policies";
    }

    /** Changes a file of the theme. */
    String theme() {
        if (!theme.startsWith("tiny")) {
            String path = "themes/" + theme + "/templates/slots/" + words.any("footer", "byline") + ".ftlh";
            if (editor.site.has(path)) {
                editor.site.delete(path);
                return "no " + path;
            }
            editor.site.put(path, "<p>" + words.words(3) + "</p>\n");
            return path;
        }
        String path = "themes/" + words.any("tiny", "tiny2") + "/" + words.any("templates/page.ftlh", "templates/story.ftlh", "templates/term.ftlh",
                "templates/article.ftlh", "templates/partials/card.ftlh", "templates/partials/about.ftlh", "templates/shortcodes/tiny.ftlh", "templates/slots/disclaimers.ftlh",
                "i18n/en.yaml", "i18n/fr.yaml", "assets/css/tiny.css", "assets/img/dot.txt", "static/humans.txt", "static/tags", "theme.yaml");
        String own = TinyTheme.files().getOrDefault(path.substring(path.indexOf('/', 7) + 1), "");
        boolean second = path.startsWith("themes/tiny2/");
        if (second && editor.site.has(path) && !path.endsWith("theme.yaml") && words.once(2)) {
            editor.site.delete(path);
            return "no " + path;
        }
        editor.site.put(path, path.endsWith("theme.yaml")
                ? "name: X\nversion: " + words.below(4) + (second ? "\nextends: tiny" : "") + "\nparams: { colour: " + words.word() + " }\n"
                : own + (path.endsWith(".yaml") ? "feed: " + words.word() + "\n" : "<!-- " + words.word() + " -->\n").replaceFirst(
                        "^feed: ", own.contains("feed: ") ? "more: " : "feed: "));
        return path;
    }

    String breakTemplate() {
        if (!theme.startsWith("tiny")) {
            return "nothing";
        }
        String path = "themes/tiny/templates/" + words.any("page.ftlh", "story.ftlh", "partials/card.ftlh", "partials/comments.ftlh", "slots/disclaimers.ftlh");
        if (words.once(2)) {
            return editor.breakFile(path, words.any("<#if x>", "${nothing}", "<#include \"gone.ftlh\">", "nothing\n"));
        }
        if (!editor.site.has(path)) {
            return "nothing";
        }
        String before = editor.site.read(path);
        editor.site.delete(path);
        editor.later(() -> editor.site.put(path, before));
        return "no " + path;
    }
}
