package dev.caveat.html;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;

/**
 * One way to choose elements, such as {@code main > .note}: what stands between the commas of a rule.
 *
 * <p>jsoup has selectors of its own, but theirs is another language than that of style sheets ({@code ~=} takes a pattern, states
 * such as {@code :hover} and the priority of rules are unknown), so only its tree is used here.
 *
 * @param steps from the left to the right
 * @param specificity a larger one wins
 * @param key what the last step asks for at least: {@code #id}, {@code .class}, an element's name, or {@code *}
 */
record Selector(List<Step> steps, int specificity, String key) {
    /** So many comparisons are made for one element at most. */
    private static final int BUDGET = 20_000;

    /** A condition on a single element. */
    interface Test {
        boolean holds(Element element, int[] budget);
    }

    /**
     * Conditions on one element, and how it has to lie to that of the step before.
     *
     * @param combinator a blank, {@code >}, {@code +} or {@code ~}
     */
    record Step(char combinator, List<Test> tests) {
        Step {
            tests = List.copyOf(tests);
        }

        boolean holds(Element element, int[] budget) {
            for (Test test : tests) {
                if (!test.holds(element, budget)) {
                    return false;
                }
            }
            return true;
        }
    }

    Selector {
        steps = List.copyOf(steps);
        Objects.requireNonNull(key);
    }

    boolean matches(Element element) {
        return matches(element, new int[] {BUDGET});
    }

    boolean matches(Element element, int[] budget) {
        return matches(element, steps.size() - 1, budget);
    }

    private boolean matches(Element element, int last, int[] budget) {
        if (--budget[0] < 0 || !steps.get(last).holds(element, budget)) {
            return false;
        }
        if (last == 0) {
            return true;
        }
        return switch (steps.get(last).combinator) {
            case '>' -> isElement(element.parent()) && matches(element.parent(), last - 1, budget);
            case '+' -> element.previousElementSibling() != null && matches(element.previousElementSibling(), last - 1, budget);
            case '~' -> anyBefore(element, last - 1, budget);
            default -> anyAround(element, last - 1, budget);
        };
    }

    private boolean anyAround(Element element, int last, int[] budget) {
        for (Element around = element.parent(); isElement(around); around = around.parent()) {
            if (matches(around, last, budget)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyBefore(Element element, int last, int[] budget) {
        for (Element before = element.previousElementSibling(); before != null; before = before.previousElementSibling()) {
            if (matches(before, last, budget)) {
                return true;
            }
        }
        return false;
    }

    /** jsoup's tree has the document itself as its topmost element. */
    private static boolean isElement(Element element) {
        return element != null && element.parent() != null;
    }
}
