package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed of comments holds the newest approved ones of the pages that share them, however the site came to be as it is. */
class CommentFeedsTest {
    private static final Pattern ATOM = Pattern.compile("<entry>\\n<title>[^<]*</title>\\n<id>https://example.org(/[^<]*)</id>");
    private static final Pattern JSON = Pattern.compile("\"id\": \"https://example.org(/[^\"]*)\"");
    private static final Pattern RECENT = Pattern.compile("<p><a href=\"(/[^\"]*#comment-[^\"]*)\">");
    private static final int PAGES = 9;

    @TempDir
    Path root;

    private final SortedMap<String, Said> comments = new TreeMap<>();
    private final String[] flags = new String[PAGES];
    private SmallSite site;
    private Words words;
    private int size;
    private int next;

    /** A comment as the test knows it. */
    private record Said(int page, String id, String status, String date) {
        private static final Comparator<Said> NEWEST_FIRST = Comparator.comparing(Said::instant).thenComparing(Said::hasTime).reversed()
                .thenComparing(Said::page).thenComparing(Said::id);

        Instant instant() {
            return Instant.parse(hasTime() ? date : date + "T00:00:00Z");
        }

        boolean hasTime() {
            return date.contains("T");
        }

        String address() {
            return "/articles/p" + page + "/#comment-" + id;
        }

        String file() {
            return "content/_comments/articles/p" + page + "/" + id + ".yaml";
        }
    }

    @BeforeEach
    void begin() {
        words = new Words(Seed.random("CommentFeedsTest"));
        site = new SmallSite(root).theme("tiny");
        settings();
        for (int page = 0; page < PAGES; page++) {
            page(page);
        }
    }

    @Test
    void ofEqualDatesTheFirstPageCounts() {
        for (int page = 0; page < PAGES; page++) {
            flags[page] = "";
            site.put("content/articles/p" + page + ".md", "---\ntitle: P" + page + "\n---\nText.\n");
        }
        next = 1;
        write(new Said(2, "a", "approved", "2025-03-05"));
        write(new Said(2, "b", "approved", "2025-03-03"));
        write(new Said(1, "c", "approved", "2025-03-03"));
        while (size != 2) {
            settings();
        }
        site.build();
        check();
    }

    @Test
    void theNewestApprovedOnes() {
        for (int i = 0; i < 25; i++) {
            say();
        }
        for (int i = 0; i < 25; i++) {
            site.build();
            check();
            edit();
        }
    }

    private void settings() {
        size = words.any(1, 2, 3, 7, 40);
        site.put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\npolicies: off\ntheme: tiny\npagination: { size: 50 }\n"
                + "comments: { order: " + words.any("oldest", "newest-threads") + ", feeds: { size: " + size + ", articles: true } }\n");
    }

    private void page(int number) {
        flags[number] = words.any("", "", "", "", "comments: \"off\"\n", "unlisted: true\n", "noindex: true\n", "draft: true\n", "comments: closed\n");
        site.put("content/articles/p" + number + ".md", "---\ntitle: P" + number + "\n" + flags[number] + "---\nText.\n");
    }

    /** Few dates, so that many are equal. */
    private void say() {
        write(new Said(
                words.below(PAGES), "c" + next++, words.any("approved", "approved", "approved", "pending", "rejected", "spam", "removed"),
                words.any("", "2025-03-0" + (1 + words.below(6)), "2025-03-0" + (1 + words.below(6)) + "T0" + words.below(3) + ":00:00Z")));
    }

    private void write(Said said) {
        comments.put(said.id(), said);
        site.put(said.file(), "id: " + said.id() + "\nauthor: x\nparent: c" + words.below(next) + "\nstatus: " + said.status()
                + (said.date().isEmpty() ? "" : "\ndate: " + said.date()) + "\nbody: " + words.words(5) + "\n");
    }

    private void edit() {
        switch (words.below(6)) {
            case 0 -> settings();
            case 1 -> page(words.below(PAGES));
            case 2 -> {
                Said gone = words.of(List.copyOf(comments.values()));
                comments.remove(gone.id());
                site.delete(gone.file());
            }
            case 3 -> {
                Said said = words.of(List.copyOf(comments.values()));
                write(new Said(said.page(), said.id(), words.any("approved", "removed", "pending"), said.date()));
            }
            default -> say();
        }
    }

    private List<String> newest(int most, int onlyPage) {
        return comments.values().stream()
                .filter(said -> said.status().equals("approved") && !said.date().isEmpty())
                .filter(said -> onlyPage < 0 || said.page() == onlyPage)
                .filter(said -> flags[said.page()].isEmpty() || flags[said.page()].contains("closed"))
                .sorted(Said.NEWEST_FIRST).limit(most).map(Said::address).toList();
    }

    private void check() {
        // A site without a comment has no feed of comments.
        boolean any = site.has("output/comments/atom.xml");
        assertEquals(site.has("output/comments/feed.json"), any);
        assertTrue(any || newest(size, -1).isEmpty());
        assertEquals(newest(size, -1), any ? found(ATOM, "comments/atom.xml") : List.of());
        assertEquals(newest(size, -1), any ? found(JSON, "comments/feed.json") : List.of());
        assertEquals(newest(5, -1), found(RECENT, "index.html"));
        for (int page = 0; page < PAGES; page++) {
            String feed = "articles/p" + page + "/comments/";
            List<String> expected = newest(size, page);
            assertEquals(!expected.isEmpty(), site.has("output/" + feed + "atom.xml"));
            if (!expected.isEmpty()) {
                assertEquals(expected, found(ATOM, feed + "atom.xml"));
                assertEquals(expected, found(JSON, feed + "feed.json"));
                assertTrue(site.read("output/articles/p" + page + "/index.html").contains("href=\"/" + feed + "feed.json\""));
            } else if (!flags[page].contains("draft")) {
                assertFalse(site.read("output/articles/p" + page + "/index.html").contains(feed));
            }
        }
    }

    private List<String> found(Pattern pattern, String file) {
        List<String> addresses = new ArrayList<>();
        Matcher matcher = pattern.matcher(site.read("output/" + file));
        while (matcher.find()) {
            addresses.add(matcher.group(1));
        }
        return addresses;
    }
}
