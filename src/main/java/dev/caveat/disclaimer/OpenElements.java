package dev.caveat.disclaimer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements that are open at a point of an HTML text, as a browser would have it, near enough to know what a hidden
 * element contains: end tags that authors may leave out, and those that somebody forgot.
 *
 * <p>Where it is not what browsers do (words that stand in a table outside of its cells, formatting that is cut by a
 * block), it takes more for hidden than they do, not less.
 *
 * <p>No question takes longer because many elements are open: for each name it is known where the innermost one is.
 */
final class OpenElements {
    static final Set<String> BLOCKS = Set.of(
            "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
            "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
            "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre",
            "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");
    /** What these contain cannot end an element outside of them. */
    private static final Set<String> CELLS = Set.of("table", "td", "th", "caption", "button", "object", "template");
    private static final Set<String> FOREIGN = Set.of("svg", "math", "foreignobject");
    private static final Set<String> PARTS = Set.of("tr", "td", "th", "tbody", "thead", "tfoot", "caption");
    private static final Set<String> ROWS = Set.of("tr", "tbody", "thead", "tfoot");
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");
    private static final Set<String> SECTIONS = Set.of("tbody", "thead", "tfoot", "caption");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Map<String, Set<String>> ITEMS =
            Map.of("li", Set.of("li"), "dt", Set.of("dt", "dd"), "dd", Set.of("dt", "dd"));
    /** The blocks that an item may end although they are still open. */
    private static final Set<String> WEAK = Set.of("address", "div", "p");
    private static final Map<String, Siblings> SIBLINGS = Map.ofEntries(
            Map.entry("option", new Siblings(Set.of("option"), Set.of("select", "optgroup", "datalist"))),
            Map.entry("td", new Siblings(Set.of("td", "th"), Set.of("table", "tr"))),
            Map.entry("th", new Siblings(Set.of("td", "th"), Set.of("table", "tr"))),
            Map.entry("tr", new Siblings(Set.of("tr"), Set.of("table"))),
            Map.entry("tbody", new Siblings(SECTIONS, Set.of("table"))),
            Map.entry("thead", new Siblings(SECTIONS, Set.of("table"))),
            Map.entry("tfoot", new Siblings(SECTIONS, Set.of("table"))));

    /** Elements of which the next one ends the one before, unless a container stands between. */
    private record Siblings(Set<String> names, Set<String> containers) {}

    /** Where the innermost elements of some kinds are; -1 for none. */
    private record Marks(int block, int strong, int cell, int foreign) {}

    private record Element(String name, boolean hidden, int sameBefore, Marks before) {}

    private final List<Element> open = new ArrayList<>();
    private final Map<String, Integer> innermost = new HashMap<>();
    private Marks marks = new Marks(-1, -1, -1, -1);

    /** Whether what stands here is in a hidden element. */
    boolean isHidden() {
        return !open.isEmpty() && open.get(open.size() - 1).hidden;
    }

    /** Whether what stands here is SVG or MathML, which has rules of its own. */
    boolean isForeign() {
        return marks.foreign >= 0 && !open.get(marks.foreign).name.equals("foreignobject");
    }

    /** Whether a tag is a part of a table outside of any: browsers overlook it. */
    boolean isStray(String name) {
        return PARTS.contains(name) && innermost("table") < 0 && !isForeign();
    }

    /** Ends what a start tag ends without a word. */
    void beforeStart(String name) {
        if (BLOCKS.contains(name)) {
            while (isForeign()) {
                close(marks.foreign);
            }
            int paragraph = innermost("p");
            if (paragraph > marks.cell) {
                close(paragraph);
            }
        }
        int last = open.size() - 1;
        if (HEADINGS.contains(name) && last >= 0 && HEADINGS.contains(open.get(last).name)) {
            close(last);
        }
        Set<String> items = ITEMS.get(name);
        if (items != null && marks.strong >= 0 && items.contains(open.get(marks.strong).name)) {
            close(marks.strong);
        }
        Siblings siblings = SIBLINGS.get(name);
        if (siblings != null) {
            int sibling = innermost(siblings.names);
            if (sibling > innermost(siblings.containers)) {
                close(sibling);
            }
        }
    }

    void start(String name, boolean hidden) {
        int at = open.size();
        boolean block = BLOCKS.contains(name);
        boolean cell = CELLS.contains(name);
        boolean strong = cell || block && !WEAK.contains(name);
        boolean foreign = FOREIGN.contains(name);
        Integer same = innermost.put(name, at);
        open.add(new Element(name, hidden || isHidden(), same == null ? -1 : same, marks));
        if (block || cell || foreign) {
            marks = new Marks(
                    block ? at : marks.block,
                    strong ? at : marks.strong,
                    cell ? at : marks.cell,
                    foreign ? at : marks.foreign);
        }
    }

    void end(String name) {
        int at = HEADINGS.contains(name) ? innermost(HEADINGS) : innermost(name);
        boolean isOutOfReach = CELLS.contains(name) || ROWS.contains(name)
                ? at < innermost("template") && !name.equals("template")
                : at < marks.cell;
        boolean endsBlocks = BLOCKS.contains(name) || CELLS.contains(name) || isForeign();
        boolean isInnerItem = name.equals("li") && at < innermost(LISTS);
        if (at < 0 || isOutOfReach || isInnerItem || !endsBlocks && at < marks.block || isRoot(name)) {
            return;
        }
        close(at);
    }

    /** What follows the end of the body is in the body, too. */
    private static boolean isRoot(String name) {
        return name.equals("body") || name.equals("html");
    }

    private void close(int at) {
        while (open.size() > at) {
            Element last = open.remove(open.size() - 1);
            if (last.sameBefore < 0) {
                innermost.remove(last.name);
            } else {
                innermost.put(last.name, last.sameBefore);
            }
            marks = last.before;
        }
    }

    private int innermost(String name) {
        return innermost.getOrDefault(name, -1);
    }

    private int innermost(Set<String> names) {
        int found = -1;
        for (String name : names) {
            found = Math.max(found, innermost(name));
        }
        return found;
    }
}
