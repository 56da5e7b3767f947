package dev.caveat.cli;

import dev.caveat.comment.Status;
import dev.caveat.moderate.CommentFolders;
import dev.caveat.moderate.Filed;
import dev.caveat.moderate.Flag;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code caveat comments}. */
@Command(
        name = "comments",
        description = {
            "Look at comments, and decide about them.",
            "A comment is named by its page and its id, such as articles/sleep#c-7f3c9a, by its id alone, or by its file. Its file is",
            "changed at the one place that is meant; all else in it stays as it is. What readers see changes with the next build. What",
            "caveat receive took waits in inbox/: approved, it moves to the comments of its page.",
        },
        footer = {
            "",
            "ACTION is one of",
            "  list      the comments of the pages that are named, or of all",
            "  stats     how many there are, page by page",
            "  show      a comment as it was written, with what it answers and what answers it",
            "  approve   publish it; says what a reader may have told of themselves",
            "  reject    decide against it",
            "  spam      the same, because it is advertising",
            "  remove    take a published one away; where it was answered, a line stays",
            "  restore   publish a removed one again; a rejected one, or one that was no spam, waits again",
            "  edit      give it another text; readers see that, and why",
            "  reply     answer it as one of the people in _people",
            "  pin, unpin",
            "  erase     take what somebody wrote out of the file for ever, and say where else it may be",
            "",
            "In a list a line stands for each: its name, status, date, author, what to look at twice (urgent, link, e-mail, number, trace), and",
            "how it begins; in columns on a terminal and with tabs between them elsewhere. As JSON, \"comments\" have these and the file.",
        },
        footerHeading = "%nExamples:%n"
                + "  caveat comments list --status pending%n"
                + "  caveat comments approve articles/sleep#c-7f3c9a%n"
                + "  caveat comments edit c-7f3c9a --note 'removed a telephone number'%n"
                + "  caveat comments reply c-7f3c9a --by mod-ada --text answer.md%n")
final class CommentsCommand implements Callable<Integer> {
    /** What can be done. */
    enum Action {
        LIST,
        STATS,
        SHOW,
        APPROVE,
        REJECT,
        SPAM,
        REMOVE,
        RESTORE,
        EDIT,
        REPLY,
        PIN,
        UNPIN,
        ERASE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private Caveat caveat;

    @Parameters(index = "0", paramLabel = "ACTION", description = "What to do: one of those below.")
    private Action action;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "NAME", description = "Comments; of list and stats, pages.")
    private List<String> names = List.of();

    @Option(names = "--status", order = 1, paramLabel = "STATUS", description = "Of list: only comments of this status, such as pending.")
    private String status;

    @Option(names = "--flagged", order = 2, description = "Of list: only comments that should be looked at twice.")
    private boolean flagged;

    @Option(names = "--text", order = 3, paramLabel = "FILE", description = "Of edit and reply: where the text is; - for standard input (default: it is written in the editor that $VISUAL or $EDITOR names).")
    private String text;

    @Option(names = "--note", order = 4, paramLabel = "WORDS", description = "Of edit: what was changed, in words that readers see.")
    private String note;

    @Option(names = "--by", order = 5, paramLabel = "ID", description = "Of reply: who answers, by the id in _people. Of edit: who changed it (default: moderator).")
    private String by;

    @Option(names = {"-n", "--dry-run"}, order = 6, description = "Say what would be changed, and change nothing.")
    private boolean dry;

    @Mixin
    private ClockOption clock;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems problems = new Problems();
        wishes(problems);
        Optional<OpenedComments> opened = problems.hasErrors() ? Optional.empty() : OpenedComments.open(caveat, clock, problems);
        if (opened.isEmpty()) {
            return console.end(problems.all());
        }
        return switch (action) {
            case LIST, STATS -> listed(opened.get(), console, problems);
            default -> each(opened.get(), console, problems);
        };
    }

    /** What the options ask for must be something that the action can do. */
    private void wishes(Problems problems) {
        boolean lists = action == Action.LIST || action == Action.STATS;
        boolean writes = action == Action.EDIT || action == Action.REPLY;
        if (status != null && Status.of(status).isEmpty()) {
            problems.add(Usage.wrong("--status", "there is no status \"" + status + "\"")
                    .label(Suggestion.question(status, words())).hint("use one of " + String.join(", ", words())));
        }
        refuse(status != null && action != Action.LIST, "--status", Action.LIST, problems);
        refuse(flagged && action != Action.LIST, "--flagged", Action.LIST, problems);
        refuse(text != null && !writes, "--text", Action.EDIT, problems);
        refuse(by != null && !writes, "--by", Action.EDIT, problems);
        refuse(note != null && action != Action.EDIT, "--note", Action.EDIT, problems);
        if (!lists && names.isEmpty()) {
            problems.add(missing("NAME", action + " needs the name of a comment", "list the comments with: caveat comments list"));
        }
        if (writes && names.size() > 1) {
            problems.add(Usage.wrong("NAME", action + " takes one comment at a time").hint("name one"));
        }
        if (action == Action.EDIT && note == null) {
            problems.add(missing("--note", "readers are told what was changed", "say it in a few words: --note 'removed a telephone number'"));
        }
        if (action == Action.REPLY && by == null) {
            problems.add(missing("--by", "an answer is somebody's", "name one of the people in _people: caveat list people shows them"));
        }
    }

    private static List<String> words() {
        return Arrays.stream(Status.values()).map(Status::word).toList();
    }

    private void refuse(boolean given, String option, Action of, Problems problems) {
        if (given) {
            problems.add(Usage.wrong(option, action + " has no use for it").hint("it goes with caveat comments " + of));
        }
    }

    private static Problem missing(String what, String message, String hint) {
        return Problem.of(Code.USAGE_MISSING, Place.of(what), message).hint(hint);
    }

    private int listed(OpenedComments opened, Console console, Problems problems) {
        List<String> pages = opened.pages("NAME", names, problems);
        if (problems.hasErrors()) {
            return console.end(problems.all());
        }
        List<Filed> all = opened.folders().of(pages, problems);
        if (action == Action.STATS) {
            return stats(all, console, problems);
        }
        Optional<Status> wanted = Optional.ofNullable(status).flatMap(Status::of);
        List<CommentRow> rows = all.stream()
                .filter(one -> wanted.isEmpty() || one.comment().status() == wanted.get())
                .map(one -> new CommentRow(one, Flag.of(one.comment()), opened.zone()))
                .filter(row -> !flagged || !row.flags().isEmpty())
                .toList();
        List<String> lines = Words.table(rows.stream().map(CommentRow::cells).toList(), caveat.surroundings().seesOut());
        return console.end(lines, new Json().objects("comments", rows.stream().map(CommentRow::json).toList()), problems.all());
    }

    private int stats(List<Filed> all, Console console, Problems problems) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Filed one : all) {
            counts.computeIfAbsent(one.page(), none -> new int[Status.values().length])[one.comment().status().ordinal()]++;
        }
        List<List<String>> rows = new ArrayList<>();
        List<Json> objects = new ArrayList<>();
        counts.forEach((page, count) -> {
            List<String> row = new ArrayList<>(List.of(Words.plain(page)));
            Json json = new Json().put("page", page);
            for (Status one : Status.values()) {
                row.add(count[one.ordinal()] + " " + one.word());
                json.put(one.word(), count[one.ordinal()]);
            }
            rows.add(row);
            objects.add(json);
        });
        return console.end(Words.table(rows, caveat.surroundings().seesOut()), new Json().objects("pages", objects), problems.all());
    }

    private int each(OpenedComments opened, Console console, Problems problems) {
        List<Filed> meant = new ArrayList<>();
        for (String name : names) {
            one(opened.folders(), name, problems).ifPresent(meant::add);
        }
        if (problems.hasErrors()) {
            return console.end(problems.all());
        }
        Moderator moderator = new Moderator(caveat, opened, dry);
        List<String> lines = new ArrayList<>();
        List<Json> objects = new ArrayList<>();
        for (Filed filed : meant) {
            // Of a file that holds several, each is found again as it is by now.
            Optional<Moderator.Done> done = switch (action) {
                case SHOW -> Optional.of(moderator.show(filed));
                case APPROVE -> moderator.approve(filed, problems);
                case REJECT -> moderator.decide(filed, Status.REJECTED, problems);
                case SPAM -> moderator.decide(filed, Status.SPAM, problems);
                case REMOVE -> moderator.decide(filed, Status.REMOVED, problems);
                // What was removed before anybody approved it waits again.
                case RESTORE -> moderator.decide(filed, filed.comment().status() == Status.REMOVED && !opened.inbox().holds(filed) ? Status.APPROVED : Status.PENDING, problems);
                case PIN, UNPIN -> moderator.pin(filed, action == Action.PIN, problems);
                case ERASE -> moderator.erase(filed, problems);
                case EDIT -> words(filed.comment().body(), problems).flatMap(words ->
                        moderator.edit(filed, words, by == null ? Moderator.ANYBODY : by, note, problems));
                case REPLY -> words("", problems).flatMap(words -> moderator.reply(filed, words, by, problems));
                case LIST, STATS -> throw new IllegalStateException(action.toString());
            };
            done.ifPresent(result -> {
                lines.addAll(result.lines());
                objects.add(result.json());
            });
        }
        return console.end(lines, new Json().objects("comments", objects), problems.all());
    }

    private Optional<Filed> one(CommentFolders folders, String name, Problems problems) {
        List<Filed> meant = folders.named(name, problems);
        if (meant.size() == 1) {
            return Optional.of(meant.get(0));
        }
        if (meant.isEmpty()) {
            if (!problems.hasErrors()) {
                problems.add(Usage.wrong("NAME", "there is no comment \"" + name + "\"").hint("caveat comments list shows their names"));
            }
            return Optional.empty();
        }
        Set<String> whole = new TreeSet<>();
        meant.forEach(one -> whole.add(one.name()));
        problems.add(Usage.wrong("NAME", "\"" + name + "\" is the name of " + meant.size() + " comments")
                .hint(whole.size() > 1 ? "say which: " + String.join(", ", whole) : "name the file: " + meant.get(0).file() + ", " + meant.get(1).file()));
        return Optional.empty();
    }

    /** The text that somebody wants: from a file, from standard input, or written now. */
    private Optional<String> words(String before, Problems problems) {
        Optional<String> words = text == null
                ? new TextEditor(caveat.surroundings()).edit(before, problems)
                : text.equals("-") ? TextEditor.all(caveat.surroundings().in(), problems) : TextEditor.file(Path.of(text), problems);
        if (words.isPresent() && words.get().isBlank()) {
            problems.add(Usage.wrong("--text", "the text is empty").hint(action == Action.EDIT ? "take the comment away with: caveat comments remove" : "write something"));
            return Optional.empty();
        }
        return words.map(TextEditor::tidy);
    }
}
