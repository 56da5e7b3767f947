package dev.caveat.browser;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A site of what is rare, and looks intended all the same: words without an end, an article of ten thousand words with tables and
 * code, a page of almost nothing, a talk that goes on and deep, pictures.
 */
final class OddSite {
    static final String LONG = "articles/long/";
    static final String WORDS = "articles/words/";
    static final String BARE = "articles/bare/";
    static final String TALK = "articles/talk/";
    static final String PICTURES = "articles/pictures/";

    /** A word of 180 letters. */
    static final String WORD = "Donaudampfschiffahrtsgesellschaft".repeat(6).substring(0, 180);

    private static final String SENTENCE = "Nobody wrote this sentence in order to be read, and yet it has a beginning, a middle and an end. ";
    private static final int SENTENCES_IN_SECTION = 25;
    private static final int SECTIONS = 21;

    private OddSite() {}

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("site.yaml", """
                title: Odd
                baseUrl: http://odd.example/
                description: What is rare.
                timezone: UTC
                policies: off
                taxonomies: { tags: {} }
                feeds: { formats: [] }
                menus:
                  main: [{ title: Articles, url: /articles/ }, { title: %1$s, url: /tags/ }]
                comments: { perPage: 4, form: { action: /sent/ } }
                """.formatted(WORD));
        files.put("articles/bare.md", "---\ntitle: Bare\n---\nText.\n");
        files.put("articles/long.md", article());
        files.put("articles/words.md", words());
        files.put("_people/long.yaml", "name: " + WORD + "\nrole: expert\nbio: " + WORD + "\ncredentials: [{ name: " + WORD + " }]\ninterests: [" + WORD + "]\n");
        files.put("_polls/words.yaml", "question: " + WORD + "?\nstatus: open\nresults: shown\noptions:\n  - { id: a, label: " + WORD
                + ", votes: 20 }\n  - { id: b, label: Short, votes: 7 }\n");
        files.put("_comments/articles/words/all.yaml", "- { id: a, author: " + WORD + ", date: 2026-01-01, body: " + WORD + " }\n- { id: b, parent: a, author: "
                + WORD + ", date: 2026-01-02, body: \"https://example.org/" + WORD + "\" }\n");
        files.put("articles/pictures.md", "---\ntitle: Pictures\ndate: 2026-01-03\nimage: { src: /a.svg, alt: A square, credit: Nobody }\n---\nText above.\n\n"
                + "![A square](/a.svg)\n\nText between.\n\n![Another, with words beside it](/a.svg) ![A third](b.svg)\n\nText below.\n");
        files.put("_static/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"400\"><rect width=\"600\" height=\"400\" fill=\"#888\"/></svg>");
        files.put("articles/b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 60\"><rect width=\"90\" height=\"60\" fill=\"#555\"/></svg>");
        files.put("articles/talk.md", "---\ntitle: Talk\ndate: 2026-01-01\n---\nText.\n");
        files.put("_comments/articles/talk/all.yaml", talk());
        return files;
    }

    private static String article() {
        var text = new StringBuilder("---\ntitle: Ten thousand words\ndescription: Long.\ndate: 2026-01-02\ntags: [long]\n---\n");
        for (int i = 1; i <= SECTIONS; i++) {
            text.append("\n## Section ").append(i).append("\n\n");
            for (int j = 1; j <= SENTENCES_IN_SECTION; j++) {
                text.append(SENTENCE).append(j % 5 == 0 ? "\n\n" : "");
            }
            text.append(i % 4 == 0 ? table() : "").append(i % 4 == 2 ? "```\n" + "code ".repeat(60) + "\n```\n" : "");
            text.append("\n### A part of section ").append(i).append("\n\n- ").append(SENTENCE).append("\n- `").append("inline".repeat(20)).append("`\n\n");
        }
        return text.toString();
    }

    private static String table() {
        String row = "| measured ".repeat(14) + "|\n";
        return "\n" + row + "| --- ".repeat(14) + "|\n" + row + row + row + "\n";
    }

    private static String words() {
        return """
                ---
                title: %1$s
                description: %1$s %1$s
                date: 2026-01-04
                authors: [long]
                tags: [%1$s]
                poll: words
                layout: expert-answer
                references: [{ id: a, title: %1$s, url: "https://example.org/%1$s" }]
                ---
                %1$s and **%1$s** and [%1$s](https://example.org/%1$s). [@a]

                ## %1$s

                > %1$s

                1. %1$s

                | %1$s | b |
                | --- | --- |
                | %1$s | https://example.org/%1$s |

                ## Another

                `%1$s`

                ## A third
                """.formatted(WORD) + SENTENCE.repeat(20);
    }

    /** Twelve comments, of which the first nine answer one the other. */
    private static String talk() {
        var all = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            all.append("- { id: k").append(i).append(i > 0 && i < 9 ? ", parent: k" + (i - 1) : "").append(", author: reader ").append(i).append(", date: ")
                    .append(LocalDateTime.of(2026, 2, 1, 0, 0).plusHours(i)).append(", body: Hello }\n");
        }
        return all.toString();
    }
}
