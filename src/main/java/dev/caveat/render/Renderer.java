package dev.caveat.render;

import dev.caveat.disclaimer.Due;
import dev.caveat.disclaimer.Evidence;
import dev.caveat.disclaimer.Spot;
import dev.caveat.markdown.Document;
import dev.caveat.markdown.Markdown;
import dev.caveat.markdown.Reference;
import dev.caveat.model.Addresses;
import dev.caveat.model.Asset;
import dev.caveat.model.Config;
import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.model.Slug;
import dev.caveat.model.SourceLinks;
import dev.caveat.parallel.Parallel;
import dev.caveat.plan.CommentAddresses;
import dev.caveat.plan.Output;
import dev.caveat.plan.Paginator;
import dev.caveat.plan.Query;
import dev.caveat.plan.Recipe;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Suggestion;
import dev.caveat.read.CommentFiles;
import dev.caveat.read.SiteReader;
import dev.caveat.read.TextFile;
import dev.caveat.theme.Limits;
import dev.caveat.theme.Rendering;
import dev.caveat.theme.Theme;
import dev.caveat.theme.View;
import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.Reads;
import dev.caveat.trace.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes outputs: each a pure function of its recipe and of what it reads through its {@link Door}.
 *
 * <p>Safe for several threads; nothing of one rendering reaches another.
 */
public final class Renderer {
    private final SiteWorld world;
    private final Parallel parallel;
    private final Theme theme;
    private final Addresses addresses;
    private final Markdown markdown;
    private final Markdown citing;
    private final Bodies bodies;
    private final Dates dates;
    private final CommentFiles files;
    private final Conversations conversations;

    /** @param parallel for what one rendering alone makes for many: the index of all words */
    public Renderer(SiteWorld world, Parallel parallel) {
        Config config = world.site().config();
        this.world = world;
        this.parallel = parallel;
        this.theme = world.theme();
        this.addresses = Addresses.of(config);
        this.markdown = SiteReader.markdown(config);
        this.citing = markdown.withCitations();
        this.bodies = new Bodies(config);
        this.dates = new Dates(config.timezone(), config.language());
        this.files = new CommentFiles(config.timezone());
        this.conversations = new Conversations(bodies, dates, addresses, files);
    }

    /** Makes one output. A failure is a result, with what was read until then. */
    public Product render(Output output) {
        Trace.Recorder reads = new Trace.Recorder();
        Work work = new Work(new Door(world, reads));
        Optional<byte[]> bytes = work.make(output);
        boolean failed = bytes.isEmpty() || work.problems.hasErrors();
        return new Product(failed ? Optional.empty() : bytes, reads.trace(), work.problems.all(), work.evidence, work.rendered);
    }

    /** One rendering. */
    private final class Work {
        private final Door door;
        private final Problems problems = new Problems();
        private final Polls polls;
        private final PageLabels labels;
        private final PageViews pages;
        private final RecentComments recent;
        private final Search search;
        private List<String> evidence = List.of();
        private Optional<Evidence.Rendered> rendered = Optional.empty();
        private List<Shows.Link> vague = List.of();
        /** Whether the body was made by ourselves alone: then it leaves no element open. */
        private boolean closed;
        /** The pages of which the output is a list. */
        private List<Page> listed = List.of();
        /** The pages to which an article leads as related ones. */
        private List<Page> related = List.of();

        Work(Door door) {
            this.door = door;
            this.recent = new RecentComments(door, addresses, bodies, dates, files, problems);
            this.polls = new Polls(door, theme, addresses, dates, recent, problems);
            this.labels = new PageLabels(door, theme);
            this.search = new Search(door, addresses, dates);
            GroundsViews grounds = new GroundsViews(door, addresses, bodies, dates);
            this.pages = new PageViews(door, addresses, dates, new People(bodies, door, addresses), polls, grounds);
            // Every page may show addresses and dates, which depend on these; theirs are reads of every output.
            door.setting("baseUrl", Config::baseUrl);
            door.setting("timezone", Config::timezone);
            door.setting("language", Config::language);
            // So may they links, which are marked where the site earns by them.
            door.setting("affiliates", Config::affiliates);
        }

        Optional<byte[]> make(Output output) {
            Recipe recipe = output.recipe();
            if (recipe instanceof Recipe.Article article) {
                return door.page(article.page()).flatMap(page -> article(page).map(this::bytes));
            }
            if (recipe instanceof Recipe.Listing listing) {
                return listing(listing, output).map(this::bytes);
            }
            if (recipe instanceof Recipe.Comments comments) {
                return door.discussed(comments.page()).flatMap(page -> comments(page, comments.number())).map(this::bytes);
            }
            if (recipe instanceof Recipe.CommentPlaces places) {
                return door.name(places.page()).flatMap(page -> conversations.places(page, door)).map(this::bytes);
            }
            if (recipe instanceof Recipe.Terms terms) {
                return terms(terms.taxonomy(), output).map(this::bytes);
            }
            if (recipe instanceof Recipe.Statements) {
                return statements(output).map(this::bytes);
            }
            if (recipe instanceof Recipe.Profile profile) {
                return door.person(profile.person()).flatMap(person -> profile(person, profile.number(), output)).map(this::bytes);
            }
            if (recipe instanceof Recipe.People) {
                Config.People people = door.setting("people", Config::people);
                Map<String, Object> root = new LinkedHashMap<>();
                root.put("list", View.of(Map.of("groups", pages.peopleByRole())));
                Map<String, Object> page = pages.made("people", people.title(), people.path(), List.of(pages.home()));
                return made("people", page, root, people.path(), output).map(this::bytes);
            }
            if (recipe instanceof Recipe.Archive archive) {
                return new Archives(door, pages, addresses, dates).sheet(archive).flatMap(sheet -> archive(sheet, output)).map(this::bytes);
            }
            if (recipe instanceof Recipe.NotFound) {
                Map<String, Object> page = pages.made("error", "404", "/404.html", List.of(pages.home()));
                return made("404", page, new LinkedHashMap<>(), "/404.html", output).map(this::bytes);
            }
            if (recipe instanceof Recipe.Search page) {
                return search(page.language(), output).map(this::bytes);
            }
            if (recipe instanceof Recipe.SearchWords words) {
                return search.words(words.language(), words.shard(), parallel, problems).map(this::bytes);
            }
            if (recipe instanceof Recipe.SearchPages part) {
                return Optional.of(bytes(search.pages(part.language(), part.number())));
            }
            if (recipe instanceof Recipe.Copy copy) {
                return door.file(copy.file()).flatMap(this::copy);
            }
            if (recipe instanceof Recipe.ThemeCopy copy) {
                return door.themeFile(copy.file());
            }
            Feeds feeds = new Feeds(door, addresses, labels);
            if (recipe instanceof Recipe.Redirect redirect) {
                return door.name(redirect.page()).map(page -> bytes(feeds.redirect(page)));
            }
            if (recipe instanceof Recipe.CommentFeed feed) {
                Optional<String> text = new CommentFeed(door, addresses, recent).text(feed);
                evidence = new Shows(List.of(), recent.shown(), List.of(), List.of()).lines();
                return text.map(this::bytes);
            }
            if (recipe instanceof Recipe.Feed) {
                return Optional.of(bytes(feeds.atom()));
            }
            return Optional.of(bytes(recipe instanceof Recipe.Sitemap ? feeds.sitemap() : feeds.robots()));
        }

        private byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        private Optional<byte[]> copy(Asset asset) {
            try {
                byte[] bytes = Files.readAllBytes(asset.source().path());
                if (!Fingerprint.of(bytes).equals(asset.source().content())) {
                    problems.add(TextFile.changed(asset.source().file()));
                    return Optional.empty();
                }
                return Optional.of(bytes);
            } catch (IOException unreadable) {
                problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(asset.source().file()), "this cannot be read")
                        .hint("check the permissions of the file"));
                return Optional.empty();
            }
        }

        private Optional<String> article(Page page) {
            Optional<Text> text = text(page);
            Optional<Conversations.Shown> comments = conversations.newest(page, door, problems);
            if (text.isEmpty() || comments.isEmpty()) {
                return Optional.empty();
            }
            Map<String, Object> root = new LinkedHashMap<>();
            Map<String, Object> values = pages.page(page, text.get().document(), text.get().html());
            values.put("related", (Supplier<List<View>>) () -> related(page));
            root.put("page", View.of(values));
            root.put("comments", comments.get().view());
            return template(template(page), page.url(), root, door.subject(page), text.get().html(), comments.get());
        }

        private Optional<String> listing(Recipe.Listing listing, Output output) {
            Door.Part part = door.part(listing.query(), listing.number());
            Map<String, Object> root = new LinkedHashMap<>();
            Map<String, Object> list = new LinkedHashMap<>();
            listed = part.pages();
            list.put("pages", listed.stream().map(pages::card).toList());
            list.put("pager", part.parts() > 1 ? Optional.of(PagerViews.of(part, addresses)) : Optional.empty());
            root.put("list", View.of(list));
            String here = Paginator.url(part.url(), part.number());
            if (listing.query() instanceof Query.WithTerm term) {
                String name = door.term(term.taxonomy(), term.slug()).orElse(term.slug());
                String title = door.setting("taxonomies", Config::taxonomies).getOrDefault(term.taxonomy(), term.taxonomy());
                List<View> way = List.of(pages.home(), pages.link(title, "/" + Slug.of(term.taxonomy()) + "/"));
                return made("term", pages.made("term", name, here, way), root, here, output);
            }
            Optional<Page> page = door.page(listing.page());
            Optional<Text> text = page.flatMap(this::text);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            Map<String, Object> values = pages.page(page.get(), text.get().document(), text.get().html());
            if (listing.number() > 1) {
                values.put("url", addresses.href(here));
                values.put("canonical", addresses.absolute(here));
                values.put("permalink", addresses.absolute(here));
                values.put("structuredData", pages.structuredData(page.get(), here));
            }
            // Each comment is on one page, and its permalink leads there.
            Optional<Conversations.Shown> comments = listing.number() == 1
                    ? conversations.newest(page.get(), door, problems) : Optional.of(Conversations.NONE);
            if (comments.isEmpty()) {
                return Optional.empty();
            }
            root.put("page", View.of(values));
            root.put("comments", comments.get().view());
            String kind = page.get().kind() == Page.Kind.HOME ? "home" : "section";
            String template = page.get().front().layout().isPresent() ? template(page.get()) : kind;
            return template(template, here, root, door.subject(page.get()), text.get().html(), comments.get());
        }

        /** A page of the older comments on an article. */
        private Optional<String> comments(Page page, int number) {
            Optional<Conversations.Shown> comments = conversations.older(page, number, door, problems);
            if (comments.isEmpty()) {
                return Optional.empty();
            }
            String here = CommentAddresses.page(page.url(), number, page.commentPages());
            Map<String, Object> values = pages.made("comments", page.title(), here, pages.way(page));
            values.put("type", page.front().type());
            values.put("draft", page.front().draft());
            values.put("noindex", page.front().draft() || page.front().noindex());
            Map<String, Object> root = new LinkedHashMap<>();
            root.put("page", View.of(values));
            root.put("comments", comments.get().view());
            return template("comments", here, root, door.subject(page), "", comments.get());
        }

        private Optional<String> terms(String taxonomy, Output output) {
            String url = "/" + Slug.of(taxonomy) + "/";
            String title = door.setting("taxonomies", Config::taxonomies).getOrDefault(taxonomy, taxonomy);
            Map<String, Object> root = new LinkedHashMap<>();
            root.put("list", new TermViews(addresses).list(door.terms(taxonomy).values()));
            return made("taxonomy", pages.made("taxonomy", title, url, List.of(pages.home())), root, url, output);
        }

        private Optional<String> statements(Output output) {
            String url = door.statements().orElseThrow();
            List<View> all = door.disclaimers().stream().map(pages::statement).toList();
            Map<String, Object> root = new LinkedHashMap<>();
            root.put("list", View.of(Map.of("disclaimers", all)));
            Map<String, Object> page = pages.made("disclaimers", "Disclaimers", url, List.of(pages.home()));
            return made(Recipe.Statements.TEMPLATE, page, root, url, output);
        }

        /** The page on which a language is searched: of no use in lists of results elsewhere. */
        private Optional<String> search(String tag, Output output) {
            String title = theme.text(door.setting("language", Config::language), door.reads(), "search.title").orElse("Search");
            String here = door.search(tag).map(SearchWorld.Where::address).orElse("/");
            Map<String, Object> page = pages.made("search", title, here, List.of(pages.home()));
            page.put("noindex", true);
            Map<String, Object> root = new LinkedHashMap<>();
            root.put("search", (Supplier<Optional<View>>) () -> search.view(tag));
            return made(Recipe.Search.TEMPLATE, page, root, here, output);
        }

        /** A person's page, with the same part of both lists; each has as many parts as it has pages. */
        private Optional<String> profile(Person person, int number, Output output) {
            Door.Part written = door.part(new Query.WrittenBy(person.id()), number);
            Door.Part reviewed = door.part(new Query.ReviewedBy(person.id()), number);
            Door.Part longer = written.parts() >= reviewed.parts() ? written : reviewed;
            Map<String, Object> list = new LinkedHashMap<>();
            listed = both(written.pages(), reviewed.pages());
            list.put("pages", written.pages().stream().map(pages::card).toList());
            list.put("reviewed", reviewed.pages().stream().map(pages::card).toList());
            list.put("pager", longer.parts() > 1 ? Optional.of(PagerViews.of(longer, addresses)) : Optional.empty());
            Map<String, Object> root = new LinkedHashMap<>();
            root.put("list", View.of(list));
            // Where it is published is told by its address, which is a read of its own.
            String here = Paginator.url(door.profile(person.id()).orElse(longer.url()), number);
            return made("person", pages.profile(person, here), root, here, output);
        }

        private Optional<String> archive(Archives.Sheet sheet, Output output) {
            listed = sheet.listed();
            Door.Part part = sheet.part();
            sheet.list().put("pager", part.parts() > 1 ? Optional.of(PagerViews.of(part, addresses)) : Optional.empty());
            Map<String, Object> root = new LinkedHashMap<>();
            root.put("list", View.of(sheet.list()));
            return made(Recipe.Archive.TEMPLATE, sheet.page(), root, Paginator.url(part.url(), part.number()), output);
        }

        /** What is related to the page; a theme that shows it has to show what must be said of it. */
        private List<View> related(Page page) {
            related = door.related(page);
            return new Entries(door, addresses, dates).all(related);
        }

        private Optional<String> made(String template, Map<String, Object> page, Map<String, Object> root, String here, Output output) {
            root.put("page", View.of(page));
            root.put("comments", Conversations.NONE.view());
            return template(template, here, root, door.subject(output.path()), "", Conversations.NONE);
        }

        /** An article's text, parsed and rendered. */
        private record Text(Document document, String html) {}

        private Optional<Text> text(Page page) {
            if (page.source().isEmpty()) {
                return Optional.of(new Text(markdown.parse(""), ""));
            }
            door.setting("markup", Config::markup);
            return TextFile.again(page.source().get(), problems).map(file -> {
                Document document = (page.front().references().isEmpty() ? markdown : citing).parse(file.text().text().substring(page.bodyStart()));
                Set<String> missing = new HashSet<>();
                SourceLinks links = new SourceLinks(addresses, page.file(), door::link, door::size, missing::add);
                String html = bodies.article(document, new SponsoredLinks(links, door.setting("affiliates", Config::affiliates)), polls.in(page));
                if (!missing.isEmpty()) {
                    broken(file.text(), page.bodyStart(), document, missing);
                }
                closed = door.setting("markup", Config::markup).html() != Config.RawHtml.TRUST && !polls.isAnyInText();
                vague = VagueLinks.in(html, file.text(), page.bodyStart());
                return new Text(document, page.titleFromHeading() ? withoutTitle(html) : html);
            });
        }

        private void broken(SourceText source, int bodyStart, Document document, Set<String> missing) {
            int above = source.place(bodyStart, 1).line() - 1;
            for (Reference link : document.references()) {
                if (missing.contains(link.destination())) {
                    Place place = source.at(above + link.line(), link.column(), 1);
                    int written = place.excerpt().indexOf(link.destination(), place.column() - 1 - place.cut());
                    problems.add(Problem.of(Code.LINK_BROKEN,
                                    written < 0 ? place : source.at(place.line(), place.cut() + written + 1, link.destination().length()),
                                    "the link \"" + link.destination() + "\" leads to no page that is published")
                            .hint("name the file as it is called, from the folder of this one"));
                }
            }
        }

        /** The heading that serves as the title stands above the text already. */
        private static String withoutTitle(String html) {
            int start = html.indexOf("<h1");
            int end = html.indexOf("</h1>", Math.max(0, start));
            return start < 0 || end < 0 ? html : html.substring(0, start) + html.substring(end + "</h1>".length()).stripLeading();
        }

        /** The template of a page: its own layout, that of its type, or the one for pages. */
        private String template(Page page) {
            Reads reads = door.reads();
            if (page.front().layout().isPresent()) {
                String layout = page.front().layout().get().name();
                if (!theme.has(layout + ".ftlh", reads)) {
                    String name = theme.name(reads);
                    problems.add(Problem.of(Code.PAGE_LAYOUT, page.front().layout().get().place(),
                                    "the theme \"" + name + "\" has no template \"" + layout + ".ftlh\"")
                            .label(Suggestion.question(layout, theme.layouts()))
                            .hint("leave layout: out, or add the template to themes/" + name + "/templates/"));
                }
                return layout;
            }
            boolean plain = page.front().type().equals("page") || page.front().type().contains("/");
            return !plain && theme.has(page.front().type() + ".ftlh", reads) ? page.front().type() : "page";
        }

        private Optional<String> template(
                String template, String here, Map<String, Object> root, Subjects subject, String body, Conversations.Shown comments) {
            if (problems.hasErrors()) {
                return Optional.empty();
            }
            String language = subject.asked().language();
            root.putIfAbsent("search", (Supplier<Optional<View>>) () -> search.view(language));
            SiteViews site = new SiteViews(door, addresses, recent, () -> search.url(language));
            root.put("site", site.site(here));
            root.put("url", site.url());
            root.put("asset", site.asset());
            root.put("disclaimers", disclaimers(door.due(subject)));
            Rendering rendering = theme.render(
                    template + ".ftlh", View.of(root), door.setting("language", Config::language), door.reads(), Limits.USUAL);
            if (rendering instanceof Rendering.Rendered page) {
                evidence = evidence(page.html(), subject, body, comments).lines();
                return Optional.of(page.html());
            }
            for (Problem problem : ((Rendering.Failed) rendering).problems()) {
                problems.add(problem.note("while rendering this page", subject.asked().place()));
            }
            return Optional.empty();
        }

        private Shows evidence(String html, Subjects subject, String body, Conversations.Shown comments) {
            Evidence.Rendered seen = new Evidence.Rendered(
                    html, body, closed, comments.texts(), both(comments.quotes(), recent.excerpts()), Xml.escape(comments.action()));
            rendered = Optional.of(seen);
            return new Shows(
                    Evidence.of(seen, door.spots(subject), door.sought(subject)),
                    both(comments.shown(), recent.shown()),
                    vague,
                    both(Cards.unnamed(html, listed, addresses, page -> door.labels(page, Spot.CARD)),
                            Cards.unnamedBeside(html, body, related, addresses, page -> door.labels(page, Spot.CARD))));
        }

        private static <T> List<T> both(List<T> first, List<T> second) {
            List<T> both = new ArrayList<>(first);
            both.addAll(second);
            return both;
        }

        /** {@code disclaimers.top} and the other places on the page, each a list of what has to stand there. */
        private View disclaimers(List<Due> due) {
            Map<String, Object> places = new LinkedHashMap<>();
            for (Spot spot : Spot.values()) {
                if (spot.isOnPage()) {
                    places.put(spot.word(), due.stream().filter(one -> one.placement().has(spot))
                            .map(one -> PageViews.disclaimer(one.disclaimer())).toList());
                }
            }
            return View.of(places);
        }
    }
}
