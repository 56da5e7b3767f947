package dev.caveat.cli;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.theme.DeclaredTheme;
import dev.caveat.theme.Shortcode;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Sequence;
import dev.caveat.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pages of the manual on what the themes declare and what their guides say, and on the texts that come with Caveat. */
final class ManualThemes {
    private static final Path RULES = Path.of("src/main/resources/dev/caveat/read/starter-policies.yaml");
    private static final Path DISCLAIMERS = Path.of("src/main/resources/dev/caveat/read/disclaimers");

    private ManualThemes() {}

    /** By their names below {@code content/}. */
    static Map<String, String> pages() throws IOException {
        DeclaredTheme commons = DeclaredTheme.of("commons");
        Map<String, String> pages = new TreeMap<>();
        pages.put("reference/theme-settings.md", settings(commons));
        pages.put("reference/theme-strings.md", strings(commons));
        pages.put("reference/shortcodes.md", shortcodes(commons));
        pages.put("reference/starter-policies.md", rules());
        pages.put("reference/built-in-disclaimers.md", disclaimers());
        pages.put("themes/commons.md", guide("commons", "The theme commons", "The default theme: its templates, slots, settings and what its templates see.", 80));
        pages.put("themes/plain.md", guide("plain", "The theme plain", "A small theme to start from, and what a theme must do.", 70));
        return pages;
    }

    private static String settings(DeclaredTheme theme) {
        ManualText page = new ManualText("Settings of commons", "What a site can set of the default theme under params: in site.yaml.", 110, "")
                .paragraph("`caveat list params` shows what is in force, and where it was set.");
        for (DeclaredTheme.Setting one : theme.settings()) {
            String fallback = one.fallback().isEmpty() ? "None by default." : "Default: " + ManualText.code(one.fallback()) + ".";
            page.define(ManualText.code(one.name()), ManualText.plain(one.doc()) + ".",
                    Character.toUpperCase(one.type().charAt(0)) + ManualText.plain(one.type().substring(1)) + ". " + fallback);
        }
        return page.toString();
    }

    private static String strings(DeclaredTheme theme) {
        ManualText page = new ManualText("Words of commons", "Every text that the default theme says itself, by its key.", 120, "")
                .paragraph("A theme of your own gives a key another text in its `i18n/en.yaml`; so does `themes/commons/i18n/en.yaml` in your site. "
                        + "`{0}` is filled in. Of texts with `one` and `other`, the number decides.");
        theme.strings().forEach((key, words) -> page.define(ManualText.code(key), ManualText.plain(words)));
        return page.toString();
    }

    private static String shortcodes(DeclaredTheme theme) {
        ManualText page = new ManualText("Shortcodes", "Every shortcode that comes with Caveat, with what it takes.", 80, "")
                .paragraph("Written on a line of its own: `{{< name key=\"value\" >}}`. One with content ends with `{{< /name >}}`. "
                        + "[How to use them](../how-to/shortcodes.md).");
        theme.shortcodes().forEach((name, one) -> {
            page.heading(2, ManualText.code("{{< " + name + " >}}"), "shortcode-" + name).paragraph(ManualText.plain(one.doc()));
            page.paragraph(switch (one.content()) {
                case NONE -> "It has no content.";
                case OPTIONAL -> "It may have content, which is Markdown.";
                case REQUIRED -> "It has content, which is Markdown.";
            });
            one.parameters().forEach((key, parameter) -> page.define(ManualText.code(key), sentence(theme, name, key), facts(parameter)));
        });
        return page.toString();
    }

    private static String sentence(DeclaredTheme theme, String shortcode, String parameter) {
        return ManualText.plain(theme.sentence(shortcode, parameter));
    }

    private static String facts(Shortcode.Parameter one) {
        return (one.words().isEmpty() ? "A " + one.type().name().toLowerCase(Locale.ROOT) + "." : "One of " + ManualText.codes(one.words()) + ".")
                + (one.required() ? " **Required.**" : "")
                + one.fallback().map(text -> " Default: " + ManualText.code(text) + ".").orElse("");
    }

    private static String rules() throws IOException {
        ManualText page = new ManualText("The starter set of policies", "The rules that hold on every site until it says otherwise.", 76, "")
                .paragraph("`policies: strict` in `site.yaml` makes errors of them, `policies: off` takes them away. "
                        + "A rule of the same id in `content/_policies.yaml` changes one. [How to use policies](../how-to/policies.md).");
        String text = Files.readString(RULES);
        Node all = Yaml.document(SourceText.of("starter-policies.yaml", text), new Problems()).orElseThrow();
        for (Node node : ((Sequence) all).items()) {
            Mapping rule = (Mapping) node;
            page.heading(2, ManualText.code(words(rule, "id")), "rule-" + words(rule, "id"));
            page.paragraph(ManualText.plain(words(rule, "why")));
            page.paragraph("*What breaks it:* " + ManualText.plain(words(rule, "example")));
            page.paragraph("*What to do:* " + ManualText.plain(words(rule, "fix")));
            page.block("yaml", text.substring(rule.offset(), rule.offset() + rule.length()).lines()
                    .filter(line -> !line.strip().matches("(why|example|fix):.*")).map(line -> line.replaceFirst("^  ", "")).reduce((a, b) -> a + "\n" + b).orElse(""));
        }
        return page.toString();
    }

    private static String words(Mapping rule, String key) {
        return ((Scalar) rule.value(key).orElseThrow()).text();
    }

    private static String disclaimers() throws IOException {
        ManualText page = new ManualText("Disclaimers that come with Caveat", "The wordings for pages that owe a disclaimer because of what they are.", 64, "")
                .paragraph("A file of the same name in `content/_disclaimers/` replaces one. [How to use disclaimers](../how-to/disclaimers.md).");
        try (Stream<Path> files = Files.list(DISCLAIMERS)) {
            for (Path file : files.sorted().toList()) {
                String id = file.getFileName().toString().replace(".md", "");
                page.heading(2, ManualText.code(id), "disclaimer-" + id).block("markdown", Files.readString(file));
            }
        }
        return page.toString();
    }

    /** A theme's own README, which stays the place where it is written. */
    private static String guide(String theme, String title, String description, int weight) throws IOException {
        String readme = Files.readString(Path.of("themes", theme, "README.md")).replace("\r\n", "\n");
        return new ManualText(title, description, weight, "toc: { from: 2, to: 2 }\n").raw(readme.substring(readme.indexOf('\n'))).toString();
    }
}
