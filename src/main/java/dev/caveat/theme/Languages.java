package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of a theme in all languages that it speaks, from the {@code i18n} folders of its chain.
 *
 * <p>Other than templates, these are merged text by text: who wants to change one sentence writes a file of one line.
 */
final class Languages {
    /** What every theme speaks, and every language falls back to. */
    private static final String FALLBACK = "en";

    private static final List<String> FORMS = List.of("zero", "one", "other");

    private final Map<String, SortedMap<String, Text>> byLanguage;
    private final Map<String, Strings> asked = new ConcurrentHashMap<>();

    private Languages(Map<String, SortedMap<String, Text>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** @param site the site's own words, which come before all others */
    static Languages read(Chain chain, SortedMap<String, ThemeFile> site, Problems problems) {
        var byLanguage = new HashMap<String, SortedMap<String, Text>>();
        var layers = new ArrayList<SortedMap<String, ThemeFile>>(List.of(site));
        layers.addAll(chain.layers());
        for (SortedMap<String, ThemeFile> layer : layers) {
            for (ThemeFile file : layer.values()) {
                if (file.path().matches("i18n/[^/]+\\.ya?ml")) {
                    String tag = file.path().substring("i18n/".length(), file.path().lastIndexOf('.'));
                    var texts = byLanguage.computeIfAbsent(normal(tag), language -> new TreeMap<>());
                    file.text(problems)
                            .flatMap(source -> Yaml.document(source, problems))
                            .ifPresent(node -> add(node, texts, problems));
                }
            }
        }
        return new Languages(byLanguage);
    }

    /** The texts for a language: those of {@code en-GB}, then those of {@code en}, then those of English. */
    Strings of(String language) {
        return asked.computeIfAbsent(normal(language), this::merged);
    }

    /** The names of the texts that English has and a language lacks. */
    Set<String> missing(String language) {
        var missing = new TreeSet<>(byLanguage.getOrDefault(FALLBACK, new TreeMap<>()).keySet());
        for (String tag = normal(language); !tag.isEmpty(); tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')))) {
            missing.removeAll(byLanguage.getOrDefault(tag, new TreeMap<>()).keySet());
        }
        return missing;
    }

    private Strings merged(String language) {
        var texts = new TreeMap<String, Text>();
        for (String tag = language; !tag.isEmpty(); tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')))) {
            byLanguage.getOrDefault(tag, new TreeMap<>()).forEach(texts::putIfAbsent);
        }
        byLanguage.getOrDefault(FALLBACK, new TreeMap<>()).forEach(texts::putIfAbsent);
        return new Strings(texts);
    }

    private static String normal(String tag) {
        return tag.replace('_', '-').toLowerCase(Locale.ROOT);
    }

    private static void add(Node node, Map<String, Text> texts, Problems problems) {
        if (!(node instanceof Mapping mapping)) {
            problems.add(Problem.of(Code.THEME_TEXT, node.place(), "this file takes names with texts")
                    .hint("write a line for each, like \"read_more: Read more\""));
            return;
        }
        for (Entry entry : mapping.entries()) {
            text(entry.key(), entry.value(), problems).ifPresent(text -> texts.putIfAbsent(entry.key().text(), text));
        }
    }

    private static Optional<Text> text(Scalar key, Node value, Problems problems) {
        if (value instanceof Scalar scalar) {
            return Optional.of(new Text.Plain(scalar.isNull() ? "" : scalar.text()));
        }
        if (!(value instanceof Mapping mapping)) {
            problems.add(Problem.of(Code.THEME_TEXT, value.place(), "\"" + key.text() + "\" takes a text, not a list"));
            return Optional.empty();
        }
        var forms = new HashMap<String, String>();
        for (Entry entry : mapping.entries()) {
            String form = entry.key().text();
            if (!FORMS.contains(form) || !(entry.value() instanceof Scalar text)) {
                String message = "\"" + form + "\" is no form of a text that counts";
                problems.add(Problem.of(Code.THEME_TEXT, entry.key().place(), message)
                        .label(Suggestion.question(form, FORMS))
                        .hint("the forms are zero, one and other"));
                return Optional.empty();
            }
            forms.put(form, text.text());
        }
        String other = forms.get("other");
        if (other == null) {
            problems.add(Problem.of(Code.THEME_TEXT, key.place(), "\"" + key.text() + "\" has no form \"other\"")
                    .hint("it is the one for 2, 3 and so on"));
            return Optional.empty();
        }
        return Optional.of(new Text.Counted(forms.getOrDefault("zero", other), forms.getOrDefault("one", other), other));
    }
}
