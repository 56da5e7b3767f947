package dev.caveat.cli;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code caveat new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Begin an article from an archetype: content/_archetypes/KIND.md, with ${title} and ${date} filled in.")
final class NewCommand implements Callable<Integer> {
    private static final Pattern SEGMENT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");

    @ParentCommand
    private Caveat caveat;

    @Parameters(paramLabel = "PATH", description = "The article below content/, such as articles/sleep.md.")
    private String path;

    @Option(names = {"-k", "--kind"}, paramLabel = "KIND", description = "The archetype (default: one named like the folder, else default).")
    private String kind;

    @Option(names = "--title", paramLabel = "TITLE", description = "The title (default: made of the file's name).")
    private String title;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems problems = new Problems();
        String name = path.startsWith("content/") ? path.substring("content/".length()) : path;
        name = name.endsWith(".md") ? name : name + ".md";
        for (String segment : name.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches() || segment.contains("..")) {
                problems.add(BuildOptions.wrong("PATH", "\"" + path + "\" is no path of an article")
                        .hint("write it like articles/sleep.md"));
                console.problems(problems.all());
                return ExitStatus.USAGE.code();
            }
        }
        Path root = caveat.globals().root();
        Optional<ConfigReader.Configured> configured = ConfigReader.read(root, ConfigReader.Overrides.NONE, problems);
        Optional<String> archetype = configured.isEmpty() ? Optional.empty() : archetype(root.resolve("content/_archetypes"), name, problems);
        if (archetype.isEmpty()) {
            ExitStatus status = console.problems(problems.all());
            boolean usage = problems.all().stream().anyMatch(problem -> problem.code() == Code.USAGE_VALUE);
            return usage ? ExitStatus.USAGE.code() : status.code();
        }
        Path file = root.resolve("content").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            if (!file.getParent().toRealPath().startsWith(root.resolve("content").toRealPath())) {
                problems.add(Problem.of(Code.FILE_LINK_OUTSIDE, Place.of("content/" + name), "this folder is a link out of the site"));
                return console.problems(problems.all()).code();
            }
            String text = fill(archetype.get(), name, configured.get().config().timezone());
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            problems.add(Problem.of(Code.USAGE_EXISTS, Place.of("content/" + name), "this article exists already; it was not changed"));
            console.problems(problems.all());
            return ExitStatus.USAGE.code();
        } catch (IOException refused) {
            problems.add(Problem.of(Code.MACHINE_WRITE, Place.of("content/" + name), "this cannot be written")
                    .hint("check the permissions of the folder and the space on the disk"));
            return console.problems(problems.all()).code();
        }
        console.say("content/" + name);
        return ExitStatus.GOOD.code();
    }

    /** The text of the archetype that is asked for, of the folder's, of the default one, or our own. */
    private Optional<String> archetype(Path archetypes, String name, Problems problems) {
        String folder = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
        for (String candidate : kind != null ? new String[] {kind} : new String[] {folder, "default"}) {
            Path file = archetypes.resolve(candidate + ".md").normalize();
            if (!candidate.isEmpty() && file.startsWith(archetypes.normalize()) && Files.isRegularFile(file)) {
                try {
                    return Optional.of(Files.readString(file));
                } catch (IOException unreadable) {
                    problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of("content/_archetypes/" + candidate + ".md"), "this cannot be read as UTF-8"));
                    return Optional.empty();
                }
            }
        }
        if (kind != null) {
            problems.add(BuildOptions.wrong("--kind", "there is no archetype \"" + kind + "\"")
                    .hint("write content/_archetypes/" + kind + ".md, or leave --kind out"));
            return Optional.empty();
        }
        return Optional.of("---\ntitle: \"${title}\"\ndate: ${date}\ndraft: true\n---\n\n");
    }

    private String fill(String archetype, String name, ZoneId zone) {
        String stem = name.substring(name.lastIndexOf('/') + 1, name.length() - ".md".length());
        if (stem.equals("index") && name.contains("/")) {
            String folder = name.substring(0, name.lastIndexOf('/'));
            stem = folder.substring(folder.lastIndexOf('/') + 1);
        }
        String words = stem.replace('-', ' ').replace('_', ' ');
        String own = title != null ? title : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        String quoted = own.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ');
        return archetype.replace("${title}", quoted).replace("${date}", LocalDate.now(zone).toString());
    }
}
