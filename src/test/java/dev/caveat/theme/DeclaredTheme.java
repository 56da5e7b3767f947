package dev.caveat.theme;

import dev.caveat.problem.Place;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Schema;
import dev.caveat.yaml.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What a theme that comes with Caveat declares, for the reference. */
public final class DeclaredTheme {
    private final Chain chain;

    private DeclaredTheme(Chain chain) {
        this.chain = chain;
    }

    public static DeclaredTheme of(String name) {
        Problems problems = new Problems();
        return new DeclaredTheme(Chain.open(Path.of("no-site"), name, Place.of("site.yaml"), "", Packed.ours(), problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString())));
    }

    public static Schema manifest() {
        return Manifest.SCHEMA;
    }

    public static Schema parameter() {
        return Declarations.SCHEMA;
    }

    /** A setting. @param type in words that follow "must be" */
    public record Setting(String name, String type, String fallback, String doc) {}

    public List<Setting> settings() {
        Problems problems = new Problems();
        Map<String, Param> declared = Declarations.read(chain.params(), problems);
        Params params = Params.of(declared, chain, SiteWishes.NONE, problems, problems);
        return params.all().stream()
                .map(one -> new Setting(one.name(), declared.get(one.name()).type().words(), one.fallback(), one.doc()))
                .toList();
    }

    public SortedMap<String, Shortcode> shortcodes() {
        return Shortcodes.read(chain, new Problems());
    }

    /** What a shortcode's template says of one of its parameters; empty where it says nothing. */
    public String sentence(String shortcode, String parameter) {
        String text = text("templates/" + Shortcodes.FOLDER + shortcode + ".ftlh");
        String head = text.substring(text.indexOf("<#--") + 4, text.indexOf("-->"));
        return Yaml.document(SourceText.of(shortcode, head), new Problems())
                .flatMap(node -> ((Mapping) node).value("params"))
                .flatMap(node -> ((Mapping) node).value(parameter))
                .flatMap(node -> ((Mapping) node).value("doc"))
                .map(node -> ((Scalar) node).text())
                .orElse("");
    }

    /** The texts in English by their keys; of a text with forms for numbers, each form with its name. */
    public Map<String, String> strings() {
        Map<String, String> strings = new LinkedHashMap<>();
        for (SortedMap<String, ThemeFile> layer : chain.layers()) {
            ThemeFile file = layer.get("i18n/en.yaml");
            if (file != null) {
                Node node = Yaml.document(file.text(new Problems()).orElseThrow(), new Problems()).orElseThrow();
                ((Mapping) node).entries().forEach(entry -> strings.putIfAbsent(entry.key().text(), words(entry.value())));
            }
        }
        return strings;
    }

    private static String words(Node node) {
        if (node instanceof Mapping forms) {
            return forms.entries().stream().map(form -> form.key().text() + ": " + words(form.value())).collect(Collectors.joining(" / "));
        }
        return ((Scalar) node).text();
    }

    /** The names of all slots. */
    public List<String> slots() {
        List<String> slots = new ArrayList<>();
        chain.below("templates/slots/").keySet().forEach(path -> slots.add(path.replace(".ftlh", "")));
        return slots;
    }

    /** The names of all templates that lie in no folder. */
    public List<String> templates() {
        return chain.below("templates/").keySet().stream().filter(path -> !path.contains("/")).map(path -> path.replace(".ftlh", "")).toList();
    }

    private String text(String path) {
        return chain.files().get(path).text(new Problems()).orElseThrow().text();
    }
}
