package dev.caveat.trace;

import dev.caveat.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

/**
 * What is remembered of one output from the last build.
 *
 * <p>It lives until the build ends, and there is one for each output: so it is kept as bytes, as the index has them, and what
 * somebody asks for is made of them anew each time. Texts and facets that many outputs have in common are numbers.
 */
public final class Memory {
    private final String path;
    private final State state;
    private final long size;
    private final Ledger ledger;
    private final byte[] bytes;
    private final int start;
    private final int length;

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

    /**
     * Keeps what is to be remembered.
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
    public Memory(
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
        this(path, state, size, trace.ledger(), packed(recipe, source, because, bytes, readsOf(state, trace), problems, evidence, points, published));
    }

    /** Nobody may believe what was read when a source could not be. */
    private static Trace readsOf(State state, Trace trace) {
        return state == State.CARRIED ? new Trace(trace.ledger(), new int[0]) : trace;
    }

    private Memory(String path, State state, long size, Ledger ledger, byte[] bytes) {
        this(path, state, size, ledger, bytes, 0, bytes.length);
    }

    /** @param start where its bytes begin, among those of others */
    Memory(String path, State state, long size, Ledger ledger, byte[] bytes, int start, int length) {
        this.path = Objects.requireNonNull(path);
        this.state = Objects.requireNonNull(state);
        this.size = size;
        this.ledger = ledger;
        this.bytes = bytes;
        this.start = start;
        this.length = length;
    }

    private static byte[] packed(
            String recipe, String source, String because, Fingerprint bytes, Trace trace,
            List<Problem> problems, List<String> evidence, Points points, List<String> published) {
        Packer packer = new Packer(trace.ledger());
        packer.own(recipe).own(source).text(because).fingerprint(bytes).ascending(trace.numbers());
        packer.numbered(points.targets()).texts(points.anchors()).lines(evidence);
        // Mostly the file on the disk is that of the last rendering.
        boolean same = published.equals(evidence);
        packer.flag(same);
        return (same ? packer : packer.lines(published)).problems(problems).done();
    }

    private Unpacker unpack() {
        return new Unpacker(ledger, bytes, start);
    }

    private Unpacker afterBecause() {
        return unpack().skipOwn().skipOwn().skipText();
    }

    private Unpacker afterFingerprint() {
        return afterBecause().skip(2 * Long.BYTES);
    }

    private Unpacker afterReads() {
        return afterFingerprint().skipNumbers();
    }

    public String path() {
        return path;
    }

    public String recipe() {
        return unpack().own();
    }

    public String source() {
        return unpack().skipOwn().own();
    }

    public State state() {
        return state;
    }

    public String because() {
        return unpack().skipOwn().skipOwn().text();
    }

    public Fingerprint bytes() {
        return afterBecause().fingerprint();
    }

    public long size() {
        return size;
    }

    public Trace trace() {
        return new Trace(ledger, afterFingerprint().ascending());
    }

    public List<Problem> problems() {
        Unpacker unpacker = afterReads().skipNumbers();
        unpacker.texts();
        unpacker.lines();
        if (!unpacker.flag()) {
            unpacker.lines();
        }
        return List.copyOf(unpacker.problems());
    }

    public List<String> evidence() {
        Unpacker unpacker = afterReads().skipNumbers();
        unpacker.texts();
        return List.copyOf(unpacker.lines());
    }

    public Points points() {
        Unpacker unpacker = afterReads();
        return new Points(unpacker.numbered(), unpacker.texts());
    }

    /** Whether {@link #points} has any target. */
    public boolean pointsAtSomething() {
        return afterReads().count() > 0;
    }

    /** The targets of {@link #points}, each as a number of a text in the ledger. */
    public int[] targets() {
        return afterReads().numbers();
    }

    public List<String> published() {
        Unpacker unpacker = afterReads().skipNumbers();
        unpacker.texts();
        List<String> evidence = unpacker.lines();
        return List.copyOf(unpacker.flag() ? evidence : unpacker.lines());
    }

    /** Whether an output made by this recipe still stands, as far as its reads say. */
    public Verdict verdict(String presentRecipe, World world) {
        return verdict(presentRecipe, new Changes(ledger, world));
    }

    /** @param changes of the same ledger */
    Verdict verdict(String presentRecipe, Changes changes) {
        if (state == State.CARRIED) {
            return Verdict.stale("its source can be read again");
        }
        if (!recipe().equals(presentRecipe)) {
            return Verdict.stale("it is made in another way: " + presentRecipe);
        }
        Unpacker reads = afterFingerprint();
        int first = -1;
        int number = 0;
        for (int left = reads.count(); left > 0; left--) {
            number += reads.number();
            if (changes.isChanged(number) && (first < 0 || changes.isBefore(number, first))) {
                first = number;
            }
        }
        return first < 0 ? Verdict.fresh() : Verdict.stale(changes.why(first));
    }

    public Memory state(State other) {
        return other == State.CARRIED ? with(other, trace()) : new Memory(path, other, size, ledger, bytes, start, length);
    }

    /** The same, in the numbers of another ledger, which learns the fingerprints of what it read. */
    Memory in(Ledger other) {
        if (other == ledger) {
            return this;
        }
        Trace.Recorder reads = new Trace.Recorder(other);
        for (int number : afterFingerprint().ascending()) {
            Facets facets = ledger.facets();
            int known = other.facets().number(facets.kind(number), facets.name(number));
            other.facets().renew(known, facets.fingerprint(number));
            reads.read(other.facets(), known);
        }
        return with(state, reads.trace());
    }

    private Memory with(State other, Trace reads) {
        return new Memory(path, recipe(), source(), other, because(), bytes(), size, reads, problems(), evidence(), points(), published());
    }

    /** By which its numbers are to be read. */
    public Ledger ledger() {
        return ledger;
    }

    /** Its bytes, within those of others. */
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, start, length);
    }

    int length() {
        return length;
    }

    private List<Object> all() {
        return List.of(path, recipe(), source(), state, because(), bytes(), size, trace(), problems(), evidence(), points(), published());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Memory memory && all().equals(memory.all());
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return all().toString();
    }
}
