package dev.caveat.render;

import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Spot;
import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.model.Term;
import dev.caveat.plan.SearchAddresses;
import dev.caveat.problem.Problems;
import dev.caveat.search.Shards;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What readers search with: the files of the index, and what the page for it sees. */
final class Search {
    private final Door door;
    private final Addresses addresses;
    private final Dates dates;

    Search(Door door, Addresses addresses, Dates dates) {
        this.door = door;
        this.addresses = addresses;
        this.dates = dates;
    }

    /** A file of words; empty after a problem. */
    Optional<String> words(String tag, int shard, Problems problems) {
        SearchIndex index = door.searchWords(tag, shard);
        problems.addAll(index.problems());
        return problems.hasErrors() ? Optional.empty() : Optional.of(index.words().json(shard));
    }

    /**
     * A file of what results show of pages. They are entries of a list: what the card of a page has to name beside its title
     * is here, too.
     *
     * @param named how it writes an address
     */
    String pages(String tag, int number, UnaryOperator<String> named) {
        ScriptJson json = new ScriptJson().list();
        for (Page page : door.searchPages(tag, number)) {
            json.object();
            json.text("url", named.apply(addresses.href(page.url()))).text("title", page.title());
            json.text("description", page.front().summary().orElse(page.description()));
            json.text("label", door.label(page.front().type()).orElse(""));
            page.front().date().ifPresent(date -> json.text("date", dates.words(date)).text("iso", date.iso(dates.zone())));
            json.texts("authors", page.front().authors().stream().map(author -> door.author(author).name()).toList());
            json.texts("notices", door.labels(page, Spot.CARD).stream().map(Disclaimer::title).toList());
            json.endObject();
        }
        return json.endList().toString() + "\n";
    }

    /** {@code search} in templates: where a language is searched, and all that the theme's script has to know; empty where nowhere. */
    Optional<View> view(String language) {
        return door.search(language).map(where -> {
            SearchWorld.Numbers numbers = door.searchNumbers(where.tag());
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("url", addresses.href(where.address()));
            values.put("words", addresses.href(SearchAddresses.words(where.address())));
            values.put("pages", addresses.href(SearchAddresses.pages(where.address())));
            values.put("count", numbers.count());
            values.put("shards", Shards.of(numbers.count()).number());
            values.put("size", SearchAddresses.files().size());
            values.put("version", numbers.version());
            values.put("sections", (Supplier<List<View>>) () -> door.searchSections().stream()
                    .map(section -> link(section.linkTitle(), section.url())).toList());
            values.put("taxonomies", (Supplier<List<View>>) this::taxonomies);
            return View.of(values);
        });
    }

    /** The address alone, for the box on every page. */
    Optional<String> url(String language) {
        Object url = door.siteValues().value("search in " + language, door.reads(), alike ->
                alike.search(language).map(where -> addresses.href(where.address())).orElse(null));
        return Optional.ofNullable((String) url);
    }

    private List<View> taxonomies() {
        Map<String, String> titles = door.setting("taxonomies", Config::taxonomies);
        List<View> views = new ArrayList<>();
        door.searchTaxonomies().forEach(taxonomy -> views.add(link(titles.getOrDefault(taxonomy, taxonomy), Term.all(taxonomy, door.language()))));
        return views;
    }

    private View link(String title, String url) {
        return View.of("title", title, "url", addresses.href(url));
    }
}
