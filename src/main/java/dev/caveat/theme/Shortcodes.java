package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Key;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Schema;
import dev.caveat.yaml.Yaml;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The shortcodes of a theme. Each template says in a comment of YAML at its head what it takes, so that both travel together and
 * a changed declaration is a changed template.
 */
final class Shortcodes {
    static final String FOLDER = "shortcodes/";

    private static final String ENDING = ".ftlh";
    private static final String BEGIN = "<#--";
    private static final String END = "-->";

    private static final Schema PARAMETER = Schema.of(
            "parameter",
            Key.choice("type", words(Shortcode.Type.values())).or("text").doc("What its value is."),
            Key.flag("required").or("false").doc("Whether it must be given."),
            Key.text("default").doc("The value where none is given."),
            Key.texts("of").doc("The words of a choice."),
            Key.text("doc").doc("What it is for."));

    static final Schema SCHEMA = Schema.of(
            "shortcode",
            Key.text("doc").doc("What it is for, in a sentence."),
            Key.choice("content", words(Shortcode.Content.values())).or("none").doc("Whether Markdown stands between two tags."),
            Key.flag("inline").or("false").doc("Whether it makes words of a line, and so can stand among others."),
            Key.byName("params", PARAMETER).doc("What it takes, by name."));

    private Shortcodes() {}

    static SortedMap<String, Shortcode> read(Chain chain, Problems problems) {
        var shortcodes = new TreeMap<String, Shortcode>();
        chain.below("templates/" + FOLDER).forEach((path, file) -> {
            if (path.endsWith(ENDING) && !path.contains("/")) {
                String name = path.substring(0, path.length() - ENDING.length());
                file.text(problems).map(source -> shortcode(name, source, problems)).ifPresent(one -> shortcodes.put(name, one));
            }
        });
        return Collections.unmodifiableSortedMap(shortcodes);
    }

    private static Shortcode shortcode(String name, SourceText source, Problems problems) {
        String text = source.text();
        int begin = text.length() - text.stripLeading().length();
        int end = text.startsWith(BEGIN, begin) ? text.indexOf(END, begin) : -1;
        Optional<Node> head = end < 0 ? Optional.empty() : Yaml.document(source, begin + BEGIN.length(), end, problems);
        // A comment that is no list of keys is a comment.
        Optional<Fields> fields = head.filter(Mapping.class::isInstance).map(node -> SCHEMA.read(node, problems, Code.THEME_KEY, Code.THEME_VALUE));
        Map<String, Shortcode.Parameter> parameters = new LinkedHashMap<>();
        fields.ifPresent(declared -> declared.byName("params").forEach((key, one) -> parameters.put(key, parameter(key, one, problems))));
        Shortcode.Content content = fields.flatMap(declared -> declared.text("content"))
                .map(word -> Shortcode.Content.valueOf(upper(word))).orElse(Shortcode.Content.NONE);
        boolean inline = fields.filter(declared -> declared.flag("inline")).isPresent();
        if (inline && content != Shortcode.Content.NONE) {
            problems.add(Problem.of(Code.THEME_VALUE, fields.get().place(), "a shortcode that stands among words has no content")
                    .hint("leave out content: or inline:"));
        }
        return new Shortcode(name, fields.flatMap(declared -> declared.text("doc")).orElse(""), content, inline, parameters);
    }

    private static Shortcode.Parameter parameter(String name, Fields fields, Problems problems) {
        Shortcode.Type type = Shortcode.Type.valueOf(upper(fields.text("type").orElse("text")));
        if (type == Shortcode.Type.CHOICE && fields.texts("of").isEmpty()) {
            problems.add(Problem.of(Code.THEME_VALUE, fields.place(), "a choice needs words to choose from").hint("add them: of: [left, right]"));
        }
        return new Shortcode.Parameter(name, type, fields.flag("required"), fields.text("default"), fields.texts("of"), fields.text("doc", ""));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static String[] words(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }
}
