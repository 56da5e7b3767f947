package dev.caveat.cli;

import dev.caveat.theme.Shortcode;
import dev.caveat.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a theme offers to those who write texts and templates, for {@code caveat list}. */
final class ThemeLists {
    private static final String NONE = "-";
    private static final String SLOTS = "slots/";
    private static final String ENDING = ".ftlh";

    private ThemeLists() {}

    /** A row for each shortcode, and one for each of its parameters below it: {@code name, parameter, type, value, doc, file}. */
    static List<List<String>> shortcodes(Theme theme) {
        List<List<String>> rows = new ArrayList<>();
        for (Theme.Declared one : theme.declared()) {
            Shortcode shortcode = one.shortcode();
            rows.add(List.of(shortcode.name(), NONE, "content", word(shortcode.content()), said(shortcode.doc()), Words.plain(one.file())));
            for (Shortcode.Parameter parameter : shortcode.parameters().values()) {
                rows.add(List.of(shortcode.name(), Words.plain(parameter.name()), type(parameter), value(parameter), said(parameter.doc()), Words.plain(one.file())));
            }
        }
        return rows;
    }

    /** The same for programs: an object for each shortcode. */
    static List<Json> shortcodeObjects(Theme theme) {
        return theme.declared().stream().map(one -> new Json()
                .put("name", one.shortcode().name())
                .put("doc", one.shortcode().doc())
                .put("content", word(one.shortcode().content()))
                .put("file", one.file())
                .raw("params", "[" + String.join(", ", one.shortcode().parameters().values().stream().map(ThemeLists::parameter).map(Json::line).toList()) + "]"))
                .toList();
    }

    private static Json parameter(Shortcode.Parameter parameter) {
        Json json = new Json().put("name", parameter.name()).put("type", word(parameter.type())).put("required", parameter.required());
        parameter.fallback().ifPresent(value -> json.put("default", value));
        if (!parameter.words().isEmpty()) {
            json.texts("of", parameter.words());
        }
        return json.put("doc", parameter.doc());
    }

    /** Every template but slots and shortcodes. */
    static List<List<String>> templates(Theme theme) {
        List<List<String>> rows = new ArrayList<>();
        theme.templateFiles().forEach((path, file) -> {
            if (!path.startsWith(SLOTS) && !path.startsWith("shortcodes/")) {
                rows.add(List.of(Words.plain(path), Words.plain(file)));
            }
        });
        return rows;
    }

    static List<List<String>> slots(Theme theme) {
        List<List<String>> rows = new ArrayList<>();
        theme.templateFiles().forEach((path, file) -> {
            if (path.startsWith(SLOTS) && path.endsWith(ENDING)) {
                rows.add(List.of(Words.plain(path.substring(SLOTS.length(), path.length() - ENDING.length())), Words.plain(file)));
            }
        });
        return rows;
    }

    private static String type(Shortcode.Parameter parameter) {
        return word(parameter.type()) + (parameter.words().isEmpty() ? "" : " (" + Words.plain(String.join(", ", parameter.words())) + ")");
    }

    private static String value(Shortcode.Parameter parameter) {
        return parameter.required() ? "required" : said(parameter.fallback().orElse(""));
    }

    private static String said(String text) {
        String plain = Words.plain(text);
        return plain.isEmpty() ? NONE : plain;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
