package dev.caveat.render;

import dev.caveat.comment.Arrival;
import dev.caveat.comment.Comment;
import dev.caveat.comment.Conversation;
import dev.caveat.comment.Order;
import dev.caveat.model.Addresses;
import dev.caveat.model.CommentPages;
import dev.caveat.model.Discussion;
import dev.caveat.model.Page;
import dev.caveat.plan.CommentAddresses;
import dev.caveat.problem.Problems;
import dev.caveat.read.CommentFiles;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The comments that an article's own text quotes: only those that its discussion shows, and never longer than it shows them.
 *
 * <p>A page of which one is taken away is rendered again, because all comments on it are a read.
 */
final class QuotedComments {
    private final Door door;
    private final Addresses addresses;
    private final Bodies bodies;
    private final Dates dates;
    private final CommentFiles files;
    private final Problems problems;
    private final List<Shows.Comment> shown = new ArrayList<>();

    QuotedComments(Door door, Addresses addresses, Bodies bodies, Dates dates, CommentFiles files, Problems problems) {
        this.door = door;
        this.addresses = addresses;
        this.bodies = bodies;
        this.dates = dates;
        this.files = files;
        this.problems = problems;
    }

    /** Every comment that was handed out: evidence of what was published. */
    List<Shows.Comment> shown() {
        return List.copyOf(shown);
    }

    /** {@code {name, date, url, body}} of a comment on a page; empty where readers see none of that id there. */
    Optional<View> view(Page page, String id) {
        if (page.front().comments() == Discussion.State.OFF) {
            return Optional.empty();
        }
        door.comments(page.id().text());
        if (!page.discussion().readable()) {
            return Optional.empty();
        }
        Optional<CommentPages> pages = page.discussion().divided();
        return pages.isPresent() ? ofLong(page, pages.get(), id) : ofShort(page, id);
    }

    private Optional<View> ofShort(Page page, String id) {
        List<Comment> comments = files.all(page.discussion().files(), problems);
        return Conversation.of(comments, Order.OLDEST, new Problems()).inOrder().stream()
                .filter(placed -> !placed.thread().tombstone() && placed.thread().comment().id().equals(id))
                .findFirst()
                .map(placed -> view(placed.thread().comment(), page.url()));
    }

    private Optional<View> ofLong(Page page, CommentPages pages, String id) {
        List<Arrival> arrivals = pages.outline().arrivals();
        for (int i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i).kind() == Arrival.Kind.SHOWN && arrivals.get(i).comment().id().equals(id)) {
                String url = pages.isToldByArticle() ? page.url() : CommentAddresses.page(page.url(), pages.outline().page(i), pages.count());
                CommentPages.Spot spot = pages.spot(arrivals.get(i));
                return files.comments(page.discussion().files().get(spot.file()), problems)
                        .map(all -> view(all.get(spot.ordinal()).renamed(id), url));
            }
        }
        return Optional.empty();
    }

    private View view(Comment comment, String url) {
        shown.add(new Shows.Comment(comment.anchor(), comment.place().file()));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", People.name(comment, comment.person().flatMap(door::person)));
        values.put("date", comment.date().map(dates::view));
        values.put("url", addresses.href(url) + "#" + Addresses.fragment(comment.anchor()));
        values.put("body", new Html(bodies.comment(comment)));
        return View.of(values);
    }
}
