package dev.caveat.html;

import dev.caveat.problem.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The rules of all style sheets of a page, in the order in which they win: read once, used for each page that has the same sheets.
 */
public final class Cascade {
    private static final int UNLAYERED = Integer.MAX_VALUE;

    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final List<String> conditions;
    private final List<Environment> environments;
    private final List<BitSet> holding = new ArrayList<>();
    private final Map<String, List<Declaration>> keyframes = new LinkedHashMap<>();
    private final List<Place> unread = new ArrayList<>();

    /** A sheet of a page, and the condition in its link. */
    public record Linked(StyleSheet sheet, String media) {}

    /** A rule with its conditions as numbers, and what decides whether it wins. */
    private record Entry(StyleSheet.Rule rule, int[] conditions, int layer, int sheet) {}

    /**
     * A value that an element is given.
     *
     * @param conditions the numbers of those under which it is
     * @param written the selector; empty for the element's own style
     */
    record Given(Declaration declaration, int[] conditions, int layer, int specificity, int sheet, String written, List<String> media, Place place) {
        /** Whether it wins over another one for the same property. */
        boolean beats(Given other) {
            if (declaration.important() != other.declaration.important()) {
                return declaration.important();
            }
            if (layer != other.layer) {
                // Of important ones the first layer wins.
                return declaration.important() ? layer < other.layer : layer > other.layer;
            }
            if (specificity != other.specificity) {
                return specificity > other.specificity;
            }
            return sheet != other.sheet ? sheet > other.sheet : declaration.offset() > other.declaration.offset();
        }
    }

    private Cascade(List<Linked> sheets) {
        Set<String> all = new LinkedHashSet<>();
        List<String> layers = new ArrayList<>();
        for (Linked linked : sheets) {
            linked.sheet.layers().stream().filter(layer -> !layers.contains(layer)).forEach(layers::add);
            linked.sheet.rules().forEach(rule -> all.addAll(rule.conditions()));
            all.add(MediaQuery.condition("media", linked.media));
            keyframes.putAll(linked.sheet.keyframes());
            unread.addAll(linked.sheet.unread());
        }
        this.conditions = List.copyOf(all);
        this.environments = Environment.that(conditions);
        for (Environment environment : environments) {
            BitSet bits = new BitSet();
            for (int i = 0; i < conditions.size(); i++) {
                bits.set(i, MediaQuery.holds(conditions.get(i), environment));
            }
            holding.add(bits);
        }
        for (int number = 0; number < sheets.size(); number++) {
            int media = conditions.indexOf(MediaQuery.condition("media", sheets.get(number).media));
            for (StyleSheet.Rule rule : sheets.get(number).sheet.rules()) {
                int[] own = new int[rule.conditions().size() + 1];
                own[0] = media;
                for (int i = 1; i < own.length; i++) {
                    own[i] = conditions.indexOf(rule.conditions().get(i - 1));
                }
                int layer = rule.layer().isEmpty() ? UNLAYERED : layers.indexOf(rule.layer());
                byKey.computeIfAbsent(rule.selector().key(), none -> new ArrayList<>()).add(new Entry(rule, own, layer, number));
            }
        }
    }

    /** @param sheets in the order of the page, imports before what imports them */
    public static Cascade of(List<Linked> sheets) {
        return new Cascade(sheets);
    }

    /** Rules that are not understood here and could hide something. */
    public List<Place> unread() {
        return List.copyOf(unread);
    }

    List<Environment> environments() {
        return environments;
    }

    /** Whether all of some conditions hold in an environment. */
    boolean hold(int[] wanted, int environment) {
        for (int condition : wanted) {
            if (!holding.get(environment).get(condition)) {
                return false;
            }
        }
        return true;
    }

    /** The environments that differ in some conditions. */
    List<Integer> differing(Set<Integer> wanted) {
        List<Integer> differing = new ArrayList<>();
        Set<BitSet> seen = new LinkedHashSet<>();
        BitSet mask = new BitSet();
        wanted.forEach(mask::set);
        for (int i = 0; i < environments.size(); i++) {
            BitSet bits = (BitSet) holding.get(i).clone();
            bits.and(mask);
            if (seen.add(bits)) {
                differing.add(i);
            }
        }
        return differing;
    }

    List<Declaration> endOf(String animation) {
        return keyframes.getOrDefault(animation, List.of());
    }

    /** All that an element is given by rules and by its own style; of each property the winners first. */
    Map<String, List<Given>> of(Element element) {
        Map<String, List<Given>> given = new HashMap<>();
        add(byKey.get("*"), element, given);
        add(byKey.get(element.normalName()), element, given);
        if (element.hasAttr("id")) {
            add(byKey.get("#" + element.id()), element, given);
        }
        for (String name : element.classNames()) {
            add(byKey.get("." + name), element, given);
        }
        if (element.hasAttr("style")) {
            for (Declaration one : CssReader.style(element.attr("style"))) {
                put(new Given(one, new int[0], UNLAYERED, Integer.MAX_VALUE, Integer.MAX_VALUE, "", List.of(), Place.of("")), given);
            }
        }
        given.values().forEach(list -> list.sort((one, other) -> one.beats(other) ? -1 : other.beats(one) ? 1 : 0));
        return given;
    }

    private static void add(List<Entry> entries, Element element, Map<String, List<Given>> given) {
        if (entries == null) {
            return;
        }
        for (Entry entry : entries) {
            StyleSheet.Rule rule = entry.rule;
            if (rule.selector().matches(element)) {
                List<String> media = rule.conditions();
                for (Declaration one : rule.declarations()) {
                    put(new Given(one, entry.conditions, entry.layer, rule.selector().specificity(), entry.sheet, rule.written(), media, rule.place()), given);
                }
            }
        }
    }

    private static void put(Given one, Map<String, List<Given>> given) {
        given.computeIfAbsent(one.declaration.property(), none -> new ArrayList<>(2)).add(one);
    }
}
