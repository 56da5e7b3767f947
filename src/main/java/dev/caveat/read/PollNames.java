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
import java.util.function.Supplier;

/**
 * The polls that a page names, held against those that there are.
 *
 * @param polls what a page may name
 * @param problems is told what is wrong with the names
 */
record PollNames(DataReader.Named<Poll> polls, Problems problems) {
    /**
     * Reports each poll that cannot be shown where it is named: once, however often that is.
     *
     * @param front the one that the front matter names
     * @param marks the marks in the text
     */
    void check(Optional<Ref> front, List<Mark> marks, PageReader.Opened page) {
        Set<String> named = new HashSet<>();
        front.ifPresent(ref -> {
            named.add(ref.name());
            exists(ref.name(), ref::place);
        });
        Set<String> placed = new HashSet<>();
        Set<String> again = new HashSet<>();
        Set<String> lost = new HashSet<>();
        for (Mark mark : marks) {
            String id = mark.argument();
            if (!mark.placed()) {
                if (lost.add(id)) {
                    problems.add(Problem.of(Code.POLL_PLACE, place(mark, page), "a poll cannot stand here")
                            .hint("give <!-- poll:" + id + " --> a line of its own, outside of lists, quotes and HTML, with a blank line before it"));
                }
            } else if (!placed.add(id)) {
                if (again.add(id)) {
                    problems.add(Problem.of(Code.POLL_PLACE, place(mark, page), "the poll \"" + id + "\" stands on this page already")
                            .hint("leave this one out, or link to the other: [the poll](#" + Poll.anchor(id) + ")"));
                }
            } else if (named.add(id)) {
                exists(id, () -> place(mark, page));
            }
        }
    }

    private static Place place(Mark mark, PageReader.Opened page) {
        SourceText source = page.file().text();
        int above = source.place(page.block().bodyStart(), 1).line() - 1;
        return source.at(above + mark.line(), mark.column(), mark.argument().length());
    }

    /** @param place where it is named; asked only where something is wrong, since an excerpt is costly */
    private void exists(String id, Supplier<Place> place) {
        Poll poll = polls.usable().get(id);
        if (poll == null) {
            Ref ref = new Ref(id, place.get());
            problems.add(polls.broken().containsKey(id) ? PageReader.unusable(Code.POLL_UNKNOWN, "poll", ref, polls) : unknown(ref));
        } else if (!poll.isPublic()) {
            problems.add(Problem.of(Code.POLL_DRAFT, place.get(), "the poll \"" + id + "\" is a draft and is not shown")
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
