package dev.caveat.read;

import dev.caveat.model.Person;
import dev.caveat.model.Ref;
import dev.caveat.model.Slug;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who wrote a page: the id of somebody in _people, or their name. Any other name stands for itself, unless it looks as if an id
 * was meant: nobody shall lose a credential by a slip, and no id be shown to readers when its file has gone.
 */
final class Authors {
    private final DataReader.Named<Person> people;
    private final Map<String, String> idsByName;
    /** What was asked already: sites with a thousand pages have a few authors. */
    private final Map<String, Boolean> slips = new ConcurrentHashMap<>();

    Authors(DataReader.Named<Person> people) {
        this.people = people;
        this.idsByName = idsByName(people.usable().values());
    }

    /** Of two people with the same name, neither is meant by it. */
    private static Map<String, String> idsByName(Iterable<Person> people) {
        Map<String, String> ids = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Person person : people) {
            if (ids.put(person.name(), person.id()) != null) {
                shared.add(person.name());
            }
        }
        ids.keySet().removeAll(shared);
        return ids;
    }

    List<Ref> of(List<Ref> written, Problems problems) {
        List<Ref> authors = new ArrayList<>(written.size());
        for (Ref ref : written) {
            authors.add(author(ref, problems));
        }
        return List.copyOf(authors);
    }

    private static boolean isName(String written) {
        return written.codePoints().anyMatch(point -> Character.isWhitespace(point) || Character.isUpperCase(point));
    }

    private Ref author(Ref ref, Problems problems) {
        String name = ref.name();
        if (people.usable().containsKey(name) || people.broken().containsKey(name)) {
            PageReader.known(ref, people, problems);
            return ref;
        }
        String id = idsByName.get(name);
        if (id != null) {
            return new Ref(id, ref.place());
        }
        if (!isName(name) || slips.computeIfAbsent(name, unknown -> !Suggestion.question(unknown, people.usable().keySet()).isEmpty())) {
            PageReader.known(ref, people, problems);
        } else {
            problems.add(Problem.of(Code.PERSON_NAMED, ref.place(), "the author \"" + name + "\" has no file in _people; only the name is shown")
                    .hint("for a credential, a page and more, write content/_people/" + Slug.of(name) + ".yaml with name: and role:"));
        }
        return ref;
    }
}
