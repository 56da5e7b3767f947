package dev.caveat.serve;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A site that is served while it is worked on: its folder, what the last build said of it, and what happened of late.
 *
 * <p>Each build has a number. A page carries the number of the build that it was sent after, and whoever has it asks what
 * came since. Numbers of another process are told apart by its session's name, which nobody can guess.
 */
public final class Live {
    /** How many builds back a browser can be told exactly what changed; one that missed more loads its page anew. */
    private static final int REMEMBERED = 100;

    private final Path folder;
    private final boolean reloads;
    private final String session;
    private final Deque<Change> changes = new ArrayDeque<>();
    private volatile State state;

    /**
     * What is shown now.
     *
     * @param number of the build, from 0
     */
    record State(long number, RequestPath base, Shown shown, ProblemPage problems) {}

    /**
     * @param folder what to serve; it need not exist yet
     * @param reloads whether pages are told of builds, by a script that is put into them as they are sent
     * @param shown what is shown until the next build
     */
    public Live(Path folder, boolean reloads, Shown shown) {
        this.folder = folder;
        this.reloads = reloads;
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        this.session = HexFormat.of().formatHex(random);
        this.state = state(0, shown);
    }

    private static State state(long number, Shown shown) {
        RequestPath base = RequestPath.of(shown.basePath())
                .orElseThrow(() -> new IllegalArgumentException("not a path of an address: " + shown.basePath()))
                .asFolder();
        return new State(number, base, shown, ProblemPage.of(shown.problems()));
    }

    Path folder() {
        return folder;
    }

    boolean reloads() {
        return reloads;
    }

    State state() {
        return state;
    }

    /**
     * Some pages of a build are done, and will not become others in it. While something is wrong they are not shown before it is known
     * whether that was mended.
     *
     * @return false where they are not shown yet
     */
    public boolean ahead(Set<String> pages, Map<String, String> marks) {
        Shown now = state.shown();
        boolean well = now.built() && now.problems().isEmpty();
        if (well) {
            show(now.ahead(pages, marks));
        }
        return well;
    }

    /** A build is done: what it made is shown from now on, and whoever looks at something that changed is told. */
    public synchronized void show(Shown shown) {
        State before = state;
        State next = state(before.number() + 1, shown);
        boolean whole = !before.base().equals(next.base()) || before.shown().built() != shown.built();
        changes.addLast(new Change(next.number(), shown.changed(), shown.styles(), whole));
        if (changes.size() > REMEMBERED) {
            changes.removeFirst();
        }
        state = next;
        notifyAll();
    }

    /** A state as pages carry it. */
    String name(State of) {
        return session + "." + of.number();
    }

    /**
     * Waits until a build is done that somebody has not heard of.
     *
     * @param known what they know, as {@link #name} has it
     * @param millis how long to wait at most
     * @return empty where there was none
     */
    synchronized Optional<State> await(String known, long millis) throws InterruptedException {
        if (Objects.equals(known, name(state))) {
            wait(millis);
        }
        return Objects.equals(known, name(state)) ? Optional.empty() : Optional.of(state);
    }

    /** What somebody who looks at a page has to do after what they know. */
    synchronized Effect since(String known, String address) {
        int dot = known.indexOf('.');
        if (dot < 0 || !known.substring(0, dot).equals(session) || !known.substring(dot + 1).matches("[0-9]{1,18}")) {
            return Effect.RELOAD;
        }
        long number = Long.parseLong(known.substring(dot + 1));
        boolean forgotten = number > state.number() || number < state.number() && (changes.isEmpty() || changes.peekFirst().number() > number + 1);
        if (forgotten) {
            return Effect.RELOAD;
        }
        Optional<RequestPath> page = RequestPath.of(address).flatMap(path -> path.below(state.base()));
        Effect effect = Effect.NONE;
        for (Change change : changes) {
            if (change.number() > number) {
                Effect one = change.effect(page);
                effect = one.compareTo(effect) > 0 ? one : effect;
            }
        }
        return effect;
    }
}
