package dev.caveat.theme;

import dev.caveat.problem.Problems;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Key;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Schema;
import dev.caveat.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A font: families that readers may have, in the order in which they are tried, or one whose files the site has.
 *
 * <p>Templates see {@code family}, a value for {@code font-family}, and {@code faces}, each with {@code family}, {@code url}, {@code format},
 * {@code weight} and {@code style}: what an {@code @font-face} rule says.
 */
record FontParam() implements ParamType {
    private static final Schema FONT = Schema.of(
            "font",
            Key.text("family").doc("What the font is called."),
            Key.free("files").doc("Its files, each a path or {file, weight, style}."),
            Key.texts("fallback").doc("The families to take where it is not there."));

    private static final Schema FACE = Schema.of(
            "font file",
            Key.text("file").required().doc("Its path."),
            Key.text("weight").or("400").doc("400, 700, or for a variable font from and to: 100 900."),
            Key.choice("style", "normal", "italic").or("normal").doc("Upright or italic."));

    private static final Map<String, String> FORMATS = Map.of("woff2", "woff2", "woff", "woff", "ttf", "truetype", "otf", "opentype");

    /** Names that mean a font of the reader's own system: in quotes they would mean a font that is called so. */
    private static final Set<String> GENERIC = Set.of("serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif",
            "ui-sans-serif", "ui-monospace", "ui-rounded", "math", "emoji", "-apple-system", "BlinkMacSystemFont");

    /** What ends a list, since every reader has it. */
    private static final Set<String> LAST = Set.of("serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}-][\\p{L}\\p{N} ._+&'-]{0,99}");
    private static final Pattern WEIGHT = Pattern.compile("[1-9][0-9]{0,2}|1000|[1-9][0-9]{0,2} (?:[1-9][0-9]{0,2}|1000)");

    @Override
    public String word() {
        return "font";
    }

    @Override
    public String words() {
        return "a list of families, or {family, files, fallback}";
    }

    @Override
    public Optional<Object> read(Node node, ParamReading reading) {
        if (!(node instanceof Mapping mapping)) {
            return families(node, reading).map(families -> view(families, List.of()));
        }
        var problems = new Problems();
        Fields fields = FONT.read(mapping, problems, reading.code(), reading.code());
        reading.problems().addAll(problems.all());
        Optional<String> family = fields.text("family");
        if (family.isEmpty() || problems.hasErrors()) {
            return problems.hasErrors()
                    ? Optional.empty()
                    : reading.refused(mapping, "the family has no name", "add one: {family: Atkinson, files: [fonts/atkinson.woff2]}");
        }
        if (!NAME.matcher(family.get()).matches()) {
            return name(mapping, family.get(), reading);
        }
        List<String> families = new ArrayList<>(List.of(family.get()));
        for (Scalar one : fields.scalars("fallback")) {
            Optional<List<String>> more = families(one, reading);
            if (more.isEmpty()) {
                return Optional.empty();
            }
            families.addAll(more.get());
        }
        Optional<Node> files = fields.free("files");
        List<Node> items = files.map(given -> given instanceof Sequence sequence ? sequence.items() : List.of(given)).orElse(List.of());
        List<View> faces = new ArrayList<>();
        for (Node item : items) {
            Optional<Object> face = face(family.get(), item, reading);
            if (face.isEmpty()) {
                return Optional.empty();
            }
            faces.add((View) face.get());
        }
        return Optional.of(view(families, faces));
    }

    private Optional<List<String>> families(Node node, ParamReading reading) {
        List<String> families = new ArrayList<>();
        for (Node item : node instanceof Sequence sequence ? sequence.items() : List.of(node)) {
            if (!(item instanceof Scalar scalar) || scalar.text().isBlank()) {
                reading.wrong(item, this);
                return Optional.empty();
            }
            for (String one : scalar.text().split(",")) {
                String name = one.strip();
                if (!NAME.matcher(name).matches()) {
                    name(item, name, reading);
                    return Optional.empty();
                }
                families.add(name);
            }
        }
        return Optional.of(families);
    }

    private static Optional<Object> name(Node node, String name, ParamReading reading) {
        return reading.refused(node, "\"" + Misspelling.line(name) + "\" is no name of a font", "letters, digits, blanks and . _ + & ' - make one");
    }

    private Optional<Object> face(String family, Node node, ParamReading reading) {
        var problems = new Problems();
        Optional<Fields> fields = node instanceof Scalar ? Optional.empty() : Optional.of(FACE.read(node, problems, reading.code(), reading.code()));
        reading.problems().addAll(problems.all());
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        Node named = node instanceof Mapping mapping ? mapping.value("file").orElse(node) : node;
        String weight = fields.flatMap(given -> given.text("weight")).orElse("400").strip().replaceAll("\\s+", " ");
        if (!(named instanceof Scalar file)) {
            return reading.wrong(node, this);
        }
        if (!WEIGHT.matcher(weight).matches()) {
            String hint = "write a number from 1 to 1000, or two for a variable font: 100 900";
            return reading.refused(node, "\"" + Misspelling.line(weight) + "\" is no weight of a font", hint);
        }
        String path = file.text().strip();
        String format = FORMATS.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (format == null) {
            return reading.refused(file, "\"" + Misspelling.line(path) + "\" is no font for browsers", "take a .woff2 file; .woff, .ttf and .otf are read, too");
        }
        Optional<ParamFiles.Found> found = reading.files().find(path);
        if (found.isEmpty()) {
            return reading.missing(file);
        }
        Map<String, Object> face = new LinkedHashMap<>();
        face.put("family", css(List.of(family)));
        face.put("url", found.get().address());
        face.put("format", format);
        face.put("weight", weight);
        face.put("style", fields.flatMap(given -> given.text("style")).orElse("normal"));
        return Optional.of(View.of(face));
    }

    private static View view(List<String> families, List<View> faces) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("family", css(families));
        values.put("faces", List.copyOf(faces));
        values.put("names", List.copyOf(families));
        return View.of(values);
    }

    /** What nobody wrote in quotes stands in quotes, but for the names that mean more than a name. */
    private static Css css(List<String> families) {
        return new Css(String.join(", ", families.stream().map(one -> GENERIC.contains(one) ? one : "\"" + one + "\"").toList()));
    }

    /** A list that ends with a font that readers may not have goes on with the theme's own. */
    @Override
    public Object over(Object value, Object fallback) {
        List<String> own = names(value);
        if (LAST.contains(own.get(own.size() - 1))) {
            return value;
        }
        Set<String> all = new LinkedHashSet<>(own);
        all.addAll(names(fallback));
        return view(List.copyOf(all), ((View) value).value("faces").map(FontParam::views).orElse(List.of()));
    }

    private static List<String> names(Object font) {
        return ((View) font).value("names").map(list -> ((List<?>) list).stream().map(String::valueOf).toList()).orElse(List.of());
    }

    private static List<View> views(Object list) {
        return ((List<?>) list).stream().map(View.class::cast).toList();
    }

    @Override
    public String shown(Object value) {
        return String.join(", ", names(value));
    }
}
