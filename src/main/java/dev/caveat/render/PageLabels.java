package dev.caveat.render;

import dev.caveat.model.Config;
import dev.caveat.model.Disclosure;
import dev.caveat.model.Page;
import dev.caveat.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * What readers must know of a page before they open it, in a word or two: in lists and in feeds.
 *
 * <p>The words are the theme's texts {@code label.sponsor} and so on; a theme without them speaks English.
 */
final class PageLabels {
    private final Door door;
    private final Theme theme;

    PageLabels(Door door, Theme theme) {
        this.door = door;
        this.theme = theme;
    }

    /** One for each kind of disclosure that is a label, in the order of the front matter. */
    List<String> of(Page page) {
        List<String> labels = new ArrayList<>();
        page.front().grounds().labels().forEach(kind -> labels.add(of(kind)));
        return labels;
    }

    String of(Disclosure.Kind kind) {
        return text("label." + kind.word(), switch (kind) {
            case SPONSOR -> "Sponsored";
            case SUPPLIED -> "Products supplied";
            case AFFILIATE -> "Affiliate links";
            case AI -> "AI-assisted";
            case INTEREST -> "Declared interest";
        });
    }

    String retracted() {
        return text("label.retracted", "Retracted");
    }

    /** The title of a page, for those who see nothing else of it. */
    String title(Page page) {
        return page.retraction().isEmpty() ? page.title() : text("label.retracted-title", "Retracted: " + page.title(), page.title());
    }

    private String text(String key, String otherwise, Object... arguments) {
        return theme.text(door.setting("language", Config::language), door.reads(), key, arguments).orElse(otherwise);
    }
}
