package dev.caveat.yaml;

import dev.caveat.problem.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The entries of a mapping that is being read; what merges others or stands twice is declined. */
final class Entries {
    /** As many keys are compared one by one. */
    private static final int FEW = 16;

    private final List<Entry> all = new ArrayList<>();
    private final Set<String> names = new HashSet<>(0);

    void add(Scalar key, Node value) throws Declined {
        if (!key.quoted() && key.text().equals("<<") || !isNew(key.text())) {
            throw new Declined();
        }
        all.add(new Entry(key, value));
    }

    private boolean isNew(String name) {
        if (all.size() >= FEW) {
            if (names.isEmpty()) {
                all.forEach(entry -> names.add(entry.key().text()));
            }
            return names.add(name);
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().text().equals(name)) {
                return false;
            }
        }
        return true;
    }

    Mapping mapping(SourceText source, int start, int end) {
        return new Mapping(all, source, start, end - start);
    }
}
