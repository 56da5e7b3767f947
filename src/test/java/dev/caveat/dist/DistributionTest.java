package dev.caveat.dist;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The folder {@code target/caveat/} as Maven puts it together before the tests: all of it but {@code caveat.jar}. */
class DistributionTest {
    private static final Path FOLDER = Path.of("target/caveat");
    private static final Pattern LICENCE_TEXT =
            Pattern.compile("META-INF/(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT)[^/]*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> LICENCES = Set.of("Apache-2.0", "BSD-2-Clause", "MIT");

    /** A library's line in THIRD-PARTY. */
    private record Notice(String name, String version, String licence, String home, String text) {}

    @BeforeAll
    static void isThere() {
        assertTrue(Files.isDirectory(FOLDER.resolve("lib")), "\"mvn process-resources\" puts " + FOLDER + " together");
    }

    private static List<Notice> notices() throws IOException {
        String text = Files.readString(FOLDER.resolve("THIRD-PARTY"));
        return text.substring(text.indexOf("\n\n") + 2)
                .lines()
                .map(line -> line.split(" +"))
                .map(words -> new Notice(words[0], words[1], words[2], words[3], words[4]))
                .toList();
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("lib"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void eachLibraryHasANoticeOfItsVersionAndNoOtherHas() throws IOException {
        Set<String> noticed = notices().stream()
                .map(notice -> notice.name() + "-" + notice.version() + ".jar")
                .collect(toCollection(TreeSet::new));
        Set<String> used = jars().stream().map(jar -> jar.getFileName().toString()).collect(toCollection(TreeSet::new));
        assertEquals(used, noticed);
    }

    @Test
    void eachNoticeNamesALicenceAHomePageAndATextThatIsThere() throws IOException {
        for (Notice notice : notices()) {
            assertTrue(LICENCES.contains(notice.licence()), notice.toString());
            assertTrue(notice.home().startsWith("https://"), notice.toString());
            assertTrue(Files.isRegularFile(FOLDER.resolve(notice.text())), notice.toString());
            assertEquals("Apache-2.0".equals(notice.licence()), "LICENSE".equals(notice.text()), notice.toString());
        }
    }

    @Test
    void everyLicenceTextInsideALibraryIsAlsoBesideIt() throws IOException {
        Set<String> ours = new TreeSet<>();
        ours.add(text(Files.readAllBytes(FOLDER.resolve("LICENSE"))));
        try (Stream<Path> files = Files.walk(FOLDER.resolve("licences"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ours.add(text(Files.readAllBytes(file)));
            }
        }
        for (Path path : jars()) {
            try (JarFile jar = new JarFile(path.toFile())) {
                for (ZipEntry entry : jar.stream().filter(DistributionTest::isLicenceText).toList()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        assertTrue(ours.contains(text(in.readAllBytes())), path + " holds " + entry.getName());
                    }
                }
            }
        }
    }

    private static boolean isLicenceText(ZipEntry entry) {
        return LICENCE_TEXT.matcher(entry.getName()).matches();
    }

    /** The words alone: line ends and indentation differ. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
    }

    @Test
    void theLauncherCanBeStarted() throws IOException {
        assertTrue(Files.isExecutable(FOLDER.resolve("caveat")));
        assertEquals(-1L, Files.mismatch(Path.of("caveat"), FOLDER.resolve("caveat")));
    }
}
