package dev.caveat.read;

import dev.caveat.model.Discussion;
import dev.caveat.model.FileNames;
import dev.caveat.model.Source;
import dev.caveat.problem.Problem;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of the site as it was listed: the names of its files, and what the disk says of each.
 *
 * <p>Numbers instead of objects for each file, since there may be a million. What files hold is added by whoever reads them,
 * each by one thread.
 */
final class Listed {
    /** Another one once that was listed again. */
    Optional<Listed> above;
    /** From {@code content} on, with {@code /}. */
    final String name;
    final Path path;
    final Path real;
    /** Whether a link stands on the way to it. */
    final boolean renamed;

    /** In their order. */
    private final FileNames names;
    private final long[] sizes;
    private final long[] latest;
    private final long[] marks;
    private final long[] contents;
    private final Fingerprint fold;
    private final List<Problem> problems;
    private final List<Listed> inside = new ArrayList<>(0);
    private final boolean linking;

    /** A file of a listed folder. */
    record File(Listed folder, int at) {
        String file() {
            return folder.file(at);
        }

        Path path() {
            return folder.path.resolve(folder.last(at));
        }

        long size() {
            return folder.sizes[at];
        }

        Source source(Fingerprint content) {
            return new Source(file(), folder.path, true, content);
        }
    }

    /**
     * @param names in order, and a stamp for each
     * @param linking whether there are links among its files and folders
     */
    Listed(Place place, List<String> names, List<Stamp> stamps, List<Problem> problems, boolean linking) {
        this.linking = linking;
        this.above = place.above();
        this.name = place.name();
        this.path = place.path();
        // Mostly they are equal, and one of them is kept.
        this.real = place.real().equals(place.path()) ? place.path() : place.real();
        this.renamed = place.renamed();
        this.names = FileNames.of(names);
        this.problems = List.copyOf(problems);
        int count = names.size();
        this.sizes = new long[count];
        this.latest = new long[count];
        this.marks = new long[count];
        this.contents = new long[2 * count];
        Fingerprint.Mix mix = Fingerprint.mix();
        for (int i = 0; i < count; i++) {
            sizes[i] = stamps.get(i).size();
            latest[i] = stamps.get(i).latest();
            marks[i] = stamps.get(i).mark();
            mix.add(names.get(i)).add(marks[i]);
        }
        this.fold = mix.done();
    }

    /** The same folder after some of its files were written into. */
    private Listed(Listed before, Map<Integer, Stamp> written) {
        this.linking = before.linking;
        this.above = before.above;
        this.name = before.name;
        this.path = before.path;
        this.real = before.real;
        this.renamed = before.renamed;
        this.names = before.names;
        this.problems = before.problems;
        this.sizes = before.sizes.clone();
        this.latest = before.latest.clone();
        this.marks = before.marks.clone();
        // As after a listing, of which nobody knows yet what the files hold.
        this.contents = new long[before.contents.length];
        written.forEach((at, stamp) -> {
            sizes[at] = stamp.size();
            latest[at] = stamp.latest();
            marks[at] = stamp.mark();
        });
        Fingerprint.Mix mix = Fingerprint.mix();
        for (int i = 0; i < count(); i++) {
            mix.add(last(i)).add(marks[i]);
        }
        this.fold = mix.done();
    }

    /**
     * What a listing would find where nothing but some of its files was touched, without looking at the others.
     *
     * @param touched paths as in {@link #file}; those in other folders are none of its business
     * @return empty where it has to be listed: where something came or went, is no file, or was wrong before
     */
    Optional<Listed> written(Set<String> touched, boolean all) {
        if (!problems.isEmpty() || linking) {
            return Optional.empty();
        }
        Map<Integer, Stamp> written = new HashMap<>();
        for (String file : touched) {
            int slash = file.lastIndexOf('/');
            if (slash != name.length() || !file.startsWith(name)) {
                continue;
            }
            int at = find(file.substring(slash + 1));
            Optional<Stamp> stamp = at < 0 ? Optional.empty() : stamp(at, all);
            if (stamp.isEmpty()) {
                return Optional.empty();
            }
            written.put(at, stamp.get());
        }
        Listed now = new Listed(this, written);
        inside.forEach(one -> {
            one.above = Optional.of(now);
            now.inside.add(one);
        });
        return Optional.of(now);
    }

    /** Where a name stands; negative where it does not. */
    private int find(String last) {
        int from = 0;
        int to = count() - 1;
        while (from <= to) {
            int middle = from + to >>> 1;
            int order = last(middle).compareTo(last);
            if (order == 0) {
                return middle;
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return -1;
    }

    private Optional<Stamp> stamp(int at, boolean all) {
        try {
            return Optional.of(Stamp.of(path.resolve(last(at)), all, LinkOption.NOFOLLOW_LINKS)).filter(stamp -> stamp.kind() == Stamp.Kind.FILE);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Where a folder is. */
    record Place(Optional<Listed> above, String name, Path path, Path real, boolean renamed) {
        int depth() {
            int depth = 1;
            for (Optional<Listed> folder = above; folder.isPresent(); folder = folder.get().above) {
                depth++;
            }
            return depth;
        }
    }

    /** Of the names and the stamps of all its files, not of those in folders inside. */
    Fingerprint fold() {
        return fold;
    }

    int count() {
        return names.count();
    }

    String last(int at) {
        return names.name(at);
    }

    String file(int at) {
        return name + "/" + last(at);
    }

    long mark(int at) {
        return marks[at];
    }

    long latest(int at) {
        return latest[at];
    }

    /** What stands for a file's bytes; {@link Fingerprint#ABSENT} as long as nobody knows. */
    Fingerprint content(int at) {
        return new Fingerprint(contents[2 * at], contents[2 * at + 1]);
    }

    /** Adds what a file is called and what stands for its bytes. */
    void mix(int at, Fingerprint.Mix mix) {
        mix.add(last(at)).add(contents[2 * at]).add(contents[2 * at + 1]);
    }

    /** Some of its files that follow each other, with what is known of them. */
    List<Source> sources(int from, int count) {
        return Discussion.files(name + "/", path, names.some(from, count), Arrays.copyOfRange(contents, 2 * from, 2 * (from + count)));
    }

    boolean isKnown(int at) {
        return contents[2 * at] != 0 || contents[2 * at + 1] != 0;
    }

    void content(int at, long high, long low) {
        contents[2 * at] = high;
        contents[2 * at + 1] = low;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isLinking() {
        return linking;
    }

    /** The folders in it, in the order in which their files stand among its own. */
    List<Listed> inside() {
        return inside;
    }
}
