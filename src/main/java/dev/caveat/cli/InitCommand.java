package dev.caveat.cli;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code caveat init}. */
@Command(
        name = "init",
        description = "Make a small working site in a folder: an article, its disclaimer, and comments.",
        footerHeading = "%nExample:%n",
        footer = "  caveat init blog && caveat serve -r blog")
final class InitCommand implements Callable<Integer> {
    /** The files of the site, below {@code dev/caveat/init/} in the program. */
    private static final List<String> FILES = List.of(
            "content/site.yaml",
            "content/index.md",
            "content/articles/index.md",
            "content/articles/milk-goes-in-last.md",
            "content/_comments/articles/milk-goes-in-last/2026-01-06-question.yaml",
            "content/_comments/articles/milk-goes-in-last/2026-01-07-answer.yaml",
            "content/_comments/articles/milk-goes-in-last/2026-01-08-impostor.yaml",
            "content/_people/editor.yaml",
            "content/_disclaimers/opinion.md",
            "content/_policies.yaml",
            "content/_archetypes/default.md",
            ".gitignore");

    @ParentCommand
    private Caveat caveat;

    @Parameters(paramLabel = "DIR", description = "The folder; made when it is missing. Nothing in it is overwritten.")
    private Path folder;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Path site = caveat.globals().root().resolve(folder);
        if (Files.exists(site, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(site)) {
            return console.end(List.of(exists(site, "there is something here that is not a folder")));
        }
        if (Files.exists(site.resolve("content"), LinkOption.NOFOLLOW_LINKS)) {
            return console.end(List.of(exists(site.resolve("content"), "there is a site already")));
        }
        List<String> made = new ArrayList<>();
        for (String file : FILES) {
            Path target = site.resolve(file);
            try {
                Files.createDirectories(target.getParent());
                Files.write(target, bytes(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                made.add(file);
            } catch (FileAlreadyExistsException there) {
                console.note("Kept " + target + " as it was");
            } catch (IOException refused) {
                return console.end(List.of(Problem.of(Code.MACHINE_WRITE, Place.of(target.toString()), "this cannot be written")
                        .hint("check the permissions of the folder and the space on the disk")));
            }
        }
        return console.end(lines(site), new Json().put("folder", site.toAbsolutePath().normalize().toString()).texts("files", made), List.of());
    }

    private List<String> lines(Path site) {
        String where = Words.path(site);
        String here = Path.of("").toAbsolutePath().equals(site.toAbsolutePath().normalize()) ? "" : " -r " + Surroundings.quoted(where);
        return caveat.globals().quiet()
                ? List.of()
                : List.of(
                        "A small site is in " + where + ", with an article, its disclaimer and three comments.",
                        "Look at it with: " + caveat.surroundings().command() + " serve" + here);
    }

    private static Problem exists(Path path, String message) {
        return Problem.of(Code.USAGE_EXISTS, Place.of(path.toString()), message).hint("name another folder; nothing was changed");
    }

    private static byte[] bytes(String file) {
        String resource = "/dev/caveat/init/" + (file.startsWith(".") ? file.substring(1) : file);
        try (InputStream in = InitCommand.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + resource);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
