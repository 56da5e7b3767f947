package dev.caveat.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Compares the colour of letters with what they stand on. */
final class Ink {
    private static final double LEAST_CONTRAST = 1.12;
    private static final Colour DARK_CANVAS = new Colour(18, 18, 18, 1);

    private final Look look;

    Ink(Look look) {
        this.look = look;
    }

    /** Why letters cannot be told from what they stand on; empty also where a colour cannot be worked out. */
    Optional<Hidden> unseen(Element words) {
        // The reader's own colours replace the theme's.
        if (look.environment().features().getOrDefault("forced-colors", "").equals("active")) {
            return Optional.empty();
        }
        Optional<Element> fill = look.source(words, "-webkit-text-fill-color");
        String property = fill.isPresent() ? "-webkit-text-fill-color" : "color";
        Optional<Element> source = fill.or(() -> look.source(words, "color"));
        if (isLinkOfItsOwn(words, source)) {
            return Optional.empty();
        }
        Optional<Colour> ink = source.isPresent() ? Colour.of(look.value(source.get(), property)) : Optional.of(isDark(words) ? Colour.WHITE : Colour.BLACK);
        Optional<Colour> ground = ground(words);
        if (ink.isEmpty() || ground.isEmpty() || ink.get().over(ground.get()).contrast(ground.get()) >= LEAST_CONTRAST) {
            return Optional.empty();
        }
        Element element = source.or(() -> painted(words)).orElse(words);
        String decides = source.isPresent() ? property : "background-color";
        String how = source.isPresent()
                ? property + ": " + look.value(element, property) + ", which is as good as the colour behind it"
                : "a background as dark as the letters";
        return Optional.of(new Hidden(how, Hiding.tag(element), look.rule(element, decides), look.environment().words()));
    }

    /** Browsers give links a colour, unless a rule for the link itself says otherwise. */
    private static boolean isLinkOfItsOwn(Element words, Optional<Element> source) {
        Element link = words.closest("a[href]");
        return link != null && (source.isEmpty() || link.parents().contains(source.get()));
    }

    private Optional<Element> painted(Element words) {
        for (Element one = words; one != null; one = one.parent()) {
            if (!look.value(one, "background-color").isEmpty()) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** What is painted behind an element; empty for pictures and colours that nobody here can work out. */
    private Optional<Colour> ground(Element words) {
        List<Colour> above = new ArrayList<>();
        Colour ground = isDark(words) ? DARK_CANVAS : Colour.WHITE;
        for (Element one = words; one != null; one = one.parent()) {
            String picture = look.value(one, "background-image");
            boolean letters = look.value(one, "background-clip").equals("text");
            if (letters || !picture.isEmpty() && !picture.equals("none")) {
                return Optional.empty();
            }
            String value = look.value(one, "background-color");
            Optional<Colour> colour = Colour.of(value);
            if (!value.isEmpty() && colour.isEmpty()) {
                return Optional.empty();
            }
            if (colour.isPresent() && colour.get().alpha() >= 0.999) {
                ground = colour.get();
                break;
            }
            colour.ifPresent(above::add);
        }
        for (int i = above.size() - 1; i >= 0; i--) {
            ground = above.get(i).over(ground);
        }
        return Optional.of(ground);
    }

    /** Whether browsers paint the page itself dark here, because it says that it can be. */
    private boolean isDark(Element words) {
        Element root = words.ownerDocument() == null ? words : words.ownerDocument().child(0);
        String schemes = look.value(root, "color-scheme");
        boolean wanted = look.environment().features().getOrDefault("prefers-color-scheme", "").equals("dark");
        return schemes.contains("dark") && (wanted || !schemes.contains("light"));
    }
}
