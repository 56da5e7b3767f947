package dev.caveat.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.caveat.dist.Workshop.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
@Order(3)
class LauncherTest {
    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void open() throws Exception {
        workshop = new Workshop(folder.toRealPath());
    }

    private void javaHome(Path home) {
        workshop.set("JAVA_HOME", home.toString());
    }

    /** A project with everything that it takes, and built once. */
    private void built() throws Exception {
        javaHome(workshop.jdk("17.0.15"));
        workshop.maven();
        assertEquals(0, workshop.run().status());
    }

    private void assertRefused(Run run, String... words) throws Exception {
        assertEquals(3, run.status(), run.err());
        assertEquals("", run.out());
        for (String word : words) {
            assertTrue(run.err().contains(word), () -> "no \"" + word + "\" in: " + run.err());
        }
        assertEquals(List.of(), workshop.mavenCalls());
    }

    // Java

    @Test
    void withoutJavaItSaysWhatToInstallAndWhereToPut() throws Exception {
        assertRefused(workshop.run("build"), "there is no Java", "install a JDK, 17 or newer", "JAVA_HOME", "PATH");
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() throws Exception {
        workshop.set("JAVA_HOME", "/no such folder");
        assertRefused(workshop.run(), "JAVA_HOME is /no such folder", "no /no such folder/bin/java", "remedy:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0.2", "16", "1.8.0_402"})
    void anOldJavaIsNamedWithItsVersion(String version) throws Exception {
        Path home = workshop.jdk(version);
        javaHome(home);
        String number = version.replaceFirst("^1\\.", "").replaceFirst("\\..*", "");
        assertRefused(workshop.run(), "Java " + number + " is too old", home + "/bin/java (from JAVA_HOME)", "remedy:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.15", "21.0.1", "27-ea"})
    void newerJavaWillDo(String version) throws Exception {
        javaHome(workshop.jdk(version));
        workshop.maven();
        assertEquals(0, workshop.run().status());
    }

    @Test
    void javaOnPathIsFoundThroughItsLinks() throws Exception {
        workshop.maven();
        Files.createSymbolicLink(workshop.bin.resolve("java"), workshop.jdk("17.0.15").resolve("bin/java"));
        assertEquals(0, workshop.run().status());
    }

    @Test
    void aJavaOnPathThatKeepsNoReleaseFileIsAsked() throws Exception {
        Workshop.script(workshop.bin.resolve("java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        assertRefused(workshop.run(), "Java 11 is too old", "from PATH; JAVA_HOME is not set");
    }

    @Test
    void aRuntimeWithoutCompilerCannotBuild() throws Exception {
        javaHome(workshop.jre("17.0.15"));
        workshop.maven();
        assertRefused(workshop.run(), "cannot compile", "/bin/javac", "needs a JDK", "install a JDK");
    }

    @Test
    void aRuntimeWithoutCompilerOnPathCannotBuild() throws Exception {
        Files.createSymbolicLink(workshop.bin.resolve("java"), workshop.jre("17.0.15").resolve("bin/java"));
        workshop.maven();
        assertRefused(workshop.run(), "cannot compile", "no javac on PATH", "install a JDK");
    }

    @Test
    void anOldCompilerBesideANewRuntimeIsNamed() throws Exception {
        Files.createSymbolicLink(workshop.bin.resolve("java"), workshop.jre("21.0.1").resolve("bin/java"));
        Files.createSymbolicLink(workshop.bin.resolve("javac"), workshop.jdk("11.0.2").resolve("bin/javac"));
        workshop.maven();
        assertRefused(workshop.run(), "the JDK is too old", "of Java 11");
    }

    @Test
    void mavenRunsWithTheJdkThatWasChecked() throws Exception {
        Path jdk = workshop.jdk("17.0.15");
        Files.createSymbolicLink(workshop.bin.resolve("java"), workshop.jre("21.0.1").resolve("bin/java"));
        Files.createSymbolicLink(workshop.bin.resolve("javac"), jdk.resolve("bin/javac"));
        workshop.maven("3.8.7", "mkdir -p target/caveat/lib; echo \"$JAVA_HOME\" >target/caveat/caveat.jar");
        workshop.run();
        assertEquals(jdk + "\n", Files.readString(workshop.project.resolve("target/caveat/caveat.jar")));
    }

    @Test
    void whatIsBuiltNeedsNoCompiler() throws Exception {
        built();
        javaHome(workshop.jre("21.0.1"));
        assertEquals(0, workshop.run().status());
    }

    // Maven

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        javaHome(workshop.jdk("17.0.15"));
        assertRefused(workshop.run(), "there is no Maven", "3.6.3 or newer", "install Maven", "PATH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6.2", "3.0.5", "2.2.1"})
    void anOldMavenIsNamedBeforeItDownloadsAnything(String version) throws Exception {
        javaHome(workshop.jdk("17.0.15"));
        workshop.maven(version, "exit 1");
        assertRefused(workshop.run(), "Maven " + version + " is too old", workshop.bin + "/mvn", "install Maven");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6.3", "3.10.0", "4.0.0-rc-3", "\033[1m3.8.7\033[m"})
    void newerMavenWillDoInColoursToo(String version) throws Exception {
        javaHome(workshop.jdk("17.0.15"));
        workshop.maven(version, "mkdir -p target/caveat/lib; echo jar >target/caveat/caveat.jar");
        assertEquals(0, workshop.run().status());
    }

    @Test
    void aMavenThatDoesNotStartIsQuoted() throws Exception {
        javaHome(workshop.jdk("17.0.15"));
        Workshop.script(workshop.bin.resolve("mvn"), "#!/bin/sh\necho 'classworlds is gone' >&2\nexit 1\n");
        assertRefused(workshop.run(), "does not say its version", "classworlds is gone");
    }

    @Test
    void aFailedBuildShowsWhatMavenSaid() throws Exception {
        javaHome(workshop.jdk("17.0.15"));
        workshop.maven("3.8.7", "printf '\\033[31mA.java: cannot find symbol\\033[0m\\n'; exit 1");
        Run run = workshop.run();
        assertEquals(3, run.status());
        assertTrue(run.err().contains("\nA.java: cannot find symbol\n"), run.err());
        assertTrue(run.err().contains("Maven could not build Caveat"), run.err());
        assertFalse(run.err().contains("network"), run.err());
    }

    @Test
    void withoutNetworkItSaysSo() throws Exception {
        javaHome(workshop.jdk("17.0.15"));
        workshop.maven("3.8.7", "echo 'Could not transfer artifact x: Unknown host repo.example.org'; exit 1");
        Run run = workshop.run();
        assertEquals(3, run.status());
        assertTrue(run.err().contains("the first build needs the network"), run.err());
    }

    @Test
    void afterAFailedBuildTheNextCallTriesAgain() throws Exception {
        javaHome(workshop.jdk("17.0.15"));
        workshop.maven("3.8.7", "exit 1");
        workshop.run();
        workshop.maven();
        assertEquals(0, workshop.run().status());
    }

    // When it builds

    @Test
    void itBuildsOnceAndSaysSoInOneLine() throws Exception {
        javaHome(workshop.jdk("17.0.15"));
        workshop.maven("3.8.7", "echo chatter; mkdir -p target/caveat/lib; echo jar >target/caveat/caveat.jar");
        Run run = workshop.run();
        assertTrue(run.err().matches("caveat: building Caveat once; the first time Maven downloads [^\n]*\n"), run.err());
        assertEquals("", workshop.run().err());
        assertEquals(1, workshop.mavenCalls().size());
    }

    @Test
    void testsAndWarningsAreNotPartOfThatBuild() throws Exception {
        built();
        String call = workshop.mavenCalls().get(0);
        assertTrue(call.endsWith(" -Dmaven.test.skip=true -Dmaven.compiler.failOnWarning=false package"), call);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/main/java/A.java", "src/main/java/b/New.java", "themes/plain/page.ftlh"})
    void anEditedSourceBuildsAgain(String source) throws Exception {
        built();
        Workshop.write(workshop.project.resolve(source), "something else\n");
        assertEquals("caveat: building Caveat again, its sources have changed\n", workshop.run().err());
        assertEquals("", workshop.run().err());
        assertEquals(2, workshop.mavenCalls().size());
    }

    @Test
    void aDeletedSourceBuildsAgain() throws Exception {
        built();
        Files.delete(workshop.project.resolve("themes/plain/page.ftlh"));
        workshop.run();
        assertEquals(2, workshop.mavenCalls().size());
    }

    @Test
    void aSourceThatWasEditedDuringTheBuildBuildsAgain() throws Exception {
        javaHome(workshop.jdk("17.0.15"));
        workshop.maven("3.8.7", "echo edited >>pom.xml; mkdir -p target/caveat/lib; echo jar >target/caveat/caveat.jar");
        workshop.run();
        workshop.run();
        assertEquals(2, workshop.mavenCalls().size());
    }

    @Test
    void aNewTimeOfTheSameSourceIsNoReason() throws Exception {
        built();
        Files.setLastModifiedTime(
                workshop.project.resolve("pom.xml"), FileTime.from(Instant.now().plus(Duration.ofDays(2))));
        workshop.run();
        assertEquals(1, workshop.mavenCalls().size());
    }

    @Test
    void aJarBuiltByHandIsNotBuiltAgain() throws Exception {
        javaHome(workshop.jre("17.0.15"));
        Workshop.write(workshop.project.resolve("target/caveat/lib/x.jar"), "library");
        Workshop.write(workshop.project.resolve("target/caveat/caveat.jar"), "jar");
        assertEquals(0, workshop.run().status());
    }

    @Test
    void whatIsCurrentIsNotWrittenTo() throws Exception {
        built();
        var before = workshop.state();
        workshop.run();
        assertEquals(before, workshop.state());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        javaHome(workshop.jdk("17.0.15"));
        workshop.maven();
        Workshop.write(workshop.project.resolve("target"), "not a folder");
        assertRefused(workshop.run(), workshop.project + "/target cannot be written", "remedy:");
    }

    @Test
    void aDistributionNeverBuilds() throws Exception {
        javaHome(workshop.jre("17.0.15"));
        workshop.maven();
        Path launcher = folder.resolve("dist/caveat");
        Workshop.script(launcher, Files.readString(Path.of("caveat")));
        Workshop.write(folder.resolve("dist/caveat.jar"), "jar");
        Run run = workshop.runFrom(folder, launcher);
        assertEquals(0, run.status());
        assertTrue(run.out().contains("<" + folder.toRealPath().resolve("dist/caveat.jar") + ">"), run.out());
        assertEquals(List.of(), workshop.mavenCalls());
    }

    @Test
    void aDistributionWithoutJarIsExplained() throws Exception {
        javaHome(workshop.jre("17.0.15"));
        Path launcher = folder.resolve("dist/caveat");
        Workshop.script(launcher, Files.readString(Path.of("caveat")));
        assertRefused(workshop.runFrom(folder, launcher), "there is no caveat.jar", "remedy:");
    }

    // Two at once

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        javaHome(workshop.jdk("17.0.15"));
        workshop.maven("3.8.7", "sleep 1; mkdir -p target/caveat/lib; echo jar >target/caveat/caveat.jar");
        Process one = workshop.start(folder, workshop.project.resolve("caveat"));
        Process other = workshop.start(folder, workshop.project.resolve("caveat"));
        Run first = workshop.end(one);
        Run second = workshop.end(other);
        assertEquals(List.of(0, 0), List.of(first.status(), second.status()), first.err() + second.err());
        assertTrue((first.err() + second.err()).contains("another caveat is building"), first.err() + second.err());
        assertEquals(1, workshop.mavenCalls().size());
    }

    @Test
    void theLockOfABuildThatWasKilledIsTakenAway() throws Exception {
        built();
        Process ended = new ProcessBuilder("/bin/sh", "-c", ":").start();
        ended.waitFor();
        Workshop.write(workshop.project.resolve("target/caveat.lock/owner"), ended.pid() + "\n");
        assertEquals(0, workshop.run().status());
        assertEquals(2, workshop.mavenCalls().size(), "its jar may be half written");
        assertFalse(Files.exists(workshop.project.resolve("target/caveat.lock")));
    }

    @Test
    void aFailedBuildLeavesNoLock() throws Exception {
        javaHome(workshop.jdk("17.0.15"));
        workshop.maven("3.8.7", "exit 1");
        workshop.run();
        assertFalse(Files.exists(workshop.project.resolve("target/caveat.lock")));
    }

    // What Java gets

    @Test
    void argumentsCurrentFolderAndExitStatusPassThrough() throws Exception {
        built();
        workshop.set("JAVA_STATUS", "70");
        Path elsewhere = Files.createDirectories(folder.toRealPath().resolve("else where"));
        Run run = workshop.runFrom(elsewhere, workshop.project.resolve("caveat"), "build", "", "two words", "*", "-o");
        assertEquals(70, run.status());
        assertTrue(run.out().startsWith("in " + elsewhere + "\n"), run.out());
        assertTrue(run.out().endsWith("caveat.jar>\n<build>\n<>\n<two words>\n<*>\n<-o>\n"), run.out());
    }

    @Test
    void itsFlagsComeBeforeThoseOfTheUser() throws Exception {
        built();
        workshop.set("CAVEAT_JAVA_OPTS", "-Xmx1g  -Da=*");
        String expected = """
                <-XX:+UseSerialGC>
                <-XX:TieredStopAtLevel=1>
                <-Xmn32m>
                <-Xmx1g>
                <-Da=*>
                <-jar>
                """;
        Run run = workshop.run();
        assertTrue(run.out().contains(expected), run.out());
        Path modes = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean allowed = Files.isReadable(modes) && Files.readString(modes).matches("(?s).*\\[(always|madvise)].*");
        assertEquals(allowed, run.out().contains("<-XX:+UseTransparentHugePages>\n<-XX:+UseSerialGC>\n"), run.out());
    }

    // A quick start

    private Path distribution() throws Exception {
        Path launcher = folder.toRealPath().resolve("dist/caveat");
        Workshop.script(launcher, Files.readString(Path.of("caveat")));
        Workshop.write(launcher.resolveSibling("caveat.jar"), "jar");
        return launcher;
    }

    @Test
    void theProgramIsToldWhereAnArchiveOfItsClassesBelongs() throws Exception {
        Path home = workshop.jre("17.0.15");
        javaHome(home);
        Run run = workshop.runFrom(folder, distribution());
        assertTrue(run.out().contains("archive " + folder.toRealPath() + "/dist/start" + home + ".jsa\n"), run.out());
        assertFalse(run.out().contains("SharedArchiveFile"), run.out());
        assertFalse(Files.exists(folder.resolve("dist/start")), "the launcher makes nothing itself");
    }

    @Test
    void inAProjectItIsNoPartOfTheDistribution() throws Exception {
        built();
        assertTrue(workshop.run().out().contains("archive " + workshop.project + "/target/caveat.start/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.15 -XX:SharedArchiveFile=", "24.0.1 -XX:SharedArchiveFile=", "25.0.3 -XX:AOTCache=", "26-ea -XX:AOTCache="})
    void anArchiveThatIsThereIsUsed(String versionAndOption) throws Exception {
        String[] words = versionAndOption.split(" ");
        Path home = workshop.jre(words[0]);
        javaHome(home);
        workshop.set("CAVEAT_JAVA_OPTS", "-Xmx1g");
        Path launcher = distribution();
        Path archive = launcher.resolveSibling("start" + home + ".jsa");
        Workshop.write(archive, "classes");
        Path label = archive.resolveSibling(archive.getFileName() + ".txt");
        for (String unfit : List.of("", "8\nmore", "no number\n")) {
            Workshop.write(label, unfit);
            Run run = workshop.runFrom(folder, launcher, "build");
            assertEquals("", run.err());
            assertFalse(run.out().contains(words[1]), "one that is not whole crashes Java: " + run.out());
        }
        Workshop.write(label, "7\nof something");
        Run run = workshop.runFrom(folder, launcher, "build");
        assertTrue(run.out().contains("<-Xlog:cds*=off>\n"), run.out());
        assertTrue(run.out().contains("<" + words[1] + archive + ">\n<-Xmx1g>\n<-jar>\n"), run.out());
        workshop.set("CAVEAT_ARCHIVE", "");
        run = workshop.runFrom(folder, launcher, "build");
        assertTrue(run.out().contains("archive \n") && run.out().contains("<-Xmn32m>\n<-Xmx1g>\n"), run.out());
    }

    @Test
    void besideAFolderThatIsNotOursItLiesInTheUsersCache() throws Exception {
        Path home = workshop.jre("17.0.15");
        javaHome(home);
        Path launcher = distribution();
        Path cache = folder.toRealPath().resolve("cache");
        workshop.set("XDG_CACHE_HOME", cache.toString());
        Files.setPosixFilePermissions(launcher.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(launcher.getParent()), "the superuser may write anywhere");
            Run run = workshop.runFrom(folder, launcher);
            assertTrue(run.out().contains("archive " + cache + "/caveat/start" + launcher.getParent() + home + ".jsa\n"), run.out());
        } finally {
            Files.setPosixFilePermissions(launcher.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void itWorksThroughLinks() throws Exception {
        built();
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("one"), Path.of("../a project/caveat"));
        Files.createSymbolicLink(links.resolve("two"), links.resolve("one"));
        Run run = workshop.runFrom(links, Path.of("two"));
        assertTrue(run.out().contains("<" + workshop.project + "/target/caveat/caveat.jar>"), run.out() + run.err());
    }

    @Test
    void withoutALocaleFileNamesAreUtf8() throws Exception {
        built();
        assertTrue(workshop.run().out().contains("locale C.UTF-8\n"));
        workshop.set("LC_ALL", "C");
        assertTrue(workshop.run().out().contains("locale C.UTF-8\n"));
    }

    @Test
    void theUsersLocaleStays() throws Exception {
        built();
        workshop.set("LC_ALL", "de_DE.ISO-8859-1");
        assertTrue(workshop.run().out().contains("locale de_DE.ISO-8859-1\n"));
    }

    @Test
    void theProgramIsToldHowItWasCalled() throws Exception {
        built();
        Run run = workshop.runFrom(workshop.project, Path.of("./caveat"));
        assertTrue(run.out().contains("called ./caveat, "), run.out());
    }

    @Test
    void aCallByWayOfPathNeedsNoFolder() throws Exception {
        built();
        workshop.onPath(workshop.project);
        Run run = workshop.runFrom(folder, workshop.project.resolve("caveat"));
        assertTrue(run.out().contains("called caveat, "), run.out());
    }

    @Test
    void theProgramIsToldThatNobodySitsAtATerminal() throws Exception {
        built();
        assertTrue(workshop.run().out().contains(", terminals \n"));
    }
}
