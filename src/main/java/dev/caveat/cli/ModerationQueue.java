package dev.caveat.cli;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Status;
import dev.caveat.moderate.Filed;
import dev.caveat.moderate.Flag;
import dev.caveat.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A conversation about the comments that wait, one after the other. What somebody decides is done before the next one is shown. */
final class ModerationQueue {
    private static final int CONTEXT = 4;
    private static final String QUESTION = "approve, reject, spam, edit, later, quit [a/r/s/e/l/q]?";

    private final Caveat caveat;
    private final OpenedComments opened;
    private final Moderator moderator;
    private final BufferedReader in;
    private final Deque<Filed> waiting;
    private final int all;
    /** Those that were approved here: their files are elsewhere than they were listed. */
    private final Map<String, Filed> approved = new HashMap<>();
    private int refused;
    private int left;

    /** What somebody wants next. */
    private enum Wish {
        APPROVE,
        REJECT,
        SPAM,
        EDIT,
        LATER,
        QUIT,
        UNCLEAR;

        /** By its first letter or its word; nothing leaves the comment, and the end of the input is an end. */
        static Wish of(Optional<String> line) {
            if (line.isEmpty()) {
                return QUIT;
            }
            String said = line.get().strip().toUpperCase(Locale.ROOT);
            if (said.isEmpty()) {
                return LATER;
            }
            for (Wish wish : values()) {
                if (wish != UNCLEAR && (wish.name().equals(said) || wish.name().substring(0, 1).equals(said))) {
                    return wish;
                }
            }
            return UNCLEAR;
        }
    }

    ModerationQueue(Caveat caveat, OpenedComments opened, List<Filed> waiting) {
        this.caveat = caveat;
        this.opened = opened;
        this.moderator = new Moderator(caveat, opened, false);
        this.in = new BufferedReader(new InputStreamReader(caveat.surroundings().in(), StandardCharsets.UTF_8));
        this.waiting = new ArrayDeque<>(waiting);
        this.all = waiting.size();
    }

    /** Goes through them; says what became of them. */
    String work(Console console, Problems problems) {
        boolean goesOn = true;
        while (goesOn && !waiting.isEmpty()) {
            Filed filed = waiting.removeFirst();
            show(filed, console);
            Problems found = new Problems();
            goesOn = decide(filed, console, found);
            console.tell(found.all());
            problems.addAll(found.all());
        }
        left += waiting.size();
        return approved.size() + " approved, " + refused + " refused, " + left + " left waiting";
    }

    private void show(Filed filed, Console console) {
        Comment comment = filed.comment();
        CommentRow row = new CommentRow(filed, Flag.of(comment), opened.zone());
        console.say("");
        console.say("[" + (all - waiting.size()) + " of " + all + "]  " + Words.plain(filed.name()) + "  " + row.date() + "  " + row.author());
        if (!row.flags().isEmpty()) {
            console.say("look at: " + row.flagged());
        }
        for (String line : context(filed)) {
            console.say("  > " + line);
        }
        console.say("");
        comment.body().lines().forEach(line -> console.say("  " + Words.plain(line)));
        console.say("");
    }

    /** What it answers, from the first to the nearest, a line each. */
    private List<String> context(Filed filed) {
        Map<String, Filed> byId = new HashMap<>();
        Problems toldAlready = new Problems();
        opened.folders().of(List.of(filed.page()), toldAlready).forEach(one -> byId.put(one.comment().id(), one));
        approved.values().stream().filter(one -> one.page().equals(filed.page())).forEach(one -> byId.put(one.comment().id(), one));
        Deque<String> lines = new ArrayDeque<>();
        Set<String> seen = new HashSet<>(Set.of(filed.comment().id()));
        Optional<String> parent = filed.comment().parent();
        while (parent.isPresent() && lines.size() < CONTEXT && seen.add(parent.get())) {
            Filed above = byId.get(parent.get());
            if (above == null) {
                lines.addFirst(Words.plain(parent.get()) + ", which is not there");
                break;
            }
            lines.addFirst(moderator.brief(above));
            parent = above.comment().parent();
        }
        return new ArrayList<>(lines);
    }

    /** @return whether there is more to do */
    private boolean decide(Filed filed, Console console, Problems problems) {
        while (true) {
            switch (Wish.of(ask(QUESTION, console))) {
                case APPROVE -> {
                    moderator.approve(filed, problems).ifPresentOrElse(done -> {
                        done.lines().forEach(console::say);
                        approved.put(filed.name(), filed);
                    }, () -> left++);
                    return true;
                }
                case REJECT -> {
                    return refuse(filed, Status.REJECTED, console, problems);
                }
                case SPAM -> {
                    return refuse(filed, Status.SPAM, console, problems);
                }
                case EDIT -> {
                    waiting.addFirst(edited(filed, console, problems).orElse(filed));
                    return true;
                }
                case LATER -> {
                    left++;
                    return true;
                }
                case QUIT -> {
                    left++;
                    return false;
                }
                case UNCLEAR -> console.say("Type one of the letters.");
            }
        }
    }

    private boolean refuse(Filed filed, Status status, Console console, Problems problems) {
        moderator.decide(filed, status, problems).ifPresentOrElse(done -> {
            done.lines().forEach(console::say);
            refused++;
        }, () -> left++);
        return true;
    }

    /** The comment with another text; empty where nothing was changed. */
    private Optional<Filed> edited(Filed filed, Console console, Problems problems) {
        Optional<String> words = new TextEditor(caveat.surroundings()).edit(filed.comment().body(), problems)
                .map(TextEditor::tidy).filter(text -> !text.isBlank());
        if (words.isEmpty() || words.get().strip().equals(filed.comment().body().strip())) {
            return Optional.empty();
        }
        String note = ask("What was changed, in words that readers see (nothing keeps the text as it was):", console).orElse("").strip();
        if (note.isEmpty()) {
            return Optional.empty();
        }
        return moderator.edit(filed, words.get(), Moderator.ANYBODY, note, problems).flatMap(done -> {
            done.lines().forEach(console::say);
            Problems toldAlready = new Problems();
            return opened.folders().of(List.of(filed.page()), toldAlready).stream()
                    .filter(one -> one.file().equals(filed.file()) && one.number() == filed.number()).findFirst();
        });
    }

    private Optional<String> ask(String question, Console console) {
        console.out().print(question + " ");
        console.out().flush();
        try {
            Optional<String> line = Optional.ofNullable(in.readLine());
            if (line.isEmpty()) {
                console.say("");
            }
            return line;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
