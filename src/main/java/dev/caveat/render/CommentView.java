package dev.caveat.render;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Edit;
import dev.caveat.comment.Imitation;
import dev.caveat.model.Person;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One comment as templates see it, which is made of what they ask for. */
final class CommentView implements View {
    private static final Set<String> NAMES = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "id", "anchor", "permalink", "special", "removed", "pinned", "depth", "name", "initials", "person", "role", "roleLabel", "credential", "byAuthor",
            "byExpert", "imitates", "date", "edited", "continues", "replyTo", "body", "replies")));

    private final Context context;
    private final Comment comment;
    private final Shape shape;
    private final Optional<Person> person;
    private final String name;
    private final Html body;
    private final List<View> replies;
    private String initials;
    private View about;

    /** What all comments of a page have in common. */
    record Context(People people, Dates dates, Door door, Set<String> authors) {}

    /** How a comment stands on its page. */
    record Shape(String anchor, String permalink, boolean removed, int depth, Optional<View> continues, Optional<View> replyTo) {}

    /** @param name under which it is shown */
    CommentView(Context context, Comment comment, Shape shape, Optional<Person> person, String name, Html body, List<View> replies) {
        this.context = context;
        this.comment = comment;
        this.shape = shape;
        this.person = person;
        this.name = name;
        this.body = body;
        this.replies = replies;
    }

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public Object found(String wanted) {
        return switch (wanted) {
            case "id" -> comment.id();
            case "anchor" -> shape.anchor;
            case "permalink" -> shape.permalink;
            case "special" -> isSpecial();
            case "removed" -> shape.removed;
            case "pinned" -> comment.pinned();
            case "depth" -> shape.depth;
            case "name" -> name;
            case "initials" -> initials();
            case "person" -> person.isPresent() ? person(person.get()) : null;
            case "role" -> person.isPresent() ? person.get().role().word() : null;
            case "roleLabel" -> person.isPresent() ? People.label(person.get().role()) : null;
            case "credential" -> person.flatMap(one -> one.credentials().stream().findFirst()).map(Person.Credential::name).orElse(null);
            case "byAuthor" -> comment.person().isPresent() && context.authors.contains(comment.person().get());
            case "byExpert" -> person.isPresent() && person.get().role() == Person.Role.EXPERT;
            case "imitates" -> shape.removed || person.isPresent() ? null : imitated().orElse(null);
            case "date" -> comment.date().isPresent() ? context.dates.view(comment.date().get()) : null;
            case "edited" -> comment.edited().isPresent() ? edited(comment.edited().get()) : null;
            case "continues" -> shape.continues.orElse(null);
            case "replyTo" -> shape.replyTo.orElse(null);
            case "body" -> body;
            case "replies" -> replies;
            default -> null;
        };
    }

    /** Whether it has anything that most comments have not, so that a template asks once and not for each of these. */
    private boolean isSpecial() {
        return shape.removed || comment.pinned() || comment.person().isPresent() || person.isPresent() || comment.edited().isPresent()
                || shape.continues.isPresent() || imitated().isPresent();
    }

    private String initials() {
        if (initials == null) {
            initials = shape.removed ? "" : People.initials(name);
        }
        return initials;
    }

    private View person(Person one) {
        if (about == null) {
            about = context.people.view(one);
        }
        return about;
    }

    private View edited(Edit edit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("date", edit.on().map(context.dates::view));
        values.put("by", edit.by());
        values.put("note", edit.note());
        return View.of(values);
    }

    /** Whom a name looks like that anybody could give themselves: {@code {name}}, with an empty one for the site itself. */
    private Optional<View> imitated() {
        return context.door.lookAlikes().imitated(comment.author()).map(imitation -> View.of(Map.of("name", imitation instanceof Imitation.OfPerson one
                ? context.door.person(one.id()).map(Person::name).orElse("") : "")));
    }
}
