package dev.caveat.disclaimer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a policy demands of the pages that it speaks of. */
public sealed interface Demand {
    /** What was found on a page that is judged. */
    interface Found {
        /** Where the page shows a disclaimer in its present wording. */
        Optional<Placement> shown(String disclaimer);

        /** The findings against a fact; none where it holds. */
        List<Finding> against(Fact fact);

        boolean hasKey(String key);

        /** Where the page could show disclaimers. */
        Set<Spot> spots();
    }

    /** What is missing on a page; nothing where the demand is met. */
    List<Finding> missing(Found found, Rules rules);

    /** The demand in words that follow "the page". */
    String describe(Rules rules);

    /** The disclaimers that meet it or a part of it. */
    Set<String> disclaimers();

    /** Where it or a part of it wants disclaimers, if not at their own places. */
    List<Placement> placements();

    /** The rendered page shows a disclaimer; where, if not at its own place. */
    record Shows(String disclaimer, Optional<Placement> placement) implements Demand {
        public Shows {
            Objects.requireNonNull(disclaimer);
            Objects.requireNonNull(placement);
        }

        Placement wanted(Rules rules) {
            return placement.or(() -> rules.disclaimer(disclaimer).map(Disclaimer::placement)).orElse(Placement.BOTTOM);
        }

        @Override
        public List<Finding> missing(Found found, Rules rules) {
            Optional<Placement> there = found.shown(disclaimer);
            // A page without a comment form, say, has nothing to show at one.
            Optional<Placement> here = wanted(rules).within(found.spots());
            if (here.isEmpty() || there.isPresent() && there.get().covers(here.get())) {
                return List.of();
            }
            return List.of(new Finding(
                    "it does not show the disclaimer \"" + disclaimer + "\" " + here.get().without(there).words(),
                    Optional.empty(),
                    "add \"disclaimers: [" + disclaimer + "]\" to its front matter"));
        }

        @Override
        public String describe(Rules rules) {
            return "shows \"" + disclaimer + "\" " + wanted(rules).words();
        }

        @Override
        public Set<String> disclaimers() {
            return Set.of(disclaimer);
        }

        @Override
        public List<Placement> placements() {
            return placement.stream().toList();
        }
    }

    /** Its front matter has all of some keys. */
    record Has(Set<String> keys) implements Demand {
        public Has {
            keys = Collections.unmodifiableSet(new TreeSet<>(keys));
        }

        @Override
        public List<Finding> missing(Found found, Rules rules) {
            List<Finding> missing = new ArrayList<>(0);
            for (String key : keys) {
                if (!found.hasKey(key)) {
                    missing.add(new Finding("it has no \"" + key + "\"", Optional.empty(), "write " + key + ": in its front matter"));
                }
            }
            return missing;
        }

        @Override
        public String describe(Rules rules) {
            return "has " + String.join(" and ", keys);
        }

        @Override
        public Set<String> disclaimers() {
            return Set.of();
        }

        @Override
        public List<Placement> placements() {
            return List.of();
        }
    }

    /** All of some facts hold. */
    record Holds(Set<Fact> facts) implements Demand {
        public Holds {
            facts = Collections.unmodifiableSet(EnumSet.copyOf(facts));
        }

        @Override
        public List<Finding> missing(Found found, Rules rules) {
            if (facts.size() == 1) {
                return found.against(facts.iterator().next());
            }
            List<Finding> missing = new ArrayList<>();
            for (Fact fact : facts) {
                missing.addAll(found.against(fact));
            }
            return missing;
        }

        @Override
        public String describe(Rules rules) {
            return facts.stream().map(Fact::meaning).collect(Collectors.joining(" and "));
        }

        @Override
        public Set<String> disclaimers() {
            return Set.of();
        }

        @Override
        public List<Placement> placements() {
            return List.of();
        }
    }

    /** All of some demands are met. */
    record All(List<Demand> demands) implements Demand {
        public All {
            demands = List.copyOf(demands);
        }

        @Override
        public List<Finding> missing(Found found, Rules rules) {
            return demands.stream().flatMap(demand -> demand.missing(found, rules).stream()).toList();
        }

        @Override
        public String describe(Rules rules) {
            return joined(demands, demand -> demand.describe(rules), " and ");
        }

        @Override
        public Set<String> disclaimers() {
            return union(demands);
        }

        @Override
        public List<Placement> placements() {
            return demands.stream().flatMap(demand -> demand.placements().stream()).toList();
        }
    }

    /** One of some demands is met. */
    record Any(List<Demand> demands) implements Demand {
        public Any {
            demands = List.copyOf(demands);
        }

        @Override
        public List<Finding> missing(Found found, Rules rules) {
            List<Finding> all = new ArrayList<>();
            for (Demand demand : demands) {
                List<Finding> missing = demand.missing(found, rules);
                if (missing.isEmpty()) {
                    return List.of();
                }
                all.addAll(missing);
            }
            return List.of(new Finding(
                    joined(all, Finding::what, ", and "),
                    all.stream().flatMap(finding -> finding.place().stream()).findFirst(),
                    joined(all, Finding::hint, ", or ")));
        }

        @Override
        public String describe(Rules rules) {
            return joined(demands, demand -> demand.describe(rules), " or ");
        }

        @Override
        public Set<String> disclaimers() {
            return union(demands);
        }

        @Override
        public List<Placement> placements() {
            return demands.stream().flatMap(demand -> demand.placements().stream()).toList();
        }
    }

    private static Set<String> union(List<Demand> demands) {
        return demands.stream().flatMap(demand -> demand.disclaimers().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> String joined(Collection<T> all, Function<T, String> words, String between) {
        return all.stream().map(words).distinct().collect(Collectors.joining(between));
    }
}
