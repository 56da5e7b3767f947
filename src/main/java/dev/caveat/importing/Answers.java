package dev.caveat.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which comment of a thread answers which, by their ids. */
public final class Answers {
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    /** Null until somebody asks. */
    private Set<String> circles;

    /** @param parent empty for one that answers none */
    public void add(String id, String parent) {
        ids.add(id);
        circles = null;
        if (!parent.isEmpty()) {
            parents.put(id, parent);
        }
    }

    /** What is odd about the place of a comment, once all were added. */
    public Optional<Remark> remark(String id) {
        String parent = parents.get(id);
        if (parent == null) {
            return Optional.empty();
        }
        if (!ids.contains(parent)) {
            return Optional.of(Remark.ORPHAN);
        }
        if (circles == null) {
            circles = circles();
        }
        return circles.contains(id) ? Optional.of(Remark.CIRCLE) : Optional.empty();
    }

    /** Those that are among what they answer, however far above: each is looked at once, whatever the threads are like. */
    private Set<String> circles() {
        Set<String> found = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (String start : parents.keySet()) {
            Set<String> way = new LinkedHashSet<>();
            String at = start;
            while (at != null && !seen.contains(at) && way.add(at)) {
                at = parents.get(at);
            }
            boolean round = at != null && way.contains(at);
            for (String member = at; round && found.add(member); ) {
                member = parents.get(member);
            }
            seen.addAll(way);
        }
        return found;
    }
}
