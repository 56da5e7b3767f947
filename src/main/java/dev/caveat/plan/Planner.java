package dev.caveat.plan;

import dev.caveat.model.Archive;
import dev.caveat.model.Asset;
import dev.caveat.model.CommentFeeds;
import dev.caveat.model.Edition;
import dev.caveat.model.FeedFormat;
import dev.caveat.model.Moved;
import dev.caveat.model.Page;
import dev.caveat.model.PictureCopy;
import dev.caveat.model.Profile;
import dev.caveat.model.Ref;
import dev.caveat.model.Searchable;
import dev.caveat.model.Site;
import dev.caveat.model.Term;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.search.Shards;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plans the files of a site, each at a path of its own.
 *
 * <p>Paths that differ only in case or in the form of their accents are one path on some disks, and count as one here.
 */
public final class Planner {
    private final Site site;
    private final List<PictureCopy> copies;
    private final Paths paths;
    private final Problems problems;
    private final SortedMap<String, Output> outputs = new TreeMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final TreeSet<String> contested = new TreeSet<>();

    /** What the world outside asks of addresses and paths. */
    public interface Paths {
        /** The address that an alias names; empty after a problem. */
        Optional<String> address(Ref alias, Problems problems);

        /** What is wrong with a path, to be read after "it"; empty where nothing is. */
        String fault(String path);

        /** The same for all spellings that some disk takes for one path. */
        String folded(String path);
    }

    private Planner(Site site, Collection<PictureCopy> copies, Paths paths, Problems problems) {
        this.site = site;
        this.copies = List.copyOf(copies);
        this.paths = paths;
        this.problems = problems;
    }

    /**
     * Plans a site.
     *
     * @param themeFiles the paths at which the theme's own files are published
     * @param layouts the names of its templates: what it cannot show, and nobody asked for, is not made
     */
    public static Plan plan(Site site, Collection<String> themeFiles, Collection<String> layouts, Paths paths, Problems problems) {
        return plan(site, themeFiles, layouts, List.of(), paths, problems);
    }

    /** The same, with smaller copies of the site's pictures. */
    public static Plan plan(
            Site site, Collection<String> themeFiles, Collection<String> layouts, Collection<PictureCopy> copies, Paths paths, Problems problems) {
        return new Planner(site, copies, paths, problems).plan(themeFiles, layouts);
    }

    private Plan plan(Collection<String> themeFiles, Collection<String> layouts) {
        for (Page page : site.pages()) {
            page(page);
        }
        for (Asset asset : site.assets()) {
            String file = asset.source().file();
            add(new Output(Output.path(asset.url()), new Recipe.Copy(file), file), Claim.Kind.FILE, Place.of(file));
        }
        for (PictureCopy copy : copies) {
            add(new Output(Output.path(copy.url()), new Recipe.PictureCopy(copy.file(), copy.width()), copy.file()), Claim.Kind.FILE, Place.of(copy.file()));
        }
        SortedMap<String, Moved> moved = aliases();
        Paginator paginator = new Paginator(site.config().pageSize());
        site.editions().forEach(edition -> terms(edition, paginator));
        if (site.hasOwnDisclaimers() && layouts.contains(Recipe.Statements.TEMPLATE)) {
            site.config().disclaimersPage().ifPresent(address -> generated(Output.path(address), new Recipe.Statements()));
        }
        if (layouts.containsAll(Recipe.PERSON_TEMPLATES)) {
            people(paginator);
        }
        if (layouts.contains(Recipe.Search.TEMPLATE)) {
            Searchable.of(site).byLanguage().forEach(this::search);
        }
        if (layouts.contains(Recipe.Archive.TEMPLATE)) {
            site.editions().forEach(edition -> edition.archive().ifPresent(archive -> archive(archive, edition.language().code())));
        }
        generated("404.html", new Recipe.NotFound());
        generated("sitemap.xml", new Recipe.SitemapFile());
        for (int number = 1; number <= Sitemap.of(site, layouts, Sitemap.Limit.USUAL).numbered(); number++) {
            generated(Output.path(Sitemap.url(number)), new Recipe.SitemapPart(number));
        }
        generated("robots.txt", new Recipe.Robots());
        PageFeedAddresses.lists(site).forEach(this::feeds);
        commentFeeds();
        for (String file : themeFiles) {
            generated(file, new Recipe.ThemeCopy(file));
        }
        if (site.config().hosting().isTold()) {
            generated(Recipe.Headers.FILE, new Recipe.Headers());
            // A rule would hide the page that an alias gives way to.
            moved.keySet().removeIf(path -> contested.contains(path) || !outputs.containsKey(path)
                    || !(outputs.get(path).recipe() instanceof Recipe.Redirect));
            generated(Recipe.Redirects.FILE, new Recipe.Redirects(List.copyOf(moved.values())));
        }
        if (site.config().hosting().isToLeaveFilesAsTheyAre()) {
            generated(Recipe.NoJekyll.FILE, new Recipe.NoJekyll());
            domain().ifPresent(host -> generated(Recipe.Domain.FILE, new Recipe.Domain(host)));
        }
        contested.forEach(outputs::remove);
        return new Plan(outputs, contested);
    }

    /** The host that the site has for itself; a folder of one, and a name of GitHub's, need no telling. */
    private Optional<String> domain() {
        String host = Optional.ofNullable(URI.create(site.config().baseUrl()).getHost()).orElse("").toLowerCase(Locale.ROOT);
        return site.config().basePath().equals("/") && host.contains(".") && !host.endsWith(".github.io") ? Optional.of(host) : Optional.empty();
    }

    private void terms(Edition edition, Paginator paginator) {
        String language = edition.language().code();
        TermPlaces places = new TermPlaces();
        for (String taxonomy : site.config().taxonomies().keySet()) {
            SortedMap<String, Term> terms = edition.terms(taxonomy);
            if (terms.isEmpty()) {
                continue;
            }
            generated(Output.path(Term.all(taxonomy, language)), new Recipe.Terms(taxonomy, language));
            for (Term term : terms.values()) {
                int parts = paginator.parts(term.pages().size());
                for (int number = 1; number <= parts; number++) {
                    Query query = new Query.WithTerm(taxonomy, term.slug(), language);
                    generated(Output.path(Paginator.url(term.url(), number)), new Recipe.Listing(query, "", number), places.of(term));
                }
            }
        }
    }

    /**
     * Each person's page has that person's file as its source, so that it stays while the file cannot be read. The list of
     * them gives way to an editor's own page.
     */
    private void people(Paginator paginator) {
        for (Profile profile : site.profiles().values()) {
            String id = profile.person().id();
            String file = profile.person().source().file();
            for (int number = 1; number <= paginator.parts(profile); number++) {
                String path = Output.path(Paginator.url(profile.url(), number));
                add(new Output(path, new Recipe.Profile(id, number), file), Claim.Kind.PERSON, Place.of(file));
            }
        }
        if (!site.profiles().isEmpty()) {
            generated(Output.path(site.config().people().path()), new Recipe.People());
        }
    }

    /** The search page gives way to an editor's own, which can have the layout {@code search}; so its index is made all the same. */
    private void search(String language, List<Page> pages) {
        String page = SearchAddresses.page(language, site.config());
        generated(Output.path(page), new Recipe.Search(language));
        for (int shard = 0; shard < Shards.of(pages.size()).number(); shard++) {
            generated(Output.path(SearchAddresses.file(SearchAddresses.words(page), shard)), new Recipe.SearchWords(language, shard));
        }
        for (int number = 0; number < SearchAddresses.files().parts(pages.size()); number++) {
            generated(Output.path(SearchAddresses.file(SearchAddresses.pages(page), number)), new Recipe.SearchPages(language, number));
        }
    }

    /** Its pages give way to those of an editor, each for itself. */
    private void archive(Archive archive, String language) {
        generated(Output.path(archive.url()), new Recipe.Archive(Optional.empty(), 1, language));
        Paginator paginator = new Paginator(archive.size());
        for (int year : archive.yearsApart()) {
            for (int number = 1; number <= paginator.parts(archive.of(year).size()); number++) {
                generated(Output.path(Paginator.url(archive.url(year), number)), new Recipe.Archive(Optional.of(year), number, language));
            }
        }
    }

    /** The aliases, as far as they are addresses, by the paths of their pages. */
    private SortedMap<String, Moved> aliases() {
        SortedMap<String, Moved> moved = new TreeMap<>();
        for (Page page : site.pages()) {
            for (Ref alias : page.front().aliases()) {
                paths.address(alias, problems).ifPresent(address -> {
                    String path = Output.path(address);
                    add(new Output(path, new Recipe.Redirect(page.id().text()), page.file()), Claim.Kind.ALIAS, alias.place());
                    moved.put(path, new Moved(address, page.url()));
                });
            }
        }
        return moved;
    }

    /** A section's feeds have its own file as their source, and stay as it does when that cannot be read. */
    private void feeds(Query list) {
        String above = list.url(site);
        Optional<Page> page = list instanceof Query.InSection section ? site.page(section.path()) : Optional.empty();
        for (FeedFormat format : contested.contains(Output.path(above)) ? List.<FeedFormat>of() : PageFeedAddresses.formats(list, site)) {
            String path = Output.path(PageFeedAddresses.url(format, above));
            String source = page.filter(one -> one.source().isPresent()).map(Page::file).orElse("");
            claim(new Output(path, new Recipe.Feed(format, list), source), new Claim(path, Place.of("output/" + path), Claim.Kind.MADE));
        }
    }

    /** A site has feeds of comments as soon as it has a comment; an article has its own if the site wants that. */
    private void commentFeeds() {
        CommentFeeds feeds = site.config().comments().feeds();
        for (FeedFormat format : site.hasCommentFeeds() ? feeds.formats() : List.<FeedFormat>of()) {
            generated(Output.path(Recipe.CommentFeed.url(format, "/")), new Recipe.CommentFeed(format, ""));
            for (Page page : feeds.articles() ? site.pages() : List.<Page>of()) {
                if (page.hasCommentsToFollow() && !contested.contains(Output.path(page.url()))) {
                    String path = Output.path(Recipe.CommentFeed.url(format, page.url()));
                    // With the article as its source, a feed shares its fate: it stays when that cannot be read.
                    claim(new Output(path, new Recipe.CommentFeed(format, page.id().text()), page.file()),
                            new Claim(path, place(page), Claim.Kind.MADE));
                }
            }
        }
    }

    private static Place place(Page page) {
        return page.front().url().or(() -> page.front().slug()).map(Ref::place).orElse(Place.of(page.file()));
    }

    private void page(Page page) {
        Place place = place(page);
        String id = page.id().text();
        if (page.kind() == Page.Kind.PAGE) {
            add(new Output(Output.path(page.url()), new Recipe.Article(id), page.source().isPresent() ? page.file() : ""), Claim.Kind.PAGE, place);
            comments(page, place);
            return;
        }
        Query query = page.kind() == Page.Kind.HOME ? new Query.Latest(page.id().language()) : new Query.InSection(id);
        int items = query.answer(site).size();
        int parts = new Paginator(site.config().pageSize()).parts(items);
        for (int number = 1; number <= parts; number++) {
            String path = Output.path(Paginator.url(page.url(), number));
            add(new Output(path, new Recipe.Listing(query, id, number), page.source().isPresent() ? page.file() : ""), Claim.Kind.PAGE, place);
        }
        comments(page, place);
    }

    /** The pages of the older comments; the newest are on the article. */
    private void comments(Page page, Place place) {
        int pages = page.commentPages();
        for (int number = 1; number < pages; number++) {
            String path = Output.path(CommentAddresses.page(page.url(), number, pages));
            add(new Output(path, new Recipe.Comments(page.id().text(), number), page.file()), Claim.Kind.PAGE, place);
        }
        if (pages > 1 && !page.discussion().divided().orElseThrow().isToldByArticle()) {
            String path = Output.path(CommentAddresses.places(page.url()));
            add(new Output(path, new Recipe.CommentPlaces(page.id().text()), page.file()), Claim.Kind.PAGE, place);
        }
    }

    /** What Caveat makes by itself gives way to a file that an editor put there. */
    private void generated(String path, Recipe recipe) {
        generated(path, recipe, Place.of("output/" + path));
    }

    private void generated(String path, Recipe recipe, Place place) {
        Claim before = claims.get(paths.folded(path));
        boolean replaced = before != null && before.kind() != Claim.Kind.MADE && isReplaceable(recipe);
        if (!replaced) {
            claim(new Output(path, recipe, ""), new Claim(path, place, Claim.Kind.MADE));
        }
    }

    private static boolean isReplaceable(Recipe recipe) {
        return recipe instanceof Recipe.Archive || recipe instanceof Recipe.People || recipe instanceof Recipe.Search
                || recipe instanceof Recipe.Statements || recipe instanceof Recipe.Robots
                || recipe instanceof Recipe.Headers || recipe instanceof Recipe.Redirects
                || recipe instanceof Recipe.NoJekyll || recipe instanceof Recipe.Domain
                || recipe instanceof Recipe.NotFound || recipe instanceof Recipe.ThemeCopy;
    }

    private void add(Output output, Claim.Kind kind, Place place) {
        claim(output, new Claim(output.path(), place, kind));
    }

    /** Gives a path to who wants it, if it can be one and nobody else does; a mere alias gives way to everything else. */
    private void claim(Output output, Claim claim) {
        String fault = paths.fault(output.path());
        if (!fault.isEmpty()) {
            contested.add(output.path());
            problems.add(Problem.of(Code.OUTPUT_PATH, claim.place(), "nothing can be published at \"" + output.path() + "\": it " + fault)
                    .hint("give it another name"));
            return;
        }
        Claim before = claims.putIfAbsent(paths.folded(output.path()), claim);
        if (before == null) {
            before = folderAsFile(output.path());
        }
        if (before == null) {
            outputs.put(output.path(), output);
            return;
        }
        problems.add(claim.collision(before));
        if (before.isAlias() && !claim.isAlias()) {
            outputs.remove(before.path());
            outputs.put(output.path(), output);
            claims.put(paths.folded(output.path()), claim);
        } else if (before.isAlias() == claim.isAlias()) {
            contested.add(output.path());
            contested.add(before.path());
        }
    }

    /** A file that stands where this path needs a folder, or the other way round. */
    private Claim folderAsFile(String path) {
        String key = paths.folded(path);
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            String above = key.substring(0, slash);
            Claim file = claims.get(above);
            if (file != null && !file.path().endsWith("/")) {
                return file;
            }
            claims.putIfAbsent(above + "/", claims.get(key));
        }
        Claim folder = claims.get(key + "/");
        return folder == null || folder.path().equals(path) ? null : folder;
    }
}
