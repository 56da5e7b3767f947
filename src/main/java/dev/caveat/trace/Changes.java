package dev.caveat.trace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which facets are no longer what an index remembers: each is looked at once, when the first output that read it asks.
 *
 * <p>Safe for several threads: two that ask at once look twice, and see the same.
 */
final class Changes {
    private static final byte SAME = 1;
    private static final byte CHANGED = 2;

    private final Facets facets;
    private final World world;
    private final byte[] known;
    private final Map<String, Boolean> guarded = new ConcurrentHashMap<>();

    Changes(Ledger ledger, World world) {
        this.facets = ledger.facets();
        this.world = world;
        this.known = new byte[facets.count()];
    }

    World world() {
        return world;
    }

    boolean isChanged(int number) {
        if (number >= this.known.length) {
            return !isSame(number);
        }
        byte known = this.known[number];
        if (known == 0) {
            known = isSame(number) ? SAME : CHANGED;
            this.known[number] = known;
        }
        return known == CHANGED;
    }

    private boolean isSame(int number) {
        return isUnderGuard(facets.kind(number)) || world.now(facets.facet(number)).equals(facets.fingerprint(number));
    }

    /** Whether facets of a kind are the same because what guards them is. */
    private boolean isUnderGuard(String kind) {
        return guarded.computeIfAbsent(kind, one -> world.isGuarded(one) && guardStands());
    }

    private boolean guardStands() {
        if (world.guard().isEmpty()) {
            return false;
        }
        Facet guard = world.guard().get();
        int number = facets.number(guard.kind(), guard.name());
        return facets.isTold(number) && !facets.fingerprint(number).isAbsent() && world.now(guard).equals(facets.fingerprint(number));
    }

    /** Whether of two facets one comes first: it is the reason that is told. */
    boolean isBefore(int one, int other) {
        return facets.facet(one).compareTo(facets.facet(other)) < 0;
    }

    /** What happened to a facet. */
    String why(int number) {
        Facet facet = facets.facet(number);
        return facet.text() + (world.now(facet).isAbsent() ? " is gone" : facets.fingerprint(number).isAbsent() ? " is new" : " changed");
    }
}
