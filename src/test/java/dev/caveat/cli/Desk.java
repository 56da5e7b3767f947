package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Somebody's folder with a site, and the command line as they use it; it is always the same day there. */
final class Desk {
    static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    final Path site;
    private final Map<String, String> environment = new TreeMap<>();
    private boolean terminal;
    private String typed = "";

    /** How a command ended. */
    record Run(int status, String out, String err) {
        Run expect(int wanted) {
            assertEquals(wanted, status, () -> "out:\n" + out + "err:\n" + err);
            assertFalse(err.contains("\tat "), err);
            return this;
        }

        Run says(String... words) {
            return holds("out", out, words);
        }

        Run complains(String... words) {
            return holds("err", err, words);
        }

        Run isSilent() {
            assertEquals("", out + err);
            return this;
        }

        private Run holds(String name, String text, String... words) {
            for (String word : words) {
                assertTrue(text.contains(word), () -> "no \"" + word + "\" in " + name + ":\n" + text);
            }
            return this;
        }

        List<String> lines() {
            return out.lines().toList();
        }
    }

    Desk(Path site) {
        this.site = site;
    }

    /** With a small site of a home page and an article in a theme of its own. */
    static Desk withSite(Path folder) throws IOException {
        Desk desk = new Desk(folder);
        desk.write("content/site.yaml", """
                title: Tea
                baseUrl: https://example.org/
                theme: bare
                policies: off
                """);
        desk.write("content/index.md", "---\ntitle: Home\n---\n");
        desk.write("content/articles/index.md", "---\ntitle: Articles\n---\n");
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\ndate: 2026-01-05\n---\n\nSome text.\n");
        desk.write("themes/bare/theme.yaml", "name: bare\n");
        for (String template : List.of("home", "section", "taxonomy", "term", "page", "404")) {
            desk.write("themes/bare/templates/" + template + ".ftlh", """
                    <!doctype html><html lang="en"><head><title>${page.title}</title></head><body><main>
                    <@slot "disclaimers" "top"/>${page.body!}<@slot "disclaimers" "bottom"/></main></body></html>
                    """);
        }
        desk.write("themes/bare/templates/slots/disclaimers.ftlh", """
                <#list (placement == "top")?then(disclaimers.top, disclaimers.bottom) as one><aside>${one.html}</aside></#list>
                """);
        return desk;
    }

    Desk set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Desk atATerminal() {
        terminal = true;
        return this;
    }

    /** What somebody types into the next commands. */
    Desk typing(String words) {
        typed = words;
        return this;
    }

    /** Runs a command on this site. */
    Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("-r");
        all.add(site.toString());
        return runBare(all.toArray(String[]::new));
    }

    /** Runs a command line that is used as it is. */
    Run runBare(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = run(out, err, arguments);
        return new Run(status, out.toString(), err.toString());
    }

    int run(StringWriter out, StringWriter err, String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), surroundings(), arguments);
    }

    Surroundings surroundings() {
        return new Surroundings(environment, Clock.fixed(NOW, ZoneOffset.UTC), terminal, terminal,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    }

    void write(String file, String text) throws IOException {
        Path path = site.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    String read(String file) throws IOException {
        return Files.readString(site.resolve(file));
    }

    boolean has(String file) {
        return Files.exists(site.resolve(file));
    }

    /** Every file below a folder with its bytes' text, to be compared. */
    static Map<String, String> state(Path folder) throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                state.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return state;
    }
}
