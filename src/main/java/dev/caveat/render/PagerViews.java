package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.plan.Paginator;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The way through the parts of a list, as templates see it. */
final class PagerViews {
    /** How many parts on each side of the present one are named; between them and the ends numbers are left out. */
    private static final int NEAR = 2;

    private PagerViews() {}

    /** A part among its neighbours; empty where there are none. */
    static Optional<View> of(Door.Part part, Addresses addresses) {
        if (part.parts() <= 1) {
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", part.number());
        values.put("total", part.parts());
        values.put("url", url(part, part.number(), addresses));
        values.put("previous", part.number() > 1 ? Optional.of(url(part, part.number() - 1, addresses)) : Optional.empty());
        values.put("next", part.number() < part.parts() ? Optional.of(url(part, part.number() + 1, addresses)) : Optional.empty());
        List<View> numbers = new ArrayList<>();
        int before = 0;
        for (int number : named(part.number(), part.parts())) {
            numbers.add(View.of(Map.of(
                    "number", number,
                    "url", url(part, number, addresses),
                    "current", number == part.number(),
                    "gap", number > before + 1)));
            before = number;
        }
        values.put("pages", numbers);
        return Optional.of(View.of(values));
    }

    private static String url(Door.Part part, int number, Addresses addresses) {
        return addresses.href(Paginator.url(part.url(), number));
    }

    /**
     * The parts that are named: the ends, those near the present one, and none left out alone, since its number takes no
     * more room than the sign that something is missing.
     */
    static List<Integer> named(int current, int parts) {
        TreeSet<Integer> named = new TreeSet<>(List.of(1, parts));
        for (int number = Math.max(1, current - NEAR); number <= Math.min(parts, current + NEAR); number++) {
            named.add(number);
        }
        for (int alone : List.of(2, parts - 1)) {
            if (alone > 1 && alone < parts && named.contains(alone - 1) && named.contains(alone + 1)) {
                named.add(alone);
            }
        }
        return List.copyOf(named);
    }
}
