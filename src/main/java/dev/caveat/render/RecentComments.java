package dev.caveat.render;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Conversation;
import dev.caveat.comment.Order;
import dev.caveat.model.Addresses;
import dev.caveat.model.Page;
import dev.caveat.model.Source;
import dev.caveat.problem.Problems;
import dev.caveat.read.CommentReader;
import dev.caveat.read.TextFile;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import dev.caveat.time.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest approved comments, for feeds and lists: read for one rendering, and let go after it.
 *
 * <p>A comment without a date is none of them: nobody knows whether it is new.
 */
final class RecentComments {
    private final Door door;
    private final Addresses addresses;
    private final Bodies bodies;
    private final Dates dates;
    private final Problems problems;
    private final List<Shows.Comment> shown = new ArrayList<>();
    private final List<String> excerpts = new ArrayList<>();

    /** @param problems gets what is wrong with the files now that was not when the site was read */
    RecentComments(Door door, Addresses addresses, Bodies bodies, Dates dates, Problems problems) {
        this.door = door;
        this.addresses = addresses;
        this.bodies = bodies;
        this.dates = dates;
        this.problems = problems;
    }

    /** A comment and the page that shows it. */
    record Recent(Page page, Comment comment, Moment date) {
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
        List<Comment> comments = new ArrayList<>();
        for (Source source : page.discussion().files()) {
            // What is wrong with the files was reported when the site was read.
            Problems known = new Problems();
            TextFile.again(source, problems)
                    .flatMap(file -> CommentReader.read(file, dates.zone(), known))
                    .ifPresent(comments::addAll);
        }
        List<Recent> recent = new ArrayList<>();
        for (Conversation.Placed placed : Conversation.of(comments, Order.OLDEST, new Problems()).inOrder()) {
            Comment comment = placed.thread().comment();
            if (!placed.thread().tombstone() && comment.date().isPresent()) {
                recent.add(new Recent(page, comment, comment.date().get()));
            }
        }
        return first(recent, newest);
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
        return People.shown(recent.comment(), door);
    }

    /** The first words, as plain text. */
    String excerpt(Recent recent) {
        return Excerpt.of(bodies.comment(recent.comment()));
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
        values.put("url", addresses.href(recent.page().url()) + "#" + Addresses.fragment(recent.comment().anchor()));
        values.put("title", recent.page().title());
        values.put("date", dates.view(recent.date()));
        values.put("excerpt", new Html(excerpt));
        return View.of(values);
    }
}
