package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.caveat.problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gallery of problems: for each code at least one small site, and the very words that a user gets to see.
 *
 * <p>{@code src/test/gallery/README.md} says what lies in it. {@code -Dgolden=update} writes the words anew.
 */
@Order(3)
class GalleryTest {
    static final Path GALLERY = Path.of("src/test/gallery");

    @TempDir
    Path folder;

    static List<Path> cases() throws IOException {
        try (Stream<Path> all = Files.list(GALLERY)) {
            return all.filter(Files::isDirectory).filter(path -> !path.endsWith("base") && !path.endsWith("everything")).sorted().toList();
        }
    }

    /** The code of a case: {@code yaml-tab.value} is one of {@code yaml/tab}. */
    static Optional<Code> code(String name) {
        String plain = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return Arrays.stream(Code.values()).filter(code -> code.text().replace('/', '-').equals(plain)).findFirst();
    }

    @Test
    void everyCodeHasACase() throws IOException {
        Set<Code> missing = new TreeSet<>(List.of(Code.values()));
        for (Path one : cases()) {
            code(one.getFileName().toString()).ifPresent(missing::remove);
        }
        assertEquals(Set.of(), missing);
    }

    @TestFactory
    Stream<DynamicTest> eachCaseSaysWhatItShould() throws IOException {
        return cases().stream().map(one -> dynamicTest(one.getFileName().toString(), () -> check(one)));
    }

    private void check(Path one) throws Exception {
        String name = one.getFileName().toString();
        Code code = code(name).orElseThrow(() -> new AssertionError("no code is called as " + name));
        TrialSite site = TrialSite.in(Files.createDirectories(folder.resolve(name)));
        site.copy(GALLERY.resolve("base")).copy(one.resolve("site"));
        Golden golden = new Golden(one.resolve("expected.txt"));
        try (Unstorable more = Unstorable.add(name, site)) {
            List<String> command = command(one, site, more);
            var before = site.untouchable();
            Said said = said(name, site, command);
            String text = "$ caveat " + shown(one) + "\n" + said.text().replace(":" + more.port(), more.port().isEmpty() ? ":" : ":<port>")
                    + "exit " + said.exit() + "\n";
            golden.compare(text);
            assertAll(
                    () -> assertTrue(said.text().contains("[" + code.text() + "]"), "the code is said:\n" + text),
                    () -> assertNotEquals(ExitStatus.BUG.code(), said.exit()),
                    () -> wellSaid(said.text()),
                    () -> assertTrue(name.equals("file-changed") || before.equals(site.untouchable()), "something else was changed"),
                    () -> assertTrue(!said.text().contains(" rendered, ") || site.has("output/articles/good/index.html"), "the good page is published"));
        }
    }

    private static Said said(String name, TrialSite site, List<String> command) throws Exception {
        return switch (name) {
            case "machine-write" -> site.runOnAFullDisk(command.toArray(String[]::new));
            case "theme-requires" -> site.buildAs("0.1.0");
            default -> site.run(command.toArray(String[]::new));
        };
    }

    private static String shown(Path one) throws IOException {
        Path file = one.resolve("command.txt");
        return Files.exists(file) ? Files.readString(file).strip() : "build";
    }

    private static List<String> command(Path one, TrialSite site, Unstorable more) throws IOException {
        var words = new ArrayList<String>();
        for (String word : shown(one).split(" ")) {
            words.add(word.replace("<site>", site.root().toString()).replace("<port>", more.port()));
        }
        return words;
    }

    /** What no message may look like, whatever it says. */
    static void wellSaid(String text) {
        for (String line : text.lines().toList()) {
            boolean excerpt = line.matches(" *[0-9]* \\|.*");
            if (excerpt) {
                continue;
            }
            assertFalse(line.matches(".*\\bnull\\b.*"), line);
            assertFalse(line.matches(".*([a-z]\\.[A-Z]\\w+|\\bat dev\\.|dev\\.caveat|freemarker|snakeyaml|Exception).*"), line);
            boolean message = line.matches("(error|warning|notice)\\[.*");
            if (message || line.matches(" += (note|hint): .*")) {
                assertFalse(line.endsWith(".") || line.endsWith(": "), "a full stop: " + line);
                assertFalse(line.matches(".*\\]: \"\" .*"), "nothing in quotes: " + line);
            }
            if (message) {
                String words = line.substring(line.indexOf("]: ") + 3);
                assertFalse(words.matches("(?!Caveat|Windows)[A-Z][a-z]+ .*"), "a capital: " + line);
            }
        }
    }
}
