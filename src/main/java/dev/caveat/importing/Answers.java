package dev.caveat.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which comment of a thread answers which, by their ids. */
public final class Answers {
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    /** @param parent empty for one that answers none */
    public void add(String id, String parent) {
        ids.add(id);
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
        Set<String> seen = new HashSet<>();
        for (String at = parent; at != null && seen.add(at); at = parents.get(at)) {
            if (at.equals(id)) {
                return Optional.of(Remark.CIRCLE);
            }
        }
        return Optional.empty();
    }
}
