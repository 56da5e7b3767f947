package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import dev.caveat.read.Keys;
import dev.caveat.theme.DeclaredTheme;
import dev.caveat.yaml.Key;
import dev.caveat.yaml.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;

/** The manual in {@code src/docs}: its reference is what the program declares, and it builds without a word of complaint. */
class ManualTest {
    @TempDir
    Path folder;

    @Test
    void theReferenceIsWhatIsDeclared() throws IOException {
        SortedMap<String, String> pages = ManualReference.pages();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            new Golden(ManualPage.CONTENT.resolve(page.getKey())).compare(page.getValue());
        }
        assertEquals(new TreeSet<>(pages.keySet()), made(), "pages that nothing makes any more: delete them");
    }

    private static TreeSet<String> made() throws IOException {
        TreeSet<String> made = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ManualPage.CONTENT)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
                if (Files.readString(file).contains("# Made from the declarations")) {
                    made.add(ManualPage.CONTENT.relativize(file).toString().replace('\\', '/'));
                }
            }
        }
        return made;
    }

    @Test
    void nothingIsLeftOut() throws IOException {
        String reference = String.join("\n", ManualReference.pages().values());
        List<String> missing = new ArrayList<>();
        List<Schema> schemas = new ArrayList<>(Keys.all());
        schemas.addAll(List.of(DeclaredTheme.manifest(), DeclaredTheme.parameter()));
        for (Schema schema : schemas) {
            schema.keys().stream().map(Key::name).filter(name -> !reference.contains("## `" + name + "` {#key-")).forEach(missing::add);
        }
        for (Code code : Code.values()) {
            missing.addAll(reference.contains("## `" + code.text() + "` {#") ? List.of() : List.of(code.text()));
        }
        for (CommandSpec command : ManualCommands.commands()) {
            missing.addAll(reference.contains("## `caveat " + command.name() + "` {#") ? List.of() : List.of(command.name()));
        }
        DeclaredTheme commons = DeclaredTheme.of("commons");
        commons.slots().stream().filter(slot -> !reference.contains("`" + slot + "`")).forEach(missing::add);
        commons.templates().stream().filter(template -> !reference.contains("`" + template + ".ftlh`")).forEach(missing::add);
        // A key within a key is named by its whole way.
        missing.addAll(reference.contains("\n`comments.form.fields.name`\n") ? List.of() : List.of("comments.form.fields.name"));
        assertEquals(List.of(), missing);
    }

    @Test
    void theManualIsASiteWithNothingWrong() throws IOException {
        Path site = folder.resolve("site");
        try (Stream<Path> files = Stream.of("content", "themes").flatMap(name -> below(ManualPage.DOCS.resolve(name)))) {
            for (Path file : files.toList()) {
                Path copy = site.resolve(ManualPage.DOCS.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Desk manual = new Desk(site);
        for (Map.Entry<String, String> page : ManualReference.pages().entrySet()) {
            manual.write("content/" + page.getKey(), page.getValue());
        }
        // Below a folder, where an address that forgets it leads nowhere; the check below looks at the manual as it stands.
        Desk.Run run = manual.run("build", "--strict", "-v", "-u", "https://example.org/sub/").expect(0);
        assertEquals("", run.err());
        assertTrue(manual.has("output/tutorial/index.html"));
        // Examples of what must not be published stand on pages of their own; and some keys have names that say little.
        List<String> warnings = manual.run("check", "-v").expect(0).err().lines()
                .filter(line -> line.matches("(error|warning)\\[.*"))
                .filter(line -> !line.matches("warning\\[check/(e-mail|address|hash)\\]: \"reference/problems/.*"))
                .filter(line -> !line.matches("warning\\[check/link-text\\]: \"reference/.* has a link called \"(url|links):\".*"))
                .toList();
        assertEquals(List.of(), warnings);
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
