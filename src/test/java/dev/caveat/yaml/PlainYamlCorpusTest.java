package dev.caveat.yaml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people wrote: what is read as plain YAML comes out as by the YAML library. */
class PlainYamlCorpusTest {
    private record Counts(int plain, int declined) {}

    @ParameterizedTest
    @ValueSource(strings = {"content", "src/main/resources", "src/test/sites"})
    void nearlyAllOfOurOwnFilesArePlain(String folder) throws IOException {
        Counts counts = compare(Path.of(folder));
        assertTrue(counts.plain() > 9 * counts.declined(), counts.toString());
    }

    @Test
    void theGalleryIsReadAlike() throws IOException {
        Counts counts = compare(Path.of("src/test/gallery"));
        assertTrue(counts.plain() > counts.declined(), counts.toString());
    }

    /** Any folder, such as a site that was imported. */
    @Test
    void aCorpusIsReadAlike() throws IOException {
        String folder = System.getProperty("caveat.yaml.corpus", "");
        if (folder.isEmpty()) {
            System.out.println("LEFT OUT: no corpus of YAML is compared; name a folder with -Dcaveat.yaml.corpus=");
            return;
        }
        Counts counts = compare(Path.of(folder));
        System.out.println(folder + ": " + counts.plain() + " texts are plain, " + counts.declined() + " are left to the library");
        assertTrue(counts.plain() > 0, folder);
    }

    private static Counts compare(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        int plain = 0;
        int declined = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            int start = name.matches(".*\\.(?:ya?ml|json)") ? 0 : frontMatter(name, text);
            if (start >= 0) {
                int end = start == 0 ? text.length() : text.indexOf("\n---", start - 1) + 1;
                boolean isPlain = BothReaders.plain(SourceText.of(name, text), start, end, Integer.MAX_VALUE, file.toString());
                plain += isPlain ? 1 : 0;
                declined += isPlain ? 0 : 1;
            }
        }
        return new Counts(plain, declined);
    }

    /** Where the front matter begins; -1 without one. */
    private static int frontMatter(String name, String text) {
        return name.endsWith(".md") && text.startsWith("---\n") && text.indexOf("\n---", 3) > 0 ? 4 : -1;
    }
}
