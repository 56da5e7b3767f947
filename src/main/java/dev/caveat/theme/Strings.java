package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Suggestion;
import dev.caveat.trace.Fingerprint;
import freemarker.core.HTMLOutputFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** All texts of a theme for one language, with those of its fallbacks. */
final class Strings {
    private final SortedMap<String, Text> texts;
    private final Map<String, Text> byKey;
    private final Fingerprint fingerprint;

    Strings(SortedMap<String, Text> texts) {
        this.texts = texts;
        this.byKey = new HashMap<>(texts);
        var mix = Fingerprint.mix();
        texts.forEach((key, text) -> text.add(mix.add(key)));
        this.fingerprint = mix.done();
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    /**
     * A text with its arguments in place: a String, or {@link Html} where one of the arguments is markup.
     *
     * @param arguments the key, then what goes into the text
     * @throws WrongCall when there is no such text, or an argument is missing
     */
    Object text(List<Object> arguments) {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof String key)) {
            throw wrong("a text is asked for by its name", "write it like t(\"read_more\")");
        }
        Text text = byKey.get(key);
        if (text == null) {
            throw wrong("there is no text \"" + key + "\"", Suggestion.question(key, texts.keySet()));
        }
        List<Object> values = arguments.subList(1, arguments.size());
        if (text.counts() && (values.isEmpty() || !(values.get(0) instanceof Number))) {
            throw wrong("the text \"" + key + "\" needs a number", "write it like t(\"" + key + "\", comments.count)");
        }
        String pattern = text.pattern(text.counts() ? (Number) values.get(0) : 0);
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        boolean markup = false;
        for (Object value : values) {
            markup |= value instanceof Html;
        }
        String filled = filled(key, pattern, values, markup);
        return markup ? new Html(filled) : filled;
    }

    /** The same, of a text that may not be there. */
    Optional<String> find(String key, List<Object> arguments) {
        if (!byKey.containsKey(key)) {
            return Optional.empty();
        }
        List<Object> all = new ArrayList<>(List.of(key));
        all.addAll(arguments);
        try {
            return Optional.of(text(all).toString());
        } catch (WrongCall otherArguments) {
            return Optional.empty();
        }
    }

    private static String filled(String key, String pattern, List<Object> values, boolean markup) {
        var out = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
            int close = end(pattern, open + 1);
            if (close < 0) {
                continue;
            }
            int index = Integer.parseInt(pattern, open + 1, close, 10);
            if (index >= values.size()) {
                throw wrong("the text \"" + key + "\" has a {" + index + "} for which no value is given", "");
            }
            out.append(escaped(pattern.substring(from, open), markup));
            Object value = values.get(index);
            if (value instanceof Html html) {
                out.append(html.markup());
            } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                out.append(escaped(value.toString(), markup));
            } else {
                throw wrong("value " + (index + 1) + " for the text \"" + key + "\" is not a text or a number", "");
            }
            from = close + 1;
        }
        return out.append(escaped(pattern.substring(from), markup)).toString();
    }

    /** Where the brace closes that holds one to three digits and nothing else; -1 where it holds something else. */
    private static int end(String pattern, int first) {
        int at = first;
        while (at < pattern.length() && at < first + 3 && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '9') {
            at++;
        }
        return at > first && at < pattern.length() && pattern.charAt(at) == '}' ? at : -1;
    }

    private static WrongCall wrong(String message, String hint) {
        return new WrongCall(Code.TEMPLATE_TEXT, message, hint);
    }

    private static String escaped(String text, boolean markup) {
        return markup ? HTMLOutputFormat.INSTANCE.escapePlainText(text) : text;
    }
}
