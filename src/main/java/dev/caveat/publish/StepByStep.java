package dev.caveat.publish;

import dev.caveat.write.Manifest;
import dev.caveat.write.PublicFile;
import dev.caveat.write.Release;
import java.util.List;

/**
 * A destination at which readers see each file as soon as it is there; so the order matters, and a run can be broken off anywhere.
 *
 * <p>The list of what is ours goes first, with all that was and all that will be; then files, wave by wave; then deletions; and at the end the
 * list of what is there now.
 */
abstract class StepByStep implements Destination {
    private Manifest there = Manifest.none();

    /** The list that is there before anything is sent; none where there is none, or where it is not ours. */
    abstract Manifest listed(Release release) throws Refused;

    /** Compares, where some of what is there is ours. */
    abstract Difference compare(Release release, Manifest listed) throws Refused;

    abstract void write(Manifest list) throws Refused;

    /** Writes some files, in any order. */
    abstract void write(List<PublicFile> files, Release release, Teller teller) throws Refused;

    /** Deletes some files, in any order. */
    abstract void delete(List<String> paths, Release release, Teller teller) throws Refused;

    @Override
    public final Difference compare(Release release) throws Refused {
        there = listed(release);
        return compare(release, there);
    }

    @Override
    public final void send(Release release, Difference difference, Teller teller) throws Refused {
        if (difference.isNothing() && there.finished()) {
            return;
        }
        write(there.underWay(release.manifest()));
        for (Wave wave : Wave.values()) {
            List<PublicFile> files = wave.of(difference.sent());
            if (!files.isEmpty()) {
                teller.phase("Sending files", files.size());
                write(files, release, teller);
            }
        }
        if (!difference.gone().isEmpty()) {
            teller.phase("Deleting files", difference.gone().size());
            delete(difference.gone(), release, teller);
        }
        write(release.manifest());
    }
}
