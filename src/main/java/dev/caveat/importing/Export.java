package dev.caveat.importing;

/** What another program keeps of a site. It may be read several times, and says the same each time. */
@FunctionalInterface
public interface Export {
    /** Hands over all that there is, from the beginning to the end. */
    void read(Receiver receiver);
}
