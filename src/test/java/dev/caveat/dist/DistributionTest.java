package dev.caveat.dist;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

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
    void theLauncherForWindowsHasItsLineEndsAndAsksForTheSameJava() throws IOException {
        String launcher = Files.readString(FOLDER.resolve("caveat.cmd"));
        assertEquals(launcher.lines().count(), launcher.split("\r\n", -1).length - 1L, "every line ends as on Windows");
        assertTrue(launcher.contains("LSS 17") && launcher.contains("-jar \"%CAVEAT_JAR%\" %*") && launcher.contains("%~dp0caveat.jar"), launcher);
        String flags = Files.readAllLines(FOLDER.resolve("caveat")).stream().filter(line -> line.startsWith("flags=")).findFirst().orElseThrow();
        assertTrue(launcher.contains(flags.replaceAll("^flags='|'$", "")), "both launchers start Java in the same way: " + flags);
    }

    @Test
    void whatPeopleLookForIsThere() {
        for (String file : List.of("LICENSE", "README.md", "THIRD-PARTY", "completions/caveat.bash", "completions/caveat.fish")) {
            assertTrue(Files.isRegularFile(FOLDER.resolve(file)), file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-pages.yml", "gitlab-ci.yml"})
    void theExamplesForBuildServersAreYamlAndKeepTheIndexWithTheOutput(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve("examples").resolve(name));
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        assertTrue(read instanceof Map<?, ?>, name);
        List<String> values = new ArrayList<>();
        flatten(read, values);
        assertTrue(values.stream().anyMatch(value -> value.matches("(?s).*\\.caveat/?\\s+output\\s*|\\.caveat/")), values.toString());
        assertTrue(values.stream().anyMatch(value -> value.equals("17") || value.contains(":17-")), values.toString());
        assertTrue(values.stream().anyMatch(value -> value.contains("caveat build --base-url \"$")), values.toString());
        assertTrue(values.stream().noneMatch(value -> value.contains("run") && value.contains("${{ github.event")), "nothing that others write reaches a shell");
    }

    private static void flatten(Object node, List<String> values) {
        if (node instanceof Map<?, ?> map) {
            map.values().forEach(value -> flatten(value, values));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> flatten(value, values));
        } else {
            values.add(String.valueOf(node));
        }
    }

    @Test
    void theLauncherCanBeStarted() throws IOException {
        assertTrue(Files.isExecutable(FOLDER.resolve("caveat")));
        assertEquals(-1L, Files.mismatch(Path.of("caveat"), FOLDER.resolve("caveat")));
    }
}
