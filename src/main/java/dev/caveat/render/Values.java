package dev.caveat.render;

import dev.caveat.disclaimer.Variable;
import dev.caveat.model.Config;
import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.model.Ref;
import dev.caveat.model.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the variables in disclaimers stand for on a page, as HTML. */
final class Values {
    private final Site site;
    private final Config config;
    private final Dates dates;

    /** @param language of the page */
    Values(SiteWorld world, String language) {
        this.site = world.site();
        this.config = site.in(language).config();
        this.dates = world.dates(language);
    }

    /** On a page that nobody wrote. */
    Function<Variable, Optional<String>> ofSite() {
        return variable -> variable == Variable.SITE_TITLE ? shown(config.title()) : Optional.empty();
    }

    Function<Variable, Optional<String>> of(Page page) {
        return variable -> switch (variable) {
            case SITE_TITLE -> shown(config.title());
            case PAGE_TITLE -> shown(page.title());
            case AUTHOR_NAME -> names(page.front().authors().stream().map(author -> people(List.of(author)).findFirst().map(Person::name).orElse(author.name())));
            case AUTHOR_CREDENTIAL -> names(people(page.front().authors())
                    .flatMap(person -> person.credentials().stream().limit(1)).map(Person.Credential::name));
            case REVIEWER_NAME -> names(people(page.front().review().map(review -> review.by()).orElse(List.of())).map(Person::name));
            case REVIEW_ON -> page.front().review().flatMap(review -> review.on()).map(this::day);
            case REVIEW_NEXT -> page.front().review().flatMap(review -> review.next()).map(this::day);
            case PAGE_DATE -> page.front().date().map(date -> day(date.day(config.timezone())));
            // Only what calls for the disclaimer has these.
            case AUTHOR_INTEREST, DISCLOSURE_BY, DISCLOSURE_NOTE, CORRECTION_DATE, CORRECTION_TEXT -> Optional.empty();
        };
    }

    private Stream<Person> people(List<Ref> refs) {
        return refs.stream().flatMap(ref -> Optional.ofNullable(site.people().get(ref.name())).stream());
    }

    String day(LocalDate day) {
        return Xml.escape(dates.words(day));
    }

    static Optional<String> names(Stream<String> names) {
        List<String> all = names.filter(name -> !name.isBlank()).distinct().map(Xml::escape).toList();
        if (all.size() < 2) {
            return all.stream().findFirst();
        }
        return Optional.of(String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1));
    }

    private static Optional<String> shown(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Xml.escape(text));
    }
}
