package dev.caveat.write;

import dev.caveat.problem.Place;
import dev.caveat.trace.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A published folder in memory, with the same rules for paths as the one on the disk; nothing in it is foreign.
 *
 * <p>{@link #next} opens it again for the following build.
 */
public final class MemoryTree implements Tree {
    private final ConcurrentSkipListMap<String, byte[]> files = new ConcurrentSkipListMap<>();
    private final Claims claims = new Claims();
    private final SortedSet<String> before;
    private final Optional<Fingerprint> stamp;

    /** An empty tree, before its first build. */
    public MemoryTree() {
        this(new TreeMap<>(), Optional.empty());
    }

    private MemoryTree(SortedMap<String, byte[]> left, Optional<Fingerprint> stamp) {
        this.before = new TreeSet<>(left.keySet());
        this.stamp = stamp;
        files.putAll(left);
    }

    /** The tree of the next build, with the files that this one has now; to be asked after {@link #close}. */
    public MemoryTree next() {
        return new MemoryTree(files, Optional.of(stampNow()));
    }

    /** The files by path, sorted; a copy of the map, not of the bytes. */
    public SortedMap<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    /** The bytes of a file. */
    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public void plan(Collection<String> paths) {
        paths.stream().filter(path -> OutputPath.fault(path).isEmpty()).forEach(claims::take);
    }

    @Override
    public Written write(String path, byte[] bytes, int length) throws WriteFailed {
        String fault = OutputPath.fault(path);
        if (!fault.isEmpty()) {
            throw new WriteFailed(Ownership.unfit(path, fault, Place.of("output")));
        }
        String taken = claims.take(path);
        if (!taken.isEmpty()) {
            throw new WriteFailed(Ownership.collision(path, taken, Place.of("output/" + path)));
        }
        byte[] copy = Arrays.copyOf(bytes, length);
        byte[] old = files.put(path, copy);
        if (old == null) {
            return Written.NEW;
        }
        return Arrays.equals(old, copy) ? Written.SAME : Written.CHANGED;
    }

    @Override
    public boolean holds(String path) {
        return files.containsKey(path);
    }

    @Override
    public boolean holds(String path, long size) {
        byte[] bytes = files.get(path);
        return bytes != null && bytes.length == size;
    }

    @Override
    public void remove(String path) {
        files.remove(path);
    }

    @Override
    public Set<String> before() {
        return before;
    }

    @Override
    public boolean fresh() {
        return stamp.isEmpty();
    }

    @Override
    public Optional<Fingerprint> stamp() {
        return stamp;
    }

    @Override
    public Outcome close(Set<String> kept) {
        files.keySet().removeIf(path -> !kept.contains(path));
        var deleted = new ArrayList<String>();
        before.stream().filter(path -> !files.containsKey(path)).forEach(deleted::add);
        return new Outcome(files.size(), deleted, Optional.of(stampNow()), List.of());
    }

    private Fingerprint stampNow() {
        var mix = Fingerprint.mix();
        files.forEach((path, bytes) -> mix.add(path).add(Fingerprint.of(bytes)));
        return mix.done();
    }
}
