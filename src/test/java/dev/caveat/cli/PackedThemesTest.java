package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every theme that comes with Caveat holds on every site, and what their guide tells theme authors to write works. */
class PackedThemesTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");
    private static final Pattern EXAMPLE = Pattern.compile("`(themes/[^`]+)`:\\n\\n```\\w+\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    static List<String> themes() throws IOException {
        try (Stream<Path> themes = Files.list(Path.of("themes"))) {
            return themes.map(theme -> theme.getFileName().toString()).sorted().toList();
        }
    }

    private Desk site(String theme, String baseUrl) throws IOException {
        Desk desk = new Desk(folder);
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: " + baseUrl + "\ntheme: " + theme + "\n");
        return desk;
    }

    private void holds(Desk desk) throws IOException {
        Desk.Run built = desk.run("build").expect(0);
        assertEquals("", built.err());
        assertEquals("", desk.run("check").expect(0).err());
    }

    private static void addArticles(Desk desk) throws IOException {
        desk.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
        desk.write("content/articles/index.md", "---\ntitle: Articles\n---\n");
        desk.write("content/_people/ada.yaml", "name: Ada Example\nrole: expert\ncredentials: [{ name: Diploma }]\ninterests: [{ text: Sells tea, tags: [tea] }]\n");
        desk.write("content/_disclaimers/note.md", "---\ntitle: Note\nplacement: top\n---\n\nThis is an opinion.\n");
        desk.write("content/_polls/cups.yaml", "question: How many cups?\nstatus: closed\noptions:\n  - { id: one, label: One, votes: 60 }\n  - { id: two, label: Two, votes: 40 }\n");
        desk.write("content/articles/sleep.md", """
                ---
                title: Sleep
                date: 2026-01-05
                type: article
                tags: [Tea leaves]
                authors: [ada]
                comments: open
                disclaimers: [note]
                poll: cups
                review: { by: [ada], on: 2026-01-06, every: P1Y }
                references: [{ id: a, title: A study, authors: [Doe J], year: 2020, doi: 10.1000/182 }]
                corrections: [{ date: 2026-01-07, text: It said more. }]
                ---

                Some text [@a] with a table.

                | a | b |
                |---|--:|
                | 1 | 2 |
                """);
        for (int i = 1; i <= 7; i++) {
            String parent = i == 1 ? "" : "parent: c" + (i - 1) + "\n";
            desk.write("content/_comments/articles/sleep/c" + i + ".yaml", "id: c" + i + "\nauthor: Reader " + i + "\ndate: 2026-02-0" + i + "\nstatus: approved\n" + parent + "body: Comment " + i + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void anEmptySite(String theme) throws IOException {
        holds(site(theme, "https://example.org/"));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void aSiteOfOnePage(String theme) throws IOException {
        Desk desk = site(theme, "https://example.org/");
        desk.write("content/index.md", "---\ntitle: Home\n---\n");
        holds(desk);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void noLinkLeavesABaseBelowAFolder(String theme) throws IOException {
        Desk desk = site(theme, "https://example.org/sub/");
        addArticles(desk);
        desk.write("content/site.yaml", desk.read("content/site.yaml") + "types: { article: { label: Article } }\npolicies: off\npagination: { size: 1 }\n"
                + "menus: { main: [{ title: Articles, url: /articles/ }], footer: [{ title: Sleep, url: /articles/sleep/ }] }\n"
                + "comments: { perPage: 3, form: { action: /send/ } }\nparams: { favicon: icon.svg }\n");
        desk.write("content/_static/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
        desk.write("content/articles/more.md", "---\ntitle: Green tea\ntype: article\ndate: 2026-01-04\ntags: [Tea leaves]\n---\n\nText.\n");
        holds(desk);
        int addresses = 0;
        for (Map.Entry<String, String> file : Desk.state(folder.resolve("output")).entrySet()) {
            for (Matcher address = ADDRESS.matcher(file.getKey().endsWith(".html") ? file.getValue() : ""); address.find(); addresses++) {
                assertTrue(address.group(1).startsWith("/sub/"), file.getKey() + ": " + address.group());
            }
        }
        assertTrue(addresses > 100, () -> "only some addresses");
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theDemonstration(String theme) throws IOException {
        Desk desk = new Desk(folder);
        Path content = Path.of("content");
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(file.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        desk.run("build", "--theme", theme, "--clock", "2026-11-01").expect(0);
        assertFalse(desk.run("check", "--theme", theme, "--clock", "2026-11-01").expect(0).err().contains("[check/"));
    }

    /** The files of the guide's examples, by the theme that they are of. */
    private static Map<String, Map<String, String>> examples() throws IOException {
        Map<String, Map<String, String>> themes = new TreeMap<>();
        for (Matcher example = EXAMPLE.matcher(Files.readString(Path.of("themes/plain/README.md"))); example.find(); ) {
            themes.computeIfAbsent(example.group(1).split("/")[1], name -> new TreeMap<>()).put(example.group(1), example.group(2));
        }
        return themes;
    }

    private Desk example(String theme) throws IOException {
        Desk desk = site(theme, "https://example.org/");
        addArticles(desk);
        desk.write("content/site.yaml", desk.read("content/site.yaml") + "policies: off\ntypes: { article: {} }\n");
        for (Map.Entry<String, String> file : examples().get(theme).entrySet()) {
            desk.write(file.getKey(), file.getValue());
        }
        holds(desk);
        return desk;
    }

    @Test
    void theGuidesThemeThatChangesOnePart() throws IOException {
        Desk desk = example("mine");
        String page = desk.read("output/articles/sleep/index.html");
        assertTrue(page.contains("<p>Tea is made by people who live with it.</p>"), page);
        assertTrue(page.contains("class=\"display-form\"") && page.contains("class=\"site-header\""), page);
    }

    @Test
    void theGuidesThemeThatChangesEverything() throws IOException {
        Desk desk = example("garden");
        String page = desk.read("output/articles/sleep/index.html");
        assertTrue(page.contains("Looked over by Ada Example") && page.contains("<p>Everything takes its time</p>"), page);
        String sheet = Desk.state(folder.resolve("output/assets/css")).entrySet().stream()
                .filter(file -> file.getKey().startsWith("garden.")).map(Map.Entry::getValue).findFirst().orElseThrow();
        assertTrue(sheet.contains("background:#f3f7ee") && sheet.contains("border-radius:1rem"), sheet);
        desk.write("content/site.yaml", desk.read("content/site.yaml") + "params: { corners: square, accent: \"#ccddcc\" }\n");
        desk.run("build").expect(1).complains("error[params/contrast]: \"accent\" (#ccddcc) has a contrast of 1.3");
    }
}
