package dev.caveat.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/** A site that is written from right to left, with words from left to right in it. */
final class HebrewSite {
    static final String ARTICLE = "articles/tea/";

    private static final String TEXT = "תה חם בבוקר, ותה קר בערב. הקומקום עומד ליד החלון, והכוסות על המדף. ";

    private HebrewSite() {}

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("site.yaml", """
                title: תה וכוסות
                baseUrl: http://hebrew.example/
                description: אתר קטן
                language: he
                timezone: Asia/Jerusalem
                policies: off
                taxonomies: { tags: {} }
                menus:
                  main: [{ title: מאמרים, url: /articles/ }, { title: תגיות, url: /tags/ }]
                comments: { form: { action: /sent/ } }
                """);
        files.put("articles/index.md", "---\ntitle: מאמרים\n---\n" + TEXT + "\n");
        files.put("articles/tea.md", "---\ntitle: על התה\ndescription: מה שותים ומתי\ndate: 2026-01-01\ntags: [תה]\n---\n" + TEXT.repeat(40)
                + "\n\n- " + TEXT + "\n- Earl Grey, 100 °C\n\n> " + TEXT + "\n\n| כוס | cup |\n| --- | --- |\n| " + TEXT + " | one |\n\n```\nint cups = 2;\n```\n");
        files.put("_comments/articles/tea/all.yaml", """
                - { id: a, author: נועה, date: 2026-01-02, body: "אני מעדיפה תה קר." }
                - { id: b, parent: a, author: Reader, date: 2026-01-03, body: "So do I, in summer." }
                """);
        return files;
    }
}
