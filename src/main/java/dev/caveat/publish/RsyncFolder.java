package dev.caveat.publish;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.write.Manifest;
import dev.caveat.write.PublicFile;
import dev.caveat.write.Reason;
import dev.caveat.write.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Publishes into a folder of another machine, or of this one, by rsync.
 *
 * <p>rsync is told file by file what to look at, to send and to delete, and so never sees what others keep there. Files are told apart by their
 * bytes: the times of an output mean nothing where it was built on another machine, and a file that is the same keeps the time that it has.
 */
final class RsyncFolder extends StepByStep {
    /** What rsync says of a file that is not there yet. */
    private static final String NEW = "+++++++++";

    /** Which file, and how it differs, behind a mark of our own: rsync says other things, too. */
    private static final String MARK = "caveat:";

    private static final int DIGEST_OF_CHANGES = 11;

    private final Target.Rsync target;
    private final Means means;
    private final OtherProgram rsync;

    RsyncFolder(Target.Rsync target, Means means) {
        this.target = target;
        this.means = means;
        boolean own = means.variable("RSYNC_RSH").isPresent();
        Map<String, String> set = Map.of("LC_ALL", "C.UTF-8", "RSYNC_RSH", own ? means.variable("RSYNC_RSH").orElseThrow() : "ssh -o BatchMode=yes");
        this.rsync = new OtherProgram("rsync", "is needed to bring files to servers", means.environment()).with(set);
    }

    @Override
    Difference compare(Release release, Manifest list) throws Refused {
        Set<String> listed = list.files().keySet();
        Map<String, Difference.Found> found = new HashMap<>();
        List<String> words = new ArrayList<>(List.of("--dry-run", "--checksum", "--8-bit-output", "--out-format=" + MARK + "%i %n"));
        for (String line : run(words, release.files().stream().map(PublicFile::path).toList(), release.folder()).text().lines().toList()) {
            if (line.startsWith(MARK) && line.length() > MARK.length() + DIGEST_OF_CHANGES + 1) {
                String changes = line.substring(MARK.length(), MARK.length() + DIGEST_OF_CHANGES);
                if (changes.charAt(1) == 'f') {
                    found.put(line.substring(MARK.length() + DIGEST_OF_CHANGES + 1), changes.endsWith(NEW) ? Difference.Found.NOT : Difference.Found.OTHER);
                }
            }
        }
        Set<String> wanted = release.manifest().files().keySet();
        return Difference.of(release, listed, file -> found.getOrDefault(file.path(), Difference.Found.SAME), listed.stream().filter(path -> !wanted.contains(path)).toList());
    }

    @Override
    Manifest listed(Release release) throws Refused {
        boolean local = !target.to().substring(0, target.to().indexOf('/') + 1).contains(":");
        if (local && Folders.isTheSites(means.root().resolve(target.to()), means.root(), release)) {
            throw Folders.refused(Path.of(target.to()));
        }
        Path folder = scratch();
        try {
            // What is not there is no error then, wherever and in whatever language that machine speaks.
            good(rsync.run(means.root(), List.of("--ignore-missing-args", "--", target.to() + Manifest.NAME, folder + "/"), new byte[0]));
            Path list = folder.resolve(Manifest.NAME);
            return Files.isRegularFile(list) ? Manifest.parse(Files.readAllBytes(list)).orElse(Manifest.none()) : Manifest.none();
        } catch (IOException unreadable) {
            throw refused("cannot read the list of files: " + Reason.of(unreadable));
        } finally {
            clear(folder);
        }
    }

    @Override
    void write(List<PublicFile> files, Release release, Teller teller) throws Refused {
        run(List.of("--checksum"), files.stream().map(PublicFile::path).toList(), release.folder());
    }

    @Override
    void delete(List<String> paths, Release release, Teller teller) throws Refused {
        delete(paths);
        for (List<String> folders : emptied(release, paths)) {
            delete(folders);
        }
    }

    /** Deletes files, or folders with nothing in them; rsync leaves those alone that hold something. */
    private void delete(List<String> paths) throws Refused {
        // What is missing in a folder that is there is deleted; where the folder is missing as well, rsync does not know what to think.
        Path from = scratch();
        try {
            for (String path : paths) {
                Files.createDirectories(from.resolve(path).getParent());
            }
            run(List.of("--delete-missing-args"), paths, from);
        } catch (IOException refused) {
            throw refused("cannot make folders in " + means.memory() + ": " + Reason.of(refused));
        } finally {
            clear(from);
        }
    }

    /** The folders in which nothing of ours is left, those that lie deepest first; each list is of one depth. */
    private static Collection<List<String>> emptied(Release release, List<String> gone) {
        Set<String> wanted = release.files().stream().flatMap(file -> Folders.above(file.path()).stream()).collect(Collectors.toSet());
        SortedMap<Long, List<String>> byDepth = new TreeMap<>(Comparator.reverseOrder());
        gone.stream().flatMap(path -> Folders.above(path).stream()).distinct().filter(folder -> !wanted.contains(folder)).sorted()
                .forEach(folder -> byDepth.computeIfAbsent(folder.chars().filter(c -> c == '/').count(), depth -> new ArrayList<>()).add(folder));
        return byDepth.values();
    }

    @Override
    void write(Manifest manifest) throws Refused {
        Path folder = scratch();
        try {
            Files.write(folder.resolve(Manifest.NAME), manifest.bytes());
            run(List.of("--checksum"), List.of(Manifest.NAME), folder);
        } catch (IOException refused) {
            throw refused("cannot write the list of files: " + Reason.of(refused));
        } finally {
            clear(folder);
        }
    }

    /** Runs it for some files below a folder. Folders there are made where they are missing, and else left as they are, links among them. */
    private OtherProgram.Run run(List<String> options, Collection<String> paths, Path from) throws Refused {
        List<String> words = new ArrayList<>(options);
        words.addAll(List.of("--from0", "--files-from=-", "--no-implied-dirs", "--chmod=D755,F644", "--", from + "/", target.to()));
        byte[] names = paths.stream().collect(Collectors.joining("\0", "", "\0")).getBytes(StandardCharsets.UTF_8);
        return good(rsync.run(means.root(), words, names));
    }

    private OtherProgram.Run good(OtherProgram.Run run) throws Refused {
        if (!run.isGood()) {
            throw refused("rsync says: " + Said.lastWords(run.err()));
        }
        return run;
    }

    private Refused refused(String message) {
        return new Refused(Problem.of(Code.MACHINE_TARGET, Place.of(target.shown()), message)
                .hint("see to it that the folder above it is there, and that ssh gets by without asking; what was sent stays, and the next run goes on"));
    }

    private Path scratch() throws Refused {
        try {
            Files.createDirectories(means.memory());
            return Files.createTempDirectory(means.memory(), "rsync-");
        } catch (IOException refused) {
            throw refused("cannot make a folder in " + means.memory() + ": " + Reason.of(refused));
        }
    }

    private static void clear(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException refused) {
            // What stays there is in nobody's way.
        }
    }
}
