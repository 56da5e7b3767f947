package dev.caveat.importing.jekyll;

import dev.caveat.importing.OldAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address that Jekyll made of a pattern. */
final class JekyllAddress {
    private static final Pattern PLACEHOLDER = Pattern.compile(":([a-z_]+)");

    private JekyllAddress() {}

    /** @return empty where the pattern holds what cannot be known */
    static Optional<String> of(String pattern, Optional<LocalDate> day, String slug, List<String> categories) {
        StringBuilder address = new StringBuilder();
        Matcher placeholders = PLACEHOLDER.matcher(pattern);
        while (placeholders.find()) {
            Optional<String> value = value(placeholders.group(1), day, slug, categories);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            placeholders.appendReplacement(address, Matcher.quoteReplacement(value.get()));
        }
        return OldAddress.path(placeholders.appendTail(address).toString());
    }

    private static Optional<String> value(String name, Optional<LocalDate> day, String slug, List<String> categories) {
        return switch (name) {
            case "title", "slug", "name", "basename" -> Optional.of(slug);
            case "categories", "slugified_categories" -> Optional.of(String.join("/", categories).toLowerCase(Locale.ROOT).replace(' ', '-'));
            case "output_ext" -> Optional.of(".html");
            case "collection", "path" -> Optional.empty();
            default -> day.flatMap(date -> Optional.ofNullable(switch (name) {
                case "year" -> String.format(Locale.ROOT, "%04d", date.getYear());
                case "short_year" -> String.format(Locale.ROOT, "%02d", date.getYear() % 100);
                case "month" -> String.format(Locale.ROOT, "%02d", date.getMonthValue());
                case "i_month" -> Integer.toString(date.getMonthValue());
                case "day" -> String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
                case "i_day" -> Integer.toString(date.getDayOfMonth());
                case "y_day" -> String.format(Locale.ROOT, "%03d", date.getDayOfYear());
                default -> null;
            }));
        };
    }
}
