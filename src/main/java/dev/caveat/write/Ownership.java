package dev.caveat.write;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose the paths of an output folder are: ours because the manifest lists them, ours because this build announced them and
 * nothing stood there, or somebody else's.
 *
 * <p>Judging is for one thread at a time; asking is for all.
 */
final class Ownership {
    private final Disk disk;
    private final Manifest before;
    private final Existing existing;
    private final Claims claims = new Claims();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Map<String, Problem> refused = new ConcurrentHashMap<>();
    private final Set<String> foldersAtFiles = ConcurrentHashMap.newKeySet();
    private final Set<String> foreignFolders = ConcurrentHashMap.newKeySet();
    private final Set<String> ourFolders = new HashSet<>();

    Ownership(Disk disk, Manifest before) {
        this.disk = disk;
        this.before = before;
        this.existing = new Existing(disk.root());
        foreignFolders.addAll(before.folders());
    }

    /**
     * Decides on paths that are going to be written, in their order.
     *
     * @return those that were neither known nor refused, to be recorded and then {@link #accept accepted}
     */
    Set<String> judge(Collection<String> paths) throws WriteFailed {
        var fresh = new LinkedHashSet<String>();
        for (String path : paths) {
            if (!knows(path) && !fresh.contains(path)) {
                try {
                    judge(path);
                    fresh.add(path);
                } catch (WriteFailed e) {
                    if (e.isMachine()) {
                        throw e;
                    }
                    refused.put(path, e.problem());
                }
            }
        }
        return fresh;
    }

    private void judge(String path) throws WriteFailed {
        boolean listed = before.files().containsKey(path);
        String fault = listed ? "" : OutputPath.fault(path);
        if (!fault.isEmpty()) {
            throw new WriteFailed(unfit(path, fault, disk.place("")));
        }
        String taken = claims.take(path);
        if (!taken.isEmpty()) {
            throw new WriteFailed(collision(path, taken, disk.place(path)));
        }
        if (listed) {
            return;
        }
        judgeFolders(path);
        try {
            if (existing.maybe(path) && disk.isThere(OutputPath.parent(path))) {
                judgeExisting(path);
            }
        } catch (IOException e) {
            throw new WriteFailed(Disk.refused(disk.place(OutputPath.parent(path)).file(), "list", e));
        }
    }

    private void judgeExisting(String path) throws WriteFailed, IOException {
        var found = disk.look(path);
        if (found.isEmpty()) {
            return;
        }
        if (found.get().isDirectory()) {
            // Perhaps a folder that only the last build filled: known when the file is written.
            foldersAtFiles.add(path);
        } else if (!isOursByAnotherName(path)) {
            throw foreign(path);
        }
    }

    /** Finds the folders on the way to a new path that are there and hold nothing of ours: we did not make them. */
    private void judgeFolders(String path) throws WriteFailed {
        if (ourFolders.isEmpty()) {
            before.files().keySet().forEach(this::addFolders);
            ourFolders.add("");
        }
        try {
            String folder = claims.kept(OutputPath.parent(path));
            while (ourFolders.add(folder)) {
                if (existing.maybe(folder) && !before.files().containsKey(folder)) {
                    foreignFolders.add(folder);
                }
                folder = claims.kept(OutputPath.parent(folder));
            }
        } catch (IOException e) {
            throw new WriteFailed(Disk.refused(disk.place("").file(), "list", e));
        }
    }

    private void addFolders(String path) {
        String folder = OutputPath.parent(path);
        while (!folder.isEmpty() && ourFolders.add(folder)) {
            folder = OutputPath.parent(folder);
        }
    }

    /** An equal path of a folder: the one that is kept here, where there is one. */
    String kept(String folder) {
        return claims.kept(folder);
    }

    void accept(Collection<String> fresh) {
        accepted.addAll(fresh);
    }

    /** Whether a path was judged, whatever came out. */
    boolean knows(String path) {
        return accepted.contains(path) || refused.containsKey(path);
    }

    void checkAllowed(String path) throws WriteFailed {
        Problem problem = refused.get(path);
        if (problem != null) {
            throw new WriteFailed(problem);
        }
    }

    /** Whether a folder lay at the path of an announced file. */
    boolean isFolderAt(String path) {
        return foldersAtFiles.contains(path);
    }

    boolean isForeignFolder(String folder) {
        return foreignFolders.contains(folder);
    }

    /** Whether a disk that ignores case shows a file of the last build under this path. */
    private boolean isOursByAnotherName(String path) throws IOException, WriteFailed {
        String folded = OutputPath.folded(path);
        for (String other : before.files().keySet()) {
            if (OutputPath.folded(other).equals(folded) && isSameFile(path, other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a disk that ignores case would delete one of the kept files under this path. */
    boolean isRenamed(String path, Set<String> kept) throws WriteFailed {
        String spelling = claims.spelling(path);
        try {
            return !spelling.equals(path) && kept.contains(spelling) && isSameFile(path, spelling);
        } catch (IOException e) {
            throw new WriteFailed(Disk.refused(disk.place(path).file(), "look at", e));
        }
    }

    private boolean isSameFile(String path, String other) throws IOException, WriteFailed {
        Path one = disk.resolve(path);
        Path two = disk.resolve(other);
        return Files.exists(one) && Files.exists(two) && Files.isSameFile(one, two);
    }

    static Problem unfit(String path, String fault, Place where) {
        return Problem.of(Code.OUTPUT_PATH, where, "nothing can be published at \"" + printable(path) + "\": it " + fault)
                .hint("give the page or file another name");
    }

    static Problem collision(String path, String taken, Place where) {
        return Problem.of(Code.OUTPUT_SAME_NAME, where, path + " and " + taken + " cannot lie on one disk")
                .hint("give one of them another name, one that differs by more than capital letters");
    }

    WriteFailed foreign(String path) {
        String file = disk.place(path).file();
        return new WriteFailed(Problem.of(Code.OUTPUT_FOREIGN, disk.place(path),
                        "Caveat did not write " + file + ", and will not replace it")
                .hint("move it away, or delete it if nobody needs it; if it should be published, put it into the site"));
    }

    /** The manifest while a build is under way: all that was ours, and all that may become so. */
    Manifest unfinished(Collection<String> more) {
        var files = new TreeMap<String, Fingerprint>();
        before.files().keySet().forEach(path -> files.put(path, Fingerprint.ABSENT));
        accepted.forEach(path -> files.put(path, Fingerprint.ABSENT));
        more.forEach(path -> files.put(path, Fingerprint.ABSENT));
        return new Manifest(false, files, new TreeSet<>(foreignFolders), List.of());
    }

    /** The manifest of a build that came to its end. */
    Manifest finished(SortedMap<String, Fingerprint> files) {
        var folders = new TreeSet<String>();
        for (String folder : foreignFolders) {
            if (!files.subMap(folder + "/", folder + "0").isEmpty()) {
                folders.add(folder);
            }
        }
        return new Manifest(true, files, folders, List.of());
    }

    /** Clears away temporaries in all folders where a build may have left one. */
    void sweep() throws WriteFailed {
        before.files().keySet().forEach(this::addFolders);
        ourFolders.add("");
        try {
            for (String folder : ourFolders) {
                if (folder.isEmpty() || existing.maybe(folder) && isThere(folder)) {
                    disk.sweep(folder);
                }
            }
        } catch (IOException e) {
            throw new WriteFailed(Disk.refused(disk.place("").file(), "list", e));
        }
    }

    /** Whether a folder is there and not behind a link, where nothing of ours can be. */
    private boolean isThere(String folder) throws WriteFailed {
        try {
            return disk.isThere(folder);
        } catch (WriteFailed e) {
            if (e.isMachine()) {
                throw e;
            }
            return false;
        }
    }

    private static String printable(String path) {
        var text = new StringBuilder(path.length());
        path.chars().limit(200).forEach(c -> text.append(Character.isISOControl(c) || Character.isSurrogate((char) c)
                ? String.format(Locale.ROOT, "\\u%04x", c)
                : String.valueOf((char) c)));
        return text.toString();
    }
}
