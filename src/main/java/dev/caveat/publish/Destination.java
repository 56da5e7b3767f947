package dev.caveat.publish;

import dev.caveat.write.Release;

/** What brings a release to one target. Made for one run. */
public interface Destination {
    /**
     * Compares what is there with a release, and changes nothing there.
     *
     * @throws Refused where the target does not answer
     */
    Difference compare(Release release) throws Refused;

    /**
     * Makes the target what the release is.
     *
     * @param difference as {@link #compare} found it
     * @throws Refused at the first thing that fails; whoever runs it again goes on from there
     */
    void send(Release release, Difference difference, Teller teller) throws Refused;
}
