package dev.caveat.trace;

/** What the memories of one build call by numbers: facets, and texts that many of them hold. */
public final class Ledger {
    /** The kind of facets that guard others. */
    public static final String GUARD = "guard";

    private static final int SMALL = 1000;

    private final Facets facets = new Facets();
    private final Texts texts = new Texts();

    /** How many things it held when it held nothing that no memory speaks of. */
    private int grownFrom = -1;

    public Facets facets() {
        return facets;
    }

    Texts texts() {
        return texts;
    }

    /** Remembers what guards the facets now; nothing where nothing does. */
    void guard(World world) {
        world.guard().ifPresentOrElse(
                guard -> facets.renew(facets.number(guard.kind(), guard.name()), world.now(guard)),
                () -> facets.forget(GUARD));
    }

    void guard(Ledger other) {
        facets.take(GUARD, other.facets);
    }

    /** How many texts there are; their numbers are smaller. */
    public int textCount() {
        return texts.count();
    }

    public String text(int number) {
        return texts.text(number);
    }

    private int size() {
        return facets.count() + texts.count();
    }

    int grownFrom() {
        return grownFrom < 0 ? size() : grownFrom;
    }

    void hasGrownFrom(int size) {
        grownFrom = size;
    }

    /** Whether it is so large that much in it may be of no use any more. */
    boolean isOvergrown() {
        return size() > 2 * grownFrom() + SMALL;
    }
}
