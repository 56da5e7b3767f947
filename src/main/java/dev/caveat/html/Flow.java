package dev.caveat.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Looks for rules that show two pieces of a page in another order than that of its text. */
final class Flow {
    private static final Pattern LINE = Pattern.compile("[+-]?[0-9]{1,5}");
    private static final double LAST = 100_000;

    private final Look look;

    Flow(Look look) {
        this.look = look;
    }

    /**
     * Why a piece is not seen on that side of another one on which it stands in the text.
     *
     * @param first whether it stands before the other one
     */
    Optional<Hidden> moved(Node piece, Node other, boolean first) {
        List<Node> way = way(piece);
        List<Node> otherWay = way(other);
        int common = 0;
        while (common < Math.min(way.size(), otherWay.size()) && way.get(common).equals(otherWay.get(common))) {
            common++;
        }
        if (common == 0 || common == way.size() || common == otherWay.size()) {
            return Optional.empty();
        }
        Optional<Hidden> lifted = lifted(way, common, first);
        if (lifted.isPresent()) {
            return lifted;
        }
        // A box that is none leaves its contents to the one around it.
        int box = common - 1;
        while (box > 0 && look.value((Element) way.get(box), "display").equals("contents")) {
            box--;
        }
        return reordered((Element) way.get(box), item(way, common), item(otherWay, common), first);
    }

    private static List<Node> way(Node node) {
        List<Node> way = new ArrayList<>();
        for (Node one = node; one != null && one.parent() != null; one = one.parent()) {
            way.add(0, one);
        }
        return way;
    }

    private Node item(List<Node> way, int from) {
        int at = from;
        while (at < way.size() - 1 && way.get(at) instanceof Element element && look.value(element, "display").equals("contents")) {
            at++;
        }
        return way.get(at);
    }

    private String value(Node item, String property) {
        return item instanceof Element element ? look.value(element, property) : "";
    }

    /** Taken out of the text and put to the other end of what holds both. */
    private Optional<Hidden> lifted(List<Node> way, int common, boolean first) {
        for (int i = way.size() - 1; i >= common; i--) {
            if (!value(way.get(i), "position").equals("absolute")) {
                continue;
            }
            for (int around = i - 1; around >= common; around--) {
                if (!value(way.get(around), "position").matches("|static")) {
                    return Optional.empty();
                }
            }
            Element element = (Element) way.get(i);
            boolean top = isLength(look.value(element, "top"));
            boolean bottom = isLength(look.value(element, "bottom"));
            if (first ? bottom && !top : top && !bottom) {
                String side = first ? "bottom" : "top";
                return Optional.of(hidden("position: absolute; " + side + ": " + look.value(element, side), element, side));
            }
        }
        return Optional.empty();
    }

    private static boolean isLength(String value) {
        return !value.isEmpty() && !value.equals("auto");
    }

    private Hidden hidden(String how, Element element, String property) {
        return new Hidden(how, Hiding.tag(element), look.rule(element, property), look.environment().words());
    }

    private Optional<Hidden> reordered(Element box, Node item, Node other, boolean first) {
        String display = look.value(box, "display");
        if (display.endsWith("flex")) {
            return flex(box, item, other, first);
        }
        if (display.endsWith("grid")) {
            return grid(box, item, other, first);
        }
        String to = first ? "table-footer-group" : "table-header-group";
        String away = first ? "table-header-group" : "table-footer-group";
        if (value(item, "display").equals(to)) {
            return Optional.of(hidden("display: " + to, (Element) item, "display"));
        }
        return value(other, "display").equals(away) ? Optional.of(hidden("display: " + away, (Element) other, "display")) : Optional.empty();
    }

    private Optional<Hidden> flex(Element box, Node item, Node other, boolean first) {
        boolean reversed = look.value(box, "flex-direction").endsWith("-reverse");
        double mine = number(value(item, "order"), 0);
        double others = number(value(other, "order"), 0);
        boolean before = mine == others ? first != reversed : mine < others != reversed;
        if (before == first) {
            return Optional.empty();
        }
        return mine == others
                ? Optional.of(hidden("flex-direction: " + look.value(box, "flex-direction"), box, "flex-direction"))
                : Optional.of(byOrder(mine != 0 ? item : other));
    }

    private Hidden byOrder(Node item) {
        return hidden("order: " + value(item, "order"), (Element) item, "order");
    }

    private Optional<Hidden> grid(Element box, Node item, Node other, boolean first) {
        String areas = look.value(box, "grid-template-areas");
        double mine = row(value(item, "grid-row-start"), areas);
        double others = row(value(other, "grid-row-start"), areas);
        if (mine != others) {
            boolean before = mine < others;
            Node placed = isLength(value(item, "grid-row-start")) ? item : other;
            return before == first ? Optional.empty()
                    : Optional.of(hidden("its row in the grid, " + value(placed, "grid-row-start"), (Element) placed, "grid-row-start"));
        }
        double order = number(value(item, "order"), 0);
        double otherOrder = number(value(other, "order"), 0);
        return order == otherOrder || order < otherOrder == first ? Optional.empty() : Optional.of(byOrder(order != 0 ? item : other));
    }

    /** The line at which an item's row begins; items without one find their place after the first. */
    private static double row(String start, String areas) {
        if (LINE.matcher(start).matches()) {
            int line = Integer.parseInt(start);
            return line < 0 ? LAST + line : line;
        }
        if (!start.isEmpty() && areas.indexOf('"') + areas.indexOf('\'') > -2) {
            List<String> rows = List.of(areas.replace('\'', '"').split("\""));
            for (int i = 1; i < rows.size(); i += 2) {
                if (CssText.words(rows.get(i).toLowerCase(Locale.ROOT)).contains(start)) {
                    return (i + 1) / 2;
                }
            }
        }
        return 1.5;
    }

    private static double number(String text, double otherwise) {
        return Length.of(text).map(Length::number).orElse(otherwise);
    }
}
