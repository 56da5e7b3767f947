package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Key;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Schema;
import dev.caveat.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a theme's {@code theme.yaml} says.
 *
 * @param parent the name of the theme that it extends; empty for none
 * @param parentPlace where that name stands
 * @param params the settings that it declares, as written
 */
record Manifest(String version, String parent, Place parentPlace, List<Entry> params) {
    static final Schema SCHEMA = Schema.of(
            "theme.yaml",
            Key.text("name").doc("The theme's name, for people."),
            Key.text("version").doc("The theme's own version."),
            Key.text("extends").doc("The theme that gives what this one does not have."),
            Key.text("requires").doc("The versions of Caveat that it works with, such as \">=0.1 <2\"."),
            Key.free("params").doc("Settings of this theme and of those that extend it, each with its default or its declaration."));

    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|=)?\\s*v?([0-9]+(?:\\.[0-9]+)*)(?:[-+][\\w.-]*)?");
    private static final Pattern BOUNDS = Pattern.compile(BOUND + "(?:[\\s,]+" + BOUND + ")*");

    /** Of a theme that says nothing of itself. */
    static Manifest none(String theme) {
        return new Manifest("", "", Place.of("themes/" + theme + "/theme.yaml"), List.of());
    }

    /** @param caveat this version of Caveat, which is compared with what the theme requires; empty to not ask */
    static Manifest read(String theme, ThemeFile file, String caveat, Problems problems) {
        Optional<SourceText> source = file.text(problems);
        Optional<Node> node = source.flatMap(text -> Yaml.document(text, problems));
        if (node.isEmpty()) {
            return none(theme);
        }
        Fields fields = SCHEMA.read(node.get(), problems, Code.THEME_KEY, Code.THEME_VALUE);
        fields.text("requires").ifPresent(wanted -> {
            Place place = fields.place("requires").orElse(fields.place());
            requires(wanted, place, theme, caveat, problems);
        });
        return new Manifest(
                fields.text("version", ""),
                fields.text("extends", ""),
                fields.place("extends").orElse(fields.place()),
                params(fields, problems));
    }

    private static List<Entry> params(Fields fields, Problems problems) {
        Optional<Node> node = fields.free("params");
        if (node.isPresent() && !(node.get() instanceof Mapping)) {
            problems.add(Problem.of(Code.THEME_VALUE, node.get().place(), "\"params\" takes names with values"));
        }
        return node.map(given -> given instanceof Mapping mapping ? mapping.entries() : List.<Entry>of()).orElse(List.of());
    }

    private static void requires(String wanted, Place place, String theme, String caveat, Problems problems) {
        if (!BOUNDS.matcher(wanted.strip()).matches()) {
            problems.add(Problem.of(Code.THEME_VALUE, place, "\"" + wanted + "\" is no range of versions")
                    .hint("write it like \">=0.1\" or \">=0.1 <2\""));
        } else if (!caveat.isEmpty() && !includes(wanted, caveat)) {
            String message = "the theme \"" + theme + "\" requires Caveat " + wanted + ", and this is " + caveat;
            problems.add(Problem.of(Code.THEME_REQUIRES, place, message)
                    .hint("use another version of the theme or of Caveat"));
        }
    }

    /** Whether a version lies in a range: all of its bounds hold, and a bare number is a lower bound. */
    static boolean includes(String range, String version) {
        Matcher bounds = BOUND.matcher(range);
        while (bounds.find()) {
            int order = compare(version, bounds.group(2));
            boolean holds = switch (bounds.group(1) == null ? ">=" : bounds.group(1)) {
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                case "=" -> order == 0;
                default -> order >= 0;
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static int compare(String one, String other) {
        List<Long> a = parts(one);
        List<Long> b = parts(other);
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            int order = Long.compare(i < a.size() ? a.get(i) : 0, i < b.size() ? b.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The numbers of a version; what comes after a hyphen or a plus, such as {@code -SNAPSHOT}, does not count. */
    private static List<Long> parts(String version) {
        var parts = new ArrayList<Long>();
        Matcher digits = Pattern.compile("[0-9]{1,18}").matcher(version.split("[-+]", 2)[0]);
        while (digits.find()) {
            parts.add(Long.parseLong(digits.group()));
        }
        return parts;
    }
}
