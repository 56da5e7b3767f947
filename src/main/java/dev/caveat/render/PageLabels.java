package dev.caveat.render;

import dev.caveat.model.Config;
import dev.caveat.model.Page;
import dev.caveat.theme.Theme;

/**
 * The words for a page that no longer holds, for those who see nothing of it but its title.
 *
 * <p>They are the theme's texts {@code label.retracted} and so on; a theme without them speaks English.
 */
final class PageLabels {
    private final Door door;
    private final Theme theme;

    PageLabels(Door door, Theme theme) {
        this.door = door;
        this.theme = theme;
    }

    /** The title of a page, for those who see nothing else of it. */
    String title(Page page) {
        return page.retraction().isEmpty() ? page.title() : text("label.retracted-title", "Retracted: " + page.title(), page.title());
    }

    private String text(String key, String otherwise, Object... arguments) {
        return theme.text(door.setting("language", Config::language), door.reads(), key, arguments).orElse(otherwise);
    }
}
