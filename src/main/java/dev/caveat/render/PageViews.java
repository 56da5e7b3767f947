package dev.caveat.render;

import dev.caveat.disclaimer.Spot;
import dev.caveat.markdown.Document;
import dev.caveat.markdown.Heading;
import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.Image;
import dev.caveat.model.Page;
import dev.caveat.model.PageId;
import dev.caveat.model.Person;
import dev.caveat.model.Ref;
import dev.caveat.model.Review;
import dev.caveat.model.Slug;
import dev.caveat.model.Term;
import dev.caveat.model.Vocabulary;
import dev.caveat.picture.PictureSize;
import dev.caveat.plan.Query;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Pages and cards as templates see them. */
final class PageViews {
    /** How many words an attentive reader reads in a minute. */
    private static final int WORDS_A_MINUTE = 220;

    private final Door door;
    private final Addresses addresses;
    private final Dates dates;
    private final People people;
    private final Polls polls;
    private final GroundsViews grounds;
    private final JsonLd data;

    PageViews(Door door, Addresses addresses, Dates dates, People people, Polls polls, GroundsViews grounds) {
        this.door = door;
        this.addresses = addresses;
        this.dates = dates;
        this.people = people;
        this.polls = polls;
        this.grounds = grounds;
        this.data = new JsonLd(door, addresses, dates);
    }

    /** A written page in full; its text is there, and its comments stand beside it. */
    Map<String, Object> page(Page page, Document document, String body) {
        Map<String, Object> values = head(kind(page), page.title(), page.linkTitle(), page.description(), page.url());
        values.put("type", page.front().type());
        boolean described = page.front().description().or(() -> page.front().summary()).isPresent();
        values.put("described", described);
        values.put("lead", (Supplier<Optional<String>>) () ->
                described && Lead.isNews(page.description(), body) ? Optional.of(page.description()) : Optional.empty());
        values.put("label", (Supplier<Optional<String>>) () -> door.label(page.front().type()));
        if (!body.isBlank()) {
            values.put("body", new Html(body));
        } else if (page.kind() == Page.Kind.PAGE) {
            values.put("body", new Html(""));
        }
        values.put("toc", (Supplier<List<View>>) () -> toc(page, document));
        values.put("tocWanted", page.front().contents().wanted());
        values.put("tocLeveled", page.front().contents().leveled());
        // Counted once for both.
        Supplier<Integer> words = once(document::words);
        values.put("words", words);
        values.put("minutes", (Supplier<Integer>) () -> (words.get() + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE);
        values.put("date", page.front().date().map(dates::view));
        values.put("lastmod", page.front().lastmod().map(dates::view));
        values.put("audience", page.front().audience());
        values.put("authors", (Supplier<List<View>>) () -> page.front().authors().stream().map(author -> people.view(door.author(author), page)).toList());
        values.put("review", (Supplier<Optional<View>>) () -> page.front().review().map(review -> review(page, review)));
        values.put("taxonomies", (Supplier<List<View>>) () -> taxonomies(page));
        values.put("params", (Supplier<View>) () -> SiteViews.plain(page.front().params()));
        values.put("image", (Supplier<Optional<View>>) () -> page.front().image().flatMap(image -> image(page, image)));
        values.put("resources", (Supplier<List<View>>) () -> new Resources(door, addresses).of(page));
        values.put("draft", page.front().draft());
        values.put("noindex", page.front().noindex() || page.front().draft());
        values.put("section", (Supplier<Optional<View>>) () -> section(page));
        Supplier<List<View>> way = once(() -> breadcrumbs(page));
        values.put("breadcrumbs", way);
        values.put("previous", (Supplier<Optional<View>>) () -> door.neighbours(page).previous().map(this::link));
        values.put("next", (Supplier<Optional<View>>) () -> door.neighbours(page).next().map(this::link));
        values.put("poll", (Supplier<Optional<View>>) () -> polls.below(page));
        values.put("related", List.of());
        values.put("commentFeeds", (Supplier<List<View>>) () -> commentFeeds(page));
        values.put("feeds", List.of());
        grounds.page(page, document, body, values);
        values.put("structuredData", structuredData(page, page.url(), way));
        return values;
    }

    private static List<View> toc(Page page, Document document) {
        List<View> entries = new ArrayList<>();
        for (Heading heading : document.headings()) {
            if (page.front().contents().holds(heading.level()) && !heading.id().isEmpty()) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("id", heading.id());
                values.put("level", heading.level());
                values.put("text", heading.text());
                entries.add(View.of(values));
            }
        }
        return entries;
    }

    /** An answer that two values are made of. */
    private static <T> Supplier<T> once(Supplier<T> question) {
        return new Supplier<>() {
            private T answer;

            @Override
            public synchronized T get() {
                answer = answer == null ? question.get() : answer;
                return answer;
            }
        };
    }

    /** What programs are told of a page, as seen at an address of it: a list has several. */
    Supplier<Html> structuredData(Page page, String here) {
        return structuredData(page, here, () -> breadcrumbs(page));
    }

    private Supplier<Html> structuredData(Page page, String here, Supplier<List<View>> way) {
        return () -> data.page(page, here, way.get(), page.front().image().flatMap(image -> Pictures.published(image, page.file(), door, addresses)));
    }

    /** A page that nobody wrote: a list of terms, what is filed under one, the one for missing pages. */
    Map<String, Object> made(String kind, String title, String url, List<View> breadcrumbs) {
        Map<String, Object> values = head(kind, title, title, "", url);
        values.put("type", "page");
        values.put("described", false);
        values.put("lead", Optional.empty());
        values.put("label", Optional.empty());
        values.put("toc", List.of());
        values.put("tocWanted", Optional.empty());
        values.put("tocLeveled", false);
        values.put("words", 0);
        values.put("minutes", 0);
        values.put("date", Optional.empty());
        values.put("lastmod", Optional.empty());
        values.put("audience", List.of());
        values.put("authors", List.of());
        values.put("review", Optional.empty());
        values.put("taxonomies", List.of());
        values.put("params", View.of(Map.of()));
        values.put("image", Optional.empty());
        values.put("resources", List.of());
        values.put("draft", false);
        values.put("noindex", kind.equals("error"));
        values.put("section", Optional.empty());
        values.put("breadcrumbs", breadcrumbs);
        values.put("previous", Optional.empty());
        values.put("next", Optional.empty());
        values.put("poll", Optional.empty());
        values.put("related", List.of());
        values.put("commentFeeds", List.of());
        values.put("feeds", List.of());
        GroundsViews.none(values);
        values.put("structuredData", kind.equals("error")
                ? Optional.empty()
                : (Supplier<Html>) () -> data.made(kind.equals("comments") || kind.equals("search") ? "WebPage" : "CollectionPage", title, url, breadcrumbs));
        return values;
    }

    /** The page of a person, as one of its parts. */
    Map<String, Object> profile(Person person, String url) {
        List<View> way = List.of(home(), people());
        Map<String, Object> values = made("person", person.name(), url, way);
        String about = people.about(person);
        values.put("description", about);
        values.put("person", people.view(person));
        values.put("structuredData", (Supplier<Html>) () -> data.profile(person, about, url, way));
        return values;
    }

    /** The way to everybody who has a page. */
    private View people() {
        Config.People settings = door.setting("people", Config::people);
        return link(settings.title(), settings.path());
    }

    /** The pages of people, and who they are, by what they are on this site. */
    List<View> peopleByRole() {
        SortedMap<Person.Role, List<Person>> roles = new TreeMap<>();
        for (String id : door.profiles()) {
            door.person(id).ifPresent(person -> roles.computeIfAbsent(person.role(), none -> new ArrayList<>()).add(person));
        }
        List<View> groups = new ArrayList<>();
        roles.forEach((role, members) -> {
            members.sort(Comparator.comparing(Person::name).thenComparing(Person::id));
            groups.add(View.of(Map.of("role", role.word(), "people", members.stream().map(people::view).toList())));
        });
        return groups;
    }

    /** The feeds of its own comments that a page has, as links name them. */
    private List<View> commentFeeds(Page page) {
        boolean articles = door.setting("commentFeeds", config -> config.comments().feeds()).articles();
        if (!articles || page.kind() != Page.Kind.PAGE || !page.sharesComments()) {
            return List.of();
        }
        door.count(page);
        return page.hasCommentsToFollow() ? CommentFeed.links(door.commentFeeds(), page.title(), page.url(), addresses) : List.of();
    }

    /** The feeds of a list, as links on its page name them; those of the whole site are on every page. */
    Supplier<List<View>> feeds(Query list) {
        return () -> list instanceof Query.Latest ? List.of() : PageFeed.links(list, door, addresses);
    }

    private Map<String, Object> head(String kind, String title, String linkTitle, String description, String url) {
        Map<String, Object> values = new LinkedHashMap<>(96);
        values.put("kind", kind);
        values.put("title", title);
        values.put("linkTitle", linkTitle);
        values.put("description", description);
        values.put("url", addresses.href(url));
        values.put("permalink", (Supplier<String>) () -> absolute(url));
        values.put("canonical", (Supplier<String>) () -> absolute(url));
        values.put("lang", (Supplier<String>) () -> door.setting("language", Config::language));
        return values;
    }

    private String absolute(String url) {
        door.setting("baseUrl", Config::baseUrl);
        return addresses.absolute(url);
    }

    private static String kind(Page page) {
        return switch (page.kind()) {
            case HOME -> "home";
            case SECTION -> "section";
            case PAGE -> "page";
        };
    }

    /** What a list shows of a page: what is in its card, how many comments it has, and of when the last one is. */
    View card(Page listed) {
        Page page = door.card(listed);
        Map<String, Object> values = new LinkedHashMap<>(32);
        values.put("title", page.title());
        values.put("linkTitle", page.linkTitle());
        values.put("url", addresses.href(page.url()));
        values.put("type", page.front().type());
        values.put("label", (Supplier<Optional<String>>) () -> door.label(page.front().type()));
        values.put("description", page.front().summary().orElse(page.description()));
        values.put("date", page.front().date().map(dates::view));
        values.put("authors", (Supplier<List<View>>) () -> page.front().authors().stream().map(author -> people.view(door.author(author), page)).toList());
        values.put("section", (Supplier<Optional<View>>) () -> section(page));
        values.put("comments", (Supplier<Integer>) () -> door.count(page));
        values.put("lastComment", (Supplier<Optional<View>>) () -> door.lastComment(page).map(dates::view));
        values.put("image", (Supplier<Optional<View>>) () -> page.front().image().flatMap(image -> image(page, image)));
        values.put("terms", (Supplier<List<View>>) () -> taxonomies(page));
        values.put("draft", page.front().draft());
        values.put("notices", (Supplier<List<View>>) () ->
                door.labels(page, Spot.CARD).stream().map(one -> DisclaimerViews.named(one)).toList());
        grounds.card(page, values);
        return View.of(values);
    }

    /** {@code {title, url}} of another page. */
    View link(Page other) {
        Page page = door.name(other.id().text()).orElse(other);
        return link(page.linkTitle(), page.url());
    }

    View link(String title, String url) {
        return View.of("title", title, "url", addresses.href(url));
    }

    private List<View> people(List<Ref> refs, Page page) {
        List<View> views = new ArrayList<>();
        for (Ref ref : refs) {
            door.person(ref.name()).map(person -> people.view(person, page)).ifPresent(views::add);
        }
        return views;
    }

    private View review(Page page, Review review) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("by", people(review.by(), page));
        values.put("on", review.on().map(dates::view));
        values.put("next", review.next().map(dates::view));
        values.put("overdue", (Supplier<Boolean>) () -> review.next().isPresent()
                && door.setting("overdue", config -> config.reviews().overdue()).showsBanner() && door.since(review.next().get()));
        values.put("changed", review.isChanged());
        // An editor who forgets to write lastmod should not date the change before the review.
        values.put("changedOn", page.front().lastmod()
                .filter(last -> review.isChanged() && review.on().filter(day -> !last.day(dates.zone()).isAfter(day)).isEmpty())
                .map(dates::view));
        return View.of(values);
    }

    private List<View> taxonomies(Page page) {
        List<View> views = new ArrayList<>();
        Map<String, String> titles = door.setting("taxonomies", Config::taxonomies);
        page.front().terms().forEach((taxonomy, terms) -> {
            // What is in no list may be the only page that has the term: then there is no page of it.
            List<View> links = new ArrayList<>(terms.size());
            Vocabulary vocabulary = door.vocabulary(taxonomy);
            for (Ref term : terms) {
                String slug = Slug.of(term.name());
                if (!page.front().unlisted() || door.term(taxonomy, slug).isPresent()) {
                    links.add(link(vocabulary.title(term.name()), Term.url(taxonomy, slug, door.language())));
                }
            }
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("name", taxonomy);
            values.put("title", titles.getOrDefault(taxonomy, taxonomy));
            values.put("url", addresses.href(Term.all(taxonomy, door.language())));
            values.put("terms", links);
            views.add(View.of(values));
        });
        return views;
    }

    /** A picture, if it is there. */
    private Optional<View> image(Page page, Image image) {
        return Pictures.href(image, page.file(), door, addresses).map(src -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("src", src);
            values.put("whole", (Supplier<Optional<String>>) () -> Pictures.published(image, page.file(), door, addresses));
            values.put("width", (Supplier<Optional<Integer>>) () -> size(page, image).map(PictureSize::width));
            values.put("height", (Supplier<Optional<Integer>>) () -> size(page, image).map(PictureSize::height));
            Supplier<Optional<PictureWorld.Shown>> shown = () -> Pictures.shown(image, page.file(), door, addresses);
            values.put("srcset", (Supplier<Optional<String>>) () -> shown.get().flatMap(one -> Pictures.srcset(one, addresses)));
            values.put("sizes", (Supplier<Optional<String>>) () ->
                    shown.get().flatMap(PictureWorld.Shown::size).map(size -> door.setting("pictures", Config::pictures).sizes(size.width())));
            values.put("alt", image.alt());
            values.put("credit", image.credit());
            return View.of(values);
        });
    }

    private Optional<PictureSize> size(Page page, Image image) {
        return Pictures.size(image, page.file(), door, addresses);
    }

    private Optional<View> section(Page page) {
        String folder = page.id().folder();
        return folder.isEmpty() ? Optional.empty() : door.name(new PageId(folder, page.id().language()).text()).map(this::link);
    }

    /** From the home page down to the folder that holds the page. */
    private List<View> breadcrumbs(Page page) {
        if (page.kind() == Page.Kind.HOME) {
            return List.of();
        }
        List<View> views = new ArrayList<>();
        for (String folder = page.id().folder(); !folder.isEmpty(); folder = new PageId(folder, "").folder()) {
            door.name(new PageId(folder, page.id().language()).text()).map(this::link).ifPresent(view -> views.add(0, view));
        }
        views.add(0, home());
        return views;
    }

    /** From the home page down to a page itself. */
    List<View> way(Page page) {
        List<View> views = new ArrayList<>(breadcrumbs(page));
        if (page.kind() != Page.Kind.HOME) {
            views.add(link(page));
        } else if (views.isEmpty()) {
            views.add(home());
        }
        return views;
    }

    /** The way to the home page. */
    View home() {
        String title = door.name(new PageId("", door.language()).text()).flatMap(page -> page.front().linkTitle())
                .orElseGet(() -> door.setting("title", Config::title));
        return link(title, door.home());
    }
}
