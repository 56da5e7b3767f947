package dev.caveat.publish;

import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.write.Manifest;
import dev.caveat.write.PublicFile;
import dev.caveat.write.Reason;
import dev.caveat.write.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Publishes into folders on this machine: each release is written whole beside the others, and then becomes the current one in a single step.
 *
 * <p>Files that did not change are hard links to those of the release before, so that many releases take little room. Only folders with our
 * kind of name and our list in them are ever deleted.
 */
final class ReleasesFolder implements Destination {
    static final String CURRENT = "current";
    static final String RELEASES = "releases";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{6}Z(-\\d+)?");
    private static final Parallel AT_ONCE = new Parallel(16);
    private static final String UNFINISHED = ".caveat-unfinished-";

    private final Target.Releases target;
    private final Means means;
    private final Path folder;
    private final Path releases;
    private final Path current;

    ReleasesFolder(Target.Releases target, Means means) {
        this.target = target;
        this.means = means;
        this.folder = target.folder();
        this.releases = folder.resolve(RELEASES);
        this.current = folder.resolve(CURRENT);
    }

    @Override
    public Difference compare(Release release) throws Refused {
        if (Folders.isTheSites(folder, means.root(), release)) {
            throw Folders.refused(folder);
        }
        Optional<Path> before = before();
        if (before.isEmpty()) {
            return Difference.of(release, Set.of(), file -> Difference.Found.NOT, List.of());
        }
        try {
            Set<String> listed = Manifest.parse(Files.readAllBytes(before.get().resolve(Manifest.NAME))).orElse(Manifest.none()).files().keySet();
            Set<String> wanted = release.manifest().files().keySet();
            // What somebody else put into a release stays in it, and has no place in the next one.
            Difference found = Difference.of(
                    release, wanted, file -> found(release, file, before.get()), listed.stream().filter(path -> !wanted.contains(path)).toList());
            return new Difference(found.added(), found.changed(), found.same(), found.gone(), List.of(), listed.size());
        } catch (IOException unreadable) {
            throw refused("read the release before", unreadable);
        } catch (UncheckedIOException unreadable) {
            throw refused("read the release before", unreadable.getCause());
        }
    }

    private static Difference.Found found(Release release, PublicFile file, Path before) {
        Path there = before.resolve(file.path());
        try {
            if (!Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)) {
                return Difference.Found.NOT;
            }
            boolean same = Files.size(there) == file.size() && Arrays.equals(Files.readAllBytes(there), release.read(file));
            return same ? Difference.Found.SAME : Difference.Found.OTHER;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The current release; empty where there is none yet. */
    private Optional<Path> before() throws Refused {
        if (!Files.exists(current, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            if (Files.isSymbolicLink(current)) {
                Path to = folder.resolve(Files.readSymbolicLink(current)).normalize();
                if (releases.normalize().equals(to.getParent()) && isOurs(to)) {
                    return Optional.of(to);
                }
            }
        } catch (IOException unreadable) {
            throw refused("look at " + CURRENT, unreadable);
        }
        throw new Refused(Problem.of(Code.PUBLISH_FOREIGN, Place.of(current.toString()), current + " is not a link to a release that Caveat made")
                .hint("move it away, or name another folder"));
    }

    private static boolean isOurs(Path release) {
        return NAME.matcher(release.getFileName().toString()).matches()
                && Files.isDirectory(release, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(release.resolve(Manifest.NAME), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void send(Release release, Difference difference, Teller teller) throws Refused {
        Optional<Path> before = before();
        try {
            Files.createDirectories(releases);
            sweep();
            if (before.isEmpty() || !difference.isNothing()) {
                Path made = releases.resolve(UNFINISHED + freeName());
                teller.phase("Writing the release", release.files().size());
                fill(made, release, difference, before, teller);
                Path whole = releases.resolve(made.getFileName().toString().substring(UNFINISHED.length()));
                point(Files.move(made, whole, StandardCopyOption.ATOMIC_MOVE));
            }
            prune();
        } catch (IOException refused) {
            throw refused("write a release", refused);
        }
    }

    private void fill(Path made, Release release, Difference difference, Optional<Path> before, Teller teller) throws IOException {
        Files.createDirectory(made);
        Set<String> same = difference.same().stream().map(PublicFile::path).collect(Collectors.toSet());
        try {
            // A disk that is asked to be sure of several files at once does so for all of them in one go.
            AT_ONCE.map(release.files(), file -> {
                place(made.resolve(file.path()), file, release, before.filter(there -> same.contains(file.path())));
                teller.done();
                return true;
            });
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
        write(made.resolve(Manifest.NAME), release.manifest().bytes());
    }

    /** @param before a release in which the same file is; empty where it is another one, or new */
    private static void place(Path to, PublicFile file, Release release, Optional<Path> before) {
        try {
            Files.createDirectories(to.getParent());
            if (before.isEmpty() || !isLinked(to, before.get().resolve(file.path()))) {
                write(to, release.read(file));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static boolean isLinked(Path to, Path file) {
        try {
            Files.createLink(to, file);
            return true;
        } catch (IOException | UnsupportedOperationException unable) {
            return false;
        }
    }

    /** On the disk before the link leads to it: not even a power cut shows readers an empty page. */
    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** The time; and where there was a release at this time already, a number that is higher than all of those. */
    private String freeName() throws IOException {
        String time = TIME.format(means.clock().get());
        try (Stream<Path> listed = Files.list(releases)) {
            int last = listed.map(one -> one.getFileName().toString()).filter(name -> NAME.matcher(name).matches() && name.startsWith(time))
                    .mapToInt(name -> number(name.split("-"))).max().orElse(0);
            return last == 0 ? time : time + "-" + (last + 1);
        }
    }

    private void point(Path release) throws IOException {
        Path link = folder.resolve(".caveat-" + CURRENT + ".tmp");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(RELEASES, release.getFileName().toString()));
        Files.move(link, current, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes the oldest releases, and never the current one. */
    private void prune() throws IOException {
        Path newest = folder.resolve(Files.readSymbolicLink(current)).normalize();
        List<Path> all;
        try (Stream<Path> listed = Files.list(releases)) {
            all = listed.filter(ReleasesFolder::isOurs).sorted(ReleasesFolder::byAge).toList();
        }
        for (Path old : all.subList(0, Math.max(0, all.size() - target.keep()))) {
            if (!old.normalize().equals(newest)) {
                delete(old);
            }
        }
    }

    /** By their times, and then by their numbers. */
    private static int byAge(Path one, Path other) {
        String[] a = one.getFileName().toString().split("-");
        String[] b = other.getFileName().toString().split("-");
        int time = a[0].compareTo(b[0]);
        return time != 0 ? time : Integer.compare(number(a), number(b));
    }

    private static int number(String[] name) {
        return name.length < 2 || name[1].length() > 9 ? 1 : Integer.parseInt(name[1]);
    }

    /** Takes away what a run left that was broken off. */
    private void sweep() throws IOException {
        List<Path> left;
        try (Stream<Path> listed = Files.list(releases)) {
            left = listed.filter(one -> one.getFileName().toString().startsWith(UNFINISHED) && Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)).toList();
        }
        for (Path one : left) {
            delete(one);
        }
    }

    /** Follows no link. */
    private static void delete(Path release) throws IOException {
        // Under another name first: what is half deleted is nobody's release.
        String name = release.getFileName().toString();
        Path away = name.startsWith(UNFINISHED) ? release : Files.move(release, release.resolveSibling(UNFINISHED + name), StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(away);
    }

    private Refused refused(String what, IOException because) {
        return new Refused(Problem.of(Code.MACHINE_TARGET, Place.of(folder.toString()), "cannot " + what + ": " + Reason.of(because))
                .hint("make room on the disk, or give yourself the right to write there; what readers see is as it was"));
    }
}
