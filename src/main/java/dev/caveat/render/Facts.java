package dev.caveat.render;

import dev.caveat.disclaimer.Fact;
import dev.caveat.disclaimer.Finding;
import dev.caveat.model.CommentForm;
import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.model.Ref;
import dev.caveat.model.Review;
import dev.caveat.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether facts that policies demand hold for a page: from what is known of it, and from what its rendering showed. */
public final class Facts {
    private final SiteWorld world;
    private final Page page;
    private final Shows shows;

    private Facts(SiteWorld world, Page page, Shows shows) {
        this.world = world;
        this.page = page;
        this.shows = shows;
    }

    /** The findings against a fact; none for a page that nobody wrote. */
    public static List<Finding> against(Fact fact, Subjects subject, SiteWorld world, Shows shows) {
        return subject.page().map(page -> new Facts(world, page, shows).against(fact)).orElse(List.of());
    }

    private List<Finding> against(Fact fact) {
        Set<String> types = world.site().config().types().keySet();
        return switch (fact) {
            case TYPED -> one(!page.has("type") || !types.isEmpty() && !types.contains(page.type()), "it has no type",
                    "write type: in its front matter" + (types.isEmpty() ? "" : ", one of " + String.join(", ", types))
                            + "; a word in its title tells readers, but no rule");
            case AUTHORED -> one(page.front().authors().isEmpty(), "it names no author", "write authors: [id] in its front matter, with a file in _people");
            case DATED -> one(page.front().date().isEmpty(), "it has no date", "write date: in its front matter");
            case CREDENTIALED -> credentials();
            case REVIEWED -> one(!isReviewed(), "nobody has reviewed it", "write review: { by: [id], on: day } in its front matter");
            case REVIEW_PLAUSIBLE -> reviewDay();
            case REVIEW_INDEPENDENT -> reviewers();
            case REVIEW_CURRENT -> page.front().review().filter(review -> review.isOverdue(world.today())).map(review -> List.of(new Finding(
                    "its review was due on " + review.next().orElseThrow(), Optional.of(review.place()),
                    "have it reviewed again, then write the new dates of its review"))).orElse(List.of());
            case REFERENCED -> one(page.front().references().isEmpty(), "it names no references", "write references: in its front matter");
            case LINKS_NAMED -> shows.vague().stream().map(link -> new Finding(
                    "its link \"" + link.text() + "\" does not say where it leads",
                    Optional.of(link.place().line() == 0 ? Place.of(page.file()) : link.place()),
                    "make a link of the words that name what is there")).toList();
            case COMMENTS_GUIDED -> guidance();
        };
    }

    private static List<Finding> one(boolean broken, String what, String hint) {
        return broken ? List.of(new Finding(what, Optional.empty(), hint)) : List.of();
    }

    private List<Finding> credentials() {
        List<Finding> findings = new ArrayList<>();
        for (Ref author : page.front().authors()) {
            Person person = world.site().people().get(author.name());
            if (person != null && person.role() == Person.Role.EXPERT && person.credentials().isEmpty()) {
                findings.add(new Finding(
                        "its author \"" + author.name() + "\" is an expert without a credential",
                        Optional.of(author.place()), "write credentials: in " + person.source().file()));
            }
        }
        return findings;
    }

    private boolean isReviewed() {
        return page.front().review().filter(review -> review.isDone(world.today())).isPresent();
    }

    private List<Finding> reviewDay() {
        Optional<Review> review = page.front().review().filter(one -> one.isInFuture(world.today()));
        return review.map(one -> List.of(new Finding("its review is of " + one.on().orElseThrow() + ", a day to come",
                Optional.of(one.place()), "write the day on which it was reviewed"))).orElse(List.of());
    }

    private List<Finding> reviewers() {
        return page.reviewersOfOwnWork().stream().map(reviewer -> new Finding("its author \"" + reviewer.name() + "\" is also its reviewer",
                Optional.of(reviewer.place()), "let somebody else review it")).toList();
    }

    private List<Finding> guidance() {
        Optional<CommentForm> form = world.site().config().comments().form();
        if (form.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(one(form.get().guidelines().isEmpty(),
                "its comment form names no guidelines", "write guidelines: under comments: form: in content/site.yaml"));
        findings.addAll(one(form.get().removal().isEmpty(),
                "its comment form does not say how to have a comment removed", "write removal: under comments: form: in content/site.yaml"));
        return findings;
    }
}
