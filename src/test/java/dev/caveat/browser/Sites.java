package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.read.ConfigReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sites at which tests look with the theme that comes with Caveat, each built once, when it is first asked for, and served
 * under the strictest policy that the theme promises to keep.
 */
final class Sites implements AutoCloseable {
    static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");

    private final Web web;
    private final Path folder;
    private final Map<String, String> shown = new LinkedHashMap<>();

    Sites(Web web) {
        this.web = web;
        try {
            this.folder = Files.createTempDirectory("caveat-sites-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demonstration's address. Its longest discussion has two pages here. */
    String demo() {
        return show("demo.example", () -> {
            Map<String, byte[]> files = files(Path.of("content"));
            files.computeIfPresent("site.yaml", (path, text) ->
                    new String(text, StandardCharsets.UTF_8).replace("\ncomments:\n", "\ncomments:\n  perPage: 16\n").getBytes(StandardCharsets.UTF_8));
            return files;
        });
    }

    /** The address of a page of the demonstration. */
    String page(Kind kind) {
        return demo() + kind.path();
    }

    /** The address of a site of what is rare: see {@link OddSite}. */
    String odd() {
        return show("odd.example", () -> texts(OddSite.files()));
    }

    /** The address of a site in a script that is written from right to left. */
    String hebrew() {
        return show("hebrew.example", () -> texts(HebrewSite.files()));
    }

    /** The files below {@code content/} of a site, by their paths. */
    private interface Content {
        Map<String, byte[]> files() throws IOException;
    }

    private synchronized String show(String host, Content content) {
        return shown.computeIfAbsent(host, key -> {
            String address = "http://" + host + "/";
            Path root = folder.resolve(host);
            try {
                for (var file : content.files().entrySet()) {
                    Path path = root.resolve("content").resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Report report = Build.run(new Request(
                    root, root.resolve("output"), new ConfigReader.Overrides(Optional.of(address), Optional.of("commons")),
                    new Selection(NOW, false, false, false), new Parallel(2), false, "0.1.0", "test"));
            assertTrue(report.built(), () -> report.problems().toString());
            assertEquals(List.of(), report.withheld(), () -> report.problems().toString());
            web.show(host, root.resolve("output"), POLICY);
            return address;
        });
    }

    private static Map<String, byte[]> texts(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }
}
