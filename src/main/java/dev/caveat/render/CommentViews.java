package dev.caveat.render;

import dev.caveat.comment.Arrival;
import dev.caveat.comment.Comment;
import dev.caveat.comment.Mentions;
import dev.caveat.comment.Outline;
import dev.caveat.comment.Thread;
import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The comments of one page as templates see them, with what they are evidence of. */
final class CommentViews {
    /** How many comments are named above the list, the newest; more would be a list of their own. */
    private static final int MOST_HIGHLIGHTS = 10;

    private static final Html NO_BODY = new Html("");

    private final Bodies bodies;
    private final Dates dates;
    private final Door door;
    private final CommentView.Context context;
    private final Outline outline;
    private final IntFunction<String> links;
    private final UnaryOperator<String> permalinks;
    private final List<Shows.Comment> shown = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<CommentForms.Parent> parents = new ArrayList<>();

    /**
     * @param links where a comment is, seen from this page
     * @param permalinks by a comment's anchor, the address under which it will always be found
     */
    CommentViews(
            Bodies bodies, People people, Dates dates, Door door, Page page, Outline outline, IntFunction<String> links,
            UnaryOperator<String> permalinks) {
        this.bodies = bodies;
        this.dates = dates;
        this.door = door;
        this.context = new CommentView.Context(people, dates, door, authors(page));
        this.outline = outline;
        this.links = links;
        this.permalinks = permalinks;
    }

    private static Set<String> authors(Page page) {
        Set<String> authors = new HashSet<>();
        page.front().authors().forEach(author -> authors.add(author.name()));
        return authors;
    }

    /** Every approved comment that a view was made of. */
    List<Shows.Comment> shown() {
        return shown;
    }

    /** The HTML of each. */
    List<String> texts() {
        return texts;
    }

    /** The names that readers gave themselves, as HTML, as often as the page may show them. */
    List<String> names() {
        return names;
    }

    /** Those that can be answered, in the order of reading. */
    List<CommentForms.Parent> parents() {
        return parents;
    }

    /** A thread at the top of a page of comments. */
    View thread(Thread thread, int number) {
        int above = outline.arrivals().get(thread.arrival()).under();
        // Only what answers a comment of an older page stands at the top and still hangs below something.
        boolean continues = above != Arrival.NONE && outline.page(above) != number;
        return view(thread, 1, continues ? Optional.of(reference(above)) : Optional.empty());
    }

    /** Recursive, as deep as comments are indented: at most 20. */
    private View view(Thread thread, int depth, Optional<View> continues) {
        Comment comment = thread.comment();
        Arrival arrival = outline.arrivals().get(thread.arrival());
        Optional<Person> person = person(comment);
        String name = People.name(comment, person);
        if (person.isEmpty()) {
            names.add(Xml.escape(name));
        }
        String anchor = comment.anchor();
        Optional<View> replyTo = arrival.answers() == Arrival.NONE ? Optional.empty() : Optional.of(reference(arrival.answers()));
        Html body = thread.tombstone() ? NO_BODY : new Html(html(comment, arrival));
        if (!thread.tombstone()) {
            shown.add(new Shows.Comment(anchor, comment.place().file()));
            texts.add(body.markup());
            parents.add(new CommentForms.Parent(comment.id(), name, comment.date().map(dates::words), body.markup()));
        }
        List<View> replies = thread.replies().isEmpty() ? List.of() : new ArrayList<>(thread.replies().size());
        for (Thread reply : thread.replies()) {
            replies.add(view(reply, depth + 1, Optional.empty()));
        }
        CommentView.Shape shape = new CommentView.Shape(anchor, permalinks.apply(anchor), thread.tombstone(), depth, continues, replyTo);
        return new CommentView(context, comment, shape, person, name, body, replies);
    }

    private Optional<Person> person(Comment comment) {
        return comment.person().isEmpty() ? Optional.empty() : door.person(comment.person().get());
    }

    private String html(Comment comment, Arrival arrival) {
        String html = bodies.comment(comment);
        if (arrival.mentions().isEmpty()) {
            return html;
        }
        List<MentionLinks.Link> mentions = new ArrayList<>();
        for (Mentions.Mention mention : arrival.mentions()) {
            mentions.add(new MentionLinks.Link(mention.name(), links.apply(mention.of())));
        }
        return MentionLinks.in(html, mentions);
    }

    /** {@code {name, anchor, url, removed}} of another comment. */
    private View reference(int arrival) {
        Comment comment = outline.arrivals().get(arrival).shown();
        Map<String, Object> values = new LinkedHashMap<>();
        String name = People.name(comment, person(comment));
        names.add(Xml.escape(name));
        values.put("name", name);
        values.put("anchor", comment.anchor());
        values.put("url", links.apply(arrival));
        values.put("removed", outline.arrivals().get(arrival).kind() != Arrival.Kind.SHOWN);
        return View.of(values);
    }

    /** The pinned comments and the experts' answers of all pages, the newest first. */
    List<View> highlights(int number) {
        List<View> views = new ArrayList<>();
        for (int i = outline.arrivals().size() - 1; i >= 0 && views.size() < MOST_HIGHLIGHTS; i--) {
            Arrival arrival = outline.arrivals().get(i);
            if (arrival.kind() != Arrival.Kind.SHOWN || !arrival.comment().pinned() && arrival.comment().person().isEmpty()) {
                continue;
            }
            Optional<Person> person = arrival.comment().person().flatMap(door::person);
            boolean expert = person.filter(one -> one.role() == Person.Role.EXPERT).isPresent();
            if (expert || arrival.comment().pinned()) {
                Map<String, Object> values = new LinkedHashMap<>();
                String name = People.name(arrival.comment(), person);
                names.add(Xml.escape(name));
                values.put("name", name);
                values.put("pinned", arrival.comment().pinned());
                values.put("expert", expert);
                values.put("date", arrival.comment().date().map(dates::view));
                values.put("url", links.apply(i));
                views.add(View.of(values));
            }
        }
        return views;
    }
}
