package dev.caveat.read;

import dev.caveat.markdown.Mark;
import dev.caveat.model.Poll;
import dev.caveat.model.Ref;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The polls that a page names, held against those that there are.
 *
 * @param polls what a page may name
 * @param problems is told what is wrong with the names
 */
record PollNames(DataReader.Named<Poll> polls, Problems problems) {
    /**
     * Reports each name that cannot be shown where it stands, once.
     *
     * @param front the one that the front matter names
     * @param marks the marks in the text
     */
    void check(Optional<Ref> front, List<Mark> marks, PageReader.Opened page) {
        Set<String> named = new HashSet<>();
        front.ifPresent(ref -> {
            named.add(ref.name());
            exists(ref);
        });
        Set<String> placed = new HashSet<>();
        for (Mark mark : marks) {
            Ref ref = ref(mark, page);
            if (!mark.placed()) {
                problems.add(Problem.of(Code.POLL_PLACE, ref.place(), "a poll cannot stand here")
                        .hint("give <!-- poll:" + ref.name() + " --> a line of its own, outside of lists, quotes and HTML, with a blank line before it"));
            } else if (!placed.add(ref.name())) {
                problems.add(Problem.of(Code.POLL_PLACE, ref.place(), "the poll \"" + ref.name() + "\" stands on this page already")
                        .hint("leave this one out, or link to the other: [the poll](#" + Poll.anchor(ref.name()) + ")"));
            } else if (named.add(ref.name())) {
                exists(ref);
            }
        }
    }

    private static Ref ref(Mark mark, PageReader.Opened page) {
        SourceText source = page.file().text();
        int above = source.place(page.block().bodyStart(), 1).line() - 1;
        return new Ref(mark.argument(), source.at(above + mark.line(), mark.column(), mark.argument().length()));
    }

    private void exists(Ref ref) {
        Poll poll = polls.usable().get(ref.name());
        if (poll == null) {
            problems.add(polls.broken().containsKey(ref.name()) ? PageReader.unusable(Code.POLL_UNKNOWN, "poll", ref, polls) : unknown(ref));
        } else if (!poll.isPublic()) {
            problems.add(Problem.of(Code.POLL_DRAFT, ref.place(), "the poll \"" + ref.name() + "\" is a draft and is not shown")
                    .note("its file", Place.of(poll.source().file()))
                    .hint("write status: open or status: closed there to publish it"));
        }
    }

    private Problem unknown(Ref ref) {
        return Problem.of(Code.POLL_UNKNOWN, ref.place(), "there is no poll \"" + ref.name() + "\" in _polls")
                .label(Suggestion.question(ref.name(), polls.usable().keySet()))
                .hint("write content/_polls/" + ref.name() + ".yaml with question: and options:");
    }
}
