package dev.caveat.render;

import dev.caveat.model.Poll;
import dev.caveat.model.Tally;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Polls as templates see them. A number that readers may not know is not in the view, so that no theme can show it. */
final class PollViews {
    private final Dates dates;

    PollViews(Dates dates) {
        this.dates = dates;
    }

    /**
     * One poll.
     *
     * @param endpoint where votes are sent to; empty where readers cannot vote on the page
     */
    View view(Poll poll, String endpoint) {
        boolean votable = poll.status() == Poll.Status.OPEN && !endpoint.isEmpty();
        boolean counted = poll.showsResults(votable);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", poll.id());
        values.put("anchor", poll.anchor());
        values.put("question", poll.question());
        values.put("status", poll.status().word());
        values.put("closed", poll.closed().map(dates::view));
        values.put("method", poll.method());
        values.put("action", votable ? Optional.of(endpoint) : Optional.empty());
        values.put("counted", counted);
        Tally tally = poll.tally();
        values.put("total", counted && tally.total().isPresent() ? Optional.of(tally.total().getAsLong()) : Optional.empty());
        values.put("suppressed", counted && tally.kept() != Tally.Kept.NOTHING ? Optional.of(suppressed(tally)) : Optional.empty());
        List<View> options = new ArrayList<>();
        for (int i = 0; i < poll.options().size(); i++) {
            options.add(option(poll.options().get(i), counted ? tally.cells().get(i) : Optional.empty()));
        }
        values.put("options", options);
        return View.of(values);
    }

    /** {@code {below, more}}: the smallest number that is told, and whether larger ones are kept back with the smaller. */
    private static View suppressed(Tally tally) {
        return View.of(Map.of("below", tally.below(), "more", tally.kept() == Tally.Kept.MORE));
    }

    private static View option(Poll.Option option, Optional<Tally.Cell> cell) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", option.id());
        values.put("label", option.label());
        values.put("votes", cell.map(Tally.Cell::votes));
        values.put("percent", cell.map(Tally.Cell::percent));
        return View.of(values);
    }
}
