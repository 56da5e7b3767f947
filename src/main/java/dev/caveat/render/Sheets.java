package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.Person;
import dev.caveat.model.Term;
import dev.caveat.model.Vocabulary;
import dev.caveat.plan.Paginator;
import dev.caveat.plan.Query;
import dev.caveat.plan.Recipe;
import dev.caveat.theme.Theme;
import dev.caveat.theme.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages that nobody wrote: of terms, people, disclaimers, the archive, search, and the one for missing pages. */
final class Sheets {
    private final Door door;
    private final Theme theme;
    private final PageViews pages;
    private final Search search;
    private final Addresses addresses;
    private final Dates dates;

    Sheets(Door door, Theme theme, PageViews pages, Search search, Addresses addresses, Dates dates) {
        this.door = door;
        this.theme = theme;
        this.pages = pages;
        this.search = search;
        this.addresses = addresses;
        this.dates = dates;
    }

    /** What is made by a recipe; empty if it is of another kind, or if what it is about is gone. */
    Optional<Sheet> of(Recipe recipe) {
        if (recipe instanceof Recipe.Terms terms) {
            return Optional.of(terms(terms.taxonomy()));
        }
        if (recipe instanceof Recipe.Statements) {
            return Optional.of(statements());
        }
        if (recipe instanceof Recipe.Profile profile) {
            return door.person(profile.person()).map(person -> profile(person, profile.number()));
        }
        if (recipe instanceof Recipe.People) {
            return Optional.of(people());
        }
        if (recipe instanceof Recipe.Archive archive) {
            return new Archives(door, pages, addresses, dates).sheet(archive);
        }
        if (recipe instanceof Recipe.NotFound) {
            String here = "/404.html";
            return Optional.of(new Sheet("404", here, pages.made("error", "404", here, List.of(pages.home())), Map.of(), List.of()));
        }
        return recipe instanceof Recipe.Search page ? Optional.of(search(page.language())) : Optional.empty();
    }

    /** A part of the list of what is filed under a term. */
    Sheet term(Query.WithTerm term, int number) {
        Door.Part part = door.part(term, number);
        String here = Paginator.url(part.url(), number);
        String name = door.term(term.taxonomy(), term.slug()).orElse(term.slug());
        List<View> way = List.of(pages.home(), pages.link(title(term.taxonomy()), Term.all(term.taxonomy(), door.language())));
        Map<String, Object> page = pages.made("term", name, here, way);
        page.put("description", door.setting("terms", Config::vocabularies).getOrDefault(term.taxonomy(), Vocabulary.NONE).description(term.slug()));
        page.put("feeds", pages.feeds(term));
        return new Sheet("term", here, page, list(Map.of(
                "pages", part.pages().stream().map(pages::card).toList(), "pager", PagerViews.of(part, addresses))), part.pages());
    }

    private String title(String taxonomy) {
        return door.setting("taxonomies", Config::taxonomies).getOrDefault(taxonomy, taxonomy);
    }

    private static Map<String, Object> list(Map<String, Object> values) {
        return Map.of("list", View.of(values));
    }

    private Sheet terms(String taxonomy) {
        String here = Term.all(taxonomy, door.language());
        return new Sheet("taxonomy", here, pages.made("taxonomy", title(taxonomy), here, List.of(pages.home())),
                Map.of("list", new TermViews(addresses).list(door.terms(taxonomy).values())), List.of());
    }

    private Sheet statements() {
        String here = door.statements().orElseThrow();
        DisclaimerViews views = new DisclaimerViews(dates);
        return new Sheet(Recipe.Statements.TEMPLATE, here, pages.made("disclaimers", "Disclaimers", here, List.of(pages.home())),
                list(Map.of("disclaimers", door.disclaimers().stream().map(views::statement).toList())), List.of());
    }

    /** A person's page, with the same part of both lists; each has as many parts as it has pages. */
    private Sheet profile(Person person, int number) {
        Door.Part written = door.part(new Query.WrittenBy(person.id()), number);
        Door.Part reviewed = door.part(new Query.ReviewedBy(person.id()), number);
        Door.Part longer = written.parts() >= reviewed.parts() ? written : reviewed;
        // Where it is published is told by its address, which is a read of its own.
        String here = Paginator.url(door.profile(person.id()).orElse(longer.url()), number);
        return new Sheet("person", here, pages.profile(person, here), list(Map.of(
                "pages", written.pages().stream().map(pages::card).toList(),
                "reviewed", reviewed.pages().stream().map(pages::card).toList(),
                "pager", PagerViews.of(longer, addresses))), Stream.concat(written.pages().stream(), reviewed.pages().stream()).toList());
    }

    private Sheet people() {
        Config.People settings = door.setting("people", Config::people);
        Map<String, Object> page = pages.made("people", settings.title(), settings.path(), List.of(pages.home()));
        return new Sheet("people", settings.path(), page, list(Map.of("groups", pages.peopleByRole())), List.of());
    }

    /** The page on which a language is searched: of no use in lists of results elsewhere. */
    private Sheet search(String tag) {
        String title = theme.text(door.setting("language", Config::language), door.reads(), "search.title").orElse("Search");
        String here = door.search(tag).map(SearchWorld.Where::address).orElse("/");
        Map<String, Object> page = pages.made("search", title, here, List.of(pages.home()));
        page.put("noindex", true);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("search", (Supplier<Optional<View>>) () -> search.view(tag));
        return new Sheet(Recipe.Search.TEMPLATE, here, page, root, List.of());
    }
}
