package dev.caveat.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Decides whether a shape that an element is cut to leaves anything of it. */
final class Clip {
    private Clip() {}

    /** Of {@code clip} and {@code clip-path}; what is not understood leaves something. */
    static boolean isNothing(String value) {
        int open = value.indexOf('(');
        int close = value.indexOf(')', Math.max(0, open));
        if (open < 0 || close < 0) {
            return false;
        }
        List<String> words = CssText.words(value.substring(open + 1, close).replace(',', ' '));
        return switch (value.substring(0, open)) {
            case "inset" -> inset(words);
            case "circle", "ellipse" -> !words.isEmpty() && words.stream().takeWhile(word -> !word.equals("at")).anyMatch(word -> size(word) == 0);
            case "rect" -> words.size() == 4 && (gap(words.get(2), words.get(0)) <= 1 || gap(words.get(1), words.get(3)) <= 1);
            case "xywh" -> words.size() > 3 && (size(words.get(2)) == 0 || size(words.get(3)) == 0);
            case "polygon" -> area(words) == 0;
            default -> false;
        };
    }

    /** Of a length or a share of the whole, taken for equals: only what is nothing, or all, is asked. */
    private static double size(String word) {
        return Length.of(word).map(Length::number).orElse(Double.NaN);
    }

    private static double gap(String far, String near) {
        Optional<Length> to = Length.of(far);
        Optional<Length> from = Length.of(near);
        boolean alike = to.isPresent() && from.isPresent() && (to.get().unit().equals(from.get().unit()) || to.get().number() == 0 || from.get().number() == 0);
        return alike ? to.get().number() - from.get().number() : Double.MAX_VALUE;
    }

    private static boolean inset(List<String> words) {
        List<String> sides = words.stream().takeWhile(word -> !word.equals("round")).toList();
        if (sides.isEmpty()) {
            return false;
        }
        int[][] opposite = {{0, 2}, {1, 3}};
        for (int[] pair : opposite) {
            String one = side(sides, pair[0]);
            String other = side(sides, pair[1]);
            if (share(one) + share(other) >= 100) {
                return true;
            }
        }
        return false;
    }

    private static String side(List<String> sides, int number) {
        return number < sides.size() ? sides.get(number) : number == 3 && sides.size() > 1 ? sides.get(1) : sides.get(0);
    }

    private static double share(String side) {
        return Length.of(side).filter(length -> length.unit().equals("%")).map(Length::number).orElse(0.0);
    }

    private static double area(List<String> words) {
        List<Double> numbers = new ArrayList<>();
        for (String word : words) {
            if (Length.of(word).isPresent()) {
                numbers.add(size(word));
            } else if (!word.equals("evenodd") && !word.equals("nonzero")) {
                return Double.NaN;
            }
        }
        int points = numbers.size() / 2;
        return Math.abs(IntStream.range(0, points).mapToDouble(i -> {
            int next = (i + 1) % points;
            return numbers.get(2 * i) * numbers.get(2 * next + 1) - numbers.get(2 * next) * numbers.get(2 * i + 1);
        }).sum());
    }
}
