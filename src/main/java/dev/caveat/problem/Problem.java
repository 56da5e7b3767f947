package dev.caveat.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong: what, where, and what to do.
 *
 * @param code what kind of problem it is
 * @param severity how much it matters; {@link Code#severity()} unless the site's configuration says otherwise
 * @param message what is wrong, one sentence in lower case without a full stop
 * @param place where; the place nearest to what the author must change
 * @param label a few words under the excerpt, at the place itself ({@code did you mean "tags"?}); empty for none
 * @param notes further facts, such as a second place, a line each
 * @param hint what to do; empty for none
 */
public record Problem(
        Code code, Severity severity, String message, Place place, String label, List<Note> notes, String hint)
        implements Comparable<Problem> {

    /** A further fact of a problem: a sentence, with the place that it speaks of where there is one. */
    public record Note(String text, Optional<Place> place) {
        public Note {
            Objects.requireNonNull(text);
            Objects.requireNonNull(place);
        }
    }

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::code)
            .thenComparing(Problem::message)
            .thenComparing(problem -> problem.severity())
            .thenComparing(problem -> problem.notes().toString());

    public Problem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(place);
        Objects.requireNonNull(label);
        Objects.requireNonNull(hint);
        notes = List.copyOf(notes);
    }

    /** A problem of its code's own severity, without label, notes or hint. */
    public static Problem of(Code code, Place place, String message) {
        return new Problem(code, code.severity(), message, place, "", List.of(), "");
    }

    public Problem label(String words) {
        return new Problem(code, severity, message, place, words, notes, hint);
    }

    public Problem hint(String words) {
        return new Problem(code, severity, message, place, label, notes, words);
    }

    public Problem note(String text) {
        return note(new Note(text, Optional.empty()));
    }

    public Problem note(String text, Place where) {
        return note(new Note(text, Optional.of(where)));
    }

    private Problem note(Note note) {
        var all = new ArrayList<>(notes);
        all.add(note);
        return new Problem(code, severity, message, place, label, all, hint);
    }

    public Problem severity(Severity other) {
        return new Problem(code, other, message, place, label, notes, hint);
    }

    /** By file, line and column, then by what it says, so that the order of the threads never shows. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
