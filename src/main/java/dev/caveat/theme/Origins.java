package dev.caveat.theme;

import dev.caveat.problem.Place;
import dev.caveat.problem.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the lines of a text that templates made stand in these templates.
 *
 * <p>A line is found where it stands there word for word and once, or beside a line that was found. Of any other line
 * nothing is said: no place is better than a wrong one.
 */
final class Origins implements UnaryOperator<Place> {
    private final SourceText main;
    private final Spot[] spots;

    /** A line of a template, counted from 1. */
    private record Spot(SourceText template, String[] lines, int number) {
        /** The neighbour that says the same as a line. */
        Optional<Spot> beside(int step, String line) {
            int next = number + step;
            return next > 0 && next <= lines.length && lines[next - 1].equals(line)
                    ? Optional.of(new Spot(template, lines, next))
                    : Optional.empty();
        }
    }

    private Origins(SourceText main, Spot[] spots) {
        this.main = main;
        this.spots = spots;
    }

    /**
     * @param templates all that may have had a part in it
     * @param main the one that was asked for it
     */
    static Origins of(String made, SourceText main, List<SourceText> templates) {
        Map<String, Optional<Spot>> known = new HashMap<>();
        for (SourceText template : templates) {
            String[] lines = lines(template.text());
            for (int i = 0; i < lines.length; i++) {
                known.merge(lines[i], Optional.of(new Spot(template, lines, i + 1)), (one, other) -> Optional.empty());
            }
        }
        String[] lines = lines(made);
        Spot[] spots = new Spot[lines.length];
        for (int i = 0; i < lines.length; i++) {
            spots[i] = known.getOrDefault(lines[i], Optional.empty()).orElse(null);
        }
        for (int i = 1; i < lines.length; i++) {
            spots[i] = spots[i] == null && spots[i - 1] != null ? spots[i - 1].beside(1, lines[i]).orElse(null) : spots[i];
        }
        for (int i = lines.length - 2; i >= 0; i--) {
            spots[i] = spots[i] == null && spots[i + 1] != null ? spots[i + 1].beside(-1, lines[i]).orElse(null) : spots[i];
        }
        return new Origins(main, spots);
    }

    private static String[] lines(String text) {
        return text.split("\n", -1);
    }

    @Override
    public Place apply(Place made) {
        Spot spot = made.line() > 0 && made.line() <= spots.length ? spots[made.line() - 1] : null;
        return spot == null ? main.whole() : spot.template().at(spot.number(), made.column(), made.length());
    }
}
