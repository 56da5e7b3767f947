package dev.caveat.render;

import dev.caveat.comment.Comment;
import dev.caveat.model.Addresses;
import dev.caveat.model.Conflict;
import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** People as templates see them. */
final class People {
    /** In characters: as much as a search engine shows. */
    private static final int LONGEST_ABOUT = 280;

    private final Bodies bodies;
    private final Door door;
    private final Addresses addresses;

    People(Bodies bodies, Door door, Addresses addresses) {
        this.bodies = bodies;
        this.door = door;
        this.addresses = addresses;
    }

    View view(Person person) {
        return View.of(values(person));
    }

    /** Somebody who wrote or reviewed a page, with the declared interests that are about what it is filed under. */
    View view(Person person, Page page) {
        Map<String, Object> values = values(person);
        values.put("met", (Supplier<List<String>>) () -> texts(Conflict.of(page, person)));
        return View.of(values);
    }

    private Map<String, Object> values(Person person) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", person.id());
        values.put("name", person.name());
        values.put("role", person.role().word());
        values.put("roleLabel", label(person.role()));
        values.put("initials", initials(person.name()));
        values.put("credentials", person.credentials().stream().map(People::credential).toList());
        values.put("bio", (Supplier<Html>) () -> new Html(bodies.note(person.bio())));
        values.put("interests", texts(person.interests()));
        values.put("met", List.of());
        values.put("url", (Supplier<Optional<String>>) () -> door.profile(person.id()).map(addresses::href));
        return values;
    }

    private static List<String> texts(List<Person.Interest> interests) {
        return interests.stream().map(Person.Interest::text).toList();
    }

    /** The first words about a person, as plain text. */
    String about(Person person) {
        return Excerpt.ofHtml(bodies.note(person.bio()), LONGEST_ABOUT);
    }

    /** The name under which a comment is shown: that of the person who wrote it, or the one that was given. */
    static String name(Comment comment, Optional<Person> person) {
        return given(comment, person).orElse("Anonymous");
    }

    /** The same, where there is one. */
    static Optional<String> given(Comment comment, Optional<Person> person) {
        return person.isPresent() ? Optional.of(person.get().name()) : comment.shownName();
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

    /** The first letters or digits of the first and the last part of a name; empty where it has none. */
    static String initials(String name) {
        String first = "";
        String last = "";
        for (int i = 0; i < name.length(); ) {
            int end = i;
            while (end < name.length() && !isBlank(name.charAt(end))) {
                end++;
            }
            String letter = end == i ? "" : letter(name, i, end);
            if (!letter.isEmpty()) {
                last = first.isEmpty() ? "" : letter;
                first = first.isEmpty() ? letter : first;
            }
            i = end + 1;
        }
        return first + last;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static String letter(String name, int from, int to) {
        for (int i = from; i < to; ) {
            int c = name.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                return Character.toString(c).toUpperCase(Locale.ROOT);
            }
            i += Character.charCount(c);
        }
        return "";
    }
}
