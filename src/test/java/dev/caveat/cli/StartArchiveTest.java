package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Thorough;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive of the program's classes: made in silence, used where it fits, and never told of. */
class StartArchiveTest {
    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private Path jar;
    private Path file;

    /** The program as it is distributed: Java archives no classes of folders, and Java 17 finds none again below a folder with a blank in its name. */
    @BeforeAll
    static void pack() throws IOException {
        Path jar = made.resolve("caveat.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "9");
        List<String> libraries = new ArrayList<>();
        Files.createDirectories(jar.resolveSibling("lib"));
        try (Stream<Path> all = Files.list(Path.of("target/caveat/lib"))) {
            for (Path library : (Iterable<Path>) all.sorted()::iterator) {
                libraries.add("lib/" + library.getFileName());
                Files.copy(library, jar.resolveSibling("lib").resolve(library.getFileName()));
            }
        }
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
        Path classes = Program.file();
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream packed = new JarOutputStream(out, manifest); Stream<Path> all = Files.walk(classes)) {
            packed.setLevel(Deflater.NO_COMPRESSION);
            for (Path one : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                packed.putNextEntry(new ZipEntry(classes.relativize(one).toString().replace('\\', '/')));
                Files.copy(one, packed);
                packed.closeEntry();
            }
        }
    }

    @BeforeEach
    void program() throws IOException {
        jar = folder.resolve("program/caveat.jar");
        file = folder.resolve("program/start/java.jsa");
        Files.createDirectories(jar.resolveSibling("lib"));
        try (Stream<Path> all = Files.walk(made)) {
            for (Path one : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                Files.copy(one, jar.resolveSibling(made.relativize(one).toString()));
            }
        }
    }

    private static boolean isNewer() {
        return Runtime.version().feature() >= Rehearsal.NEWER;
    }

    /** What Java says with the archive as the launcher hands it over. */
    private String said(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(StartArchive.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmn32m"));
        command.addAll(isNewer()
                ? List.of("-Xlog:cds*=off", "-Xlog:aot*=off", "-XX:AOTCache=" + file)
                : List.of("-Xlog:cds*=off", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-XX:SharedArchiveFile=" + file));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        List.of("CI", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private void assertHarmless() throws Exception {
        assertEquals("caveat 9\n", said("-jar", jar.toString(), "--version").replace("\r\n", "\n"));
    }

    private static Surroundings named(Map<String, String> environment) {
        return new Surroundings(environment, Clock.systemUTC(), false, false);
    }

    @Test
    void aFileThatIsNoArchiveIsHarmless() throws Exception {
        Files.createDirectories(file.getParent());
        assertHarmless();
        Files.writeString(file, "");
        assertHarmless();
        Files.writeString(file, "no classes\n".repeat(2_000));
        assertHarmless();
    }

    @Test
    void itIsMadeForWhoeverTheLauncherNamesAFileAndWhereItIsUsedAgain() {
        assertEquals(Optional.empty(), StartArchive.of(named(Map.of())));
        // While it is developed the program is no jar.
        assertEquals(Optional.empty(), StartArchive.of(named(Map.of("CAVEAT_ARCHIVE", file.toString()))));
    }

    @Test
    void itIsStaleWhenTheProgramIsAnotherOne() throws IOException {
        StartArchive archive = new StartArchive(file, jar);
        assertTrue(archive.isStale());
        Files.createDirectories(file.getParent());
        Files.writeString(archive.label(), "3\n" + archive.made());
        assertTrue(archive.isStale(), "it is cut off, or gone");
        Files.writeString(file, "abc");
        assertFalse(archive.isStale());
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertTrue(archive.isStale());
    }

    @Test
    void oneAtATimeMakesIt() throws IOException {
        StartArchive archive = new StartArchive(file, jar);
        Files.createDirectories(archive.making());
        Instant begun = Files.getLastModifiedTime(archive.making()).toInstant();
        archive.order(begun.plus(Duration.ofMinutes(1)));
        try (Stream<Path> all = Files.list(archive.making())) {
            assertEquals(0, all.count());
        }
        assertFalse(Files.exists(archive.label()));
    }

    @Test
    void aFolderThatCannotBeMadeIsHarmless() throws IOException {
        Files.writeString(file.getParent(), "not a folder");
        new StartArchive(file, jar).order(Instant.now());
        assertEquals("not a folder", Files.readString(file.getParent()));
    }

    @Test
    @Thorough
    @DisabledOnOs(OS.WINDOWS)
    void itIsMadeAndUsedAndHarmlessWhenItIsDamagedOrStale() throws Exception {
        StartArchive archive = new StartArchive(file, jar);
        Files.createDirectories(archive.making());
        assertEquals("", said("-cp", jar.toString(), Rehearsal.class.getName(), file.toString()));
        assertFalse(archive.isStale());
        assertFalse(Files.exists(archive.making()), "nothing is left of its making");
        assertTrue(Files.size(file) > 1 << 20);
        assertHarmless();
        String loaded = said("-Xlog:class+load", "-jar", jar.toString(), "--version");
        List<String> ours = loaded.lines().filter(line -> line.contains("dev.caveat.")).toList();
        assertTrue(ours.stream().anyMatch(line -> line.contains("dev.caveat.cli.Main source: shared objects file")), ours.toString());
        assertTrue(Files.readString(archive.label()).startsWith(Files.size(file) + "\n"), "the launcher looks whether it is whole");
        byte[] whole = Files.readAllBytes(file);
        byte[] other = whole.clone();
        Arrays.fill(other, 0, 400, (byte) 7);
        replace(other);
        assertHarmless();
        replace(whole);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertHarmless();
    }

    private void replace(byte[] bytes) throws IOException {
        Files.delete(file);
        Files.write(file, bytes);
    }
}
