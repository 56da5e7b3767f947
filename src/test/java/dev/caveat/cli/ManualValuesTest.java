package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual names every value that templates get: a theme asks for the names of all of them. */
class ManualValuesTest {
    @TempDir
    Path folder;

    @Test
    void everyValueIsNamed() throws IOException {
        String manual = Files.readString(ManualPage.CONTENT.resolve("themes/values.md"));
        Desk desk = Desk.withSite(folder);
        desk.write("content/_people/ada.yaml", "name: Ada Example\nrole: expert\ncredentials: [{ name: Diploma }]\n");
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\ndate: 2026-01-05\nauthors: [ada]\ntags: [tea]\nreview: { by: [ada], on: 2026-01-06 }\n---\n\n## One\n");
        desk.write("content/_comments/articles/sleep/1.yaml", "id: c-1\nauthor: Lin Example\nbody: Good night.\n");
        desk.write("themes/bare/templates/page.ftlh", names(
                "page", "site", "comments", "page.authors[0]", "page.review", "page.taxonomies[0]", "page.date", "comments.threads[0]"));
        desk.write("themes/bare/templates/section.ftlh", names("list", "list.pages[0]"));
        desk.write("themes/bare/templates/taxonomy.ftlh", names("list", "list.terms[0]"));
        desk.write("themes/bare/templates/person.ftlh", names("page", "list"));
        desk.run("build").expect(0);
        List<String> missing = new ArrayList<>();
        int seen = 0;
        for (Map.Entry<String, String> page : Desk.state(folder.resolve("output")).entrySet()) {
            for (String name : page.getValue().contains("NAMES") ? page.getValue().split("\\s+") : new String[0]) {
                seen++;
                missing.addAll(name.equals("NAMES") || manual.contains("`" + name + "`") ? List.of() : List.of(page.getKey() + ": " + name));
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(seen > 100, () -> "only some values");
    }

    private static String names(String... views) {
        StringBuilder template = new StringBuilder("NAMES\n");
        for (String view : views) {
            template.append("<#list ").append(view).append("?keys as name>${name}\n</#list>\n");
        }
        return template.toString();
    }
}
