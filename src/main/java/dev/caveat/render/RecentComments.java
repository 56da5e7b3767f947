package dev.caveat.render;

import dev.caveat.comment.Arrival;
import dev.caveat.comment.Comment;
import dev.caveat.comment.Conversation;
import dev.caveat.comment.Order;
import dev.caveat.model.Addresses;
import dev.caveat.model.CommentPages;
import dev.caveat.model.Page;
import dev.caveat.plan.CommentAddresses;
import dev.caveat.problem.Problems;
import dev.caveat.read.CommentFiles;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import dev.caveat.time.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest approved comments, for feeds and lists: read for one rendering, and let go after it.
 *
 * <p>A comment without a date is none of them: nobody knows whether it is new.
 */
final class RecentComments {
    /** In characters: enough to know whether one wants to read it. */
    private static final int LONGEST_EXCERPT = 280;

    private final Door door;
    private final Addresses addresses;
    private final Bodies bodies;
    private final Dates dates;
    private final CommentFiles files;
    private final Problems problems;
    private final List<Shows.Comment> shown = new ArrayList<>();
    private final List<String> excerpts = new ArrayList<>();

    /** @param problems gets what is wrong with the files now that was not when the site was read */
    RecentComments(Door door, Addresses addresses, Bodies bodies, Dates dates, CommentFiles files, Problems problems) {
        this.door = door;
        this.addresses = addresses;
        this.bodies = bodies;
        this.dates = dates;
        this.files = files;
        this.problems = problems;
    }

    /** A comment on an article, and the address of the page that shows it or tells where it is. */
    record Recent(Page page, Comment comment, Moment date, String url) {
        private static final Comparator<Recent> NEWEST_FIRST = Comparator.comparing(Recent::date, Comparator.reverseOrder())
                .thenComparing(recent -> recent.page().id())
                .thenComparing(recent -> recent.comment().id());
    }

    /** The newest comments of the site, the newest first. */
    List<Recent> of(int newest) {
        List<Recent> found = new ArrayList<>();
        for (Page page : door.newlyDiscussed(newest)) {
            // The pages after this one have no newer comment than it has.
            boolean full = found.size() == newest && found.get(newest - 1).date().compareTo(page.lastComment().orElseThrow()) > 0;
            if (full) {
                break;
            }
            found.addAll(read(page, newest));
            found = first(found, newest);
        }
        return noted(found);
    }

    /** The newest comments on one page, the newest first. */
    List<Recent> of(Page page, int newest) {
        return noted(read(page, newest));
    }

    private List<Recent> read(Page page, int newest) {
        door.comments(page.id().text());
        Optional<CommentPages> pages = page.discussion().divided();
        return pages.isPresent() ? ofLong(page, pages.get(), newest) : ofShort(page, newest);
    }

    private List<Recent> ofShort(Page page, int newest) {
        List<Comment> comments = files.all(page.discussion().files(), problems);
        List<Recent> recent = new ArrayList<>();
        for (Conversation.Placed placed : Conversation.of(comments, Order.OLDEST, new Problems()).inOrder()) {
            Comment comment = placed.thread().comment();
            if (!placed.thread().tombstone() && comment.date().isPresent()) {
                recent.add(new Recent(page, comment, comment.date().get(), page.url()));
            }
        }
        return first(recent, newest);
    }

    /** Only the newest ones of a long discussion are read. */
    private List<Recent> ofLong(Page page, CommentPages pages, int newest) {
        List<Arrival> arrivals = pages.outline().arrivals();
        List<Recent> bare = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < arrivals.size(); i++) {
            Comment comment = arrivals.get(i).comment();
            if (arrivals.get(i).kind() == Arrival.Kind.SHOWN && comment.date().isPresent()) {
                places.put(comment.id(), i);
                // The article tells where its comments are; where it cannot, the page that has it is named.
                String url = pages.isToldByArticle() ? page.url() : CommentAddresses.page(page.url(), pages.outline().page(i), pages.count());
                bare.add(new Recent(page, comment, comment.date().get(), url));
            }
        }
        List<Recent> recent = new ArrayList<>();
        for (Recent one : first(bare, newest)) {
            CommentPages.Spot spot = pages.spot(arrivals.get(places.get(one.comment().id())));
            files.comments(page.discussion().files().get(spot.file()), problems).ifPresent(all -> recent.add(new Recent(
                    page, all.get(spot.ordinal()).renamed(one.comment().id()), one.date(), one.url())));
        }
        return recent;
    }

    private static List<Recent> first(List<Recent> all, int newest) {
        all.sort(Recent.NEWEST_FIRST);
        return new ArrayList<>(all.subList(0, Math.min(newest, all.size())));
    }

    private List<Recent> noted(List<Recent> found) {
        found.forEach(recent -> shown.add(new Shows.Comment(recent.comment().anchor(), recent.comment().place().file())));
        return List.copyOf(found);
    }

    /** Every comment that was handed out: evidence of what was published. */
    List<Shows.Comment> shown() {
        return List.copyOf(shown);
    }

    /** The HTML of every excerpt that templates were given. */
    List<String> excerpts() {
        return List.copyOf(excerpts);
    }

    String name(Recent recent) {
        return People.name(recent.comment(), recent.comment().person().flatMap(door::person));
    }

    /** The first words, as plain text. */
    String excerpt(Recent recent) {
        return Excerpt.ofHtml(bodies.comment(recent.comment()), LONGEST_EXCERPT);
    }

    /** The newest comments of the site as templates see them. */
    List<View> views(int newest) {
        return of(newest).stream().map(this::view).toList();
    }

    private View view(Recent recent) {
        // Isolated, because it may be written in the other direction; and like no disclaimer's markup.
        String excerpt = "<bdi>" + Xml.escape(excerpt(recent)) + "</bdi>";
        excerpts.add(excerpt);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name(recent));
        values.put("url", addresses.href(recent.url()) + "#" + Addresses.fragment(recent.comment().anchor()));
        values.put("title", recent.page().title());
        values.put("date", dates.view(recent.date()));
        values.put("excerpt", new Html(excerpt));
        return View.of(values);
    }
}
