package dev.caveat.model;

import dev.caveat.time.Moment;
import dev.caveat.trace.Fingerprint;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a site remembers of the comments on one page: how many, the newest, and where their files are.
 *
 * <p>The comments themselves are read for the page that is being rendered, and let go.
 *
 * @param files the comment files, in the order of their paths
 * @param count approved comments
 * @param last when the newest approved one was written
 * @param fingerprint of all files together
 * @param readable false when one of the files could not be read, so that the page must not be published without it
 * @param divided how a discussion is divided that is too long for one page
 */
public record Discussion(
        List<Source> files,
        int count,
        Optional<Moment> last,
        Fingerprint fingerprint,
        boolean readable,
        Optional<CommentPages> divided) {
    public static final Discussion NONE =
            new Discussion(List.of(), 0, Optional.empty(), Fingerprint.ABSENT, true, Optional.empty());

    /** Comments of which no file can be reached. */
    public static final Discussion UNREADABLE = NONE.unreadable();

    /** Whether a page takes comments. */
    public enum State {
        /** Comments are shown, and new ones are welcome. */
        OPEN,
        /** Comments are shown; no new ones. */
        CLOSED,
        /** Neither. */
        OFF;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String word) {
            return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
        }
    }

    public Discussion {
        files = Sources.of(files);
    }

    /**
     * Files that lie in one folder, each made when it is asked for.
     *
     * @param above what their paths below the site's root begin with, up to a slash
     * @param contents of each the two halves of its fingerprint
     */
    public static List<Source> files(String above, Path folder, FileNames names, long[] contents) {
        return Sources.in(above, folder, names, contents);
    }

    /** The same, with files that cannot be read. */
    public Discussion unreadable() {
        return new Discussion(files, count, last, fingerprint, false, divided);
    }

    /** How many pages its comments fill, at least 1; the article shows the last one. */
    public int pages() {
        return divided.map(CommentPages::count).orElse(1);
    }
}
