package dev.caveat.render;

import dev.caveat.disclaimer.Asked;
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

/**
 * What rules are asked about for an output: a written page, or one that Caveat makes.
 *
 * @param asked the page as rules see it
 * @param page the written page; empty for one that is made
 * @param name as facets call it
 */
public record Subjects(Asked asked, Optional<Page> page, String name) {
    private static final String PAGE = "page ";
    private static final String MADE = "file ";

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
                page, page.id().language(), Causes.of(page, place, world), new Values(world).of(page), spots(page, world), place);
        return new Subjects(asked, Optional.of(page), PAGE + page.id().text());
    }

    private static Set<Spot> spots(Page page, SiteWorld world) {
        Set<Spot> spots = EnumSet.of(Spot.TOP, Spot.BOTTOM);
        if (page.front().comments() != Discussion.State.OFF) {
            spots.add(Spot.COMMENTS);
        }
        if (CommentForms.takesComments(page) && world.site().config().comments().form().isPresent()) {
            spots.add(Spot.FORM);
        }
        return spots;
    }

    private static Place place(Page page) {
        return Place.of(page.source().isPresent() ? page.file() : "output/" + Output.path(page.url()));
    }

    /** The subject of a page that is made for an address. */
    static Subjects made(String path, SiteWorld world) {
        Asked asked = new Asked(
                new Made(path), "", List.of(), new Values(world).ofSite(), EnumSet.of(Spot.TOP, Spot.BOTTOM), Place.of("output/" + path));
        return new Subjects(asked, Optional.empty(), MADE + path);
    }

    /** The subject that facets call so; empty where there is no such page. */
    static Optional<Subjects> named(String name, SiteWorld world) {
        return name.startsWith(PAGE)
                ? world.site().page(name.substring(PAGE.length())).map(page -> of(page, world))
                : Optional.of(made(name.substring(MADE.length()), world));
    }

    /** The subject of an output; empty for one that is no page to read. */
    public static Optional<Subjects> of(Output output, SiteWorld world) {
        Recipe recipe = output.recipe();
        if (recipe instanceof Recipe.Article article) {
            return world.site().page(article.page()).map(page -> of(page, world));
        }
        if (recipe instanceof Recipe.Comments comments) {
            // What is said about an article owes what the article owes.
            return world.site().page(comments.page()).map(page -> of(page, world));
        }
        if (recipe instanceof Recipe.Listing listing) {
            return listing.query() instanceof Query.WithTerm
                    ? Optional.of(made(output.path(), world))
                    : world.site().page(listing.page()).map(page -> of(page, world));
        }
        boolean page = recipe instanceof Recipe.Terms || recipe instanceof Recipe.Statements || recipe instanceof Recipe.NotFound;
        return page ? Optional.of(made(output.path(), world)) : Optional.empty();
    }
}
