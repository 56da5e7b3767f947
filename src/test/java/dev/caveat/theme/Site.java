package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small site in a temporary folder, with one theme of its own, {@code look}. */
final class Site {
    final Path root;
    final Path classes;
    final Problems problems = new Problems();
    SiteWishes wishes = SiteWishes.NONE;
    final SortedMap<Facet, Fingerprint> reads = new TreeMap<>();

    Site(Path folder) {
        root = folder.resolve("site");
        classes = folder.resolve("classes");
        write(root.resolve("themes/look/theme.yaml"), "name: Look\n");
        write(classes.resolve("readme.txt"), "");
    }

    /** Writes a file below {@code themes/look}. */
    Site with(String path, String text) {
        write(root.resolve("themes/look").resolve(path), text);
        return this;
    }

    /** Writes a file below {@code themes}. */
    Site theme(String path, String text) {
        write(root.resolve("themes").resolve(path), text);
        return this;
    }

    /** Writes a file of a packed theme. */
    Site packed(String path, String text) {
        write(classes.resolve("dev/caveat/themes").resolve(path), text);
        return this;
    }

    Optional<Theme> open() {
        return open("look");
    }

    Optional<Theme> open(String name) {
        return Theme.open(root, name, Place.of("site.yaml"), "0.1.0", wishes, Packed.at(classes), problems);
    }

    Theme opened() {
        Optional<Theme> theme = open();
        assertEquals(List.of(), problems.all());
        return theme.orElseThrow();
    }

    Rendering rendering(Map<String, ?> values) {
        return rendering(values, new Limits(Duration.ofSeconds(20), 1 << 20));
    }

    Rendering rendering(Map<String, ?> values, Limits limits) {
        return opened().render("page", View.of(values), "en", reads::put, limits);
    }

    /** The page that {@code page.ftlh} makes. */
    String page(Map<String, ?> values) {
        Rendering rendering = rendering(values);
        if (rendering instanceof Rendering.Failed failed) {
            throw new AssertionError(failed.problems());
        }
        return ((Rendering.Rendered) rendering).html();
    }

    /** The page that a template makes. */
    String page(String template, Map<String, ?> values) {
        return with("templates/page.ftlh", template).page(values);
    }

    /** The one problem that a template has. */
    Problem problem(String template, Map<String, ?> values) {
        return with("templates/page.ftlh", template).problem(values);
    }

    Problem problem(Map<String, ?> values) {
        Rendering.Failed failed = assertInstanceOf(Rendering.Failed.class, rendering(values));
        assertEquals(1, failed.problems().size(), () -> failed.problems().toString());
        return failed.problems().get(0);
    }

    /** The names of what was read, absent ones with a "no" before them. */
    List<String> readings() {
        return reads.entrySet().stream()
                .map(read -> (read.getValue().isAbsent() ? "no " : "") + read.getKey().text())
                .sorted()
                .toList();
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
