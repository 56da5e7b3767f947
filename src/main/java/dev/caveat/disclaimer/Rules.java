package dev.caveat.disclaimer;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a site says about disclaimers: their texts, which pages get them, and which pages must show them.
 *
 * @param disclaimers all that are defined, with ids that differ
 * @param required what the site's configuration demands
 * @param policies what pages are judged by
 */
public record Rules(List<Disclaimer> disclaimers, List<Requirement> required, List<Policy> policies) {
    public Rules {
        disclaimers = List.copyOf(disclaimers);
        required = List.copyOf(required);
        policies = List.copyOf(policies);
    }

    public Optional<Disclaimer> disclaimer(String id) {
        return disclaimers.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What is wrong with the rules themselves: a disclaimer that says nothing, or that is named and not defined. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (Disclaimer disclaimer : disclaimers) {
            if (Evidence.words(disclaimer.html()).isEmpty()) {
                String message = "the disclaimer \"" + disclaimer.id() + "\" has no text";
                problems.add(Problem.of(Code.DISCLAIMER_EMPTY, disclaimer.place(), message)
                        .hint("write the text below the front matter, or delete the file"));
            }
        }
        for (Requirement requirement : required) {
            unknown(requirement.disclaimer(), requirement.place(), "site.yaml").ifPresent(problems::add);
        }
        for (Policy policy : policies) {
            unknown(policy.disclaimer(), policy.place(), "the policy \"" + policy.id() + "\"").ifPresent(problems::add);
        }
        return problems;
    }

    /**
     * The disclaimers that a page has to show, those of the site first: what a theme's slots are filled with.
     *
     * <p>An id that is not defined is left out; it is reported by {@link #problems()} or by {@link Verdicts}.
     *
     * @param declared the ids in the page's front matter
     * @param page where they stand
     */
    public List<Due> due(Subject subject, List<String> declared, Place page) {
        Map<String, Due> due = new LinkedHashMap<>();
        for (Requirement requirement : required) {
            Optional<Disclaimer> disclaimer = disclaimer(requirement.disclaimer());
            if (disclaimer.isPresent() && requirement.when().holds(subject)) {
                String why = "the site asks for it, because " + requirement.when().because(subject);
                Placement placement = requirement.placement().orElse(disclaimer.get().placement());
                add(due, disclaimer.get(), placement, new Problem.Note(why, Optional.of(requirement.place())));
            }
        }
        for (String id : declared) {
            disclaimer(id).ifPresent(disclaimer -> {
                var note = new Problem.Note("the page asks for it", Optional.of(page));
                add(due, disclaimer, disclaimer.placement(), note);
            });
        }
        return List.copyOf(due.values());
    }

    private static void add(Map<String, Due> due, Disclaimer disclaimer, Placement placement, Problem.Note note) {
        Due before = due.get(disclaimer.id());
        if (before == null) {
            due.put(disclaimer.id(), new Due(disclaimer, placement, List.of(note)));
        } else if (!before.askedBy().contains(note)) {
            var askedBy = new ArrayList<>(before.askedBy());
            askedBy.add(note);
            due.put(disclaimer.id(), new Due(disclaimer, before.placement().and(placement), askedBy));
        }
    }

    /** The problem that somebody names a disclaimer that is not defined. */
    Optional<Problem> unknown(String id, Place place, String who) {
        if (disclaimer(id).isPresent()) {
            return Optional.empty();
        }
        List<String> ids = disclaimers.stream().map(Disclaimer::id).sorted().toList();
        String hint = "write content/_disclaimers/" + id + ".md"
                + (ids.isEmpty() ? "" : ", or name one of " + String.join(", ", ids));
        String message = who + " names the disclaimer \"" + id + "\", which does not exist";
        return Optional.of(Problem.of(Code.DISCLAIMER_UNKNOWN, place, message)
                .label(Suggestion.question(id, ids))
                .hint(hint));
    }
}
