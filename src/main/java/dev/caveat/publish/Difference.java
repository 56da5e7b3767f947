package dev.caveat.publish;

import dev.caveat.write.PublicFile;
import dev.caveat.write.Release;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What has to be done at a target.
 *
 * @param added files that are not there
 * @param changed files that are there with other bytes
 * @param same files that are there as they should be
 * @param gone paths of ours that are there and that the site no longer has, sorted
 * @param inTheWay paths of files that stand where others must go, and are not ours, sorted
 * @param listed how many files there were ours before
 */
public record Difference(
        List<PublicFile> added, List<PublicFile> changed, List<PublicFile> same, List<String> gone, List<String> inTheWay, int listed) {
    /** How a file is found at a target. */
    enum Found {
        NOT,
        SAME,
        OTHER
    }

    public Difference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        same = List.copyOf(same);
        gone = gone.stream().sorted().toList();
        inTheWay = inTheWay.stream().sorted().toList();
    }

    /**
     * Compares file by file.
     *
     * @param listed the paths that are ours at the target
     * @param there how each of the site's files is found there
     * @param gone those of the listed ones that are there and no longer the site's
     */
    static Difference of(Release release, Set<String> listed, Function<PublicFile, Found> there, Collection<String> gone) {
        List<PublicFile> added = new ArrayList<>();
        List<PublicFile> changed = new ArrayList<>();
        List<PublicFile> same = new ArrayList<>();
        List<String> inTheWay = new ArrayList<>();
        for (PublicFile file : release.files()) {
            Found found = there.apply(file);
            (found == Found.NOT ? added : found == Found.SAME ? same : changed).add(file);
            if (found == Found.OTHER && !listed.contains(file.path())) {
                inTheWay.add(file.path());
            }
        }
        return new Difference(added, changed, same, List.copyOf(gone), inTheWay, listed.size());
    }

    /** The same, where more is in the way than files of the same names. */
    Difference blockedBy(Collection<String> more) {
        return new Difference(added, changed, same, gone, Stream.concat(inTheWay.stream(), more.stream()).distinct().toList(), listed);
    }

    /** What has to be sent. */
    public List<PublicFile> sent() {
        return Stream.concat(added.stream(), changed.stream()).toList();
    }

    public long bytes() {
        return sent().stream().mapToLong(PublicFile::size).sum();
    }

    /** Whether the target is what it should be. */
    public boolean isNothing() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }
}
