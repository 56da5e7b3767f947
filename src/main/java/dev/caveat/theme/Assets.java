package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files below a theme's {@code assets/}, as they are published.
 *
 * <p>{@code x.css.ftl} and {@code x.js.ftl} are templates of a style sheet and a script, made once, when the theme is opened; they see
 * {@code theme} and nothing else. Other {@code .ftl} files are parts that these include. Style sheets are published without comments
 * and blanks that browsers don't need; scripts are published as they are, since nothing short of a parser could shorten one safely.
 */
final class Assets {
    private static final String FOLDER = "assets/";
    private static final String TEMPLATE = ".ftl";

    private final SortedMap<String, byte[]> published = new TreeMap<>();
    private final Map<String, SourceText> made = new HashMap<>();

    private Assets() {}

    /** What a template's path is without the ending that says that it is one: the path of what it makes. */
    static String target(String path) {
        boolean template = path.startsWith(FOLDER) && (path.endsWith(".css" + TEMPLATE) || path.endsWith(".js" + TEMPLATE));
        return template ? path.substring(0, path.length() - TEMPLATE.length()) : path;
    }

    static Assets of(Chain chain, Params params, Problems problems) {
        SortedMap<String, ThemeFile> files = chain.below(FOLDER);
        SortedMap<String, ThemeFile> templates = new TreeMap<>(files);
        templates.keySet().removeIf(path -> !path.endsWith(TEMPLATE));
        var assets = new Assets();
        files.forEach((path, file) -> {
            if (!path.endsWith(TEMPLATE)) {
                assets.published.put(path, path.endsWith(".css") ? smaller(file) : file.bytes());
            }
        });
        if (!templates.isEmpty()) {
            assets.make(new Templates(templates, SheetFormat.STYLE, ""), ".css", chain, params, problems);
            assets.make(new Templates(templates, SheetFormat.SCRIPT, ""), ".js", chain, params, problems);
        }
        return assets;
    }

    private void make(Templates templates, String ending, Chain chain, Params params, Problems problems) {
        if (templates.names().stream().noneMatch(name -> name.endsWith(ending + TEMPLATE))) {
            return;
        }
        SheetFormat format = (SheetFormat) templates.getOutputFormat();
        List<SourceText> sources = new ArrayList<>();
        templates.names().forEach(name -> templates.source(name).ifPresent(sources::add));
        for (String name : templates.names()) {
            if (name.endsWith(ending + TEMPLATE)) {
                String path = name.substring(0, name.length() - TEMPLATE.length());
                var pass = new Pass(templates, new Strings(Collections.emptySortedMap()), "", (facet, fingerprint) -> {}, Limits.USUAL);
                var output = new Output();
                output.begin(Limits.USUAL.characters());
                View theme = View.of(Map.of("name", chain.name(), "version", chain.version(), "params", params.view(format, path)));
                Rendering rendering = pass.make(name, View.of(Map.of("theme", theme)), output, () -> Place.of(FOLDER));
                if (rendering instanceof Rendering.Rendered rendered) {
                    String text = rendered.html();
                    SourceText source = templates.source(name).orElseThrow();
                    made.put(path, SourceText.of(source.file(), text).from(Origins.of(text, source, sources)));
                    published.put(path, (ending.equals(".css") ? SmallerCss.of(text) : text).getBytes(StandardCharsets.UTF_8));
                } else {
                    problems.addAll(((Rendering.Failed) rendering).problems());
                }
            }
        }
    }

    /** One that is no UTF-8 stays as it is: its own first line may say what it is. */
    private static byte[] smaller(ThemeFile file) {
        return file.text(new Problems())
                .map(source -> SmallerCss.of(source.text()).getBytes(StandardCharsets.UTF_8))
                .orElse(file.bytes());
    }

    /** By their path below {@code assets/}. */
    SortedMap<String, byte[]> published() {
        return published;
    }

    /** The text that a template made, by its path below the theme's folder; its places are in the template. */
    Optional<SourceText> made(String path) {
        return path.startsWith(FOLDER) ? Optional.ofNullable(made.get(path.substring(FOLDER.length()))) : Optional.empty();
    }

    /** That one folder has a file and a template of it. */
    static Problem both(ThemeFile file, ThemeFile template) {
        return Problem.of(Code.THEME_TWICE, Place.of(template.label()), "this template makes a file that lies beside it")
                .note("the file", Place.of(file.label()))
                .hint("keep one of them");
    }
}
