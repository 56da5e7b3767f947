package dev.caveat.property;

import dev.caveat.picture.Photographs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Somebody who keeps changing a site: articles, comments, data, configuration, theme, files, the output, the clock.
 *
 * <p>Now and then something is broken on purpose; what is broken is mended by one of the next edits.
 */
final class Editor {
    static final List<String> PEOPLE = List.of("ada", "ben", "cleo", "dan/Dora");
    static final List<String> DISCLAIMERS = List.of("opinion", "general", "money");
    static final List<String> FOLDERS = List.of("articles", "answers", "answers/deep", "Notes", "french/articles");

    final SmallSite site;
    final Words words;
    private final SortedMap<String, Article> articles = new TreeMap<>();
    private final List<Runnable> mends = new ArrayList<>();
    private final Settings settings;
    private final Threads threads;
    private int number;

    /** An article's front matter and text. */
    static final class Article {
        final Map<String, String> front = new LinkedHashMap<>();
        String body = "";

        String text() {
            StringBuilder text = new StringBuilder("---\n");
            front.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
            return text.append("---\n").append(body).toString();
        }
    }

    Editor(SmallSite site, Random random) {
        this.site = site;
        this.words = new Words(random);
        this.settings = new Settings(this);
        this.threads = new Threads(this);
    }

    /** Makes the site. */
    void begin(String theme) {
        settings.begin(theme);
        for (String person : PEOPLE) {
            person(person);
        }
        for (String disclaimer : DISCLAIMERS) {
            disclaimer(disclaimer);
        }
        poll();
        for (int i = 0; i < 9; i++) {
            create();
        }
        for (int i = 0; i < 12; i++) {
            threads.add();
        }
        site.put("content/_static/robot.txt", "hello\n").put("content/index.md", "---\ntitle: Welcome\n---\nWelcome to us.\n");
    }

    List<String> articles() {
        return List.copyOf(articles.keySet());
    }

    /** Makes one change and says what it was. */
    String edit() {
        if (!mends.isEmpty() && words.once(2)) {
            mends.remove(0).run();
            return "mend";
        }
        return switch (words.below(20)) {
            case 0, 1, 2, 3, 4, 5 -> article();
            case 6, 7, 8, 9 -> threads.edit();
            case 10 -> people();
            case 11 -> disclaimers();
            case 12, 13, 14 -> settings.edit();
            case 15 -> settings.theme();
            case 16 -> words.once(2) ? new Times(site, words).edit() : files();
            case 17 -> output();
            case 18 -> clock();
            default -> breakSomething();
        };
    }

    /** Something was broken that one of the next edits mends. */
    void later(Runnable mend) {
        mends.add(mend);
    }

    // Articles

    private String article() {
        if (articles.size() < 5 || words.once(8)) {
            return "create " + create();
        }
        String path = words.of(articles());
        return switch (words.below(12)) {
            case 0 -> delete(path);
            case 1, 2 -> rename(path);
            case 3, 4, 5 -> {
                articles.get(path).body = body(path);
                write(path);
                yield "body of " + path;
            }
            case 6 -> {
                site.put("content/" + path, site.read("content/" + path).replace("\n", words.any("\n", "\r\n")));
                yield "touch " + path;
            }
            default -> front(path);
        };
    }

    private String create() {
        String folder = words.of(FOLDERS);
        String name = words.any("a", "b", "c", "d", "e", "f", "g", "H", "sleep-well", "côté");
        String language = words.once(4) ? words.any(".fr", ".fr", ".de") : "";
        String path = folder + "/" + name + (words.once(4) ? "/index" : "") + language + ".md";
        if (articles.containsKey(path)) {
            return article();
        }
        Article article = new Article();
        articles.put(path, article);
        article.front.put("title", words.words(3));
        article.front.put("date", words.moment());
        article.front.put("disclaimers", "[" + words.of(DISCLAIMERS) + "]");
        for (int i = words.below(4); i > 0; i--) {
            frontKey(article);
        }
        article.body = body(path);
        write(path);
        return path;
    }

    private void write(String path) {
        site.put("content/" + path, articles.get(path).text());
    }

    private String delete(String path) {
        articles.remove(path);
        site.delete("content/" + path);
        return "delete " + path;
    }

    private String rename(String path) {
        String stem = path.endsWith("/index.md") ? path.substring(0, path.length() - 9) : path.substring(0, path.length() - 3);
        String name = stem.substring(stem.lastIndexOf('/') + 1);
        String folder = stem.substring(0, stem.lastIndexOf('/') + 1);
        String to = switch (words.below(5)) {
            case 0 -> stem + (path.endsWith("/index.md") ? ".md" : "/index.md");
            case 1 -> folder + (name.equals(name.toLowerCase()) ? name.toUpperCase() : name.toLowerCase()) + ".md";
            case 2 -> words.of(FOLDERS) + "/" + name + ".md";
            case 3 -> stem + ".markdown";
            default -> folder + words.word() + ".md";
        };
        if (articles.containsKey(to) || to.endsWith(".markdown")) {
            return front(path);
        }
        articles.put(to, articles.remove(path));
        site.move("content/" + path, "content/" + to);
        return "rename " + path + " to " + to;
    }

    private String front(String path) {
        Article article = articles.get(path);
        String key = frontKey(article);
        write(path);
        return key + " of " + path;
    }

    private String frontKey(Article article) {
        String key = words.any("title", "linkTitle", "description", "summary", "date", "lastmod", "publishDate", "expiryDate", "draft",
                "unlisted", "noindex", "slug", "url", "aliases", "weight", "type", "tags", "tags", "categories", "authors", "authors",
                "image", "comments", "disclaimers", "review", "poll", "params", "layout", "references", "corrections", "disclosures", "related", "toc", "menus", "resources",
                "lang", "translationKey");
        boolean gone = words.once(4);
        if (gone) {
            article.front.remove(key);
            return "no " + key;
        }
        article.front.put(key, value(key));
        return key;
    }

    private String value(String key) {
        return switch (key) {
            case "date", "lastmod" -> words.moment();
            case "publishDate" -> words.any("2025-12-20", "2026-01-05", "2026-02-01");
            case "expiryDate" -> words.any("2026-01-04", "2026-01-20", "2027-01-01");
            case "draft", "unlisted", "noindex" -> words.any("true", "false");
            case "slug" -> words.any("one", "two", "Three", "vier");
            case "url" -> words.any("/somewhere/", "/else/where.html", "/tags/", "/x/y/");
            case "aliases" -> "[" + words.any("/old/", "/older/page.html", "/old/, /very/old/") + "]";
            case "weight" -> words.any("0", "1", "2", "-3");
            case "type" -> words.any("story", "article", "page");
            case "tags", "categories" -> "[" + words.any("Sleep", "sleep", "Light, noise", "Light", "c++", "ÄRA, Sleep") + "]";
            case "authors" -> "[" + words.any("ada", "ben", "ada, cleo", "dan/Dora") + "]";
            case "image" -> words.any("{ src: fig.png, alt: a figure }", "{ src: /robot.txt, alt: x, credit: y }", "fig.png");
            case "comments" -> words.any("open", "closed", "\"off\"");
            case "disclaimers" -> "[" + words.any("opinion", "general", "money, opinion") + "]";
            case "review" -> "{ by: [" + words.any("ben", "ben, dan/Dora") + "], on: " + words.day() + ", " + words.any("every: P1Y", "next: 2026-01-15", "every: P14D", "hash: 0123456789ab") + " }";
            case "poll" -> "tea";
            case "toc" -> words.any("true", "false", "3", "{ from: 3, to: 4 }");
            case "params" -> words.any("{ note: x }", "{ list: [a, b] }", "{ list: \"[a, b]\" }", "{ list: [\"a, b\"] }",
                    "{ note: \"x, list=y\" }", "{ note: x, list: y }");
            case "references" -> words.any("[{ id: a, title: A }]", "[{ id: b, title: B, url: fig.png }, { id: a, title: " + words.word() + ", doi: 10.1000/1 }]",
                    "[{ id: a, text: \"See [it](a.md) or [there](https://shop.example/)\" }]");
            case "corrections" -> "[{ date: " + words.day() + ", text: \"" + words.words(3) + "\"" + words.any("", ", retraction: true") + " }]";
            case "disclosures" -> words.any("[ai]", "[{ kind: sponsor, by: " + words.word() + " }, affiliate]", "[{ kind: interest, note: " + words.word() + " }]");
            case "related" -> words.any("false", "[articles/a]", "[answers/b, articles/c.md, nothing]", "/answers/deep/a.md");
            case "layout" -> words.any("story", "page");
            case "lang" -> words.any("fr", "en", "de");
            case "translationKey" -> words.any("one", "two", "articles/a");
            case "menus" -> words.any("main", "[main, foot]", "{ main: { title: " + words.word() + ", weight: " + words.any("-1", "0", "2") + " } }");
            case "resources" -> words.any("[{ src: fig.png, title: " + words.word() + " }]", "[{ src: \"*\", alt: x, params: { note: y } }]");
            default -> words.words(3);
        };
    }

    private String body(String path) {
        StringBuilder body = new StringBuilder();
        for (int i = words.below(4); i >= 0; i--) {
            body.append(switch (words.below(14)) {
                case 0 -> "# " + words.words(3);
                case 1 -> "## " + words.words(2);
                case 2 -> link(path);
                case 3 -> "![a picture](" + words.any("fig.png", "../fig.png", "/robot.txt") + ")";
                case 4 -> "<b onclick=\"x()\">" + words.word() + "</b> & <script>no()</script>";
                case 5 -> "A note[^1].\n\n[^1]: " + words.words(4);
                case 6 -> "> [!NOTE]\n> " + words.words(4);
                case 7 -> "| a | b |\n|---|--:|\n| " + words.word() + " | 2 |";
                case 8 -> "<!-- poll:tea -->";
                case 9 -> words.words(3) + " [@a] " + words.any("", "\n\n# " + words.word() + " [@a]", "[@a][^2]\n\n[^2]: [@a]");
                case 10 -> "[" + words.any("here", words.word()) + "](https://www.shop.example/) <a href=\"//shop.example\">x</a>";
                case 11 -> shortcode(path);
                default -> words.words(12);
            }).append("\n\n");
        }
        return body.toString();
    }

    private String shortcode(String path) {
        return switch (words.below(5)) {
            case 0 -> "{{< tiny a=\"" + words.words(2) + "\" >}}";
            case 1 -> "{{< tiny >}}\n- " + words.word() + "\n\n{{< note >}}\n<i onclick=\"x()\">" + words.words(3) + "</i>\n{{< /note >}}\n{{< /tiny >}}";
            case 2 -> "{{< figure src=\"" + words.any("fig.png", "/robot.txt", "https://example.net/x.png") + "\" alt=\"\" >}}";
            case 3 -> articles.isEmpty() ? "" : "{{< ref page=\"" + "../".repeat(path.length() - path.replace("/", "").length()) + words.of(articles()) + "\" >}}";
            default -> "{{< details summary=\"" + words.word() + "\" >}}\n" + words.words(4) + "\n{{< /details >}}";
        };
    }

    private String link(String path) {
        if (articles.isEmpty()) {
            return "";
        }
        String up = "../".repeat(path.length() - path.replace("/", "").length());
        String to = words.of(articles());
        return "[" + words.word() + "](" + (words.once(3) ? to.substring(to.lastIndexOf('/') + 1) : up + to) + ")";
    }

    // Data

    private String people() {
        String person = words.of(PEOPLE);
        person(person);
        return "person " + person;
    }

    private void person(String id) {
        site.put("content/_people/" + id + ".yaml", "name: " + words.words(2) + "\nrole: " + words.any("expert", "moderator", "author", "member", "staff")
                + "\nbio: I like *" + words.word() + "*\ncredentials: [{ name: " + words.any("LMT", "RN") + ", url: \"https://example.net/\" }]\n"
                + words.any("", "interests: [" + words.word() + "]\n", "interests: [{ text: " + words.word() + ", tags: [sleep, Light] }]\n"));
    }

    private String disclaimers() {
        if (words.once(3)) {
            poll();
            return "poll";
        }
        String id = words.of(DISCLAIMERS);
        disclaimer(id);
        return "disclaimer " + id;
    }

    private void disclaimer(String id) {
        // Few wordings: one disclaimer's may be part of another's, or of a page.
        site.put("content/_disclaimers/" + id + ".md", "---\ntitle: About " + id + "\nplacement: " + words.any("top", "bottom", "both", "[top, card]", "[comments, form]", "[bottom, feed]")
                + "\nversion: " + words.any("1", "2") + "\n---\n" + words.any("We do not", "No advice", "No advice", "By ${author.name}", "For ${site.title}") + " " + words.word()
                + (words.once(3) ? " [here](../articles/a.md)" : "") + "\n");
    }

    private void poll() {
        site.put("content/_polls/tea.yaml", "question: " + words.words(4) + "?\nstatus: " + words.any("open", "closed", "draft")
                + "\noptions: [{ id: a, label: " + words.word() + ", votes: " + words.below(9) + " }, { id: b, label: no, votes: " + words.below(9) + " }]\n"
                + words.any("", "suppressBelow: 0\n", "results: hidden\n"));
    }

    // Files, output, clock

    private String files() {
        List<String> places = List.of("content/_static/robot.txt", "content/articles/fig.png", "content/answers/b/fig.png", "content/fig.png",
                "content/articles/a/fig.png", "content/_static/Fig.png", "content/_static/fig.png", "content/_static/robots.txt",
                "content/_static/tags/index.html", "content/_static/articles/FIG.png", "content/_static/assets/img/dot.txt");
        if (words.once(3)) {
            return data();
        }
        String place = words.of(places);
        if (site.has(place) && words.once(2)) {
            site.delete(place);
            return "no " + place;
        }
        if (place.endsWith(".png") && words.once(2)) {
            site.put(place, Photographs.png(Photographs.soft(10 + words.below(50), 12, 1), 1));
        } else {
            site.put(place, words.words(3));
        }
        return place;
    }

    private String data() {
        String place = words.any("content/_data/tea.yaml", "content/_data/tea.json", "content/_data/tea/more.csv", "content/_data/cups/more.csv", "content/_data/cups.txt");
        if (site.has(place) && words.once(2)) {
            site.delete(place);
            return "no " + place;
        }
        boolean csv = place.endsWith(".csv");
        site.put(place, csv ? "kind,cups\n" + words.word() + "," + words.any("1", "2", "2,3", "\"") + "\n" : "{ kind: " + words.any(words.word(), "[a", "~") + " }");
        return place;
    }

    private String output() {
        List<String> files = List.copyOf(SmallSite.tree(site.output()).keySet());
        if (files.isEmpty()) {
            return "no output";
        }
        String file = words.of(files);
        if (words.once(2)) {
            site.delete("output/" + file);
            return "delete output/" + file;
        }
        // It may be a picture.
        site.append("output/" + file, words.word());
        return "change output/" + file;
    }

    private String clock() {
        site.now = site.now.plusSeconds(words.any(3600, 86_400, 5 * 86_400));
        return "clock " + site.now;
    }

    // Mistakes

    private String breakSomething() {
        return switch (words.below(9)) {
            case 0 -> breakFile(words.any("content/_people/ada.yaml", "content/_people/ben.yaml"), "name: [x\n");
            case 1 -> breakFile("content/_disclaimers/" + words.of(DISCLAIMERS) + ".md", "---\ntitle: x\n---\n");
            case 2 -> breakFile("content/_polls/tea.yaml", "question\n");
            case 3 -> breakFile("content/site.yaml", "title: \"x\n");
            case 4 -> settings.breakTemplate();
            case 5 -> threads.breakOne();
            case 6 -> {
                String gone = words.any("content/_people/ben.yaml", "content/_disclaimers/money.md", "content/_polls/tea.yaml");
                if (!site.has(gone)) {
                    yield "nothing";
                }
                String text = site.read(gone);
                site.delete(gone);
                later(() -> site.put(gone, text));
                yield "no " + gone;
            }
            default -> {
                String path = words.of(articles());
                Article article = articles.get(path);
                site.put("content/" + path, words.any(article.text().replaceFirst("---\n$", ""), "---\ntitle: a: b\n---\n", "---\nno end\n",
                        "---\nauthors: [nobody]\n---\n", "---\ndate: never\n---\n", "---\nlayout: none\ntitle: x\n---\n", "\u00ff\ufffd"));
                later(() -> {
                    if (articles.containsKey(path)) {
                        write(path);
                    }
                });
                yield "break " + path;
            }
        };
    }

    String breakFile(String path, String text) {
        if (!site.has(path)) {
            return "nothing";
        }
        String before = site.read(path);
        site.put(path, text);
        later(() -> site.put(path, before));
        return "break " + path;
    }

    int next() {
        return ++number;
    }
}
