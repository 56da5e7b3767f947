package dev.caveat.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where an element stands among its neighbours, and which are near it. */
final class Position {
    private static final Pattern FORM = Pattern.compile("([+-]?[0-9]{0,6})n(?:([+-])([0-9]{1,6}))?|([+-]?[0-9]{1,6})");

    private Position() {}

    /** The test of {@code :nth-child(formula)} and its kin, which counts all elements, or those of the same name. */
    static Selector.Test of(String formula, boolean fromEnd, boolean sameName) {
        return test(formula, fromEnd, (element, other, budget) -> !sameName || other.normalName().equals(element.normalName()));
    }

    /** The same, which counts those that pass a test. */
    static Selector.Test of(String formula, boolean fromEnd, Selector.Test among) {
        return test(formula, fromEnd, (element, other, budget) -> among.holds(other, budget));
    }

    private interface Counts {
        boolean other(Element element, Element other, int[] budget);
    }

    private static Selector.Test test(String formula, boolean fromEnd, Counts counts) {
        String text = formula.toLowerCase(Locale.ROOT).replace(" ", "");
        String plain = text.equals("odd") ? "2n+1" : text.equals("even") ? "2n" : text;
        Matcher form = FORM.matcher(plain);
        if (!form.matches()) {
            return (element, budget) -> false;
        }
        boolean single = form.group(4) != null;
        int step = single ? 0 : factor(form.group(1));
        int offset = single ? Integer.parseInt(form.group(4))
                : form.group(3) == null ? 0 : Integer.parseInt(form.group(2) + form.group(3));
        return (element, budget) -> {
            int index = 1;
            Element other = next(element, fromEnd);
            while (other != null && --budget[0] > 0) {
                index += counts.other(element, other, budget) ? 1 : 0;
                other = next(other, fromEnd);
            }
            int rest = index - offset;
            return step == 0 ? rest == 0 : rest % step == 0 && rest / step >= 0;
        };
    }

    private static int factor(String written) {
        return switch (written) {
            case "", "+" -> 1;
            case "-" -> -1;
            default -> Integer.parseInt(written);
        };
    }

    private static Element next(Element element, boolean forward) {
        return forward ? element.nextElementSibling() : element.previousElementSibling();
    }

    /** Whether what a selector after {@code :has(} asks for is there: below the element, or beside it. */
    static boolean hasNear(Element element, Selector selector, int[] budget) {
        boolean single = selector.steps().size() == 1;
        return switch (selector.steps().get(0).combinator()) {
            case '>' -> single
                    ? element.children().stream().anyMatch(child -> selector.matches(child, budget))
                    : anyBelow(element, selector, budget);
            case '+' -> element.nextElementSibling() != null && selector.matches(element.nextElementSibling(), budget);
            case '~' -> {
                boolean found = false;
                for (Element after = element.nextElementSibling(); after != null && !found; after = after.nextElementSibling()) {
                    found = selector.matches(after, budget);
                }
                yield found;
            }
            default -> anyBelow(element, selector, budget);
        };
    }

    private static boolean anyBelow(Element element, Selector selector, int[] budget) {
        return element.stream().skip(1).anyMatch(inner -> selector.matches(inner, budget));
    }
}
