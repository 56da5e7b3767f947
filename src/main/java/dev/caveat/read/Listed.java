package dev.caveat.read;

import dev.caveat.model.Source;
import dev.caveat.problem.Problem;
import dev.caveat.trace.Fingerprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private final String[] names;
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
            return folder.path.resolve(folder.names[at]);
        }

        long size() {
            return folder.sizes[at];
        }

        Source source(Fingerprint content) {
            return new Source(file(), path(), content);
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
        this.real = place.real();
        this.renamed = place.renamed();
        this.names = names.toArray(String[]::new);
        this.problems = List.copyOf(problems);
        int count = this.names.length;
        this.sizes = new long[count];
        this.latest = new long[count];
        this.marks = new long[count];
        this.contents = new long[2 * count];
        Fingerprint.Mix mix = Fingerprint.mix();
        for (int i = 0; i < count; i++) {
            sizes[i] = stamps.get(i).size();
            latest[i] = stamps.get(i).latest();
            marks[i] = stamps.get(i).mark();
            mix.add(this.names[i]).add(marks[i]);
        }
        this.fold = mix.done();
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
        return names.length;
    }

    String last(int at) {
        return names[at];
    }

    String file(int at) {
        return name + "/" + names[at];
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
