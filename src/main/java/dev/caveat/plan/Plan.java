package dev.caveat.plan;

import dev.caveat.model.Moved;
import dev.caveat.model.Site;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;

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

    /** Where former addresses lead that have a page for it, sorted. */
    public List<Moved> moved(Site site) {
        return outputs.values().stream()
                .flatMap(output -> output.recipe() instanceof Recipe.Redirect redirect
                        ? site.page(redirect.page()).map(page -> new Moved(Output.url(output.path()), page.url())).stream()
                        : Stream.<Moved>empty())
                .toList();
    }
}
