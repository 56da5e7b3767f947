package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.Counterparts;
import dev.caveat.model.Language;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The languages of a site as templates see them: where else a page is, and what search engines are told of that. */
final class LanguageViews {
    private final Door door;
    private final Addresses addresses;

    LanguageViews(Door door, Addresses addresses) {
        this.door = door;
        this.addresses = addresses;
    }

    /** Adds {@code direction}, {@code languages} and {@code alternates} of {@code site}, as they are for a page. */
    void site(String here, String first, Map<String, Object> values) {
        values.put("direction", (Supplier<String>) () -> door.setting("direction", LanguageViews::direction));
        values.put("languages", (Supplier<List<View>>) () -> door.counterparts(first).stream().map(place -> view(place, here)).toList());
        values.put("alternates", (Supplier<List<View>>) () -> here.equals(first) ? alternates(first) : List.of());
    }

    /** Of the texts of a configuration. */
    static String direction(Config config) {
        Language own = config.languages().own();
        boolean translated = !config.language().equals(own.tag());
        return (translated ? config.languages().of(config.language()) : own).direction();
    }

    private View view(Counterparts.Place place, String here) {
        boolean current = place.language().code().equals(door.language());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("tag", place.language().tag());
        values.put("label", place.language().label());
        values.put("direction", place.language().direction());
        values.put("title", place.title());
        values.put("url", addresses.href(current ? here : place.url()));
        values.put("current", current);
        values.put("translated", place.same());
        return View.of(values);
    }

    /** {@code {lang, url}} for each language in which search engines find the page, itself included; nothing where it is alone. */
    private List<View> alternates(String first) {
        List<Counterparts.Place> all = door.counterparts(first);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Counterparts.Place> same = all.stream().filter(place -> place.same() && place.found()).toList();
        boolean found = same.stream().anyMatch(place -> place.language().code().equals(door.language()));
        if (!found || same.size() < 2) {
            return List.of();
        }
        List<View> views = new ArrayList<>();
        same.forEach(place -> views.add(alternate(place.language().tag(), place)));
        same.stream().filter(place -> place.language().code().isEmpty()).forEach(place -> views.add(alternate("x-default", place)));
        return views;
    }

    private View alternate(String tag, Counterparts.Place place) {
        door.own("baseUrl", Config::baseUrl);
        return View.of("lang", tag, "url", addresses.absolute(place.url()));
    }
}
