package dev.caveat.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * What tells that files of a site were changed: the operating system where it can, else looking again and again.
 *
 * <p>Changes are told when nothing more comes for a moment: one save is one change, and so is another branch. What editors leave
 * behind for themselves is no change. Used by one thread.
 */
public final class Watch implements AutoCloseable {
    /** The folders of a site that are looked at, with all below them. */
    static final List<String> FOLDERS = List.of("content", "themes");

    /** Hidden names that are published, as the reader of sites has them. */
    private static final Set<String> FOR_HOSTS = Set.of(".well-known", ".nojekyll", ".htaccess");

    /** How long changes are waited for that keep coming. */
    private static final long LONGEST_MILLIS = 3_000;

    private final Path root;
    private final LongSupplier ticker;
    private Source source;

    /** Where changes come from. */
    interface Source extends AutoCloseable {
        /**
         * The changes since the last call; waits for some.
         *
         * @param millis how long to wait; 0 for not at all, negative for as long as it takes
         * @return none where the time has passed
         * @throws IOException where this source can no longer tell
         */
        Changes poll(long millis) throws IOException, InterruptedException;

        @Override
        void close();
    }

    private Watch(Path root, LongSupplier ticker, Source source) {
        this.root = root;
        this.ticker = ticker;
        this.source = source;
    }

    /** @param ticker nanoseconds, from any beginning */
    public static Watch over(Path root, LongSupplier ticker) {
        boolean tells = !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        // Java does not ask that system but looks itself, every few seconds.
        return over(root, ticker, tells);
    }

    static Watch over(Path root, LongSupplier ticker, boolean tells) {
        if (tells) {
            try {
                return new Watch(root, ticker, new ToldChanges(root));
            } catch (IOException tooManyFolders) {
                // Systems tell of so many folders and no more, and some disks of none.
                return new Watch(root, ticker, new SeenChanges(root, ticker));
            }
        }
        return new Watch(root, ticker, new SeenChanges(root, ticker));
    }

    /** Waits for changes, and until they are over. */
    public Changes next() throws InterruptedException {
        Changes changes = Changes.NONE;
        while (changes.isEmpty()) {
            changes = poll(-1);
        }
        return settle(changes);
    }

    /** Waits until changes are over that have begun, and adds those that come. */
    public Changes settle(Changes begun) throws InterruptedException {
        Changes changes = begun;
        long end = ticker.getAsLong() + LONGEST_MILLIS * 1_000_000;
        while (true) {
            Changes more = poll(quiet(changes));
            changes = changes.and(more);
            if (more.isEmpty() || ticker.getAsLong() > end) {
                return changes;
            }
        }
    }

    /** What has changed by now. */
    public Changes now() throws InterruptedException {
        return poll(0);
    }

    private Changes poll(long millis) throws InterruptedException {
        try {
            return source.poll(millis);
        } catch (IOException dried) {
            source.close();
            source = new SeenChanges(root, ticker);
            return Changes.EVERYTHING;
        }
    }

    /** How many milliseconds must pass without a change: few after one save; more after many, or where a file went that an editor may be about to write anew. */
    private long quiet(Changes changes) {
        if (changes.everything() || changes.files().size() > 20) {
            return 120;
        }
        if (changes.files().size() > 3) {
            return 40;
        }
        boolean gone = changes.files().stream().anyMatch(file -> !Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS));
        return gone ? 40 : 12;
    }

    /** Whether a name is an editor's or a desktop's own. */
    static boolean isIgnored(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean hidden = name.startsWith(".") && !FOR_HOSTS.contains(name) && !path.startsWith("content/_static/.well-known/");
        return hidden || name.endsWith("~") || name.startsWith("#") && name.endsWith("#") || name.endsWith(".swp") || name.endsWith(".swx")
                || name.equals("4913") || name.endsWith("___jb_tmp___") || name.endsWith("___jb_old___")
                || name.equals("Thumbs.db");
    }

    @Override
    public void close() {
        source.close();
    }
}
