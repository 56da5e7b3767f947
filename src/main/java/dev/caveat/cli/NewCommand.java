package dev.caveat.cli;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.write.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code caveat new}. */
@Command(
        name = "new",
        description = {
            "Begin an article, or a theme.",
            "An article is made from an archetype: content/_archetypes/KIND.md, with ${title} and ${date} filled in.",
            "A theme is made in themes/NAME: one that extends commons, or a copy of plain.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  caveat new articles/sleep                          content/articles/sleep.md",
            "  caveat new articles/sleep/index.md --title Sleep   an article with files of its own beside it",
            "  caveat new theme mine                              themes/mine, which has what commons has",
            "  caveat new theme mine --from plain                 themes/mine, a copy of the small theme plain",
        })
final class NewCommand implements Callable<Integer> {
    private static final Pattern SEGMENT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");
    private static final String PLAINEST = "---\ntitle: \"${title}\"\ndate: ${date}\ndraft: true\n---\n\n";

    @ParentCommand
    private Caveat caveat;

    @Parameters(index = "0", paramLabel = "PATH", description = "The article below content/, such as articles/sleep.md.")
    private String path;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Where PATH is the word theme: what the theme is called.")
    private String theme;

    @Option(names = "--from", order = 3, paramLabel = "THEME",
            description = "What a theme begins with: commons, which it extends, or plain, of which it is a copy (default: commons).")
    private NewTheme.From from;

    @Option(names = {"-k", "--kind"}, order = 1, paramLabel = "KIND",
            description = "The archetype (default: one named like the first folder of PATH, else default).")
    private String kind;

    @Option(names = "--title", order = 2, paramLabel = "TITLE", description = "The title (default: made of the file's name).")
    private String title;

    @Mixin
    private ClockOption clock;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Path root = caveat.globals().root();
        if (theme != null && path.equals("theme")) {
            return new NewTheme(theme, from == null ? NewTheme.From.COMMONS : from).make(root, console);
        }
        Problems problems = new Problems();
        if (theme != null) {
            problems.add(Problem.of(Code.USAGE_UNKNOWN, Place.of("caveat new"), "new takes no further argument: \"" + theme + "\"")
                    .hint("begin one article at a time; only caveat new theme takes a name as well"));
        }
        if (theme == null && from != null) {
            problems.add(Usage.wrong("--from", "an article begins with no theme").hint("write caveat new theme NAME --from " + from));
        }
        Optional<String> name = name(problems);
        Optional<Instant> now = clock.now(caveat.surroundings(), root, ConfigReader.Overrides.NONE, problems);
        if (problems.hasErrors()) {
            return console.end(problems.all());
        }
        Problems site = new Problems();
        Optional<ConfigReader.Configured> configured = ConfigReader.read(root, ConfigReader.Overrides.NONE, site);
        if (configured.isEmpty()) {
            return console.end(site.all());
        }
        LocalDate today = now.orElseThrow().atZone(configured.get().config().timezone()).toLocalDate();
        archetype(root.resolve("content/_archetypes"), name.orElseThrow(), problems)
                .ifPresent(archetype -> NewFile.write(root, "content/" + name.get(), fill(archetype, name.get(), today).getBytes(StandardCharsets.UTF_8), problems));
        if (problems.hasErrors()) {
            return console.end(problems.all());
        }
        String file = "content/" + name.get();
        return console.end(List.of(file), new Json().put("file", file), List.of());
    }

    /** The path below content/, with its ending. */
    private Optional<String> name(Problems problems) {
        String below = path.startsWith("./") ? path.substring(2) : path;
        below = below.startsWith("content/") ? below.substring("content/".length()) : below;
        below = below.endsWith(".md") ? below : below + ".md";
        for (String segment : below.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches() || segment.contains("..")) {
                problems.add(Usage.wrong("PATH", "\"" + path + "\" is no path of an article").hint("write it like articles/sleep.md"));
                return Optional.empty();
            }
        }
        return Optional.of(below);
    }

    /** The text of the archetype that is asked for, of the folder's, of the default one, or our own. */
    private Optional<String> archetype(Path archetypes, String name, Problems problems) {
        String folder = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
        for (String candidate : kind != null ? List.of(kind) : List.of(folder, "default")) {
            Path file = archetypes.resolve(candidate + ".md");
            if (SEGMENT.matcher(candidate).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    return Optional.of(Files.readString(file));
                } catch (IOException unreadable) {
                    problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of("content/_archetypes/" + candidate + ".md"), "this cannot be read as UTF-8")
                            .hint("check its permissions, and save it as UTF-8"));
                    return Optional.empty();
                }
            }
        }
        if (kind != null) {
            problems.add(Usage.wrong("--kind", "there is no archetype \"" + kind + "\"")
                    .hint("write content/_archetypes/" + kind + ".md, or leave --kind out"));
            return Optional.empty();
        }
        return Optional.of(PLAINEST);
    }

    private String fill(String archetype, String name, LocalDate today) {
        String stem = name.substring(name.lastIndexOf('/') + 1, name.length() - ".md".length());
        if (stem.equals("index") && name.contains("/")) {
            String folder = name.substring(0, name.lastIndexOf('/'));
            stem = folder.substring(folder.lastIndexOf('/') + 1);
        }
        String words = stem.replace('-', ' ').replace('_', ' ');
        String own = title != null ? title : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        // It stands in double quotes.
        String quoted = own.replaceAll("\\p{Cntrl}+", " ").strip().replace("\\", "\\\\").replace("\"", "\\\"");
        return archetype.replace("${date}", today.toString()).replace("${title}", quoted);
    }
}
