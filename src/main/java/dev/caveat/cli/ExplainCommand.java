package dev.caveat.cli;

import dev.caveat.build.Explanation;
import dev.caveat.build.Request;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
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
        mixinStandardHelpOptions = true,
        description = "Say why a page is as it is: what it was made from, why it was rendered or will be, what the rules say; or what a problem's code means.")
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Mixin
    private BuildOptions options;

    @Parameters(paramLabel = "PATH", description = "A file such as content/articles/sleep.md, an address such as /articles/sleep/, a published file, or a code such as yaml/tab.")
    private String path;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Optional<Code> code = Code.of(path);
        if (code.isPresent()) {
            console.say(code.get().text() + " (" + code.get().severity().word() + ")");
            console.say("  " + code.get().meaning());
            return ExitStatus.GOOD.code();
        }
        Problems problems = new Problems();
        Optional<Request> request = options.request(caveat.globals(), problems);
        if (request.isEmpty()) {
            console.problems(problems.all());
            return ExitStatus.USAGE.code();
        }
        Optional<List<String>> lines = Explanation.of(request.get(), path, problems);
        lines.ifPresent(all -> all.forEach(console::say));
        List<Problem> sorted = new ArrayList<>(problems.all());
        sorted.sort(null);
        return lines.isPresent() ? ExitStatus.GOOD.code() : console.problems(sorted).code();
    }
}
