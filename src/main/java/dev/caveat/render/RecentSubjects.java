package dev.caveat.render;

import dev.caveat.model.Page;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What rules were asked about lately. Whoever makes a page asks several times while it is made, and lists ask for the same few;
 * to keep it for all pages would take more room than it saves time. Safe for several threads: what one loses is made again.
 */
final class RecentSubjects {
    private static final int ROOM = 1 << 12;

    private final AtomicReferenceArray<Subjects> recent = new AtomicReferenceArray<>(ROOM);

    Subjects of(Page page, SiteWorld world) {
        int hash = page.id().path().hashCode();
        int slot = (hash ^ hash >>> 12 ^ hash >>> 20) & ROOM - 1;
        Subjects known = recent.get(slot);
        if (known == null || known.page().isEmpty() || known.page().get() != page) {
            known = Subjects.of(page, world);
            recent.set(slot, known);
        }
        return known;
    }
}
