package dev.caveat.render;

import dev.caveat.comment.Comment;
import dev.caveat.model.Person;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** People as templates see them. */
final class People {
    private final Bodies bodies;

    People(Bodies bodies) {
        this.bodies = bodies;
    }

    View view(Person person) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", person.id());
        values.put("name", person.name());
        values.put("role", person.role().word());
        values.put("roleLabel", label(person.role()));
        values.put("initials", initials(person.name()));
        values.put("credentials", person.credentials().stream().map(People::credential).toList());
        values.put("bio", (Supplier<Html>) () -> new Html(bodies.note(person.bio())));
        values.put("interests", person.interests());
        return View.of(values);
    }

    /** The name that stands above a comment. */
    static String shown(Comment comment, Door door) {
        return comment.person().flatMap(door::person).map(Person::name).or(comment::shownName).orElse("Anonymous");
    }

    static String label(Person.Role role) {
        String word = role.word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static View credential(Person.Credential credential) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", credential.name());
        values.put("issuer", credential.issuer());
        values.put("url", credential.url());
        return View.of(values);
    }

    /** The first letters of the first and the last part of a name. */
    static String initials(String name) {
        List<String> parts = List.of(name.strip().split("\\s+"));
        String first = letter(parts.get(0));
        return parts.size() == 1 ? first : first + letter(parts.get(parts.size() - 1));
    }

    private static String letter(String part) {
        return part.isEmpty() ? "" : part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
