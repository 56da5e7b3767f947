package dev.caveat.disclaimer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a disclaimer stands, or has to stand: one spot or several.
 *
 * @param spots never empty, in their own order
 */
public record Placement(Set<Spot> spots) {
    public static final Placement TOP = of(Spot.TOP);
    public static final Placement BOTTOM = of(Spot.BOTTOM);
    /** Above and below the text. */
    public static final Placement BOTH = of(Spot.TOP, Spot.BOTTOM);

    private static final String BOTH_WORD = "both";

    /** Those of one spot, and both: nearly all that there are. */
    private static final Map<String, Placement> COMMON = common();

    public Placement {
        if (spots.isEmpty()) {
            throw new IllegalArgumentException("a placement has a spot");
        }
        spots = Collections.unmodifiableSet(EnumSet.copyOf(spots));
    }

    private static Map<String, Placement> common() {
        Map<String, Placement> common = new HashMap<>();
        for (Spot spot : Spot.values()) {
            common.put(spot.word(), of(spot));
        }
        common.put(BOTH_WORD, BOTH);
        return Map.copyOf(common);
    }

    public static Placement of(Spot... spots) {
        return new Placement(EnumSet.copyOf(Arrays.asList(spots)));
    }

    /** Empty for no spots. */
    public static Optional<Placement> of(Collection<Spot> spots) {
        return spots.isEmpty() ? Optional.empty() : Optional.of(new Placement(EnumSet.copyOf(spots)));
    }

    /** By its words in any case, {@code top}, or {@code top card feed}; {@code both} is top and bottom. */
    public static Optional<Placement> of(String text) {
        Placement common = COMMON.get(text);
        if (common != null) {
            return Optional.of(common);
        }
        Set<Spot> spots = EnumSet.noneOf(Spot.class);
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("[ ,]+")) {
            if (word.equals(BOTH_WORD)) {
                spots.addAll(BOTH.spots);
                continue;
            }
            Optional<Spot> spot = Arrays.stream(Spot.values()).filter(one -> one.word().equals(word)).findFirst();
            if (spot.isEmpty()) {
                return Optional.empty();
            }
            spots.add(spot.get());
        }
        return of(spots);
    }

    /** Every word that can be written for a placement, or for a part of one. */
    public static List<String> allWords() {
        List<String> words = new ArrayList<>(Arrays.stream(Spot.values()).map(Spot::word).toList());
        words.add(2, BOTH_WORD);
        return words;
    }

    /** As any record's, and quicker: rules ask it for each page. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Placement one && spots.equals(one.spots);
    }

    @Override
    public int hashCode() {
        return spots.hashCode();
    }

    /** As it is written in files. */
    public String word() {
        if (equals(BOTH)) {
            return BOTH_WORD;
        }
        return spots.size() == 1 ? spots.iterator().next().word() : spots.stream().map(Spot::word).collect(Collectors.joining(" "));
    }

    /** As it is said in a sentence: {@code at the top and at the bottom}. */
    public String words() {
        return spots.stream().map(Spot::words).collect(Collectors.joining(" and "));
    }

    /** As a value of a key: {@code both}, {@code [top, card]}. */
    String yaml() {
        return equals(BOTH) || spots.size() == 1 ? word() : "[" + word().replace(" ", ", ") + "]";
    }

    public boolean has(Spot spot) {
        return spots.contains(spot);
    }

    /** Whether what stands here stands where another placement wants it. */
    public boolean covers(Placement wanted) {
        return spots.containsAll(wanted.spots);
    }

    /** Here and there. */
    public Placement and(Placement other) {
        Set<Spot> all = EnumSet.copyOf(spots);
        all.addAll(other.spots);
        return new Placement(all);
    }

    /** What of it lies within some spots; empty for nothing. */
    public Optional<Placement> within(Set<Spot> others) {
        Set<Spot> both = EnumSet.copyOf(spots);
        both.retainAll(others);
        return of(both);
    }

    /** What is left to do where some of it is done; itself where that is all. */
    Placement without(Optional<Placement> done) {
        Set<Spot> left = EnumSet.copyOf(spots);
        done.ifPresent(placement -> left.removeAll(placement.spots));
        return of(left).orElse(this);
    }

    /** What a theme has to write to show disclaimers here. */
    String calls() {
        return spots.stream().map(Spot::call).collect(Collectors.joining(" and "));
    }
}
