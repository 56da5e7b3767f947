package dev.caveat.render;

import dev.caveat.markdown.ShortcodeCall;
import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.Page;
import dev.caveat.model.SourceLinks;
import dev.caveat.picture.PictureSize;
import dev.caveat.problem.Suggestion;
import dev.caveat.theme.Shortcode;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The values that a tag gives a shortcode, held against its declaration and made into what its template sees. */
final class ShortcodeValues {
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
    private static final Pattern HARMLESS = Pattern.compile("(?i)(?:https?|mailto|tel|sms):.*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Set<String> YES = Set.of("true", "yes");
    private static final Set<String> NO = Set.of("false", "no");

    private final Page page;
    private final Door door;
    private final Addresses addresses;
    private final QuotedComments quoted;
    private final Shortcode shortcode;
    private final Complaints complaints;
    private final List<String> missing = new ArrayList<>();
    private final SourceLinks links;

    /** Who is told what is wrong. */
    interface Complaints {
        /** @param value whether it is about the value rather than the name */
        void at(ShortcodeCall.Argument argument, boolean value, String message, String label, String hint);

        /** Something is not there. */
        void missing(String message, String hint);
    }

    ShortcodeValues(Page page, Door door, Addresses addresses, QuotedComments quoted, Shortcode shortcode, Complaints complaints) {
        this.page = page;
        this.door = door;
        this.addresses = addresses;
        this.quoted = quoted;
        this.shortcode = shortcode;
        this.complaints = complaints;
        this.links = new SourceLinks(addresses, page.file(), door::link, door::size, missing::add);
    }

    /** A value for every parameter, or none for one that is left out. */
    Map<String, Object> of(List<ShortcodeCall.Argument> arguments) {
        Map<String, ShortcodeCall.Argument> given = new LinkedHashMap<>();
        for (ShortcodeCall.Argument argument : arguments) {
            if (!shortcode.parameters().containsKey(argument.name())) {
                Set<String> known = shortcode.parameters().keySet();
                complaints.at(argument, false, "\"" + shortcode.name() + "\" takes no \"" + argument.name() + "\"",
                        Suggestion.question(argument.name(), known),
                        known.isEmpty() ? "it takes no values" : "it takes " + String.join(", ", known));
            } else if (given.putIfAbsent(argument.name(), argument) != null) {
                complaints.at(argument, false, "\"" + argument.name() + "\" is given twice", "", "leave one of them out");
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        shortcode.parameters().forEach((name, parameter) -> {
            ShortcodeCall.Argument argument = given.get(name);
            if (argument != null) {
                values.put(name, value(parameter, argument));
            } else {
                if (parameter.required()) {
                    complaints.missing("\"" + shortcode.name() + "\" needs a value for \"" + name + "\"", "add " + name + "=\"…\"");
                }
                values.put(name, unsaid(parameter));
            }
        });
        return values;
    }

    private static Object unsaid(Shortcode.Parameter parameter) {
        return switch (parameter.type()) {
            case FLAG -> parameter.fallback().filter(YES::contains).isPresent();
            case NUMBER -> parameter.fallback().filter(word -> NUMBER.matcher(word).matches()).map(Integer::valueOf);
            case TEXT, CHOICE -> parameter.fallback();
            default -> Optional.empty();
        };
    }

    private Object value(Shortcode.Parameter parameter, ShortcodeCall.Argument argument) {
        String written = argument.value();
        return switch (parameter.type()) {
            case TEXT -> written;
            case NUMBER -> NUMBER.matcher(written).matches()
                    ? Integer.valueOf(written) : refused(argument, "\"" + argument.name() + "\" takes a whole number", "", "such as 300");
            case FLAG -> YES.contains(written) || NO.contains(written)
                    ? YES.contains(written) : refused(argument, "\"" + argument.name() + "\" is true or false", "", "");
            case CHOICE -> parameter.words().contains(written)
                    ? written
                    : refused(argument, "\"" + argument.name() + "\" cannot be \"" + written + "\"",
                            Suggestion.question(written, parameter.words()), "it is one of " + String.join(", ", parameter.words()));
            case LINK -> link(argument);
            case PAGE -> page(argument);
            case PICTURE -> picture(argument);
            case FILE -> file(argument);
            case COMMENT -> comment(argument);
        };
    }

    private Object refused(ShortcodeCall.Argument argument, String message, String label, String hint) {
        complaints.at(argument, true, message, label, hint);
        return Optional.empty();
    }

    private static boolean isAddress(String written) {
        boolean clean = !written.isBlank() && written.chars().allMatch(c -> c > ' ' && c != 0x7F);
        return clean && (!SCHEME.matcher(written).matches() || HARMLESS.matcher(written).matches());
    }

    /** {@code {url, rel}}; {@code rel} where the site earns by the link. */
    private Object link(ShortcodeCall.Argument argument) {
        if (!isAddress(argument.value())) {
            return refused(argument, "\"" + argument.value() + "\" is no address that a page can lead to", "", "write https://… or the path of a source file");
        }
        String address = links.resolve(argument.value(), false);
        if (!missing.isEmpty()) {
            return unpublished(argument);
        }
        String rel = new SponsoredLinks(links, door.setting("affiliates", Config::affiliates)).rel(address);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("url", address);
        values.put("rel", rel.isEmpty() ? Optional.empty() : Optional.of(rel));
        return View.of(values);
    }

    private Object unpublished(ShortcodeCall.Argument argument) {
        missing.clear();
        return refused(argument, "\"" + argument.value() + "\" is nothing that is published", "", "name the file as it is called, from the folder of this one");
    }

    /** A page by its file: {@code {title, url}}. */
    private Object page(ShortcodeCall.Argument argument) {
        int hash = argument.value().indexOf('#');
        String path = hash < 0 ? argument.value() : argument.value().substring(0, hash);
        return links.file(path).flatMap(door::pageFrom)
                .<Object>map(target -> View.of(Map.of(
                        "title", target.title(), "url", addresses.href(target.url()) + argument.value().substring(path.length()))))
                .orElseGet(() -> unpublished(argument));
    }

    /** {@code {url, width, height}}; the sizes of one of our own, where its file says them. */
    private Object picture(ShortcodeCall.Argument argument) {
        boolean elsewhere = SCHEME.matcher(argument.value()).matches() || argument.value().startsWith("//");
        if (elsewhere && !isAddress(argument.value())) {
            return link(argument);
        }
        if (!elsewhere && links.published(argument.value()).isEmpty()) {
            return unpublished(argument);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<PictureSize> size = links.size(argument.value());
        values.put("url", links.resolve(argument.value(), true));
        values.put("width", size.map(PictureSize::width));
        values.put("height", size.map(PictureSize::height));
        return View.of(values);
    }

    private Object file(ShortcodeCall.Argument argument) {
        if (SCHEME.matcher(argument.value()).matches() || argument.value().startsWith("//")) {
            return refused(argument, "\"" + argument.name() + "\" takes a file of this site", "", "put the file below content/, so that nobody else learns who looks at the page");
        }
        return links.published(argument.value()).isPresent() ? links.resolve(argument.value(), true) : unpublished(argument);
    }

    private Object comment(ShortcodeCall.Argument argument) {
        return quoted.view(page, argument.value())
                .<Object>map(view -> view)
                .orElseGet(() -> refused(argument, "this page shows no comment \"" + argument.value() + "\"", "", "give the id of an approved comment on this page"));
    }
}
