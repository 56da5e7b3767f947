package dev.caveat.render;

import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Spot;
import dev.caveat.model.Addresses;
import dev.caveat.model.Page;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Pages as bare lists show them: less than a card, so that a changed text changes none of these lists. */
final class Entries {
    private final Door door;
    private final Addresses addresses;
    private final Dates dates;

    Entries(Door door, Addresses addresses, Dates dates) {
        this.door = door;
        this.addresses = addresses;
        this.dates = dates;
    }

    List<View> all(List<Page> pages) {
        List<View> entries = new ArrayList<>(pages.size());
        for (Page page : pages) {
            entries.add(one(page));
        }
        return entries;
    }

    View one(Page listed) {
        Page page = door.entry(listed);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", page.title());
        values.put("linkTitle", page.linkTitle());
        values.put("url", addresses.href(page.url()));
        values.put("type", page.front().type());
        values.put("label", (Supplier<Optional<String>>) () -> door.label(page.front().type()));
        values.put("date", page.front().date().map(dates::view));
        values.put("draft", page.front().draft());
        values.put("retracted", page.retraction().isPresent());
        values.put("notices", (Supplier<List<View>>) () -> door.labels(page, Spot.CARD).stream().map(Entries::notice).toList());
        return View.of(values);
    }

    private static View notice(Disclaimer disclaimer) {
        return View.of(Map.of("id", disclaimer.id(), "title", disclaimer.title(), "kind", disclaimer.kind()));
    }
}
