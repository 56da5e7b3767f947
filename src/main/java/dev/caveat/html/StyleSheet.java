package dev.caveat.html;

import dev.caveat.problem.Place;
import dev.caveat.problem.SourceText;
import java.util.List;
import java.util.Map;

/**
 * A style sheet as browsers read it: whatever is wrong in it, the rest holds.
 *
 * @param rules one for each selector
 * @param imports other sheets that stand before it
 * @param addresses all that it makes a browser fetch, but for imports
 * @param keyframes what an animation of a name leaves behind at its end
 * @param layers the names of its layers, in their order
 * @param unread rules whose selector is not understood here and that could hide something
 */
public record StyleSheet(
        List<Rule> rules,
        List<Import> imports,
        List<Address> addresses,
        Map<String, List<Declaration>> keyframes,
        List<String> layers,
        List<Place> unread) {

    /** Another sheet that is read first, if its condition holds. */
    public record Import(String url, String condition, Place place) {}

    /** An address that is fetched, and where it is written. */
    public record Address(String url, Place place) {}

    /**
     * A rule for the elements that a selector chooses.
     *
     * @param written the selector as it stands in the sheet
     * @param conditions those of the at-rules around it, all of which must hold
     * @param layer empty for none
     */
    record Rule(Selector selector, String written, List<Declaration> declarations, List<String> conditions, String layer, Place place) {
        Rule {
            declarations = List.copyOf(declarations);
            conditions = List.copyOf(conditions);
        }
    }

    public StyleSheet {
        rules = List.copyOf(rules);
        imports = List.copyOf(imports);
        addresses = List.copyOf(addresses);
        keyframes = Map.copyOf(keyframes);
        layers = List.copyOf(layers);
        unread = List.copyOf(unread);
    }

    public static StyleSheet read(SourceText text) {
        return new CssReader(text).read();
    }

    /** A sheet, or one element's own style, in a page that is generated: it has no line that somebody wrote. */
    public static StyleSheet read(String text, Place place) {
        return new CssReader(SourceText.of(place.file(), text), place).read();
    }
}
