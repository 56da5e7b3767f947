package dev.caveat.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A run of the program in which nobody is interested but Java: it makes the {@link StartArchive}. A program of its own, started with the archive's
 * file as its argument.
 *
 * <p>Java 25 makes an archive when a run ends. Before, it lists the classes of a run, and archives those in a second run that does
 * nothing else. (The archives that it could make at the end of a run hold methods as they were at that moment, some of them
 * marked as about to be compiled, which then never happens: builds become slower, some of them much.)
 */
final class Rehearsal {
    /** The first Java whose archives are of the newer kind. */
    static final int NEWER = 25;

    /** As in the launcher: an archive serves those who start Java the same way. */
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmn32m");

    private static final int MOST_SECONDS = 300;
    private static final int ARTICLES = 25;
    private static final String PLAY = "--play";

    private final StartArchive archive;
    private final Path folder;

    private Rehearsal(StartArchive archive) {
        this.archive = archive;
        this.folder = archive.making();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals(PLAY)) {
            play(Path.of(arguments[1]));
        } else {
            new Rehearsal(new StartArchive(Path.of(arguments[0]), Program.file())).make();
        }
        System.exit(0);
    }

    /** What people do first: a small site is made, written on, built, built again, and looked at. */
    private static void play(Path site) throws IOException {
        say("init", site.toString());
        write(site.resolve("content"));
        say("build", "-r", site.toString());
        say("build", "-r", site.toString());
        say("list", "-r", site.toString());
        say("buidl");
    }

    private static void say(String... words) {
        PrintWriter nobody = new PrintWriter(new StringWriter());
        Main.run(nobody, nobody, new Surroundings(Map.of(), Clock.systemUTC(), false, false), words);
    }

    /** More than one of everything, so that lists have pages and neighbours, and something that is wrong: what a first small site lacks. */
    private static void write(Path content) throws IOException {
        for (int i = 1; i <= ARTICLES; i++) {
            Files.writeString(content.resolve("articles/cup-" + i + ".md"), String.format(Locale.ROOT, """
                    ---
                    title: "Cup %d: a better one"
                    slug: cup-no-%d
                    date: 2026-02-%02dT08:30:00Z
                    description: What is said of it.
                    tags: [tea, cup-%d, cups]
                    categories: [kitchen]
                    ---

                    A *cup* with **tea**, [another](cup-1.md), a [page](https://example.org/) and `code`.

                    ## What is in it

                    - milk
                    - tea[^1]

                    1. Pour.
                    2. Wait.

                    > Not so fast.

                    | Cup | Tea |
                    |-----|-----|
                    | %d  | yes |

                    ### What is not

                    [^1]: Some.
                    """, i, i, i, i % 5, i));
            Path comments = Files.createDirectories(content.resolve("_comments/articles/cup-" + i));
            for (int j = 1; j <= (i == 1 ? 4 * ARTICLES : 3); j++) {
                Files.writeString(comments.resolve("c" + j + ".yaml"), String.format(Locale.ROOT, """
                        id: c%d
                        author: Guest %d
                        date: 2026-03-01T10:%02d:00Z
                        %sbody: |
                          I like *this*, see https://example.org/ & more.

                          <b>Second</b> paragraph.
                        """, j, j % 7, j % 60, j > 1 && j % 2 == 0 ? "parent: c" + (j - 1) + "\n" : ""));
            }
        }
    }

    private void make() throws IOException, InterruptedException {
        String made = archive.made();
        try {
            // While there is no label, nobody uses it.
            Files.deleteIfExists(archive.label());
            Files.deleteIfExists(archive.file());
            Path fresh = folder.resolve("archive");
            boolean done = Runtime.version().feature() >= NEWER ? newer(fresh) : older(fresh);
            if (done && fits(fresh)) {
                // Whole on the disk before it has its name: Java looks at its beginning and its length alone.
                try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.READ)) {
                    channel.force(true);
                }
                Files.move(fresh, archive.file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            // Also where there is none: with this Java it would fail again. What changed meanwhile is noticed by the next command.
            Files.writeString(archive.label(), archive.file().toFile().length() + "\n" + made);
        } finally {
            delete(folder);
        }
    }

    private boolean newer(Path fresh) throws IOException, InterruptedException {
        return run(List.of("-XX:AOTCacheOutput=" + fresh, "-cp", archive.jar().toString(), Rehearsal.class.getName(), PLAY, site()));
    }

    private boolean older(Path fresh) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        return run(List.of("-XX:DumpLoadedClassList=" + classes, "-cp", archive.jar().toString(), Rehearsal.class.getName(), PLAY, site()))
                && run(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + fresh,
                        "-cp", archive.jar().toString()));
    }

    /** Whether Java starts with it, and does not go on without it. */
    private boolean fits(Path fresh) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(Runtime.version().feature() >= NEWER
                ? List.of("-XX:AOTMode=on", "-XX:AOTCache=" + fresh)
                : List.of("-Xshare:on", "-XX:SharedArchiveFile=" + fresh));
        words.addAll(List.of("-jar", archive.jar().toString(), "--version"));
        return fresh.toFile().isFile() && run(words);
    }

    private String site() {
        return folder.resolve("site").toString();
    }

    private boolean run(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(StartArchive.java()));
        command.addAll(FLAGS);
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Whatever somebody wants of their own runs of Java.
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").forEach(builder.environment()::remove);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    /** Deletes a folder of ours with all that lies in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (File file : all.sorted(Comparator.reverseOrder()).map(Path::toFile).toList()) {
                Files.deleteIfExists(file.toPath());
            }
        }
    }
}
