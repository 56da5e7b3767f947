package dev.caveat.cli;

import dev.caveat.build.Prepared;
import dev.caveat.build.Request;
import dev.caveat.model.Page;
import dev.caveat.model.Selection;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.time.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code caveat list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List pages, what this build leaves out, people, disclaimers, or the files that a build writes; a line each, columns by tabs.")
final class ListCommand implements Callable<Integer> {
    /** What can be listed. */
    enum What {
        PAGES,
        DRAFTS,
        FUTURE,
        EXPIRED,
        SKIPPED,
        PEOPLE,
        DISCLAIMERS,
        OUTPUTS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private Caveat caveat;

    @Mixin
    private BuildOptions options;

    @Parameters(paramLabel = "WHAT", arity = "0..1", defaultValue = "pages",
            description = "pages, drafts, future, expired, skipped, people, disclaimers or outputs (default: pages).")
    private What what;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems problems = new Problems();
        Optional<Request> request = options.request(caveat.globals(), problems);
        if (request.isEmpty()) {
            console.problems(problems.all());
            return ExitStatus.USAGE.code();
        }
        Optional<Prepared> prepared = Prepared.of(request.get(), problems);
        prepared.ifPresent(site -> lines(site).forEach(console::say));
        List<Problem> sorted = new ArrayList<>(problems.all());
        sorted.sort(null);
        return console.problems(sorted).code();
    }

    private List<String> lines(Prepared prepared) {
        return switch (what) {
            case PAGES -> prepared.read().site().pages().stream()
                    .filter(page -> page.source().isPresent()).map(page -> page(page, prepared)).toList();
            case SKIPPED -> skipped(prepared, "");
            case DRAFTS -> skipped(prepared, "draft");
            case FUTURE, EXPIRED -> skipped(prepared, what.word());
            case PEOPLE -> prepared.read().site().people().values().stream()
                    .map(person -> person.id() + "\t" + person.role().word() + "\t" + person.name()).toList();
            case DISCLAIMERS -> prepared.read().site().disclaimers().values().stream()
                    .map(one -> one.id() + "\t" + one.placement().word() + "\t" + one.version() + "\t" + one.title()).toList();
            case OUTPUTS -> prepared.plan().outputs().values().stream()
                    .map(output -> output.path() + "\t" + output.recipe().text()).toList();
        };
    }

    private static String page(Page page, Prepared prepared) {
        String date = page.front().date().map((Moment moment) -> moment.day(prepared.read().site().config().timezone()).toString()).orElse("-");
        return page.file() + "\t" + page.url() + "\t" + date + "\t" + page.front().type() + "\t" + page.title();
    }

    private static List<String> skipped(Prepared prepared, String why) {
        List<String> lines = new ArrayList<>();
        for (Selection.Skipped page : prepared.read().skipped()) {
            if (page.why().startsWith(why)) {
                lines.add(page.file() + "\t" + page.why() + "\t" + page.flag());
            }
        }
        return lines;
    }
}
