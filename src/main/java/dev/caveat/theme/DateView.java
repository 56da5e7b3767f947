package dev.caveat.theme;

import freemarker.core.HTMLOutputFormat;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A date as templates see it.
 *
 * <p>Its element is written here, because each comment and each card shows one: a template that writes it runs through five
 * directives.
 */
final class DateView implements View {
    private static final Set<String> NAMES = Collections.unmodifiableSet(new LinkedHashSet<>(List.of("iso", "text", "time")));

    private final String iso;
    private final String text;

    DateView(String iso, String text) {
        this.iso = Objects.requireNonNull(iso);
        this.text = Objects.requireNonNull(text);
    }

    @Override
    public Object found(String name) {
        return switch (name) {
            case "iso" -> iso;
            case "text" -> text;
            case "time" -> new Html("<time datetime=\"" + escaped(iso) + "\">" + escaped(text) + "</time>");
            default -> null;
        };
    }

    /** As templates escape what they print. */
    private static String escaped(String text) {
        return HTMLOutputFormat.INSTANCE.escapePlainText(text);
    }

    @Override
    public Set<String> names() {
        return NAMES;
    }
}
