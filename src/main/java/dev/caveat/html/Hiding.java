package dev.caveat.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Looks for whatever keeps an element from being seen: in its attributes, and in the rules for it and for what it lies in. */
final class Hiding {
    /** Fainter, nobody reads it. */
    private static final double FAINTEST = 0.1;
    private static final double SMALLEST_LETTERS = 4;
    /** Lower or narrower than this, no line is seen. */
    private static final double THINNEST = 5;
    /** So many pixels to the left or above nothing is seen any more. */
    private static final double FAR = 900;
    private static final double FAR_BELOW = 3_000;

    private static final Set<String> UNSEEN = Set.of(
            "template", "noscript", "datalist", "audio", "video", "canvas", "object", "iframe", "title", "textarea", "desc", "metadata", "defs",
            "noframes", "noembed", "option", "head");
    private static final Pattern FUNCTION = Pattern.compile("([a-z0-9]{1,20})\\(([^()]{0,200})\\)");

    private final Look look;

    Hiding(Look look) {
        this.look = look;
    }

    /** Why the words right inside an element are not seen. */
    Optional<Hidden> of(Element words) {
        double opacity = 1;
        Element via = null;
        for (Element one = words; one.parent() != null; one = one.parent()) {
            Optional<Hidden> hidden = itself(one, via);
            if (hidden.isPresent()) {
                return hidden;
            }
            double before = opacity;
            opacity *= opacity(one);
            if (opacity < FAINTEST && before >= FAINTEST) {
                String property = look.value(one, "opacity").isEmpty() ? "filter" : "opacity";
                return because(property + ": " + look.value(one, property), one, property);
            }
            via = one;
        }
        return letters(words);
    }

    private Optional<Hidden> itself(Element one, Element via) {
        return markup(one, via).or(() -> box(one));
    }

    private Optional<Hidden> because(String how, Element element, String property) {
        return Optional.of(new Hidden(how, tag(element), look.rule(element, property), look.environment().words()));
    }

    private static Optional<Hidden> marked(String how, Element element) {
        return Optional.of(new Hidden(how, tag(element), Hidden.Rule.NONE, ""));
    }

    /** The start tag, as far as it tells which element it is. */
    static String tag(Element element) {
        StringBuilder tag = new StringBuilder("<").append(element.normalName());
        for (String name : List.of("id", "class")) {
            String value = element.attr(name);
            if (!value.isEmpty()) {
                tag.append(' ').append(name).append("=\"").append(value, 0, Math.min(60, value.length())).append('"');
            }
        }
        return tag.append('>').toString();
    }

    /** @param via the child through which the words are reached; null where they stand right inside */
    private Optional<Hidden> markup(Element one, Element via) {
        String name = one.normalName();
        if (UNSEEN.contains(name)) {
            return marked("<" + name + ">, whose contents are not shown", one);
        }
        boolean shut = name.equals("details") && !one.hasAttr("open");
        if (shut && !(via != null && via.normalName().equals("summary") && via.equals(one.selectFirst("> summary")))) {
            return marked("<details>, which is closed until somebody opens it", one);
        }
        String display = look.value(one, "display");
        if (display.isEmpty()) {
            for (String attribute : List.of("hidden", "popover")) {
                if (one.hasAttr(attribute)) {
                    return marked("the attribute " + attribute, one);
                }
            }
            if (name.equals("dialog") && !one.hasAttr("open")) {
                return marked("<dialog>, which is closed until a script opens it", one);
            }
        }
        if (one.attr("aria-hidden").equalsIgnoreCase("true")) {
            return marked("aria-hidden=\"true\", which keeps it from those who listen", one);
        }
        return one.hasAttr("inert") ? marked("the attribute inert", one) : Optional.empty();
    }

    private Optional<Hidden> box(Element one) {
        if (look.value(one, "display").equals("none")) {
            return because("display: none", one, "display");
        }
        if (look.value(one, "content-visibility").equals("hidden")) {
            return because("content-visibility: hidden", one, "content-visibility");
        }
        return away(one).or(() -> small(one)).or(() -> clipped(one)).or(() -> transformed(one));
    }

    // Off the screen

    private Optional<Hidden> away(Element one) {
        String position = look.value(one, "position");
        boolean moves = position.equals("absolute") || position.equals("fixed") || position.equals("relative");
        for (String side : moves ? List.of("left", "top", "right", "bottom") : List.<String>of()) {
            String value = look.value(one, side);
            boolean percent = value.endsWith("%");
            double at = look.pixels(value, one, percent ? 1_000 : 0).orElse(0.0);
            boolean far = at <= -FAR || side.equals("left") && !percent && at >= Environment.USUAL_WIDTH || at >= FAR_BELOW;
            if (far) {
                return because("position: " + position + "; " + side + ": " + value, one, side);
            }
        }
        for (String side : List.of("margin-left", "margin-top")) {
            if (look.pixels(one, side, Environment.USUAL_WIDTH).orElse(0.0) <= -FAR) {
                return because(side + ": " + look.value(one, side), one, side);
            }
        }
        return Optional.empty();
    }

    // Without room

    private Optional<Hidden> small(Element one) {
        if (isInline(one)) {
            return Optional.empty();
        }
        for (String side : List.of("height", "width")) {
            boolean cuts = cuts(one, side.equals("height") ? "overflow-y" : "overflow-x");
            boolean kept = look.pixels(one, "min-" + side, 0).orElse(0.0) >= THINNEST;
            for (String property : cuts && !kept ? List.of("max-" + side, side) : List.<String>of()) {
                String value = look.value(one, property);
                // A share of a size that nobody knows is small only where it is nothing.
                if (look.pixels(value, one, 10_000).filter(size -> size < THINNEST).isPresent()) {
                    return because(property + ": " + value + " with overflow: " + cutting(one, side), one, property);
                }
            }
        }
        Element around = one.parent();
        boolean track = look.value(around, "grid-template-rows").matches("0(fr|px|%)?") && cuts(one, "overflow-y");
        return track ? because("grid-template-rows: " + look.value(around, "grid-template-rows"), around, "grid-template-rows") : Optional.empty();
    }

    private String cutting(Element one, String side) {
        String value = look.value(one, side.equals("height") ? "overflow-y" : "overflow-x");
        return value.isEmpty() || value.equals("visible") ? "hidden" : value;
    }

    private boolean cuts(Element one, String overflow) {
        String value = look.value(one, overflow);
        return Set.of("hidden", "clip", "scroll", "auto").contains(value) || look.value(one, "contain").matches(".*(paint|strict|content).*");
    }

    /** Width and height mean nothing to it. */
    private boolean isInline(Element one) {
        String display = look.value(one, "display");
        boolean inline = display.isEmpty() ? !one.isBlock() : display.equals("inline") || display.equals("contents");
        boolean out = look.value(one, "position").matches("absolute|fixed") || !look.value(one, "float").matches("|none");
        return inline && !out && !(one.parent() != null && look.value(one.parent(), "display").matches(".*(flex|grid)"));
    }

    // Cut away

    private Optional<Hidden> clipped(Element one) {
        String path = look.value(one, "clip-path");
        if (Clip.isNothing(path)) {
            return because("clip-path: " + path, one, "clip-path");
        }
        String clip = look.value(one, "clip");
        boolean out = look.value(one, "position").matches("absolute|fixed");
        return out && Clip.isNothing(clip) ? because("clip: " + clip, one, "clip") : Optional.empty();
    }

    private Optional<Hidden> transformed(Element one) {
        for (String property : List.of("transform", "translate", "scale")) {
            String value = look.value(one, property);
            if (value.isEmpty() || value.equals("none")) {
                continue;
            }
            Matcher calls = FUNCTION.matcher(property.equals("transform") ? value : property + "(" + value.replace(' ', ',') + ")");
            while (calls.find()) {
                if (vanishes(calls.group(1), List.of(calls.group(2).split("\\s*,\\s*")), one)) {
                    return because(property + ": " + value, one, property);
                }
            }
        }
        String zoom = look.value(one, "zoom");
        return number(zoom, 1) < FAINTEST ? because("zoom: " + zoom, one, "zoom") : Optional.empty();
    }

    private boolean vanishes(String function, List<String> arguments, Element one) {
        return switch (function) {
            case "scale", "scalex", "scaley", "scale3d" -> arguments.stream().limit(2).anyMatch(factor -> Math.abs(number(factor, 1)) < FAINTEST / 2);
            case "rotatex", "rotatey" -> arguments.get(0).endsWith("deg") && Math.abs(number(arguments.get(0).replace("deg", ""), 0)) % 180 == 90;
            case "matrix" -> arguments.size() == 6 && Math.abs(number(arguments.get(0), 1) * number(arguments.get(3), 1)
                    - number(arguments.get(1), 0) * number(arguments.get(2), 0)) < 0.01;
            case "translate", "translatex", "translatey", "translate3d" -> arguments.stream().limit(2)
                    // A whole width or height of its own takes it out of the place that it has.
                    .anyMatch(by -> Math.abs(look.pixels(by, one, FAR).orElse(0.0)) >= FAR);
            default -> false;
        };
    }

    private static double number(String text, double otherwise) {
        return Length.of(text).map(length -> length.unit().equals("%") ? length.number() / 100 : length.number()).orElse(otherwise);
    }

    // Letters

    private double opacity(Element one) {
        double opacity = number(look.value(one, "opacity"), 1);
        Matcher filter = FUNCTION.matcher(look.value(one, "filter"));
        while (filter.find()) {
            opacity *= filter.group(1).equals("opacity") ? number(filter.group(2).strip(), 1) : 1;
        }
        return opacity;
    }

    private Optional<Hidden> letters(Element words) {
        Optional<Element> visibility = look.source(words, "visibility");
        if (visibility.isPresent() && look.value(visibility.get(), "visibility").matches("hidden|collapse")) {
            return because("visibility: " + look.value(visibility.get(), "visibility"), visibility.get(), "visibility");
        }
        if (look.fontSize(words) < SMALLEST_LETTERS) {
            Element source = look.source(words, "font-size").orElse(words);
            return because("font-size: " + look.value(source, "font-size"), source, "font-size");
        }
        Optional<Element> indent = look.source(words, "text-indent");
        if (indent.isPresent()) {
            double by = look.pixels(indent.get(), "text-indent", 1_000).orElse(0.0);
            boolean cut = by >= FAR && cuts(indent.get(), "overflow-x");
            if (by <= -FAR || cut) {
                return because("text-indent: " + look.value(indent.get(), "text-indent"), indent.get(), "text-indent");
            }
        }
        return new Ink(look).unseen(words);
    }
}
