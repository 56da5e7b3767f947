package dev.caveat.render;

import dev.caveat.comment.Arrival;
import dev.caveat.comment.Comment;
import dev.caveat.comment.Imitation;
import dev.caveat.comment.Outline;
import dev.caveat.comment.Thread;
import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The comments of one page as templates see them, with what they are evidence of. */
final class CommentViews {
    /** How many comments are named above the list, the newest; more would be a list of their own. */
    private static final int MOST_HIGHLIGHTS = 10;

    private final Bodies bodies;
    private final People people;
    private final Dates dates;
    private final Door door;
    private final Page page;
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
        this.people = people;
        this.dates = dates;
        this.door = door;
        this.page = page;
        this.outline = outline;
        this.links = links;
        this.permalinks = permalinks;
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
        Map<String, Object> values = new LinkedHashMap<>(48);
        values.put("id", comment.id());
        values.put("anchor", comment.anchor());
        values.put("permalink", permalinks.apply(comment.anchor()));
        values.put("removed", thread.tombstone());
        values.put("pinned", comment.pinned());
        values.put("depth", depth);
        Optional<Person> person = comment.person().flatMap(door::person);
        values.put("name", People.name(comment, person));
        if (person.isEmpty()) {
            names.add(Xml.escape(People.name(comment, person)));
        }
        values.put("initials", thread.tombstone() ? "" : People.initials(People.name(comment, person)));
        values.put("person", person.map(people::view));
        values.put("role", person.map(one -> one.role().word()));
        values.put("roleLabel", person.map(one -> People.label(one.role())));
        values.put("credential", person.flatMap(one -> one.credentials().stream().findFirst()).map(Person.Credential::name));
        values.put("byAuthor", isAuthor(comment));
        values.put("byExpert", person.filter(one -> one.role() == Person.Role.EXPERT).isPresent());
        values.put("imitates", thread.tombstone() || person.isPresent() ? Optional.empty() : imitated(comment));
        values.put("date", comment.date().map(dates::view));
        values.put("edited", comment.edited().map(edit -> {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("date", edit.on().map(dates::view));
            about.put("by", edit.by());
            about.put("note", edit.note());
            return View.of(about);
        }));
        values.put("continues", continues);
        values.put("replyTo", arrival.answers() == Arrival.NONE ? Optional.empty() : Optional.of(reference(arrival.answers())));
        if (thread.tombstone()) {
            values.put("body", new Html(""));
        } else {
            List<MentionLinks.Link> mentions = arrival.mentions().stream()
                    .map(mention -> new MentionLinks.Link(mention.name(), links.apply(mention.of()))).toList();
            String html = MentionLinks.in(bodies.comment(comment), mentions);
            shown.add(new Shows.Comment(comment.anchor(), comment.place().file()));
            texts.add(html);
            parents.add(new CommentForms.Parent(
                    comment.id(), People.name(comment, person), comment.date().map(date -> dates.words(date)), html));
            values.put("body", new Html(html));
        }
        List<View> replies = new ArrayList<>();
        for (Thread reply : thread.replies()) {
            replies.add(view(reply, depth + 1, Optional.empty()));
        }
        values.put("replies", replies);
        return View.of(values);
    }

    /** {@code {name, anchor, url, removed}} of another comment. */
    private View reference(int arrival) {
        Comment comment = outline.arrivals().get(arrival).shown();
        Map<String, Object> values = new LinkedHashMap<>();
        String name = People.name(comment, comment.person().flatMap(door::person));
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

    /** Whom a name looks like that anybody could give themselves: {@code {name}}, with an empty one for the site itself. */
    private Optional<View> imitated(Comment comment) {
        return door.lookAlikes().imitated(comment.author()).map(imitation -> View.of(Map.of("name", imitation instanceof Imitation.OfPerson one
                ? door.person(one.id()).map(Person::name).orElse("") : "")));
    }

    private boolean isAuthor(Comment comment) {
        return comment.person().filter(id -> page.front().authors().stream().anyMatch(author -> author.name().equals(id))).isPresent();
    }
}
