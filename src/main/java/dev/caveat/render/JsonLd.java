package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Citation;
import dev.caveat.model.Config;
import dev.caveat.model.Discussion;
import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.model.Ref;
import dev.caveat.model.Review;
import dev.caveat.model.Vocabulary;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import dev.caveat.time.Moment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What search engines are told of a page, as JSON-LD in the words of schema.org: only what the page itself says to its readers.
 *
 * <p>A page about health, which is one with a review or of a type that says so, is a {@code MedicalWebPage} around an
 * {@code Article}, since an article as such cannot be reviewed there. No page is a {@code QAPage} or {@code FAQPage}: readers
 * cannot answer an expert. Comments are counted only; their texts stand once, in the page.
 */
final class JsonLd {
    private static final Pattern WHOLE = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    private final Door door;
    private final Addresses addresses;
    private final Dates dates;

    JsonLd(Door door, Addresses addresses, Dates dates) {
        this.door = door;
        this.addresses = addresses;
        this.dates = dates;
    }

    /**
     * Of a written page.
     *
     * @param url the address of this output, which may be a further part of a list
     * @param way from the home page down to the folder that holds the page
     * @param image the whole address of its picture, where there is one
     */
    Html page(Page page, String url, List<View> way, Optional<String> image) {
        ScriptJson json = begin();
        boolean first = url.equals(page.url());
        if (page.kind() == Page.Kind.HOME && first) {
            site(json, page);
        } else if (page.kind() == Page.Kind.PAGE && isAboutHealth(page)) {
            healthPage(json, page, image);
        } else if (page.kind() == Page.Kind.PAGE) {
            json.object("Article").text("@id", absolute(page.url())).text("url", absolute(page.url()));
            article(json, page, image).endObject();
        } else {
            head(json, "CollectionPage", page.title(), page.description(), language(page), url);
            page.front().review().ifPresent(review -> review(json, review));
            json.endObject();
        }
        return end(json, way, page.linkTitle(), url);
    }

    /** Of a page that nobody wrote, such as a list. */
    Html made(String type, String title, String url, List<View> way) {
        ScriptJson json = begin();
        head(json, type, title, "", door.setting("language", Config::language), url).endObject();
        return end(json, way, title, url);
    }

    /**
     * Of a person's page.
     *
     * @param about a sentence or two in plain text; empty for none
     */
    Html profile(Person person, String about, String url, List<View> way) {
        ScriptJson json = begin();
        head(json, "ProfilePage", person.name(), "", door.setting("language", Config::language), url).name("mainEntity");
        begin(json, person);
        json.text("description", about);
        if (person.role() == Person.Role.STAFF) {
            json.name("worksFor");
            publisher(json);
        }
        if (!person.credentials().isEmpty()) {
            json.name("hasCredential").list();
            person.credentials().forEach(credential -> credential(json, credential));
            json.endList();
        }
        json.endObject().endObject();
        return end(json, way, person.name(), url);
    }

    private static ScriptJson begin() {
        return new ScriptJson().object().text("@context", "https://schema.org").name("@graph").list();
    }

    private Html end(ScriptJson json, List<View> way, String title, String url) {
        if (!way.isEmpty()) {
            json.object("BreadcrumbList").name("itemListElement").list();
            int position = 1;
            for (View step : way) {
                step(json, position++, (String) step.value("title").orElseThrow(), addresses.origin() + step.value("url").orElseThrow());
            }
            step(json, position, title, absolute(url));
            json.endList().endObject();
        }
        return new Html(json.endList().endObject().toString());
    }

    private static void step(ScriptJson json, int position, String title, String url) {
        json.object("ListItem").number("position", position).text("name", title).text("item", url).endObject();
    }

    private String absolute(String url) {
        return addresses.absolute(url);
    }

    private String language(Page page) {
        return door.setting("language", Config::language);
    }

    // Pages

    private boolean isAboutHealth(Page page) {
        return page.front().review().isPresent() || door.isAboutHealth(page.front().type());
    }

    private void site(ScriptJson json, Page home) {
        json.object("WebSite").text("@id", absolute(door.home())).text("url", absolute(home.url())).text("name", door.setting("title", Config::title))
                .text("description", door.setting("description", Config::description)).text("inLanguage", language(home))
                .name("publisher");
        publisher(json);
        json.endObject();
    }

    private ScriptJson head(ScriptJson json, String type, String title, String description, String language, String url) {
        json.object(type).text("@id", absolute(url)).text("url", absolute(url)).text("name", title).text("description", description)
                .text("inLanguage", language).name("isPartOf").object("WebSite").text("@id", absolute(door.home())).text("url", absolute(door.home()))
                .text("name", door.setting("title", Config::title)).endObject();
        return json;
    }

    private void healthPage(ScriptJson json, Page page, Optional<String> image) {
        head(json, "MedicalWebPage", page.title(), page.description(), language(page), page.url());
        dates(json, page);
        Set<String> tags = keywords(page);
        if (!tags.isEmpty()) {
            json.name("about").list();
            tags.forEach(tag -> json.object("Thing").text("name", tag).endObject());
            json.endList();
        }
        page.front().review().ifPresent(review -> review(json, review));
        json.name("mainEntity").object("Article").text("@id", absolute(page.url()) + "#article");
        article(json, page, image).endObject().endObject();
    }

    private ScriptJson article(ScriptJson json, Page page, Optional<String> image) {
        json.text("headline", page.title()).text("description", page.description()).text("inLanguage", language(page));
        dates(json, page);
        audience(json, page.front().audience());
        people(json, "author", page.front().authors().stream().map(door::author).distinct().toList());
        json.name("publisher");
        publisher(json);
        json.text("mainEntityOfPage", absolute(page.url())).text("image", image.orElse("")).texts("keywords", keywords(page));
        if (!page.front().references().isEmpty()) {
            json.name("citation").list();
            page.front().references().forEach(reference -> citation(json, reference));
            json.endList();
        }
        if (page.front().comments() != Discussion.State.OFF) {
            json.number("commentCount", door.count(page));
        }
        return json;
    }

    private static void audience(ScriptJson json, List<String> groups) {
        if (!groups.isEmpty()) {
            json.name("audience").list();
            groups.forEach(group -> json.object("Audience").text("audienceType", group).endObject());
            json.endList();
        }
    }

    /** What a page rests on, by the address under which most people will find it. */
    private static void citation(ScriptJson json, Citation reference) {
        String address = reference.doiAddress().or(reference::pmidAddress).orElse(WHOLE.matcher(reference.url()).lookingAt() ? reference.url() : "");
        json.object("CreativeWork").text("name", reference.title().isBlank() ? reference.text() : reference.title());
        json.texts("author", reference.authors()).text("datePublished", reference.year()).text("url", address).endObject();
    }

    /** What was never changed later was changed last when it was published. */
    private void dates(ScriptJson json, Page page) {
        Optional<Moment> published = page.front().date();
        Optional<Moment> changed = page.changed();
        boolean later = changed.isPresent() && (published.isEmpty() || changed.get().compareTo(published.get()) > 0);
        String first = published.isPresent() ? published.get().iso(dates.zone()) : "";
        json.text("datePublished", first).text("dateModified", later ? changed.get().iso(dates.zone()) : first);
    }

    private Set<String> keywords(Page page) {
        Set<String> keywords = new LinkedHashSet<>();
        page.front().terms().forEach((taxonomy, terms) -> {
            Vocabulary vocabulary = door.vocabulary(taxonomy);
            terms.forEach(term -> keywords.add(vocabulary.title(term.name())));
        });
        return keywords;
    }

    private void review(ScriptJson json, Review review) {
        json.text("lastReviewed", review.on().map(Object::toString).orElse(""));
        people(json, "reviewedBy", review.by().stream().flatMap(reviewer -> door.person(reviewer.name()).stream()).distinct().toList());
    }

    // People

    /** A single one is no list. */
    private void people(ScriptJson json, String name, List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        json.name(name);
        if (people.size() > 1) {
            json.list();
        }
        for (Person person : people) {
            begin(json, person);
            json.endObject();
        }
        if (people.size() > 1) {
            json.endList();
        }
    }

    private void begin(ScriptJson json, Person person) {
        Optional<String> url = door.profile(person.id()).map(this::absolute);
        json.object("Person").text("@id", url.map(own -> own + "#person").orElse("")).text("name", person.name()).text("url", url.orElse(""));
    }

    private void publisher(ScriptJson json) {
        json.object("Organization").text("name", door.setting("title", Config::title)).text("url", absolute("/")).endObject();
    }

    private void credential(ScriptJson json, Person.Credential credential) {
        json.object("EducationalOccupationalCredential").text("name", credential.name());
        if (!credential.issuer().isBlank()) {
            json.name("recognizedBy").object("Organization").text("name", credential.issuer()).endObject();
        }
        json.text("url", whole(credential.url())).endObject();
    }

    /** An address that somebody wrote, as a whole one; empty for what is no address of the web. */
    private String whole(String written) {
        if (written.startsWith("/") && !written.startsWith("//")) {
            return addresses.origin() + addresses.written(written);
        }
        boolean web = written.regionMatches(true, 0, "https://", 0, 8) || written.regionMatches(true, 0, "http://", 0, 7);
        return web ? written : "";
    }
}
