package dev.caveat.theme;

import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.Reads;
import freemarker.log.Logger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The look of a site: templates, their texts and settings, and the files that travel with them.
 *
 * <p>All files are read once, when the theme is opened, so that one build sees one state of them. A theme may be used by
 * several threads at once. Its facets are
 *
 * <ul>
 *   <li>{@code template:<path below templates/>}, also of one that was looked for and is not there,
 *   <li>{@code strings:<language>}, all texts for a language with its fallbacks,
 *   <li>{@code theme-setting:<name>}, the value of one setting,
 *   <li>{@code theme:name} and {@code theme:version}.
 * </ul>
 */
public final class Theme {
    static {
        // Before any other class of FreeMarker's is loaded: they ask for their loggers once.
        silence();
    }

    private final Chain chain;
    private final Languages languages;
    private final Templates templates;
    private final Assets assets;
    private final Params params;
    private final SortedMap<String, Shortcode> shortcodes;
    private final List<String> layouts;
    private final ConcurrentLinkedQueue<Output> spare = new ConcurrentLinkedQueue<>();

    private Theme(ThemeParts parts, Assets assets, Params params) {
        this.chain = parts.chain();
        this.languages = parts.languages();
        this.templates = parts.templates();
        this.assets = assets;
        this.params = params;
        this.shortcodes = parts.shortcodes();
        this.layouts = templates.names().stream()
                .filter(name -> name.endsWith(".ftlh") && !name.contains("/"))
                .map(name -> name.substring(0, name.length() - ".ftlh".length()))
                .toList();
    }

    /** FreeMarker would log to the console what a problem says already. */
    @SuppressWarnings("deprecation")
    private static void silence() {
        try {
            Logger.selectLoggerLibrary(Logger.LIBRARY_NONE);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As {@link #open(Path, String, Place, String, SiteWishes, Problems)}, for a name that stands nowhere in particular. */
    public static Optional<Theme> open(Path root, String name, Problems problems) {
        return open(root, name, Place.of("site.yaml"), "", SiteWishes.NONE, problems);
    }

    /**
     * Opens the theme of a name: {@code themes/<name>} in the site, and the packed theme of that name behind it.
     *
     * @param root the site's folder
     * @param named where the name was written
     * @param caveat this version of Caveat, such as {@code 0.1.0}, for themes that require one; empty to not ask
     * @param site what the site says; a value of a param that makes no sense is an error, and has its default
     * @return empty when the theme cannot be used, which was reported
     */
    public static Optional<Theme> open(Path root, String name, Place named, String caveat, SiteWishes site, Problems problems) {
        return open(root, name, named, caveat, site, Packed.ours(), problems);
    }

    static Optional<Theme> open(Path root, String name, Place named, String caveat, SiteWishes site, Packed packed, Problems problems) {
        Problems found = new Problems();
        Optional<ThemeParts> parts = parts(root, name, named, caveat, packed, found);
        if (parts.isEmpty()) {
            problems.addAll(found.all());
            return Optional.empty();
        }
        return of(parts.get(), site, found, problems);
    }

    /** Here, so that FreeMarker is silent before it is asked for anything. */
    static Optional<ThemeParts> parts(Path root, String name, Place named, String caveat, Packed packed, Problems problems) {
        return ThemeParts.read(root, name, named, caveat, packed, problems);
    }

    /** @param found what was wrong with its parts */
    static Optional<Theme> of(ThemeParts parts, SiteWishes site, Problems found, Problems problems) {
        Params params = Params.of(parts.declared(), parts.chain(), site, found, problems);
        Assets assets = Assets.of(parts.chain(), params, found);
        found.addAll(parts.late());
        problems.addAll(found.all());
        return found.hasErrors() ? Optional.empty() : Optional.of(new Theme(parts, assets, params));
    }

    public String name() {
        return chain.name();
    }

    /** As {@link #name()}, noted as a read. */
    public String name(Reads reads) {
        return noted("name", name(), reads);
    }

    private static String noted(String name, String value, Reads reads) {
        reads.read(new Facet("theme", name), Fingerprint.of(value));
        return value;
    }

    /** The theme's own version; empty where it does not say. */
    public String version() {
        return chain.version();
    }

    /**
     * A setting that the theme declares, in words.
     *
     * @param type a word: text, flag, number, choice, choices, color, file, picture, font, or free for anything
     * @param value the one that is in force; empty for none
     * @param fallback what it is where the site says nothing; empty for nothing
     * @param set where the site says it
     */
    public record Setting(String name, String type, String value, String fallback, Optional<Place> set, String doc) {}

    /** All settings, in the order of their declaration. */
    public List<Setting> settings() {
        return params.all();
    }

    /** Whether there is such a template, such as {@code article.ftlh}; the question is noted as a read. */
    public boolean has(String template, Reads reads) {
        return templates.has(file(template), reads);
    }

    /** What a shortcode takes; the question is noted as a read, and so is what its template holds. Empty where there is none. */
    public Optional<Shortcode> shortcode(String name, Reads reads) {
        Shortcode known = shortcodes.get(name);
        has(shortcodeTemplate(name), reads);
        return Optional.ofNullable(known);
    }

    /** The names of all shortcodes; for what nobody is to remember, such as the hint of a problem. */
    public Set<String> shortcodes() {
        return shortcodes.keySet();
    }

    /** A shortcode and the file that declares it, such as {@code themes/mine/templates/shortcodes/note.ftlh}. */
    public record Declared(Shortcode shortcode, String file) {}

    /** All shortcodes with where they come from, by name. */
    public List<Declared> declared() {
        return shortcodes.values().stream()
                .map(one -> new Declared(one, chain.files().get("templates/" + shortcodeTemplate(one.name())).label())).toList();
    }

    /** The nearest file of each template, by its path below {@code templates/}. */
    public SortedMap<String, String> templateFiles() {
        var files = new TreeMap<String, String>();
        chain.below("templates/").forEach((path, file) -> files.put(path, file.label()));
        return files;
    }

    /** The template of a shortcode, as {@link #render} takes it. */
    public static String shortcodeTemplate(String name) {
        return Shortcodes.FOLDER + name + ".ftlh";
    }

    /** The names that a page's {@code layout} can have: the templates that lie in no folder, without their endings. */
    public List<String> layouts() {
        return layouts;
    }

    /**
     * Makes one page.
     *
     * @param template its path below {@code templates/}; {@code page} means {@code page.ftlh}
     * @param root what the template sees, next to {@code t}, the function that gives texts, and {@code theme}
     * @param language the one of the page's texts, such as {@code en} or {@code pt-BR}
     * @param reads is told each template, text and setting that the page used
     */
    public Rendering render(String template, View root, String language, Reads reads, Limits limits) {
        return render(template, root, language, reads, limits, slot -> null);
    }

    /**
     * The same.
     *
     * @param shared what it shares with other pages of its language
     */
    public Rendering render(String template, View root, String language, Reads reads, Limits limits, Shared shared) {
        return render(template, root, language, reads, limits, slot -> shared.text(
                slot, templates, reads, (alone, alike, noted) -> render(alone, alike, language, noted, limits, more -> null)));
    }

    private Rendering render(String template, View root, String language, Reads reads, Limits limits, UnaryOperator<String> shared) {
        var pass = new Pass(templates, languages.of(language), language, reads, limits, shared);
        Output kept = spare.poll();
        Output output = kept == null ? new Output() : kept;
        output.begin(limits.characters());
        try {
            return pass.make(
                    file(template), pass.root(root, view(reads, language)), output, () -> Place.of("themes/" + name(reads) + "/templates"));
        } finally {
            spare.add(output);
        }
    }

    /**
     * A text of the theme's, for what is not made by a template.
     *
     * @param language as in {@link #render}
     * @param reads is told that the texts of this language were asked
     * @return empty where the theme has no such text, or one that takes other arguments
     */
    public Optional<String> text(String language, Reads reads, String key, Object... arguments) {
        Strings strings = languages.of(language);
        reads.read(new Facet("strings", language), strings.fingerprint());
        return strings.find(key, List.of(arguments));
    }

    /** The names of the texts that it has in English alone, and so shows in English to readers of a language. */
    public Set<String> untranslated(String language) {
        return languages.missing(language);
    }

    /** What is wrong with the templates as they are written, of all of them. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        templates.names().forEach(name -> problems.addAll(templates.problems(name)));
        return problems;
    }

    /** The fingerprint that a facet of ours has now. */
    public Fingerprint now(Facet facet) {
        return switch (facet.kind()) {
            case "template" -> templates.fingerprint(facet.name());
            case "strings" -> languages.of(facet.name()).fingerprint();
            case "theme-setting" -> params.fingerprint(facet.name());
            case "theme" -> Fingerprint.of(facet.name().equals("name") ? name() : version());
            default -> throw new IllegalArgumentException("no facet of a theme: " + facet.text());
        };
    }

    /**
     * A file of the theme by its path below the theme's folder, with its text as somebody wrote it or a template made it, and
     * places in what was written; empty where it is none.
     */
    public Optional<SourceText> text(String path) {
        return assets.made(path)
                .or(() -> Optional.ofNullable(chain.files().get(path)).flatMap(file -> file.text(new Problems())));
    }

    /** Where a file of the theme lies, by its path below the theme's folder; empty where there is none. */
    public Optional<String> label(String path) {
        return Optional.ofNullable(chain.files().get(path)).map(ThemeFile::label);
    }

    /** The files below {@code assets/} by their path below it: they belong to the look, and get names of their own. */
    public SortedMap<String, byte[]> assets() {
        return Collections.unmodifiableSortedMap(assets.published());
    }

    /** The files below {@code static/} by their path below it: they are copied as they are. */
    public SortedMap<String, byte[]> statics() {
        var bytes = new TreeMap<String, byte[]>();
        chain.below("static/").forEach((path, file) -> bytes.put(path, file.bytes()));
        return bytes;
    }

    private static String file(String template) {
        return template.lastIndexOf('.') > template.lastIndexOf('/') ? template : template + ".ftlh";
    }

    private View view(Reads reads, String language) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", (Supplier<String>) () -> name(reads));
        values.put("version", (Supplier<String>) () -> noted("version", version(), reads));
        values.put("params", params.view(reads, language));
        return View.of(values);
    }
}
