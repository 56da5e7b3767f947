package dev.caveat.plan;

import dev.caveat.model.Asset;
import dev.caveat.model.Page;
import dev.caveat.model.Ref;
import dev.caveat.model.Site;
import dev.caveat.model.Slug;
import dev.caveat.model.Term;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Plans the files of a site, each at a path of its own.
 *
 * <p>Paths that differ only in case or in the form of their accents are one path on some disks, and count as one here.
 */
public final class Planner {
    /** The feed's address. */
    public static final String FEED = "/atom.xml";

    private final Site site;
    private final BiFunction<Ref, Problems, Optional<String>> addresses;
    private final Problems problems;
    private final SortedMap<String, Output> outputs = new TreeMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final TreeSet<String> contested = new TreeSet<>();

    /** Who wants a path: what to tell of it, and where. */
    private record Claim(String path, Place place, boolean generated) {}

    private Planner(Site site, BiFunction<Ref, Problems, Optional<String>> addresses, Problems problems) {
        this.site = site;
        this.addresses = addresses;
        this.problems = problems;
    }

    /**
     * Plans a site.
     *
     * @param themeFiles the paths at which the theme's own files are published
     * @param addresses checks an address that somebody wrote
     */
    public static Plan plan(
            Site site, Collection<String> themeFiles, BiFunction<Ref, Problems, Optional<String>> addresses, Problems problems) {
        return new Planner(site, addresses, problems).plan(themeFiles);
    }

    private Plan plan(Collection<String> themeFiles) {
        for (Page page : site.pages()) {
            page(page);
        }
        for (Asset asset : site.assets()) {
            String file = asset.source().file();
            add(new Output(Output.path(asset.url()), new Recipe.Copy(file), file), Place.of(file));
        }
        for (Page page : site.pages()) {
            for (Ref alias : page.front().aliases()) {
                addresses.apply(alias, problems).ifPresent(address ->
                        add(new Output(Output.path(address), new Recipe.Redirect(page.id().text()), page.file()), alias.place()));
            }
        }
        Paginator paginator = new Paginator(site.config().pageSize());
        for (String taxonomy : site.config().taxonomies().keySet()) {
            SortedMap<String, Term> terms = site.terms(taxonomy);
            if (terms.isEmpty()) {
                continue;
            }
            generated(Output.path("/" + Slug.of(taxonomy) + "/"), new Recipe.Terms(taxonomy));
            for (Term term : terms.values()) {
                int parts = paginator.parts(term.pages().size());
                for (int number = 1; number <= parts; number++) {
                    Query query = new Query.WithTerm(taxonomy, term.slug());
                    generated(Output.path(Paginator.url(term.url(), number)), new Recipe.Listing(query, "", number));
                }
            }
        }
        generated("404.html", new Recipe.NotFound());
        generated("sitemap.xml", new Recipe.Sitemap());
        generated("robots.txt", new Recipe.Robots());
        if (site.config().feedSize() > 0) {
            generated(FEED.substring(1), new Recipe.Feed());
        }
        for (String file : themeFiles) {
            generated(file, new Recipe.ThemeCopy(file));
        }
        contested.forEach(outputs::remove);
        return new Plan(outputs, contested);
    }

    private void page(Page page) {
        Place place = page.front().url().or(() -> page.front().slug()).map(Ref::place).orElse(Place.of(page.file()));
        String id = page.id().text();
        if (page.kind() == Page.Kind.PAGE) {
            add(new Output(Output.path(page.url()), new Recipe.Article(id), page.source().isPresent() ? page.file() : ""), place);
            return;
        }
        // A translated home page has no list yet: its language has no list of its own.
        boolean latest = page.kind() == Page.Kind.HOME && page.id().language().isEmpty();
        Query query = latest ? new Query.Latest() : new Query.InSection(id);
        int items = query.answer(site).size();
        int parts = new Paginator(site.config().pageSize()).parts(items);
        for (int number = 1; number <= parts; number++) {
            String path = Output.path(Paginator.url(page.url(), number));
            add(new Output(path, new Recipe.Listing(query, id, number), page.source().isPresent() ? page.file() : ""), place);
        }
    }

    /** What Caveat makes by itself gives way to a file that an editor put there. */
    private void generated(String path, Recipe recipe) {
        Claim before = claims.get(key(path));
        boolean replaced = before != null && !before.generated() && isReplaceable(recipe);
        if (!replaced) {
            claim(new Output(path, recipe, ""), new Claim(path, Place.of("output/" + path), true));
        }
    }

    private static boolean isReplaceable(Recipe recipe) {
        return recipe instanceof Recipe.Robots || recipe instanceof Recipe.NotFound || recipe instanceof Recipe.ThemeCopy;
    }

    private void add(Output output, Place place) {
        claim(output, new Claim(output.path(), place, false));
    }

    private void claim(Output output, Claim claim) {
        Claim before = claims.putIfAbsent(key(output.path()), claim);
        if (before == null) {
            before = folderAsFile(output.path());
        }
        if (before == null) {
            outputs.put(output.path(), output);
            return;
        }
        contested.add(output.path());
        contested.add(before.path());
        boolean same = before.path().equals(output.path());
        Place at = claim.generated() ? before.place() : claim.place();
        Place other = claim.generated() ? claim.place() : before.place();
        problems.add(Problem.of(Code.PAGE_COLLISION, at,
                        same ? "this would be published at \"" + output.path() + "\", and so would something else"
                                : "\"" + output.path() + "\" and \"" + before.path() + "\" are one path on some disks")
                .note(claim.generated() || before.generated() ? "the other one is made by Caveat" : "the other one", other)
                .hint("give one of them another slug: or url:; until then neither is published"));
    }

    /** A file that stands where this path needs a folder, or the other way round. */
    private Claim folderAsFile(String path) {
        String key = key(path);
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            String above = key.substring(0, slash);
            Claim file = claims.get(above);
            if (file != null && !file.path().endsWith("/")) {
                return file;
            }
            claims.putIfAbsent(above + "/", new Claim(path, claims.get(key).place(), claims.get(key).generated()));
        }
        Claim folder = claims.get(key + "/");
        return folder == null || folder.path().equals(path) ? null : folder;
    }

    private static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
