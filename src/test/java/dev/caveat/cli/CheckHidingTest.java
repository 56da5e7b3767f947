package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Themes that hide a disclaimer in one way each, and such that look as if they might: through the real command.
 *
 * <p>{@code src/test/resources/check/*.txt} holds a theme in each block: its name after {@code ===}, then what it does. Lines from
 * {@code @slot}, {@code @page} or {@code @content} up to a blank line replace the theme's template of disclaimers, its page or the
 * text of the article; the rest is its style sheet.
 */
class CheckHidingTest {
    private static final Path CASES = Path.of("src/test/resources/check");
    private static final String SLOT = "<aside class=\"disclaimer\" id=\"d-${placement}\"><h2>${one.title}</h2><div class=\"text\">${one.html}</div></aside>";
    private static final String PAGE = """
            <header class="top"><nav class="menu"><a href="#c">Menu of pages</a></nav></header>
            <main class="main"><h1>${page.title}</h1>
            <@slot "disclaimers" "top"/>
            <div class="body">${page.body!}</div>
            <@slot "disclaimers" "bottom"/>
            <aside class="side">Other things</aside></main>
            """;

    @TempDir
    Path folder;

    private record Case(String name, String slot, String page, String content, String css) {}

    static List<Case> cases(String file) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String block : Files.readString(CASES.resolve(file)).split("(?m)^=== ")) {
            if (block.isBlank()) {
                continue;
            }
            int end = block.indexOf('\n');
            String[] parts = {SLOT, PAGE, "First words.\n\nLast words.\n", ""};
            int part = 3;
            for (String line : block.substring(end + 1).split("\n", -1)) {
                int named = List.of("@slot", "@page", "@content").indexOf(line.strip());
                if (named >= 0) {
                    part = named;
                    parts[part] = "";
                } else if (line.isBlank() && part < 3 && part != 2) {
                    part = 3;
                } else {
                    parts[part] += line + "\n";
                }
            }
            cases.add(new Case(block.substring(0, end).strip(), parts[0], parts[1], parts[2], parts[3]));
        }
        return cases;
    }

    private Desk.Run run(Case one) throws IOException {
        Desk desk = new Desk(folder.resolve(one.name.replaceAll("[^a-z0-9]+", "-")));
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\ntheme: odd\npolicies: off\nlinks: off\nfeeds: { size: 0 }\n");
        desk.write("content/index.md", "---\ntitle: Home\n---\n");
        desk.write("content/articles/index.md", "---\ntitle: Articles\n---\n");
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\ndisclaimers: [top, low]\n---\n\n" + one.content);
        desk.write("content/articles/cup.png", "");
        desk.write("content/_disclaimers/top.md", "---\ntitle: Opinion\nplacement: top\n---\n\nThis is an *opinion*, and not advice.\n");
        desk.write("content/_disclaimers/low.md", "---\ntitle: Advice\nplacement: bottom\n---\n\nAsk a person who knows you.\n\nIn an emergency, call for help.\n");
        desk.write("themes/odd/theme.yaml", "name: odd\n");
        String slots = "<@slot \"skip-links\"/>";
        for (String template : List.of("home", "section", "taxonomy", "term", "page", "404")) {
            desk.write("themes/odd/templates/" + template + ".ftlh", """
                    <!doctype html><html lang="en"><head><title>${page.title}</title><link rel="stylesheet" href="${asset("css/odd.css")}"></head>
                    <body>%s%s<#if page.review??><@slot "review"/><@slot "comments"/></#if></body></html>
                    """.formatted(slots, one.page));
        }
        desk.write("themes/odd/templates/slots/disclaimers.ftlh",
                "<#list disclaimers[placement]![] as one>" + one.slot + "</#list>\n");
        desk.write("themes/odd/templates/slots/skip-links.ftlh", "<a class=\"skip\" href=\"#c\">Skip to the text</a>");
        desk.write("themes/odd/templates/slots/review.ftlh", "");
        desk.write("themes/odd/templates/slots/comments.ftlh", "");
        desk.write("themes/odd/assets/css/odd.css", "/* A theme. */\n" + one.css);
        return desk.run("check");
    }

    @TestFactory
    Stream<DynamicTest> whatHidesIsNamedWithItsPageItsRuleAndWhatToDo() throws IOException {
        return cases("hides.txt").stream().map(one -> dynamicTest(one.name, () -> {
            Desk.Run run = run(one);
            boolean reordered = one.name.startsWith("order");
            String code = reordered ? "error[check/reordered]" : "error[check/hidden]";
            assertEquals(1, run.status(), run.out() + run.err());
            assertAll(
                    () -> assertTrue(run.err().contains(code), run.err()),
                    () -> assertTrue(run.err().contains("\"articles/sleep\""), run.err()),
                    () -> assertTrue(run.err().matches("(?s).*the disclaimer \"(top|low)\".*"), run.err()),
                    () -> assertTrue(run.err().contains("hint: "), run.err()),
                    () -> assertTrue(one.name.contains("markup") || run.err().contains("themes/odd/assets/css/odd.css:"), run.err()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatOnlyLooksLikeItRaisesNothing() throws IOException {
        return cases("shows.txt").stream().map(one -> dynamicTest(one.name, () -> {
            Desk.Run run = run(one);
            assertEquals("", run.err());
            assertEquals(0, run.status());
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsDroppedOrEmptiedIsNamed() throws IOException {
        return cases("drops.txt").stream().map(one -> dynamicTest(one.name, () -> {
            Desk.Run run = run(one);
            assertEquals(1, run.status());
            assertTrue(run.err().contains("error[disclaimer/not-shown]: \"articles/sleep\" does not show the disclaimer"), run.err());
        }));
    }
}
