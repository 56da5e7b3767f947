package dev.caveat.theme;

import dev.caveat.problem.Place;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * A setting that a theme declares.
 *
 * @param doc what it means, for those who set it
 * @param fallback its default, as written; empty where it has none
 * @param on of a colour: the colours that it stands on or that stand on it, names of params or colours
 * @param contrast the least contrast to each of these, from 1 to 21
 * @param from of a colour: the param that it follows, where a site sets that one
 * @param strength how much of that one's colour it keeps, from 0 to 1
 * @param place where it is declared
 */
record Param(
        String name,
        ParamType type,
        String doc,
        Optional<Node> fallback,
        List<Scalar> on,
        double contrast,
        Optional<Scalar> from,
        double strength,
        Place place) {

    /** The contrast that WCAG asks for of a text of the usual size. */
    static final double USUAL_CONTRAST = 4.5;

    static Param plain(String name, ParamType type, Optional<Node> fallback, Place place) {
        return new Param(name, type, "", fallback, List.of(), USUAL_CONTRAST, Optional.empty(), 1, place);
    }

    /** The same with another default, which a theme nearer to the site gives. */
    Param with(Node other) {
        return new Param(name, type, doc, Optional.of(other), on, contrast, from, strength, place);
    }

    boolean isColour() {
        return type instanceof ParamType.Color;
    }
}
