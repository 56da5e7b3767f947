package dev.caveat.cli;

import dev.caveat.build.Explanation;
import dev.caveat.build.Request;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code caveat explain}. */
@Command(
        name = "explain",
        description = {
            "Say why a page is as it is, or what a problem's code means.",
            "What a page is made from, whether the next build renders it and why, and what the rules say of it; of a comment,"
                    + " a person or a disclaimer, which pages read it. With -v, all that a page read and every rule.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  caveat explain content/articles/sleep.md          a source file",
            "  caveat explain /articles/sleep/                   an address",
            "  caveat explain output/articles/sleep/index.html   a published file",
            "  caveat explain yaml/tab                           a problem's code",
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int LABEL = 11;

    @ParentCommand
    private Caveat caveat;

    @Mixin
    private OutputOption output;

    @Mixin
    private SiteOptions options;

    @Parameters(paramLabel = "WHAT", description = "A file that you write, an address, a published file, or a code.")
    private String what;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Optional<Code> code = Code.of(what);
        if (code.isPresent()) {
            return code(console, code.get());
        }
        Problems problems = new Problems();
        Optional<Request> request = options.request(caveat, output.given(), true, problems);
        if (request.isEmpty()) {
            return console.end(problems.all());
        }
        Optional<List<Explanation>> found = Explanation.of(request.get(), path(request.get().root()), caveat.globals().verbose(), problems);
        if (found.isEmpty()) {
            return console.end(List.of(), new Json().objects("explained", List.of()), problems.all());
        }
        List<String> lines = new ArrayList<>();
        for (Explanation one : found.get()) {
            lines.add(one.name());
            one.facts().forEach(fact -> lines.add("  " + fact.label() + " ".repeat(Math.max(1, LABEL - fact.label().length())) + fact.text()));
        }
        // The site's other problems are no part of the answer, and a build tells them.
        return console.end(lines, new Json().objects("explained", found.get().stream().map(ExplainCommand::json).toList()), List.of());
    }

    private static Json json(Explanation one) {
        return new Json().put("name", one.name()).raw("facts", "[" + String.join(", ", one.facts().stream()
                .map(fact -> new Json().put("label", fact.label()).put("text", fact.text()).line()).toList()) + "]");
    }

    private static int code(Console console, Code code) {
        return console.end(
                List.of(code.text() + " (" + code.severity().word() + ")", "  " + code.meaning()),
                new Json().put("code", code.text()).put("severity", code.severity().word()).put("meaning", code.meaning()),
                List.of());
    }

    /** A path that leads from the current folder to something in the site, as the site calls it; anything else as it is. */
    private String path(Path root) {
        try {
            Path there = Path.of(what).toAbsolutePath().normalize();
            boolean inside = Files.exists(there) && there.startsWith(root) && !there.equals(root);
            return inside ? root.relativize(there).toString().replace('\\', '/') : what;
        } catch (InvalidPathException none) {
            return what;
        }
    }
}
