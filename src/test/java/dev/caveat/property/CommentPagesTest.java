package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.build.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds for the comments of any site in the default theme, on the pages as they are published: each approved comment once, no
 * other at all, permalinks that lead somewhere, the promised order, counts that agree.
 */
class CommentPagesTest {
    private static final String BASE = "https://example.org";

    @TempDir
    Path root;

    private final Map<String, Said> said = new TreeMap<>();
    private SmallSite site;
    private Random random;

    /** A comment as the test knows it. */
    private record Said(String id, String parent, String date, String status, boolean pinned) {
        boolean approved() {
            return status.equals("approved");
        }

        /** Words that stand nowhere else. */
        String token() {
            return "tok" + id + "en";
        }
    }

    private void begin(Random source, String settings) {
        random = source;
        site = new SmallSite(root);
        site.put("content/site.yaml", "title: Small\nbaseUrl: " + BASE + "/\npolicies: off\ncomments: { " + settings + " }\n");
        site.put("content/articles/talk.md", "---\ntitle: Talk\ndate: 2025-01-01\n---\nText.\n");
        site.put("content/articles/other.md", "---\ntitle: Other\ndate: 2025-01-02\n---\nText.\n");
        site.put("content/_people/ada.yaml", "name: Ada Example\nrole: expert\n");
    }

    private void say(int number, String status) {
        String id = "k" + number;
        String parent = random.nextInt(3) == 0 ? "" : "k" + random.nextInt(number + 2);
        String date = java.time.LocalDate.of(2025, 1, 1).plusDays(random.nextInt(5) == 0 ? random.nextInt(50) : number).toString();
        put(new Said(id, parent, date, status, random.nextInt(9) == 0));
    }

    private void put(Said one) {
        said.put(one.id(), one);
        site.put("content/_comments/articles/talk/" + one.id() + ".yaml",
                "id: " + one.id() + "\n" + (one.parent().isEmpty() ? "" : "parent: " + one.parent() + "\n")
                        + (random.nextInt(7) == 0 ? "person: ada\n" : "author: name" + one.token() + "\n")
                        + "date: " + one.date() + "\nstatus: " + one.status() + "\n" + (one.pinned() ? "pinned: true\n" : "")
                        + "body: Says " + one.token() + "\n");
    }

    private String status() {
        return switch (random.nextInt(8)) {
            case 0 -> "pending";
            case 1 -> "removed";
            case 2 -> "spam";
            case 3 -> "rejected";
            default -> "approved";
        };
    }

    // The published pages

    private SortedMap<String, Document> pages() {
        SortedMap<String, Document> pages = new TreeMap<>();
        SmallSite.tree(site.output()).forEach((path, bytes) -> {
            if (path.endsWith("index.html")) {
                String url = "/" + path.substring(0, path.length() - "index.html".length());
                pages.put(url, Jsoup.parse(new String(bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), java.nio.charset.StandardCharsets.UTF_8), BASE + url));
            }
        });
        return pages;
    }

    private static List<Element> comments(Document page) {
        return page.select("article.comment:not(.comment-removed)");
    }

    private void checkAll(String order) {
        Report report = site.build();
        assertEquals(List.of(), report.withheld(), () -> Cleanly.texts(report).toString());
        SortedMap<String, Document> pages = pages();
        onceEach(pages);
        nothingElse();
        permalinksLead(pages);
        ordered(pages, order);
        countsAgree(pages);
    }

    private void onceEach(SortedMap<String, Document> pages) {
        List<String> shown = new ArrayList<>();
        pages.values().forEach(page -> comments(page).forEach(comment -> shown.add(comment.id())));
        shown.sort(null);
        assertEquals(said.values().stream().filter(Said::approved).map(one -> "comment-" + one.id()).sorted().toList(), shown);
        for (Said one : said.values()) {
            long times = pages.values().stream().mapToLong(page -> page.select(".comment-body:contains(" + one.token() + ")").size()).sum();
            assertEquals(one.approved() ? 1 : 0, times, one.id());
        }
    }

    private void nothingElse() {
        SmallSite.tree(site.output()).forEach((path, text) -> said.values().stream().filter(one -> !one.approved())
                .forEach(one -> assertFalse(text.contains(one.token()), path + " holds " + one)));
    }

    private void permalinksLead(SortedMap<String, Document> pages) {
        Set<String> published = new TreeSet<>();
        pages.forEach((url, page) -> {
            for (Element link : page.select(".comment-time, .comment-whom, .comment-continues a, .comment-moved a, .comments-highlights a, .comments-pager a")) {
                String target = link.absUrl("href");
                assertTrue(target.startsWith(BASE + "/"), target);
                String[] parts = target.substring(BASE.length()).split("#", 2);
                assertNotNull(pages.get(parts[0]), () -> url + " leads to " + target);
                if (parts.length > 1) {
                    assertNotNull(pages.get(parts[0]).getElementById(parts[1]), () -> url + " leads to " + target);
                }
                if (link.hasClass("comment-time")) {
                    published.add(target);
                }
            }
            // The permalink that a comment had when it was the newest leads to it for ever.
            comments(page).forEach(comment -> published.add(BASE + "/articles/talk/#" + comment.id()));
        });
        for (String link : published) {
            String fragment = link.substring(link.indexOf('#') + 1);
            Element found = pages.get(link.substring(BASE.length(), link.indexOf('#'))).getElementById(fragment);
            assertNotNull(found, link);
            if (found.tagName().equals("a")) {
                String on = found.absUrl("href").substring(BASE.length());
                Element comment = pages.get(on.substring(0, on.indexOf('#'))).getElementById(fragment);
                assertEquals("article", comment.tagName(), link);
            }
        }
    }

    /** Each list of siblings on each page is in its order; those with equal keys are not compared. */
    private void ordered(SortedMap<String, Document> pages, String order) {
        pages.values().forEach(page -> {
            page.select("ol.threads").forEach(list -> siblings(list, !order.equals("oldest")));
            page.select("ol.replies").forEach(list -> siblings(list, order.equals("newest")));
        });
    }

    private void siblings(Element list, boolean newestFirst) {
        List<Said> ours = list.children().stream().map(item -> item.selectFirst("> article"))
                .filter(article -> article != null && !article.hasClass("comment-removed"))
                .map(article -> said.get(article.id().substring("comment-".length()))).toList();
        Comparator<Said> dates = Comparator.comparing(Said::date);
        Comparator<Said> wanted = Comparator.comparing((Said one) -> !one.pinned()).thenComparing(newestFirst ? dates.reversed() : dates);
        assertEquals(ours.stream().sorted(wanted).map(one -> one.pinned() + one.date()).toList(), ours.stream().map(one -> one.pinned() + one.date()).toList());
    }

    private void countsAgree(SortedMap<String, Document> pages) {
        int approved = (int) said.values().stream().filter(Said::approved).count();
        String heading = pages.get("/articles/talk/").select("#comments-title").text();
        assertEquals(approved == 0 ? "Comments" : approved == 1 ? "1 comment" : approved + " comments", heading);
        assertEquals(approved, site.build().comments());
        for (String list : List.of("/", "/articles/")) {
            String card = pages.get(list).select(".card:contains(Talk)").text();
            assertEquals(approved > 0, card.contains(approved == 1 ? "1 comment" : approved + " comments"), card);
        }
    }

    @Test
    void allHoldsForRandomConversations() {
        long seed = Seed.of("CommentPagesTest.allHoldsForRandomConversations");
        for (int round = 0; round < 6; round++) {
            SmallSite.deleteAll(root.resolve("content"));
            said.clear();
            String order = List.of("newest-threads", "oldest", "newest").get(round % 3);
            // Without a limit of depth every answer is below what it answers, so that siblings are siblings.
            begin(new Random(seed + round), "order: " + order + ", maxDepth: 4, perPage: " + List.of(100, 5, 12, 3, 7, 1).get(round));
            int size = random.nextInt(60);
            for (int i = 0; i < size; i++) {
                // Four levels deep at most, as the theme nests.
                say(i, status());
            }
            shallow();
            checkAll(order);
        }
    }

    /** Cuts threads that are deeper than the theme nests: there the order of reading is that of the thread, not of siblings. */
    private void shallow() {
        for (Said one : List.copyOf(said.values())) {
            int depth = 0;
            Set<String> seen = new TreeSet<>();
            for (Said above = one; above != null && seen.add(above.id()); above = said.get(above.parent())) {
                depth++;
            }
            if (depth > 3) {
                put(new Said(one.id(), "", one.date(), one.status(), one.pinned()));
            }
        }
    }

    @Test
    void oneCommentMoreRendersFewPagesAndTheSameBytes() {
        begin(Seed.random("CommentPagesTest.oneCommentMoreRendersFewPagesAndTheSameBytes"), "perPage: 6");
        for (int i = 0; i < 120; i++) {
            say(i, "approved");
        }
        Report first = site.build();
        long pages = first.rendered().keySet().stream().filter(path -> path.contains("/comments/")).count();
        assertTrue(pages >= 20, pages + " pages");
        int more = Seed.soaks() ? 12 : 6;
        for (int i = 0; i < more; i++) {
            put(new Said("new" + i, i % 2 == 0 ? "k" + random.nextInt(120) : "", "2031-01-" + (10 + i), "approved", false));
            Report report = site.build();
            long rendered = report.rendered().keySet().stream().filter(path -> path.contains("/comments/")).count();
            assertTrue(rendered <= 3, report.rendered().keySet().toString());
            Path clean = root.resolve("clean");
            site.clean(clean);
            assertEquals(SmallSite.tree(clean), SmallSite.tree(site.output()));
        }
    }

    @Test
    void aPageOfWhichACommentCannotBeReadStaysWithAllOthers() {
        begin(new Random(5), "perPage: 4");
        for (int i = 0; i < 20; i++) {
            say(i, "approved");
        }
        site.build();
        SortedMap<String, String> before = SmallSite.tree(site.output());
        site.put("content/_comments/articles/talk/k3.yaml", "author: [\n");
        site.build();
        SortedMap<String, String> after = SmallSite.tree(site.output());
        before.keySet().removeIf(path -> !path.contains("articles/talk/"));
        after.keySet().retainAll(before.keySet());
        assertEquals(before, after);
    }

    @Test
    void aRemovedCommentGoesEvenFromAPageThatFails() {
        begin(new Random(5), "perPage: 4");
        for (int i = 0; i < 20; i++) {
            put(new Said("k" + i, "", "2025-01-" + (10 + i), "approved", false));
        }
        site.build();
        site.put("content/_comments/articles/talk/k19.yaml", "author: [\n");
        put(new Said("k1", "", "2025-01-11", "removed", false));
        site.build();
        SmallSite.tree(site.output()).forEach((path, text) -> assertFalse(text.contains("tokk1en"), path));
    }

    /** Texts full of what becomes longer as HTML, in pages that are full by their weight. */
    @Test
    void noPageIsTooHeavy() {
        begin(Seed.random("CommentPagesTest.noPageIsTooHeavy"), "perPage: 1000, form: { action: /send }");
        List<String> pieces = List.of("**bold** ", "_so_ ", "[a](https://example.net/?a=b&c=d) ", "`code` ", "\n  - item ", "\n  > quoted ", "\n  1. one ",
                "\n\n  ", "\"said\" ", "<b>raw</b> ", "a & b = c ", "some ordinary words, as people write them, ", "日本語の文章 ", "@name ", "\n  # head\n  ", "\n  ```\n  x\n  ```\n  ");
        for (int i = 0; i < 400; i++) {
            StringBuilder body = new StringBuilder();
            for (int n = random.nextInt(120); n >= 0; n--) {
                body.append(pieces.get(random.nextInt(pieces.size())));
            }
            site.put("content/_comments/articles/talk/k" + i + ".yaml", "id: k" + i + "\nauthor: A rather long name of somebody " + i
                    + "\ndate: 2025-01-01\nbody: |\n  x " + body + "\n");
        }
        Report report = site.build();
        assertEquals(List.of(), report.withheld(), () -> Cleanly.texts(report).toString());
        List<String> heavy = new ArrayList<>();
        int[] closed = {0};
        SmallSite.tree(site.output()).forEach((path, text) -> {
            if (path.contains("talk/comments/")) {
                closed[0]++;
                if (text.length() > 150_000) {
                    heavy.add(path + " " + text.length());
                }
            }
        });
        assertTrue(closed[0] > 3, closed[0] + " pages");
        assertEquals(List.of(), heavy);
    }

    /** A flood as it happened somewhere, with a quarrel 500 answers deep in it: in one file, as an export would bring it. */
    @Test
    void aFloodedArticle() {
        begin(Seed.random("CommentPagesTest.aFloodedArticle"), "state: open");
        int count = 5_297;
        List<String> file = new ArrayList<>();
        String deepest = "";
        int chain = 0;
        for (int i = 0; i < count; i++) {
            boolean quarrels = i >= 300 && i % 9 == 0 && chain < 500;
            String parent = quarrels ? deepest : i > 5 && random.nextInt(5) < 3 ? "k" + (i - 1 - random.nextInt(Math.min(i - 1, 40))) : "";
            if (quarrels) {
                deepest = "k" + i;
                chain++;
            }
            file.add("- { id: k" + i + (parent.isEmpty() ? "" : ", parent: " + parent) + ", author: reader " + i % 911 + ", date: "
                    + java.time.LocalDateTime.of(2015, 1, 1, 0, 0).plusHours(i) + ", body: \"Says " + "some words more or less ".repeat(1 + random.nextInt(30))
                    + "tok" + i + "en\" }\n");
        }
        assertEquals(500, chain);
        String path = "content/_comments/articles/talk/all.yaml";
        site.put(path, String.join("", file));
        Report report = site.build();
        assertEquals(List.of(), report.withheld(), () -> Cleanly.texts(report).toString());
        List<String> shown = new ArrayList<>();
        pages().forEach((url, page) -> {
            if (url.startsWith("/articles/talk/")) {
                comments(page).forEach(comment -> shown.add(comment.id()));
                assertTrue(comments(page).size() <= 100, url);
                assertTrue(page.outerHtml().length() <= 150_000, url);
            }
        });
        assertEquals(count, shown.size());
        assertEquals(count, new TreeSet<>(shown).size());
        String places = site.read("output/articles/talk/comments/places.json");
        shown.forEach(anchor -> assertTrue(places.contains("\"" + anchor + "\""), anchor));

        file.add("- { id: more, parent: k17, author: late reader, date: 2031-01-01, body: One more }\n");
        site.put(path, String.join("", file));
        Set<String> rendered = new TreeSet<>(site.build().rendered().keySet());
        rendered.removeIf(each -> !each.startsWith("articles/talk/"));
        assertTrue(rendered.size() <= 4, rendered.toString());
        assertTrue(rendered.contains("articles/talk/index.html"), rendered.toString());
    }
}
