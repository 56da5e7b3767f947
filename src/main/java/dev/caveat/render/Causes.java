package dev.caveat.render;

import dev.caveat.disclaimer.Cause;
import dev.caveat.model.Page;
import dev.caveat.model.Ref;
import dev.caveat.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why pages have to show disclaimers: because they say so, or because of what they are on the day of the build. */
final class Causes {
    private static final String CRISIS = "crisis";

    private final SiteWorld world;

    Causes(SiteWorld world) {
        this.world = world;
    }

    /** @param place where what a page says of itself is written, as far as rules ask about it */
    List<Cause> of(Page page, Place place) {
        List<Cause> causes = new ArrayList<>();
        for (Ref ref : page.front().disclaimers()) {
            causes.add(new Cause(ref.name(), "the page asks for it", Optional.of(place)));
        }
        if (!page.topics().isEmpty()) {
            String lines = CrisisLines.html(world.site().config().linesFor(page.id().language()));
            causes.add(new Cause(CRISIS, "it is about " + String.join(" and ", page.topics()), Optional.of(place), Map.of(), lines));
        }
        return causes;
    }
}
