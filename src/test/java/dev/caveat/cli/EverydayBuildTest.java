package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EverydayBuildTest {
    @TempDir
    private Path folder;

    private String[] words(String line) {
        return Arrays.stream(line.split(" "))
                .map(word -> word.equals("SITE") ? folder.resolve("site").toString() : word.equals("OUT") ? folder.resolve("out").toString() : word)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "build -r SITE", "-r SITE build", "build --root SITE -o OUT", "build -r SITE --output OUT -D", "-q build -r SITE", "build --quiet --root SITE",
        "-v build -r SITE --strict", "--strict build --drafts --verbose -r SITE", "build -r nowhere", "build -r SITE -o SITE/content"})
    void whatItUnderstandsTheLibraryUnderstandsTheSameWay(String line) throws IOException {
        String[] words = words(line.replace("SITE/content", folder.resolve("site/content").toString()));
        assertTrue(EverydayBuild.of(words).isPresent());
        Desk desk = Desk.withSite(folder.resolve("site"));
        desk.write("content/articles/draft.md", "---\ntitle: Tea\ndraft: true\n---\n\nSome [text](nowhere.md).\n");
        Map<String, String> before = Desk.state(folder);
        Desk.Run everyday = desk.runBare(words);
        Map<String, String> made = published();
        for (Path one : List.of(folder.resolve("out"), folder.resolve("site"))) {
            if (Files.exists(one)) {
                Rehearsal.delete(one);
            }
        }
        for (Map.Entry<String, String> file : before.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = CommandLines.run(new PrintWriter(out), new PrintWriter(err), desk.surroundings(), words);
        assertEquals(status, everyday.status());
        assertEquals(timeless(out.toString()), timeless(everyday.out()));
        assertEquals(err.toString(), everyday.err());
        assertEquals(published(), made);
    }

    private Map<String, String> published() throws IOException {
        Map<String, String> state = Desk.state(folder);
        state.keySet().removeIf(file -> file.contains(".caveat"));
        return state;
    }

    private static String timeless(String text) {
        return text.replaceAll("[0-9.]+ (ms|s)\\b", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "buidl", "check -r SITE", "build build", "build -q -q", "build -q --quiet", "build -r", "build -r -q", "build -r list", "-o OUT build", "-D build",
        "build -r SITE -r SITE", "build -r SITE --root SITE", "build -rSITE", "build --root=SITE", "build -qD", "build -h", "build --help", "build --", "build x",
        "build --no-cache", "build --clock 2027-01-01", "build -j 2", "-r SITE", "BUILD", "build --format json", "build -u https://example.org/", "build @file"})
    void allElseIsTheLibrarys(String line) {
        assertTrue(EverydayBuild.of(words(line)).isEmpty());
    }

    @Test
    void aValueThatIsEmptyIsTheLibrarys() {
        assertTrue(EverydayBuild.of(new String[] {"build", "-r", ""}).isEmpty());
        assertTrue(EverydayBuild.of(new String[] {"build", "-r", "a\0b"}).isEmpty());
        assertTrue(EverydayBuild.of(new String[0]).isEmpty());
    }

    private Path jar(String text) throws IOException {
        Path jar = folder.resolve("program.jar");
        try (JarOutputStream packed = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("a", "b")) {
                JarEntry entry = new JarEntry(name);
                entry.setTime(0);
                packed.putNextEntry(entry);
                packed.write((name + text).getBytes(StandardCharsets.UTF_8));
                packed.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void aProgramIsKnownByTheListOfItsFiles() throws IOException {
        byte[] first = Program.contents(jar("one"));
        assertTrue(first.length < Files.size(folder.resolve("program.jar")));
        assertEquals('P', first[0]);
        assertEquals(List.of(new String(first, StandardCharsets.ISO_8859_1)),
                List.of(new String(Program.contents(jar("one")), StandardCharsets.ISO_8859_1)));
        assertNotEquals(Arrays.hashCode(first), Arrays.hashCode(Program.contents(jar("two"))), "as many letters, others");
        // Whatever has another end is read as a whole.
        for (String text : List.of("", "no jar", "no jar, and longer than its end would be")) {
            Path other = Files.writeString(folder.resolve("other"), text);
            assertEquals(text, new String(Program.contents(other), StandardCharsets.UTF_8));
        }
    }
}
