package dev.caveat.cli;

import dev.caveat.comment.Status;
import dev.caveat.moderate.Filed;
import dev.caveat.problem.Problems;
import dev.caveat.time.Moment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code caveat moderate}. */
@Command(
        name = "moderate",
        description = {
            "Go through the comments that wait, one after the other: urgent ones first, then those that wait longest. Each is shown with what it",
            "answers and with what to look at twice. A letter decides, and counts at once; see below.",
        },
        footer = {
            "",
            "  a  approve    publish it with the next build",
            "  r  reject     keep it off",
            "  s  spam       keep it off as advertising",
            "  e  edit       change its text first, in your $EDITOR; readers see your note on it",
            "  l  later      leave it waiting, as an empty line does",
            "  q  quit",
        },
        footerHeading = "%nExample:%n  caveat moderate%n")
final class ModerateCommand implements Callable<Integer> {
    private static final Comparator<Filed> FIRST = Comparator.comparing((Filed one) -> one.comment().urgent(), Comparator.reverseOrder())
            .thenComparing(one -> one.comment().date().orElse(null), Comparator.nullsFirst(Comparator.<Moment>naturalOrder()))
            .thenComparing(Filed::name);

    @ParentCommand
    private Caveat caveat;

    @Parameters(arity = "0..*", paramLabel = "PAGE", description = "Only comments on these pages, such as articles/sleep.")
    private List<String> pages = List.of();

    @Mixin
    private ClockOption clock;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems problems = new Problems();
        if (caveat.globals().format() != Globals.Format.TEXT) {
            problems.add(Usage.wrong("--format", "this is a conversation, which programs cannot follow")
                    .hint("ask for the comments that wait: caveat comments list --status pending --format json"));
            return console.end(problems.all());
        }
        Optional<OpenedComments> opened = OpenedComments.open(caveat, clock, problems);
        if (opened.isEmpty()) {
            return console.end(problems.all());
        }
        List<String> named = opened.get().pages("PAGE", pages, problems);
        if (problems.hasErrors()) {
            return console.end(problems.all());
        }
        List<Filed> waiting = opened.get().folders().of(named, one -> one.comment().status() == Status.PENDING, problems);
        console.tell(problems.all());
        ModerationQueue queue = new ModerationQueue(caveat, opened.get(), waiting.stream().sorted(FIRST).toList());
        console.say(waiting.isEmpty() ? "No comment waits." : queue.work(console, problems));
        return ExitStatus.of(problems.all(), caveat.globals().strict()).code();
    }
}
