package dev.caveat.read;

import dev.caveat.store.In;
import dev.caveat.trace.Fingerprint;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier builds found in a site's files, by which those that did not change are neither read nor parsed.
 *
 * <p>Immutable, but for values that are made of their bytes when they are asked for the first time. A reading is given one and
 * makes the next; {@link KnownFile} keeps it from one process to another.
 */
public final class Known {
    /** What the first build knows. */
    public static final Known NOTHING = new Known(Long.MIN_VALUE, Map.of(), Map.of(), Map.of(), false);

    private final long taken;
    private final Map<String, Folder> folders;
    private final Map<String, Piece<SiteReader.Made>> pages;
    private final Map<String, Piece<DiscussionReader.Digest>> discussions;
    private final boolean changed;

    Known(
            long taken, Map<String, Folder> folders, Map<String, Piece<SiteReader.Made>> pages,
            Map<String, Piece<DiscussionReader.Digest>> discussions, boolean changed) {
        this.taken = taken;
        this.folders = folders;
        this.pages = pages;
        this.discussions = discussions;
        this.changed = changed;
    }

    /**
     * What one folder's files held.
     *
     * @param fold of their names and stamps
     * @param bytes from {@code from} on their number, what stands for the bytes of each, the mark of each, and the name of each
     */
    record Folder(Fingerprint fold, byte[] bytes, int from, int length) {
        private static final int CONTENT = 16;
        private static final int MARK = 8;

        /** Tells a folder of today what its files hold, as far as they are the same; says whether one may be or not. */
        boolean tell(Listed folder, long taken, In.Words words) {
            In in = new In(bytes, from, length, words);
            int count = in.things();
            int contents = in.at();
            int marks = contents + CONTENT * count;
            in.skip((CONTENT + MARK) * count);
            boolean racy = false;
            if (fold.equals(folder.fold()) && folder.count() == count) {
                for (int i = 0; i < count; i++) {
                    racy |= tell(folder, i, contents + CONTENT * i, taken);
                }
                return racy;
            }
            int at = 0;
            for (int i = 0; i < count; i++) {
                String name = in.name();
                while (at < folder.count() && folder.last(at).compareTo(name) < 0) {
                    at++;
                }
                boolean same = at < folder.count() && folder.last(at).equals(name) && folder.mark(at) == In.word(bytes, marks + MARK * i);
                racy |= same && tell(folder, at, contents + CONTENT * i, taken);
            }
            return racy;
        }

        private boolean tell(Listed folder, int at, int content, long taken) {
            boolean racy = Stamp.isRacy(folder.latest(at), taken);
            if (!racy && !folder.isKnown(at)) {
                folder.content(at, In.word(bytes, content), In.word(bytes, content + 8));
            }
            return racy;
        }

        /** Whether that is all there is to be known of a folder. */
        boolean isAll(Listed folder, In.Words words) {
            if (!fold.equals(folder.fold())) {
                return false;
            }
            In in = new In(bytes, from, length, words);
            boolean same = in.things() == folder.count();
            for (int i = 0; same && i < folder.count(); i++) {
                Fingerprint content = folder.content(i);
                same = content.high() == in.word() && content.low() == in.word();
            }
            return same;
        }
    }

    /** What was made of some files. */
    static final class Piece<T> {
        private final Fingerprint key;
        private final byte[] bytes;
        private final int from;
        private final int length;
        private volatile Optional<T> value;

        /** @param key of all on which the value depends */
        Piece(Fingerprint key, byte[] bytes, int from, int length, Optional<T> value) {
            this.key = key;
            this.bytes = bytes;
            this.from = from;
            this.length = length;
            this.value = value;
        }

        Fingerprint key() {
            return key;
        }

        byte[] bytes() {
            return bytes;
        }

        int from() {
            return from;
        }

        int length() {
            return length;
        }

        Optional<T> value() {
            return value;
        }

        T keep(T made) {
            value = Optional.of(made);
            return made;
        }
    }

    /** When the files were looked at, by their disk's clock, in nanoseconds since 1970. */
    long taken() {
        return taken;
    }

    /** By their paths from {@code content} on. */
    Map<String, Folder> folders() {
        return folders;
    }

    /** By their files. */
    Map<String, Piece<SiteReader.Made>> pages() {
        return pages;
    }

    /** By the pages that comments belong to. */
    Map<String, Piece<DiscussionReader.Digest>> discussions() {
        return discussions;
    }

    /** Whether there is anything in it that was not in the one before. */
    public boolean isChanged() {
        return changed;
    }
}
