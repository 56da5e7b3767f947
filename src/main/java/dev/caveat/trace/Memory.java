package dev.caveat.trace;

import dev.caveat.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is remembered of one output from the last build.
 *
 * @param path the output's path below the output folder
 * @param recipe how it was made, as a text; another recipe is another output
 * @param source the file that a person would edit to change it, below the site's root; empty where there is none
 * @param state how the last attempt ended
 * @param because why it was rendered the last time that it was
 * @param bytes the fingerprint of the bytes that were last written; {@link Fingerprint#ABSENT} when none were
 * @param size how many bytes were written
 * @param trace what the last rendering read
 * @param problems what the last rendering reported, to be said again while it stands
 * @param evidence what the last rendering showed, in the caller's own form: policies judge it without rendering
 * @param points what the output needs elsewhere, and what others may need in it
 * @param published what the file on the disk shows, in the same form: it may be older than the last rendering
 */
public record Memory(
        String path,
        String recipe,
        String source,
        State state,
        String because,
        Fingerprint bytes,
        long size,
        Trace trace,
        List<Problem> problems,
        List<String> evidence,
        Points points,
        List<String> published) {

    /** How the last attempt to make an output ended. */
    public enum State {
        /** Rendered, and what stands on the disk. */
        WRITTEN,
        /** Rendered, but kept from being published by what its evidence showed. */
        WITHHELD,
        /** The rendering itself failed. */
        FAILED,
        /** A source could not be read, so that nothing is known of what it would be; the last good file stays. */
        CARRIED
    }

    public Memory {
        Objects.requireNonNull(path);
        Objects.requireNonNull(recipe);
        Objects.requireNonNull(source);
        Objects.requireNonNull(state);
        Objects.requireNonNull(because);
        Objects.requireNonNull(bytes);
        Objects.requireNonNull(trace);
        problems = List.copyOf(problems);
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(points);
        published = List.copyOf(published);
    }

    /** Whether an output made by this recipe still stands, as far as its reads say. */
    public Verdict verdict(String presentRecipe, World world) {
        if (state == State.CARRIED) {
            return Verdict.stale("its source can be read again");
        }
        if (!recipe.equals(presentRecipe)) {
            return Verdict.stale("it is made in another way: " + presentRecipe);
        }
        for (Map.Entry<Facet, Fingerprint> read : trace.reads().entrySet()) {
            Fingerprint now = world.now(read.getKey());
            if (!now.equals(read.getValue())) {
                String what = read.getKey().text();
                return Verdict.stale(
                        now.isAbsent() ? what + " is gone" : read.getValue().isAbsent() ? what + " is new" : what + " changed");
            }
        }
        return Verdict.fresh();
    }

    public Memory state(State other) {
        return new Memory(
                path, recipe, source, other, because, bytes, size, trace, problems, evidence, points, published);
    }
}
