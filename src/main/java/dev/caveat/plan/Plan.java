package dev.caveat.plan;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Every file of the site.
 *
 * @param outputs by their paths
 * @param contested paths that two sources want, so that neither is published
 */
public record Plan(SortedMap<String, Output> outputs, SortedSet<String> contested) {
    public Plan {
        outputs = Collections.unmodifiableSortedMap(outputs);
        contested = Collections.unmodifiableSortedSet(contested);
    }
}
