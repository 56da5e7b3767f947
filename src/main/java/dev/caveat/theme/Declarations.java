package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Key;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Schema;
import dev.caveat.yaml.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a chain of themes declares under {@code params} in {@code theme.yaml}.
 *
 * <p>{@code name: value} declares a param of the kind that its value looks like, or gives another default to one that a theme farther from the
 * site declares; {@code name: {type: …}} declares it in full.
 */
final class Declarations {
    static final Schema SCHEMA = Schema.of(
            "param",
            Key.choice("type", "text", "flag", "number", "choice", "choices", "color", "file", "picture", "font").required()
                    .doc("What kind of value it takes.").also("kind"),
            Key.free("default").doc("Its value where the site gives none."),
            Key.text("doc").doc("What it means, for those who set it.").also("description"),
            Key.texts("of").doc("The words to choose from: of a choice, or of choices."),
            Key.text("min").doc("The smallest number."),
            Key.text("max").doc("The largest number."),
            Key.texts("on").doc("Of a colour: the colours that it is seen against, names of params or colours such as \"#ffffff\"."),
            Key.text("contrast").or("4.5").doc("Of a colour: the least contrast to each of these, from 1 to 21."),
            Key.text("derive").doc("Of a colour: another one that it follows where a site sets that, as near as the contrast allows."),
            Key.text("strength").or("1").doc("Of a colour that follows another: how much of that one's colour it keeps, from 0, grey, to 1."));

    private final Problems problems;
    private final Map<String, Param> params = new LinkedHashMap<>();

    private Declarations(Problems problems) {
        this.problems = problems;
    }

    /** @param layers what each theme of the chain says, the nearest first */
    static Map<String, Param> read(List<List<Entry>> layers, Problems problems) {
        var declarations = new Declarations(problems);
        for (int i = layers.size() - 1; i >= 0; i--) {
            layers.get(i).forEach(declarations::declare);
        }
        declarations.params.values().forEach(declarations::check);
        return Collections.unmodifiableMap(declarations.params);
    }

    private void declare(Entry entry) {
        String name = entry.key().text();
        Place place = entry.key().place();
        if (entry.value() instanceof Mapping mapping && isDeclaration(mapping)) {
            Fields fields = SCHEMA.read(mapping, problems, Code.THEME_KEY, Code.THEME_VALUE);
            fields.text("type").flatMap(word -> type(word, fields)).ifPresent(type -> params.put(name, new Param(
                    name,
                    type,
                    fields.text("doc", ""),
                    fields.free("default"),
                    fields.scalars("on"),
                    bounded(fields, "contrast", 1, 21, Param.USUAL_CONTRAST),
                    fields.has("derive") ? mapping.value("derive").map(Scalar.class::cast) : Optional.empty(),
                    bounded(fields, "strength", 0, 1, 1),
                    place)));
            return;
        }
        Param known = params.get(name);
        params.put(name, known != null ? known.with(entry.value()) : Param.plain(name, looksLike(entry.value()), Optional.of(entry.value()), place));
    }

    /** A set of named values that says of what kind it is, or tries to. */
    private static boolean isDeclaration(Mapping mapping) {
        return mapping.entries().stream().map(entry -> entry.key().text()).anyMatch(key -> List.of("type", "default", "doc").contains(key));
    }

    private static ParamType looksLike(Node value) {
        if (!(value instanceof Scalar scalar)) {
            return new ParamType.Free();
        }
        Object plain = scalar.quoted() ? scalar.text() : Setting.plain(scalar.text());
        if (plain instanceof Boolean) {
            return new ParamType.Flag();
        }
        if (plain instanceof Number) {
            return new ParamType.Number(Optional.empty(), Optional.empty());
        }
        return scalar.text().startsWith("#") && Colour.of(scalar.text()).isPresent() ? new ParamType.Color() : new ParamType.Text();
    }

    private Optional<ParamType> type(String word, Fields fields) {
        boolean chooses = word.startsWith("choice");
        if (chooses && fields.texts("of").isEmpty()) {
            wrong(fields.place(), "a " + word + " needs words to choose from", "add them: of: [narrow, wide]");
            return Optional.empty();
        }
        return Optional.of(switch (word) {
            case "flag" -> new ParamType.Flag();
            case "number" -> new ParamType.Number(number(fields, "min"), number(fields, "max"));
            case "choice" -> new ParamType.Choice(fields.texts("of"));
            case "choices" -> new ParamType.Choices(fields.texts("of"));
            case "color" -> new ParamType.Color();
            case "file" -> new FileParam(false);
            case "picture" -> new FileParam(true);
            case "font" -> new FontParam();
            default -> new ParamType.Text();
        });
    }

    private Optional<BigDecimal> number(Fields fields, String key) {
        Optional<String> text = fields.text(key);
        if (text.isPresent() && !(Setting.plain(text.get().strip()) instanceof Number)) {
            wrong(fields.place(key).orElse(fields.place()), "\"" + key + "\" must be a number, not \"" + text.get() + "\"", "");
            return Optional.empty();
        }
        return text.map(written -> new BigDecimal(written.strip()));
    }

    private double bounded(Fields fields, String key, int min, int max, double usual) {
        double value = number(fields, key).map(BigDecimal::doubleValue).orElse(usual);
        if (value < min || value > max) {
            wrong(fields.place(key).orElse(fields.place()), "\"" + key + "\" must be a number from " + min + " to " + max, "");
            return usual;
        }
        return value;
    }

    private void check(Param param) {
        if (!param.isColour()) {
            List<Scalar> misplaced = new ArrayList<>(param.on());
            param.from().ifPresent(misplaced::add);
            misplaced.stream().findFirst().ifPresent(one ->
                    wrong(one.place(), "\"" + param.name() + "\" is no colour: it has no contrast and follows none", ""));
            return;
        }
        for (Scalar other : param.on()) {
            Param named = params.get(other.text());
            if (named == null && Colour.of(other.text()).isEmpty()) {
                unknown(other);
            } else if (named != null && !named.isColour()) {
                wrong(other.place(), "\"" + other.text() + "\" is no colour", "");
            } else if (named != null && param.from().isPresent() && named.from().isPresent()) {
                wrong(
                        other.place(),
                        "\"" + other.text() + "\" follows another colour itself, and \"" + param.name() + "\" cannot follow one on it",
                        "name a colour here that stands for itself");
            }
        }
        param.from().ifPresent(source -> {
            Param named = params.get(source.text());
            if (named == null) {
                unknown(source);
            } else if (!named.isColour() || named.from().isPresent()) {
                wrong(source.place(), "\"" + source.text() + "\" is " + (named.isColour() ? "a colour that follows another one" : "no colour"), "");
            }
        });
    }

    private void unknown(Scalar name) {
        List<String> colours = params.values().stream().filter(Param::isColour).map(Param::name).toList();
        problems.add(Problem.of(Code.THEME_VALUE, name.place(), "there is no colour \"" + Misspelling.line(name.text()) + "\" among the params")
                .label(Suggestion.question(name.text(), colours)));
    }

    private void wrong(Place place, String message, String hint) {
        problems.add(Problem.of(Code.THEME_VALUE, place, message).hint(hint));
    }
}
