package dev.caveat.render;

import dev.caveat.disclaimer.Due;
import dev.caveat.disclaimer.Evidence;
import dev.caveat.disclaimer.Spot;
import dev.caveat.model.Addresses;
import dev.caveat.model.Asset;
import dev.caveat.model.Config;
import dev.caveat.model.Page;
import dev.caveat.model.Target;
import dev.caveat.plan.CommentAddresses;
import dev.caveat.plan.Output;
import dev.caveat.plan.Paginator;
import dev.caveat.plan.Query;
import dev.caveat.plan.Recipe;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.read.CommentFiles;
import dev.caveat.read.KeptFiles;
import dev.caveat.read.TextFile;
import dev.caveat.theme.Limits;
import dev.caveat.theme.Rendering;
import dev.caveat.theme.Shared;
import dev.caveat.theme.Theme;
import dev.caveat.theme.View;
import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.Points;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Makes outputs: each a pure function of its recipe and of what it reads through its {@link Door}.
 *
 * <p>Safe for several threads; nothing of one rendering reaches another.
 */
public final class Renderer {
    private final SiteWorld world;
    private final Theme theme;
    private final Addresses addresses;
    private final Bodies bodies;
    private final CommentFiles files;
    private final Map<String, Texts> texts = new ConcurrentHashMap<>();
    private final Map<String, Shared> shared = new ConcurrentHashMap<>();
    private final LongSupplier ticker;

    public Renderer(SiteWorld world) {
        this(world, new KeptFiles(0), () -> 0);
    }

    /**
     * @param kept comments that need not be read again
     * @param ticker nanoseconds, from any beginning: by it is told how long templates take
     */
    public Renderer(SiteWorld world, KeptFiles kept, LongSupplier ticker) {
        this.ticker = ticker;
        Config config = world.site().config();
        this.world = world;
        this.theme = world.theme();
        this.addresses = Addresses.of(config);
        this.bodies = new Bodies(config);
        this.files = new CommentFiles(config.timezone(), kept);
    }

    /** Makes one output. A failure is a result, with what was read until then. */
    public Product render(Output output) {
        Trace.Recorder reads = new Trace.Recorder(world.ledger());
        Work work = new Work(new Door(world, reads, output.recipe().language(world.site())), output.path());
        Optional<byte[]> bytes = work.make(output).map(made -> work.placed(output, made));
        boolean failed = bytes.isEmpty() || work.problems.hasErrors();
        return new Product(failed ? Optional.empty() : bytes, reads.trace(), work.problems.all(), work.evidence, work.points, work.rendered, work.template);
    }

    /** How texts are read in a language. */
    private Texts texts(String language) {
        return texts.computeIfAbsent(language, code -> new Texts(world.site().in(code).config(), bodies, addresses));
    }

    /** The slots that are the same on all pages of a language. */
    private Shared shared(String language) {
        return shared.computeIfAbsent(language, code -> new Shared(reads -> world.siteValues(code).alike(reads)));
    }

    /** One rendering. */
    private final class Work {
        private final Door door;
        private final Texts texts;
        private final Conversations conversations;
        private final Problems problems = new Problems();
        private final Polls polls;
        private final Shortcodes shortcodes;
        private final PageLabels labels;
        private final PageViews pages;
        private final RecentComments recent;
        private final Search search;
        private final Sheets sheets;
        private final String path;
        private List<String> evidence = List.of();
        private Points points = Points.NONE;
        private Optional<Evidence.Rendered> rendered = Optional.empty();
        private Product.Template template = new Product.Template("", 0);
        private Optional<Texts.Text> text = Optional.empty();
        /** The pages of which the output is a list. */
        private List<Page> listed = List.of();
        /** The pages to which an article leads as related ones. */
        private List<Page> related = List.of();

        Work(Door door, String path) {
            this.door = door;
            this.path = path;
            Dates dates = world.dates(door.language());
            this.texts = texts(door.language());
            this.conversations = new Conversations(bodies, dates, addresses, files);
            this.recent = new RecentComments(door, addresses, bodies, dates, files, problems);
            this.polls = new Polls(door, theme, addresses, dates, recent, problems);
            this.shortcodes = new Shortcodes(
                    door, theme, addresses, new QuotedComments(door, addresses, bodies, dates, files, problems), recent, problems);
            this.labels = new PageLabels(door, theme);
            this.search = new Search(door, addresses, dates);
            GroundsViews grounds = new GroundsViews(door, addresses, bodies, dates);
            this.pages = new PageViews(door, addresses, dates, new People(bodies, door, addresses), polls, grounds);
            this.sheets = new Sheets(door, theme, pages, search, addresses, dates);
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
                return listing.query() instanceof Query.WithTerm term
                        ? made(sheets.term(term, listing.number()), output)
                        : listing(listing).map(this::bytes);
            }
            if (recipe instanceof Recipe.Comments comments) {
                return door.discussed(comments.page()).flatMap(page -> comments(page, comments.number())).map(this::bytes);
            }
            if (recipe instanceof Recipe.CommentPlaces places) {
                return door.name(places.page()).flatMap(page -> conversations.places(page, door, named())).map(this::bytes);
            }
            Optional<Sheet> sheet = sheets.of(recipe);
            if (sheet.isPresent()) {
                return made(sheet.get(), output);
            }
            if (recipe instanceof Recipe.SearchWords words) {
                return search.words(words.language(), words.shard(), problems).map(this::bytes);
            }
            if (recipe instanceof Recipe.SearchPages part) {
                return Optional.of(bytes(search.pages(part.language(), part.number(), named())));
            }
            if (recipe instanceof Recipe.Copy copy) {
                return door.file(copy.file()).flatMap(this::copy);
            }
            if (recipe instanceof Recipe.PictureCopy copy) {
                return new PublishedPictures(door, problems).copy(copy);
            }
            if (recipe instanceof Recipe.ThemeCopy copy) {
                return door.themeFile(copy.file()).flatMap(bytes -> new PublishedPictures(door, problems).ofTheme(copy.file(), bytes));
            }
            if (recipe instanceof Recipe.CommentFeed feed) {
                Optional<String> text = new CommentFeed(door, addresses, recent).text(feed);
                evidence = new Shows(List.of(), recent.shown(), List.of(), List.of()).lines();
                return text.map(this::bytes);
            }
            return new ProgramFiles(door, addresses, labels).of(recipe).map(this::bytes);
        }

        /** As it is published: a page that lies in one place may name others as seen from there. */
        byte[] placed(Output output, byte[] made) {
            return RelativeUrls.isMeant(output) && isRelative() ? bytes(seen().html(new String(made, StandardCharsets.UTF_8))) : made;
        }

        private boolean isRelative() {
            return door.setting("relativeUrls", Config::relativeUrls);
        }

        private RelativeUrls seen() {
            return new RelativeUrls(Output.url(path), addresses);
        }

        /** What a file of addresses writes for one of the site's. */
        private UnaryOperator<String> named() {
            return isRelative() ? seen()::page : UnaryOperator.identity();
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
                return new PublishedPictures(door, problems).published(asset, bytes);
            } catch (IOException unreadable) {
                problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(asset.source().file()), "this cannot be read")
                        .hint("check the permissions of the file"));
                return Optional.empty();
            }
        }

        private Optional<String> article(Page page) {
            text = texts.of(page, door, polls, shortcodes, problems);
            Optional<Conversations.Shown> comments = conversations.newest(page, door, problems);
            if (text.isEmpty() || comments.isEmpty()) {
                return Optional.empty();
            }
            Map<String, Object> root = new LinkedHashMap<>();
            Map<String, Object> values = pages.page(page, text.get().document(), text.get().html());
            values.put("related", (Supplier<List<View>>) () -> related(page));
            root.put("page", View.of(values));
            root.put("comments", comments.get().view());
            return template(layout(page), page.url(), page.url(), root, door.subject(page), comments.get());
        }

        private Optional<String> listing(Recipe.Listing listing) {
            Door.Part part = door.part(listing.query(), listing.number());
            Map<String, Object> root = new LinkedHashMap<>();
            Map<String, Object> list = new LinkedHashMap<>();
            listed = part.pages();
            list.put("pages", listed.stream().map(pages::card).toList());
            list.put("pager", PagerViews.of(part, addresses));
            root.put("list", View.of(list));
            String here = Paginator.url(part.url(), part.number());
            Optional<Page> page = door.page(listing.page());
            text = page.flatMap(one -> texts.of(one, door, polls, shortcodes, problems));
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
            values.put("feeds", pages.feeds(listing.query()));
            root.put("page", View.of(values));
            root.put("comments", comments.get().view());
            String kind = page.get().kind() == Page.Kind.HOME ? "home" : "section";
            String template = page.get().front().layout().isPresent() ? layout(page.get()) : kind;
            return template(template, here, part.url(), root, door.subject(page.get()), comments.get());
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
            return template("comments", here, page.url(), root, door.subject(page), comments.get());
        }

        /** What is related to the page; a theme that shows it has to show what must be said of it. */
        private List<View> related(Page page) {
            related = door.related(page);
            return new Entries(door, addresses, world.dates(door.language())).all(related);
        }

        private Optional<byte[]> made(Sheet sheet, Output output) {
            listed = sheet.listed();
            Map<String, Object> root = new LinkedHashMap<>(sheet.root());
            root.put("page", View.of(sheet.page()));
            root.put("comments", Conversations.NONE.view());
            return template(sheet.template(), sheet.here(), sheet.here(), root, door.subject(output.path()), Conversations.NONE).map(this::bytes);
        }

        private String layout(Page page) {
            return Layouts.of(page, theme, door.reads(), problems);
        }

        /** @param first the address of the first of the pages that continue each other */
        private Optional<String> template(
                String name, String here, String first, Map<String, Object> root, Subjects subject, Conversations.Shown comments) {
            if (problems.hasErrors()) {
                return Optional.empty();
            }
            String language = subject.asked().language();
            root.putIfAbsent("search", (Supplier<Optional<View>>) () -> search.view(language));
            SiteViews site = new SiteViews(door, addresses, recent, () -> search.url(language), problems);
            root.put("site", site.site(here, first));
            root.put("url", site.url());
            root.put("asset", site.asset());
            root.put("disclaimers", disclaimers(door.due(subject)));
            long start = ticker.getAsLong();
            Rendering rendering = theme.render(
                    name + ".ftlh", View.of(root), door.setting("language", Config::language), door.reads(), Limits.USUAL, shared(door.language()));
            template = new Product.Template(name + ".ftlh", ticker.getAsLong() - start);
            if (problems.hasErrors()) {
                // Data that cannot be read: whatever the template says about their absence follows from that.
                return Optional.empty();
            }
            if (rendering instanceof Rendering.Rendered page) {
                evidence = evidence(page.html(), subject, comments).lines();
                String url = Output.url(path);
                Set<String> known = anchors(comments.shown());
                points = OwnPlaces.without(PageLinks.of(page.html(), new Target.Page(url, addresses), known), url, known);
                return Optional.of(page.html());
            }
            for (Problem problem : ((Rendering.Failed) rendering).problems()) {
                problems.add(problem.note("while rendering this page", subject.asked().place()));
            }
            return Optional.empty();
        }

        /** The anchors of comments are in the evidence already. */
        private static Set<String> anchors(List<Shows.Comment> comments) {
            Set<String> anchors = new HashSet<>(comments.size() * 2);
            for (Shows.Comment comment : comments) {
                anchors.add(comment.anchor());
            }
            return anchors;
        }

        private Shows evidence(String html, Subjects subject, Conversations.Shown comments) {
            String body = text.map(Texts.Text::html).orElse("");
            Evidence.Rendered seen = new Evidence.Rendered(
                    html, body, text.map(Texts.Text::isClosed).orElse(false), comments.texts(), both(comments.quotes(), recent.excerpts()), Xml.escape(comments.action()));
            rendered = Optional.of(seen);
            return new Shows(
                    Evidence.of(seen, door.spots(subject), door.sought(subject)),
                    both(both(comments.shown(), recent.shown()), shortcodes.shown()),
                    text.map(Texts.Text::vague).orElse(List.of()),
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
                    List<View> here = new ArrayList<>(0);
                    for (Due one : due) {
                        if (one.placement().has(spot)) {
                            here.add(DisclaimerViews.full(one.disclaimer(), door));
                        }
                    }
                    places.put(spot.word(), here);
                }
            }
            return View.of(places);
        }
    }
}
