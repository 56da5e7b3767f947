package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Place;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The themes that travel with Caveat are found wherever it lies. */
class PackedTest {
    private static final String CLASS = "dev/caveat/theme/Packed.class";

    @TempDir
    Path folder;

    private Path jar(String name) throws IOException {
        Path jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : List.of(
                    CLASS,
                    "dev/caveat/themes/commons/theme.yaml",
                    "dev/caveat/themes/commons/templates/page.ftlh",
                    "dev/caveat/themes/commons/assets/ä.css",
                    "dev/caveat/themes/commons2/templates/page.ftlh",
                    "dev/caveat/themes/readme.txt")) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("version: 3".getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    /** Where a class loader that loads from a jar or folder says that it lies. */
    private Path found(Path jar) throws IOException {
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            return Packed.home(loader.getResource(CLASS), CLASS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"caveat.jar", "a b/caveat.jar", "Über größe/ca veat.jar", "日本/c.jar", "a!/b#c%20+d/c.jar", "x.jar!/y.jar"})
    void aJarIsFound(String name) throws IOException {
        Path jar = jar(name);
        assertEquals(jar, found(jar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"classes", "a b", "Über größe", "a#b%20+c!"})
    void aFolderOfClassesIsFound(String name) throws IOException {
        Path classes = folder.resolve(name);
        Site.write(classes.resolve(CLASS), "");
        assertEquals(classes, found(classes));
    }

    @Test
    void ourOwnFolderOfClassesIsFound() throws IOException {
        assertTrue(Packed.ours().files("no such theme").isEmpty());
    }

    @Test
    void aThemeInAJarIsOpened() throws IOException {
        Path jar = jar("Über größe/caveat.jar");
        Theme theme = Theme.open(folder, "commons", Place.of("site.yaml"), "", SiteWishes.NONE, Packed.at(jar), new Problems()).orElseThrow();
        assertEquals("3", theme.version());
        assertEquals(Set.of("ä.css"), theme.assets().keySet());
        assertEquals(
                new Rendering.Rendered("version: 3"),
                theme.render("page", View.of(Map.of()), "en", (facet, fingerprint) -> {}, Limits.USUAL));
    }

    @Test
    void theThemesInAJarAreListed() throws IOException {
        assertEquals(Set.of("commons", "commons2"), Packed.at(jar("c.jar")).names());
    }

    @Test
    void aJarAndAFolderGiveTheSameFiles() throws IOException {
        Path classes = folder.resolve("classes");
        Site.write(classes.resolve("dev/caveat/themes/commons/theme.yaml"), "version: 3");
        Site.write(classes.resolve("dev/caveat/themes/commons/templates/page.ftlh"), "version: 3");
        Site.write(classes.resolve("dev/caveat/themes/commons/assets/ä.css"), "version: 3");
        var unpacked = Packed.at(classes).files("commons");
        var packed = Packed.at(jar("c.jar")).files("commons");
        assertEquals(packed.keySet(), unpacked.keySet());
        packed.forEach((path, file) -> assertEquals(file.label(), unpacked.get(path).label()));
    }
}
