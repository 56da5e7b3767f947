package dev.caveat.cli;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.read.ConfigReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A site in a folder of its own, with room beside it for what must not be touched, and commands to run over it. */
final class TrialSite {
    /** The day of every run. */
    static final String TODAY = "2026-06-01";

    /** Of a program that is called from no terminal, with no environment. */
    private static final Surroundings SURROUNDINGS =
            new Surroundings(Map.of(), Clock.fixed(Instant.parse(TODAY + "T12:00:00Z"), ZoneOffset.UTC), false, false);

    /** What {@code --quiet} and the others are when nobody says. */
    private static final List<String> WITH_CLOCK = List.of("build", "check", "publish", "serve", "list", "explain");

    private final Path folder;
    private final Path root;

    private TrialSite(Path folder) {
        this.folder = folder;
        this.root = folder.resolve("site");
    }

    /** An empty site; {@code folder} is its parent and empty as well. */
    static TrialSite in(Path folder) throws IOException {
        var site = new TrialSite(Files.createDirectories(folder).toRealPath());
        Files.createDirectories(site.root);
        return site;
    }

    Path root() {
        return root;
    }

    Path elsewhere() {
        return folder;
    }

    Path path(String file) {
        return root.resolve(file);
    }

    TrialSite put(String file, String text) {
        return put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    TrialSite put(String file, byte[] bytes) {
        try {
            Path path = path(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article of a title and a text. */
    TrialSite article(String file, String frontMatter) {
        return put(file, "---\n" + frontMatter + "\n---\nSome text.\n");
    }

    TrialSite link(String file, Path target) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.createSymbolicLink(path(file), target);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays the files of a folder over those that are there. */
    TrialSite copy(Path from) throws IOException {
        if (Files.isDirectory(from)) {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = root.resolve(from.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return this;
    }

    String read(String file) throws IOException {
        return Files.readString(path(file));
    }

    boolean has(String file) {
        return Files.exists(path(file), LinkOption.NOFOLLOW_LINKS);
    }

    /** Everything below the parent folder but what a build may change: each path with what lies there. */
    SortedMap<String, String> untouchable() throws IOException {
        return inventory(path -> path.startsWith("site/output") || path.startsWith("site/.caveat"));
    }

    /** What was published. */
    SortedMap<String, String> published() throws IOException {
        return inventory(path -> !path.startsWith("site/output/"));
    }

    private SortedMap<String, String> inventory(Predicate<String> without) throws IOException {
        var found = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!without.test(name)) {
                    found.put(name, state(path));
                }
            }
        }
        return found;
    }

    private static String state(Path path) throws IOException {
        BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (file.isSymbolicLink()) {
            return "link to " + Files.readSymbolicLink(path);
        }
        if (!file.isRegularFile()) {
            return file.isDirectory() ? "folder" : "special";
        }
        boolean small = file.size() < 1 << 20;
        return file.size() + " bytes of " + file.lastModifiedTime() + (small ? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1) : "");
    }

    /** Runs a command over this site, on the day of all trials and without colours. */
    Said run(String... arguments) {
        var words = new StringWriter();
        var all = new PrintWriter(words);
        int exit = CommandLines.all(all, all, SURROUNDINGS).execute(arguments(List.of(arguments)).toArray(String[]::new));
        all.flush();
        return new Said(exit, shown(words.toString()));
    }

    Said build() {
        return run("build");
    }

    List<String> arguments(List<String> given) {
        var arguments = new ArrayList<>(given);
        arguments.addAll(List.of("--root", root.toString(), "--color", "never"));
        if (WITH_CLOCK.contains(given.get(0)) && !given.contains("--clock")) {
            arguments.addAll(List.of("--clock", TODAY));
        }
        return arguments;
    }

    /** Builds as a released version would, which knows its number. */
    Said buildAs(String version) {
        var words = new StringWriter();
        var all = new PrintWriter(words);
        var request = new Request(
                root,
                root.resolve("output"),
                new ConfigReader.Overrides(Optional.empty(), Optional.empty()),
                new Selection(Instant.parse(TODAY + "T12:00:00Z"), false, false, false),
                new Parallel(1),
                true,
                version,
                version);
        Report report = Build.run(request);
        int exit = new Console(all, all, new Globals(), SURROUNDINGS)
                .end(new Summary(request, report, 0, List.of()).lines("caveat"), new Json(), report.problems());
        return new Said(exit, shown(words.toString()));
    }

    /** Runs a command in a process of its own in which no file may grow beyond 64 KiB: to a program, a full disk. */
    Said runOnAFullDisk(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 128; exec \"$@\"", "sh"));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments(List.of(arguments)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), shown(words));
    }

    private String shown(String words) {
        return words.replace(root.toString(), "<site>")
                .replace(folder.toString(), "<elsewhere>")
                .replaceAll("in [0-9]+\\.[0-9]{2} s\\b", "in 0.00 s");
    }
}
