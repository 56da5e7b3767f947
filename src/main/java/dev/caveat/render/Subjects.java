package dev.caveat.render;

import dev.caveat.disclaimer.Asked;
import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Due;
import dev.caveat.disclaimer.Rules;
import dev.caveat.disclaimer.Spot;
import dev.caveat.disclaimer.Subject;
import dev.caveat.model.Discussion;
import dev.caveat.model.Page;
import dev.caveat.plan.Output;
import dev.caveat.plan.Query;
import dev.caveat.plan.Recipe;
import dev.caveat.problem.Place;
import dev.caveat.time.Moment;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rules are asked about for an output: a written page, or one that Caveat makes. */
public final class Subjects {
    private static final String PAGE = "page ";
    private static final String MADE = "file ";

    private final Asked asked;
    private final Optional<Page> page;
    private final String name;
    private final List<Due> due;
    private final List<Disclaimer> sought;

    private Subjects(Asked asked, Optional<Page> page, String name, Rules rules) {
        this.asked = asked;
        this.page = page;
        this.name = name;
        this.due = rules.due(asked);
        this.sought = rules.sought(asked, due);
    }

    /** The page as rules see it. */
    public Asked asked() {
        return asked;
    }

    /** The written page; empty for one that is made. */
    Optional<Page> page() {
        return page;
    }

    /** As facets call it. */
    String name() {
        return name;
    }

    /** What it has to show on itself. */
    public List<Due> due() {
        return due;
    }

    /** What is looked for on it: that, and what policies demand. */
    List<Disclaimer> sought() {
        return sought;
    }

    /** A page that nobody wrote, such as the list of a term. */
    private record Made(String path) implements Subject {
        @Override
        public String section() {
            return "";
        }

        @Override
        public String kindWord() {
            return "list";
        }

        @Override
        public String type() {
            return "page";
        }

        @Override
        public Set<String> terms(String taxonomy) {
            return Set.of();
        }

        @Override
        public boolean has(String key) {
            return false;
        }

        @Override
        public Set<String> authorRoles() {
            return Set.of();
        }

        @Override
        public Set<String> audience() {
            return Set.of();
        }

        @Override
        public boolean commentsOpen() {
            return false;
        }

        @Override
        public Optional<Moment> published() {
            return Optional.empty();
        }

        @Override
        public Set<String> linksAmong(Set<String> hosts) {
            return Set.of();
        }

        @Override
        public Set<String> topics() {
            return Set.of();
        }

        @Override
        public Set<String> disclosed() {
            return Set.of();
        }
    }

    /** The subject of a written page. */
    static Subjects of(Page page, SiteWorld world) {
        Place place = page.front().rulePlace().orElseGet(() -> place(page));
        Asked asked = new Asked(
                page, page.id().language(), Causes.of(page, place, world), new Values(world, page.id().language()).of(page), spots(page, world), place);
        return new Subjects(asked, Optional.of(page), name(page), world.rules());
    }

    static String name(Page page) {
        return PAGE + page.id().text();
    }

    private static Set<Spot> spots(Page page, SiteWorld world) {
        Set<Spot> spots = EnumSet.of(Spot.TOP, Spot.BOTTOM);
        if (page.front().comments() != Discussion.State.OFF) {
            spots.add(Spot.COMMENTS);
        }
        if (page.takesComments() && world.site().config().comments().form().isPresent()) {
            spots.add(Spot.FORM);
        }
        return spots;
    }

    private static Place place(Page page) {
        return Place.of(page.source().isPresent() ? page.file() : "output/" + Output.path(page.url()));
    }

    /** The subject of a page that is made for an address. */
    static Subjects made(String path, SiteWorld world) {
        String language = world.site().config().languages().ofPath(path);
        Asked asked = new Asked(
                new Made(path), language, List.of(), new Values(world, language).ofSite(), EnumSet.of(Spot.TOP, Spot.BOTTOM), Place.of("output/" + path));
        return new Subjects(asked, Optional.empty(), MADE + path, world.rules());
    }

    /** The subject that facets call so; empty where there is no such page. */
    static Optional<Subjects> named(String name, SiteWorld world) {
        return name.startsWith(PAGE)
                ? world.site().page(name.substring(PAGE.length())).map(world::subject)
                : Optional.of(world.made(name.substring(MADE.length())));
    }

    /** The subject of an output; empty for one that is no page to read. */
    public static Optional<Subjects> of(Output output, SiteWorld world) {
        Recipe recipe = output.recipe();
        if (recipe instanceof Recipe.Article article) {
            return world.site().page(article.page()).map(world::subject);
        }
        if (recipe instanceof Recipe.Comments comments) {
            // What is said about an article owes what the article owes.
            return world.site().page(comments.page()).map(world::subject);
        }
        if (recipe instanceof Recipe.Listing listing) {
            return listing.query() instanceof Query.WithTerm
                    ? Optional.of(world.made(output.path()))
                    : world.site().page(listing.page()).map(world::subject);
        }
        boolean page = recipe instanceof Recipe.Terms || recipe instanceof Recipe.Statements || recipe instanceof Recipe.Profile
                || recipe instanceof Recipe.People || recipe instanceof Recipe.Archive || recipe instanceof Recipe.Search
                || recipe instanceof Recipe.NotFound;
        return page ? Optional.of(world.made(output.path())) : Optional.empty();
    }
}
