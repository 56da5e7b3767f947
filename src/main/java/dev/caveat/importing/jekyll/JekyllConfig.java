package dev.caveat.importing.jekyll;

import dev.caveat.importing.CleanText;
import dev.caveat.importing.ImportedSite;
import dev.caveat.importing.KeyedTexts;
import dev.caveat.importing.OldAddress;
import dev.caveat.importing.Receiver;
import dev.caveat.importing.SourceFolder;
import dev.caveat.importing.SourceTexts;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Yaml;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code _config.yml} says of a site.
 *
 * @param known whether there is one: without it nobody knows the addresses that pages had
 * @param permalink of articles, with placeholders
 * @param collections the folders whose files are pages, without the {@code _} at their front
 */
record JekyllConfig(
        boolean known,
        String title,
        String description,
        String url,
        String language,
        ZoneId zone,
        boolean zoned,
        String permalink,
        Set<String> collections,
        JekyllDefaults defaults) {
    /** The styles that have a name. */
    private static final Map<String, String> STYLES = Map.of(
            "date", "/:categories/:year/:month/:day/:title:output_ext",
            "pretty", "/:categories/:year/:month/:day/:title/",
            "ordinal", "/:categories/:year/:y_day/:title:output_ext",
            "none", "/:categories/:title:output_ext");

    JekyllConfig {
        collections = Set.copyOf(collections);
    }

    /** Without one. */
    static final JekyllConfig NONE = new JekyllConfig(false, "", "", "", "", ZoneOffset.UTC, false, "", Set.of(), JekyllDefaults.NONE);

    static JekyllConfig read(SourceFolder folder, List<SourceFolder.Entry> files, Receiver receiver) {
        return files.stream()
                .filter(file -> !file.isLink() && (file.path().equals("_config.yml") || file.path().equals("_config.yaml")))
                .findFirst()
                .flatMap(file -> SourceTexts.<Node>read(file.file(), folder.shown(file), receiver, Yaml::document))
                .map(node -> of(KeyedTexts.of(Optional.of(node))))
                .orElse(NONE);
    }

    private static JekyllConfig of(KeyedTexts keys) {
        Optional<ZoneId> zone = keys.text("timezone").flatMap(JekyllConfig::zone);
        Set<String> collections = new TreeSet<>(keys.map("collections").values().keySet());
        Optional.ofNullable(keys.values().get("collections")).ifPresent(node -> collections.addAll(KeyedTexts.texts(node)));
        collections.removeAll(Set.of("posts", "drafts", "pages", "data"));
        String written = keys.line("permalink").isEmpty() ? "date" : keys.line("permalink");
        return new JekyllConfig(
                true,
                keys.line("title", "name"),
                keys.line("description", "tagline"),
                address(keys.line("url"), keys.line("baseurl")),
                ImportedSite.language(keys.line("lang", "locale", "language")),
                zone.orElse(ZoneOffset.UTC),
                zone.isPresent(),
                STYLES.getOrDefault(written, written),
                collections,
                JekyllDefaults.of(Optional.ofNullable(keys.values().get("defaults"))));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(CleanText.line(name)));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static String address(String url, String folder) {
        boolean local = url.contains("//localhost") || url.contains("//127.0.0.1") || url.contains("//0.0.0.0");
        Optional<String> host = local ? Optional.empty() : OldAddress.web(url.replaceAll("/+$", ""));
        String below = folder.isEmpty() ? "/" : OldAddress.path(folder).orElse("/");
        return host.map(text -> text + (below.endsWith("/") ? below : below + "/")).orElse("");
    }

    /** Whether the addresses of articles can be made from what a pattern of ours knows. */
    boolean hasPattern() {
        return known && permalink.replaceAll(":(year|month|day|title|slug|output_ext)(?![a-z_])", "").indexOf(':') < 0;
    }

    /** What becomes of it. */
    ImportedSite site() {
        Map<String, String> patterns = new LinkedHashMap<>();
        if (hasPattern()) {
            String pattern = permalink.replace(":title", ":slug").replace(":output_ext", ".html");
            patterns.put(JekyllPaths.POSTS, pattern.startsWith("/") ? pattern : "/" + pattern);
        }
        return new ImportedSite(title, description, url, language, zoned ? zone.getId() : "", patterns);
    }

    /** Whether pages lie in folders of their own: {@code /about/} and not {@code /about.html}. */
    boolean hasFolders() {
        return permalink.endsWith("/");
    }
}
