package dev.caveat.disclaimer;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import dev.caveat.problem.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a site says about disclaimers: their texts, which pages get them, and by what pages are judged. */
public final class Rules {
    private final List<Disclaimer> disclaimers;
    /** By their ids and languages. */
    private final SortedMap<String, SortedMap<String, Disclaimer>> byId = new TreeMap<>();
    private final List<Requirement> required;
    private final List<Policy> policies;
    private final LocalDate today;
    /** Those that name disclaimers: all others ask for none. */
    private final List<Policy> asking;
    /** Those that name one that is not there, and hold pages back. */
    private final List<Condition> openRequired;
    private final List<Policy> openPolicies;

    /**
     * @param disclaimers all that are defined, of each id and language one
     * @param required what the site's configuration demands
     * @param policies what pages are judged by
     * @param today the day of the build: rules begin, and waivers end
     */
    public Rules(List<Disclaimer> disclaimers, List<Requirement> required, List<Policy> policies, LocalDate today) {
        this.disclaimers = List.copyOf(disclaimers);
        for (Disclaimer disclaimer : disclaimers) {
            byId.computeIfAbsent(disclaimer.id(), none -> new TreeMap<>()).put(disclaimer.language(), disclaimer);
        }
        this.required = List.copyOf(required);
        this.policies = List.copyOf(policies);
        this.today = today;
        this.asking = this.policies.stream().filter(policy -> !policy.demand().disclaimers().isEmpty()).toList();
        this.openRequired = this.required.stream().filter(rule -> !byId.containsKey(rule.disclaimer())).map(Requirement::when).toList();
        this.openPolicies = asking.stream()
                .filter(rule -> rule.level() == Severity.ERROR && !byId.keySet().containsAll(rule.demand().disclaimers())).toList();
    }

    public List<Requirement> required() {
        return required;
    }

    public List<Policy> policies() {
        return policies;
    }

    public LocalDate today() {
        return today;
    }

    /** A disclaimer in the site's own language, or in the first one that it has. */
    public Optional<Disclaimer> disclaimer(String id) {
        return disclaimer(id, "");
    }

    /** A disclaimer in a language; where there is none, in the site's own. */
    public Optional<Disclaimer> disclaimer(String id, String language) {
        SortedMap<String, Disclaimer> all = byId.get(id);
        if (all == null) {
            return Optional.empty();
        }
        Disclaimer own = all.get(language);
        return Optional.of(own != null ? own : all.get(all.firstKey()));
    }

    /** The places that any disclaimer or rule speaks of. */
    public Set<Spot> spots() {
        Set<Spot> spots = EnumSet.noneOf(Spot.class);
        disclaimers.forEach(one -> spots.addAll(one.placement().spots()));
        required.forEach(rule -> rule.placement().ifPresent(placement -> spots.addAll(placement.spots())));
        policies.forEach(policy -> policy.demand().placements().forEach(placement -> spots.addAll(placement.spots())));
        return spots;
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
            for (String id : policy.demand().disclaimers()) {
                unknown(id, policy.place(), "the policy \"" + policy.id() + "\"").ifPresent(problems::add);
            }
        }
        return problems;
    }

    /**
     * The disclaimers that a page has to show on itself, those of the site first: what a theme's slots are filled with.
     *
     * <p>An id that is not defined is left out; it is reported by {@link #problems()} or by {@link Verdicts}.
     */
    public List<Due> due(Asked page) {
        List<Due> here = new ArrayList<>(4);
        for (Due due : all(page)) {
            Optional<Placement> where = due.placement().within(page.spots());
            if (where.isPresent()) {
                here.add(new Due(due.disclaimer(), where.get(), due.askedBy()));
            }
        }
        return List.copyOf(here);
    }

    /** The disclaimers that must be named wherever a page is spoken of in one of two ways: on cards, in feeds. */
    public List<Disclaimer> labels(Asked page, Spot spot) {
        if (!mayLabel(page, spot)) {
            return List.of();
        }
        return all(page).stream().filter(due -> due.placement().has(spot)).map(Due::disclaimer).toList();
    }

    /** Whether anything that the page has to show has its place there: of most pages nothing has, and then nothing is filled in. */
    private boolean mayLabel(Asked page, Spot spot) {
        for (Requirement requirement : required) {
            Optional<Placement> placement = requirement.placement();
            boolean there = placement.isPresent()
                    ? placement.get().has(spot)
                    : disclaimer(requirement.disclaimer(), page.language()).filter(one -> one.placement().has(spot)).isPresent();
            if (there && requirement.when().holds(page.subject())) {
                return true;
            }
        }
        for (Cause cause : page.causes()) {
            if (disclaimer(cause.disclaimer(), page.language()).filter(one -> one.placement().has(spot)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private List<Due> all(Asked page) {
        Map<String, Due> due = new LinkedHashMap<>();
        for (Requirement requirement : required) {
            Optional<Disclaimer> disclaimer = disclaimer(requirement.disclaimer(), page.language());
            if (disclaimer.isPresent() && requirement.when().holds(page.subject())) {
                String why = "the site asks for it, because " + requirement.when().because(page.subject());
                Placement placement = requirement.placement().orElse(disclaimer.get().placement());
                add(due, page.fill(disclaimer.get()), placement, new Problem.Note(why, Optional.of(requirement.place())));
            }
        }
        for (Cause cause : page.causes()) {
            disclaimer(cause.disclaimer(), page.language()).ifPresent(disclaimer ->
                    add(due, page.fill(disclaimer), disclaimer.placement(), new Problem.Note(cause.why(), cause.place())));
        }
        List<Due> all = new ArrayList<>(due.values());
        all.sort(Comparator.comparingInt(one -> rank(one.disclaimer().kind())));
        return all;
    }

    /** What may save a life comes before everything else, and what takes a page back before what it says. */
    private static int rank(String kind) {
        return switch (kind) {
            case "crisis" -> 0;
            case "retraction" -> 1;
            default -> 2;
        };
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

    /**
     * The disclaimers that a page must show or may be asked for today, as it has to show them: what evidence is taken of.
     *
     * @param owed what is {@link #due}
     */
    public List<Disclaimer> sought(Asked page, List<Due> owed) {
        Map<String, Disclaimer> sought = new LinkedHashMap<>();
        owed.forEach(due -> sought.put(due.disclaimer().id(), due.disclaimer()));
        Set<String> demanded = new LinkedHashSet<>();
        for (Policy policy : asking) {
            if (policy.binds(page.subject(), today)) {
                demanded.addAll(policy.demand().disclaimers());
            }
        }
        for (String id : demanded) {
            if (!sought.containsKey(id)) {
                disclaimer(id, page.language()).ifPresent(disclaimer -> sought.put(id, page.fill(disclaimer)));
            }
        }
        return List.copyOf(sought.values());
    }

    /** Whether a rule that holds for a page names a disclaimer that is not there: then nobody knows what it has to show. */
    public boolean leaveOpen(Subject subject) {
        for (Condition when : openRequired) {
            if (when.holds(subject)) {
                return true;
            }
        }
        for (Policy policy : openPolicies) {
            if (policy.binds(subject, today)) {
                return true;
            }
        }
        return false;
    }

    /** The problem that somebody names a disclaimer that is not defined. */
    Optional<Problem> unknown(String id, Place place, String who) {
        if (byId.containsKey(id)) {
            return Optional.empty();
        }
        List<String> own = byId.keySet().stream().filter(one -> !disclaimer(one).orElseThrow().isBuiltIn()).toList();
        String hint = "write content/_disclaimers/" + id + ".md" + (own.isEmpty() ? "" : ", or name one of " + String.join(", ", own));
        String message = who + " names the disclaimer \"" + id + "\", which does not exist";
        return Optional.of(Problem.of(Code.DISCLAIMER_UNKNOWN, place, message)
                .label(Suggestion.question(id, byId.keySet()))
                .hint(hint));
    }
}
