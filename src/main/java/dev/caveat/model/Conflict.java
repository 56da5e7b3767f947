package dev.caveat.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A declared interest of somebody who wrote or reviewed a page, where it is about what the page is filed under. */
public record Conflict(Person person, Person.Interest interest) {
    /** The taxonomy whose terms interests name. */
    private static final String TAGS = "tags";

    /**
     * Those of a page: its authors' in their order, then its reviewers'; each person once.
     *
     * @param people by their ids; whom it does not hold is left out
     */
    public static List<Conflict> of(Page page, Map<String, Person> people) {
        Set<String> names = new LinkedHashSet<>();
        page.front().authors().forEach(author -> names.add(author.name()));
        page.front().review().ifPresent(review -> review.by().forEach(reviewer -> names.add(reviewer.name())));
        if (names.isEmpty() || page.front().terms().getOrDefault(TAGS, List.of()).isEmpty()) {
            return List.of();
        }
        List<Conflict> conflicts = new ArrayList<>();
        for (String name : names) {
            if (people.containsKey(name)) {
                Person person = people.get(name);
                of(page, person).forEach(interest -> conflicts.add(new Conflict(person, interest)));
            }
        }
        return List.copyOf(conflicts);
    }

    /** The interests of one person that are about what a page is filed under. */
    public static List<Person.Interest> of(Page page, Person person) {
        if (person.interests().isEmpty()) {
            return List.of();
        }
        Set<String> terms = page.terms(TAGS);
        return person.interests().stream().filter(interest -> interest.meets(terms)).toList();
    }
}
