package dev.caveat.cli;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code caveat init}. */
@Command(name = "init", mixinStandardHelpOptions = true, description = "Make a small working site in a folder.")
final class InitCommand implements Callable<Integer> {
    /** The files of the site, below {@code dev/caveat/init/} in the program. */
    private static final List<String> FILES = List.of(
            "content/site.yaml",
            "content/index.md",
            "content/articles/index.md",
            "content/articles/first-article.md",
            "content/_comments/articles/first-article/2026-01-06-welcome.yaml",
            "content/_comments/articles/first-article/2026-01-07-answer.yaml",
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
        Problems problems = new Problems();
        if (Files.exists(folder.resolve("content"))) {
            problems.add(Problem.of(Code.USAGE_EXISTS, Place.of(folder + "/content"), "there is a site already")
                    .hint("name another folder; nothing was changed"));
            console.problems(problems.all());
            return ExitStatus.USAGE.code();
        }
        for (String file : FILES) {
            Path target = folder.resolve(file);
            try {
                Files.createDirectories(target.getParent());
                Files.write(target, bytes(file), StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException kept) {
                console.note("kept " + target + ", which was there");
            } catch (IOException refused) {
                problems.add(Problem.of(Code.MACHINE_WRITE, Place.of(target.toString()), "this cannot be written")
                        .hint("check the permissions of the folder and the space on the disk"));
                return console.problems(problems.all()).code();
            }
        }
        console.say("A site is in " + folder + "; build it and look at it with: caveat serve -r " + folder);
        return ExitStatus.GOOD.code();
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
