package dev.caveat.disclaimer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.Seed;
import dev.caveat.problem.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final List<String> IDS = List.of("one", "two", "three", "unknown");
    private static final List<Spot> SPOTS = List.of(Spot.values());

    private static Placement placement(Random random) {
        Set<Spot> spots = EnumSet.of(SPOTS.get(random.nextInt(SPOTS.size())));
        spots.add(SPOTS.get(random.nextInt(SPOTS.size())));
        return Placement.of(spots).orElseThrow();
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** That nothing has to be named is told without making it: it must be so. */
    @Test
    void labelsAreWhatIsDueThere() {
        Random random = Seed.random("RulesTest");
        Place place = Place.of("content/site.yaml");
        int labelled = 0;
        for (int i = 0; i < 4_000; i++) {
            List<Disclaimer> disclaimers = new ArrayList<>();
            IDS.subList(0, 3).forEach(id -> disclaimers.add(Texts.disclaimer(id, placement(random), "<p>" + id + "</p>")));
            List<Requirement> required = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                Optional<Placement> where = random.nextBoolean() ? Optional.of(placement(random)) : Optional.empty();
                required.add(new Requirement(any(IDS, random), where, new Condition.Type(Set.of(random.nextBoolean() ? "story" : "news")), place));
            }
            List<Cause> causes = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                causes.add(new Cause(any(IDS, random), "it says so", Optional.of(place)));
            }
            Rules rules = new Rules(disclaimers, required, List.of(), LocalDate.parse("2026-01-01"));
            Asked page = new Asked(Texts.Page.typed("story"), "", causes, variable -> Optional.empty(), EnumSet.allOf(Spot.class), place);
            for (Spot spot : SPOTS) {
                List<Disclaimer> due = rules.due(page).stream().filter(one -> one.placement().has(spot)).map(Due::disclaimer).toList();
                assertEquals(due, rules.labels(page, spot), required + " " + causes);
                labelled += due.isEmpty() ? 0 : 1;
            }
        }
        assertEquals(true, labelled > 1_000, "most of what is tried must be labelled or not: " + labelled);
    }
}
