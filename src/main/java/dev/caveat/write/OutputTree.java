package dev.caveat.write;

import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The published folder on the disk.
 *
 * <p>The manifest says whose a file is. Before the first change of a build it is replaced by one that is marked as unfinished
 * and lists what was ours and what is going to be; the last step replaces that by the list of what is there. So a build that
 * was killed leaves an unfinished manifest, never a file of ours that is not listed, and the next build knows that it can
 * trust no earlier knowledge of the bytes. A build that changes nothing writes nothing, not even a manifest.
 *
 * <p>Two builds of one folder at once are kept apart by {@link BuildLock}, not here.
 */
public final class OutputTree implements Tree {
    /** The name of the manifest in the output folder. */
    public static final String MANIFEST = Manifest.NAME;

    private final Disk disk;
    private final Manifest before;
    private final Optional<Fingerprint> stamp;
    private final Ownership ownership;
    private final Map<String, Fingerprint> written = new ConcurrentHashMap<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile boolean begun;
    private volatile boolean closed;

    private OutputTree(Disk disk, LastBuild last) {
        this.disk = disk;
        this.before = last.manifest();
        this.stamp = last.stamp();
        this.ownership = new Ownership(disk, before);
    }

    /**
     * Opens a folder for a build; makes it where it is missing, and clears away the temporary files of a build that broke off.
     *
     * @param output the output folder; it may be a symbolic link itself
     * @param root the site's root
     * @param sources the folders that the site is made from; neither they nor anything above or in them is an output folder
     * @param planned the paths that are going to be written, see {@link #plan}
     * @return empty with a problem where the folder cannot be written into; then nothing was changed
     */
    public static Optional<OutputTree> open(
            Path output, Path root, List<Path> sources, Collection<String> planned, Problems problems) {
        var folder = OutputFolder.of(output, root, sources, home(), problems);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        var disk = new Disk(folder.get());
        try {
            Files.createDirectories(disk.root());
        } catch (IOException e) {
            problems.add(Disk.refused(folder.get().shown(), "make the output folder", e));
            return Optional.empty();
        }
        return open(disk, planned, problems);
    }

    static Path home() {
        return Path.of(System.getProperty("user.home", "/"));
    }

    /** Opens the tree of a folder that is there. */
    static Optional<OutputTree> open(Disk disk, Collection<String> planned, Problems problems) {
        try {
            var tree = new OutputTree(disk, LastBuild.read(disk, problems));
            tree.plan(planned);
            if (!tree.before.finished()) {
                tree.ownership.sweep();
            }
            return Optional.of(tree);
        } catch (WriteFailed e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    @Override
    public synchronized void plan(Collection<String> paths) throws WriteFailed {
        var fresh = ownership.judge(paths);
        if (begun && !fresh.isEmpty()) {
            writeManifest(ownership.unfinished(fresh));
        }
        // Only now, when a killed build would find them listed, may another thread write them.
        ownership.accept(fresh);
    }

    @Override
    public Written write(String path, byte[] bytes, int length) throws WriteFailed {
        checkOpen();
        if (!ownership.knows(path)) {
            plan(List.of(path));
        }
        ownership.checkAllowed(path);
        boolean there = isFileOfOurs(path);
        if (there && disk.holds(path, disk.look(path).orElseThrow(), bytes, length)) {
            written.put(path, Fingerprint.of(bytes, length));
            return Written.SAME;
        }
        begin();
        makeFolder(ownership.kept(OutputPath.parent(path)));
        disk.replace(path, bytes, length);
        written.put(path, Fingerprint.of(bytes, length));
        gone.remove(path);
        return there ? Written.CHANGED : Written.NEW;
    }

    /**
     * Whether a file is to be replaced; makes room for it where a folder of ours lies at its place.
     *
     * @throws WriteFailed where something lies there that is not ours
     */
    private boolean isFileOfOurs(String path) throws WriteFailed {
        boolean mayExist = isOurs(path) || ownership.isFolderAt(path);
        if (!mayExist || !disk.isThere(OutputPath.parent(path))) {
            return false;
        }
        var found = disk.look(path);
        if (found.isPresent() && found.get().isDirectory()) {
            clearFolder(path);
            return false;
        }
        if (found.isPresent() && !found.get().isRegularFile()) {
            throw ownership.foreign(path);
        }
        return found.isPresent();
    }

    /** Whether a path was ours before or is by now. */
    private boolean isOurs(String path) {
        return before.files().containsKey(path) || written.containsKey(path);
    }

    /** Makes a folder and those above it; a file of the last build that stands at its place goes. */
    private void makeFolder(String folder) throws WriteFailed {
        if (disk.isMade(folder)) {
            return;
        }
        makeFolder(ownership.kept(OutputPath.parent(folder)));
        if (!disk.make(folder)) {
            replaceByFolder(folder);
        }
    }

    private synchronized void replaceByFolder(String folder) throws WriteFailed {
        if (disk.isThere(folder)) {
            return;
        }
        if (!before.files().containsKey(folder)) {
            throw ownership.foreign(folder);
        }
        deleteOurs(folder);
        if (!disk.make(folder)) {
            throw ownership.foreign(folder);
        }
    }

    /** Takes away a folder of the last build, with all that it wrote in it, because a file must stand there. */
    private synchronized void clearFolder(String folder) throws WriteFailed {
        // '0' is the character after '/': all paths that begin with the folder and a slash.
        var inside = before.files().subMap(folder + "/", folder + "0").keySet();
        if (!inside.isEmpty()) {
            begin();
        }
        for (String path : inside) {
            deleteOurs(path);
        }
        prune(inside);
        if (disk.look(folder).isPresent()) {
            throw ownership.foreign(folder);
        }
    }

    @Override
    public boolean holds(String path) {
        // Nobody but this build is supposed to take away what it has seen.
        return seen.contains(path) && !gone.contains(path) || size(path) >= 0;
    }

    @Override
    public boolean holds(String path, long size) {
        return size(path) == size;
    }

    /** The size of a file of ours in bytes; -1 where there is none. */
    private long size(String path) {
        if (!isOurs(path) || gone.contains(path)) {
            return -1;
        }
        try {
            if (!disk.isThere(OutputPath.parent(path))) {
                return -1;
            }
            var found = disk.look(path);
            if (found.isEmpty() || !found.get().isRegularFile()) {
                return -1;
            }
            seen.add(path);
            return found.get().size();
        } catch (WriteFailed notOurs) {
            // A link or an unreadable folder on the way: whoever then writes the file gets the problem.
            return -1;
        }
    }

    @Override
    public void remove(String path) throws WriteFailed {
        checkOpen();
        if (isOurs(path) && !gone.contains(path)) {
            begin();
            deleteOurs(path);
        }
    }

    /** Deletes a file that the manifest lists, if it is a file and no link or folder. */
    private void deleteOurs(String path) throws WriteFailed {
        boolean there = disk.isThere(OutputPath.parent(path))
                && disk.look(path).filter(found -> found.isRegularFile()).isPresent();
        if (there) {
            disk.delete(path);
            deleted.add(path);
        }
        written.remove(path);
        gone.add(path);
    }

    @Override
    public Set<String> before() {
        return before.files().keySet();
    }

    @Override
    public boolean fresh() {
        return !before.finished();
    }

    @Override
    public Optional<Fingerprint> stamp() {
        return stamp;
    }

    @Override
    public synchronized Outcome close(Set<String> kept) {
        checkOpen();
        closed = true;
        var problems = new ArrayList<Problem>();
        var files = new TreeMap<String, Fingerprint>();
        try {
            var stuck = deleteStale(kept, problems);
            prune(gone);
            collect(kept, stuck, files);
            Manifest after = ownership.finished(files);
            boolean stands = !begun && after.equals(before);
            Optional<Fingerprint> now = stands ? stamp : Optional.of(writeManifest(after));
            return new Outcome(files.size(), deletedInAll(), now, problems);
        } catch (WriteFailed e) {
            problems.add(e.problem());
            return new Outcome(files.size(), deletedInAll(), Optional.empty(), problems);
        }
    }

    private List<String> deletedInAll() {
        return deleted.stream().filter(path -> !written.containsKey(path)).sorted().toList();
    }

    /** Gives back what should be gone and is not. */
    private Set<String> deleteStale(Set<String> kept, List<Problem> problems) throws WriteFailed {
        var stuck = new TreeSet<String>();
        var stale = new TreeSet<String>();
        addStale(before.files().keySet(), kept, stale);
        addStale(written.keySet(), kept, stale);
        if (!stale.isEmpty()) {
            begin();
        }
        for (String path : stale) {
            try {
                if (!ownership.isRenamed(path, kept)) {
                    deleteOurs(path);
                }
            } catch (WriteFailed e) {
                problems.add(e.problem());
                // A file behind a link is no file of ours; one that the disk did not let go is, and is tried again.
                if (e.isMachine()) {
                    stuck.add(path);
                }
            }
        }
        return stuck;
    }

    private void addStale(Set<String> paths, Set<String> kept, Set<String> stale) {
        for (String path : paths) {
            if (!kept.contains(path) && !gone.contains(path)) {
                stale.add(path);
            }
        }
    }

    /** What the new manifest lists: what was kept or could not be deleted, as far as it is there. */
    private void collect(Set<String> kept, Set<String> stuck, Map<String, Fingerprint> files) throws WriteFailed {
        for (var file : written.entrySet()) {
            files.put(file.getKey(), file.getValue());
        }
        for (var file : before.files().entrySet()) {
            String path = file.getKey();
            boolean wanted = !files.containsKey(path) && (kept.contains(path) || stuck.contains(path));
            if (wanted && holds(path)) {
                Fingerprint known = file.getValue();
                files.put(path, known.isAbsent() ? Fingerprint.of(disk.read(path)) : known);
            }
        }
    }

    /** Removes the folders of deleted files, and those above them, that are empty now and that we made. */
    private void prune(Collection<String> deleted) throws WriteFailed {
        var folders = new TreeSet<String>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        deleted.forEach(path -> folders.add(OutputPath.parent(path)));
        while (!folders.isEmpty()) {
            String deepest = folders.pollLast();
            boolean ours = !deepest.isEmpty() && !ownership.isForeignFolder(deepest);
            if (ours && disk.deleteEmpty(deepest)) {
                folders.add(OutputPath.parent(deepest));
            }
        }
    }

    /** Deletes all that the manifest lists, and the manifest when nothing of ours is left. */
    Outcome clean() {
        Outcome outcome = close(Set.of());
        if (outcome.files() > 0 || outcome.stamp().isEmpty()) {
            return outcome;
        }
        try {
            disk.delete(MANIFEST);
            return outcome;
        } catch (WriteFailed e) {
            var problems = new ArrayList<>(outcome.problems());
            problems.add(e.problem());
            return new Outcome(0, outcome.deleted(), Optional.empty(), problems);
        }
    }

    /** Marks the folder as one that a build is changing, before it does. */
    private void begin() throws WriteFailed {
        if (!begun) {
            synchronized (this) {
                if (!begun) {
                    writeManifest(ownership.unfinished(Set.of()));
                    begun = true;
                }
            }
        }
    }

    private Fingerprint writeManifest(Manifest manifest) throws WriteFailed {
        byte[] bytes = manifest.bytes();
        disk.replace(MANIFEST, bytes, bytes.length);
        return Fingerprint.of(bytes);
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the tree is closed");
        }
    }
}
