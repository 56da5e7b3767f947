package dev.caveat.render;

import dev.caveat.disclaimer.Subject;
import dev.caveat.model.Page;
import dev.caveat.model.Ref;
import dev.caveat.model.Site;
import dev.caveat.plan.Output;
import dev.caveat.plan.Query;
import dev.caveat.plan.Recipe;
import dev.caveat.problem.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What rules are asked about for an output: a written page, or one that Caveat makes.
 *
 * @param subject the page as rules see it
 * @param declared the disclaimers that its front matter asks for
 * @param place where a problem with it points to
 * @param name as facets call it
 */
public record Subjects(Subject subject, List<String> declared, Place place, String name) {
    private static final String PAGE = "page ";
    private static final String MADE = "file ";

    /** A page that nobody wrote, such as the list of a term. */
    private record Made(String path) implements Subject {
        @Override
        public String section() {
            return "";
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
    }

    /** The subject of a written page. */
    static Subjects of(Page page) {
        List<String> declared = page.front().disclaimers().stream().map(Ref::name).toList();
        return new Subjects(page, declared, page.front().rulePlace().orElseGet(() -> place(page)), PAGE + page.id().text());
    }

    private static Place place(Page page) {
        return Place.of(page.source().isPresent() ? page.file() : "output/" + Output.path(page.url()));
    }

    /** The subject of a page that is made for an address. */
    static Subjects made(String path) {
        return new Subjects(new Made(path), List.of(), Place.of("output/" + path), MADE + path);
    }

    /** The subject that facets call so; empty where there is no such page. */
    static Optional<Subjects> named(String name, Site site) {
        return name.startsWith(PAGE)
                ? site.page(name.substring(PAGE.length())).map(Subjects::of)
                : Optional.of(made(name.substring(MADE.length())));
    }

    /** The subject of an output; empty for one that is no page to read. */
    public static Optional<Subjects> of(Output output, SiteWorld world) {
        Recipe recipe = output.recipe();
        if (recipe instanceof Recipe.Article article) {
            return world.site().page(article.page()).map(Subjects::of);
        }
        if (recipe instanceof Recipe.Comments comments) {
            // What is said about an article owes what the article owes.
            return world.site().page(comments.page()).map(Subjects::of);
        }
        if (recipe instanceof Recipe.Listing listing) {
            return listing.query() instanceof Query.WithTerm
                    ? Optional.of(made(output.path()))
                    : world.site().page(listing.page()).map(Subjects::of);
        }
        boolean page = recipe instanceof Recipe.Terms || recipe instanceof Recipe.Profile || recipe instanceof Recipe.People || recipe instanceof Recipe.NotFound;
        return page ? Optional.of(made(output.path())) : Optional.empty();
    }
}
