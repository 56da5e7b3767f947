package dev.caveat.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.read.ConfigReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the demonstration's site with relative addresses, every address leads to a file on the disk. */
class RelativeUrlsTest {
    private static final List<String> NAMED = List.of("a[href]", "link[href]", "img[src]", "script[src]", "form[role=search][action]", "source[src]");

    @TempDir
    Path root;

    @Test
    void everyAddressLeadsToAFile() throws IOException {
        Path output = root.resolve("output");
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.createDirectories(root.resolve(file).getParent());
                Files.copy(file, root.resolve(file));
            }
        }
        Report report = Build.run(new Request(root, output,
                new ConfigReader.Overrides(Optional.of("https://example.org/sub/"), Optional.empty(), Optional.empty(), true),
                new Selection(Instant.parse("2026-11-15T12:00:00Z"), false, false, false), new Parallel(2), false, "0.1.0", "test"));
        assertTrue(report.built());
        assertEquals(List.of(), report.withheld(), () -> report.problems().toString());
        List<String> missing = new ArrayList<>();
        int links = 0;
        for (Path page : pages(output)) {
            Document document = Jsoup.parse(Files.readString(page));
            for (String named : NAMED) {
                for (Element element : document.select(named)) {
                    String address = element.attr(named.substring(named.lastIndexOf('[') + 1, named.length() - 1));
                    if (!address.startsWith("#") && !URI.create(address).isAbsolute()) {
                        links++;
                        Path file = Path.of(page.toUri().resolve(URI.create(address.replaceFirst("[?#].*", ""))));
                        if (address.startsWith("/") || !Files.isRegularFile(file)) {
                            missing.add(output.relativize(page) + ": " + element.outerHtml());
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
        assertFalse(links < 1_000, () -> "only a few links");
    }

    /** All but the one that is shown at any address. */
    private static List<Path> pages(Path output) throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.toString().endsWith(".html") && !file.equals(output.resolve("404.html"))).sorted().toList();
        }
    }
}
