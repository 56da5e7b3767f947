package dev.caveat.write;

import dev.caveat.trace.Fingerprint;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * A tree of published files that one build fills: on the disk, in memory, or nowhere.
 *
 * <p>Paths are relative, with {@code /}. {@link #write}, {@link #holds} and {@link #remove} may be called by several threads
 * at once, for different paths; {@link #close} by one, at the end. A tree that is never closed counts as a build that broke
 * off: the next one starts from nothing.
 */
public interface Tree {
    /**
     * Announces paths that are going to be written. A path that was not announced can be written too, at the price of
     * recording it by itself, so announce all that are known, in one call.
     *
     * <p>Of two paths that cannot lie on one disk the first in the collection's order is accepted; the other fails when it
     * is written.
     *
     * @throws WriteFailed when the disk refused to record or to list them
     */
    void plan(Collection<String> paths) throws WriteFailed;

    /**
     * Makes the first {@code length} bytes the content of a file; does nothing when they are already.
     *
     * @throws WriteFailed when the path is refused, or something foreign stands at it, or the disk failed
     */
    Written write(String path, byte[] bytes, int length) throws WriteFailed;

    /** Makes the bytes the content of a file; does nothing when they are already. */
    default Written write(String path, byte[] bytes) throws WriteFailed {
        return write(path, bytes, bytes.length);
    }

    /** Whether a file that this build or the last one wrote is there. */
    boolean holds(String path);

    /**
     * Whether a file that this build or the last one wrote is there and has this many bytes; asked before a rendering is
     * taken as fresh, since a power cut can leave a file empty.
     */
    boolean holds(String path, long size);

    /** Deletes a file of ours now, not only at the end; does nothing where there is none. */
    void remove(String path) throws WriteFailed;

    /** The paths that the last build left behind; empty after none, or after one that broke off before its first file. */
    Set<String> before();

    /**
     * Whether nothing is known of the bytes that lie there, because there was no build before or it broke off: an index of
     * earlier renderings counts as empty then.
     */
    boolean fresh();

    /** The {@link Outcome#stamp} of the build that left this tree behind; an index that carries another one is not of it. */
    Optional<Fingerprint> stamp();

    /** Deletes every file of ours that is not among those kept, and records what is left. */
    Outcome close(Set<String> kept);
}
