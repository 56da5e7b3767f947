package dev.caveat.read;

import dev.caveat.disclaimer.Glob;
import dev.caveat.model.Config;
import dev.caveat.model.FeedFormat;
import dev.caveat.model.Hosting;
import dev.caveat.model.Hosts;
import dev.caveat.model.Image;
import dev.caveat.model.Languages;
import dev.caveat.model.PageFeeds;
import dev.caveat.model.Reviews;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Yaml;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code content/site.yaml}. */
public final class ConfigReader {
    public static final String FILE = "content/site.yaml";

    private static final Pattern PLACEHOLDER = Pattern.compile(":([a-z]+)");
    private static final Set<String> PLACEHOLDERS =
            Collections.unmodifiableSet(new LinkedHashSet<>(List.of("section", "slug", "year", "month", "day", "title", "filename")));

    /** What a command line may put in place of the file's own words. */
    public record Overrides(Optional<String> baseUrl, Optional<String> theme, Optional<Environment> environment, boolean relativeUrls) {
        public static final Overrides NONE = new Overrides(Optional.empty(), Optional.empty());

        public Overrides(Optional<String> baseUrl, Optional<String> theme, Optional<Environment> environment) {
            this(baseUrl, theme, environment, false);
        }

        public Overrides(Optional<String> baseUrl, Optional<String> theme) {
            this(baseUrl, theme, Optional.empty());
        }
    }

    /**
     * The environment whose values are asked for.
     *
     * @param by the option or variable that names it
     */
    public record Environment(String name, String by) {}

    /**
     * The configuration, and what stands below every page's front matter.
     *
     * @param fields the values in force: an environment's and the command line's are laid over those of the file
     * @param defaults by pattern, in the order of the file
     */
    public record Configured(Config config, Fields fields, List<Default> defaults, Origins origins) {}

    /** Front matter for all pages whose path matches a pattern. */
    public record Default(Glob pages, Fields values) {}

    private final Instant now;
    private final Problems problems;

    private ConfigReader(Instant now, Problems problems) {
        this.now = now;
        this.problems = problems;
    }

    /** As the longer form, for those to whom rules that speak of a page's age do not matter. */
    public static Optional<Configured> read(Path root, Overrides overrides, Problems problems) {
        return read(root, overrides, Instant.EPOCH, problems);
    }

    /**
     * Reads the configuration below a root.
     *
     * @param now the moment of the build
     * @return empty after an error: without it no page can be built
     */
    public static Optional<Configured> read(Path root, Overrides overrides, Instant now, Problems problems) {
        Problems found = new Problems();
        Optional<Configured> configured = new ConfigReader(now, found).configured(root, overrides);
        problems.addAll(found.all());
        return found.hasErrors() ? Optional.empty() : configured;
    }

    private Optional<Configured> configured(Path root, Overrides overrides) {
        Path path = root.resolve(FILE);
        if (!Files.exists(path)) {
            problems.add(Problem.of(Code.SITE_MISSING, Place.of(FILE), "there is no site here: this file is missing")
                    .hint("go to the site's folder, name it with --root, or make a new site with: caveat init DIR"));
            return Optional.empty();
        }
        Optional<TextFile> file = TextFile.read(FILE, path, problems);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> node = Yaml.document(file.get().text(), 0, file.get().text().text().length(), problems);
        if (node.isPresent() && !(node.get() instanceof Mapping)) {
            problems.add(Problem.of(Code.SITE_VALUE, node.get().place(), "site.yaml must be keys with values")
                    .hint("write each on a line of its own, such as title: My site"));
        }
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        Mapping mapping = node.isPresent() ? LanguageSettings.named((Mapping) node.get()) : new Mapping(List.of(), file.get().text(), 0, 0);
        Fields written = Keys.SITE.read(mapping, problems, Code.SITE_UNKNOWN_KEY, Code.SITE_VALUE);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        Optional<Environments.Layers> layers = Environments.laid(written, mapping, overrides, problems);
        if (layers.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = layers.get().fields();
        Map<String, String> taxonomies = taxonomies(fields);
        TrustSettings trust = new TrustSettings(now, zone(fields), problems);
        Config.Policies policies = trust.policies(fields);
        Languages languages = LanguageSettings.of(fields, problems);
        Config read = new Config(
                fields.text("title").orElse(""),
                fields.text("description").orElse(""),
                baseUrl(fields, overrides),
                fields.flag("relativeUrls"),
                layers.get().origins().environment(),
                fields.text("language").orElse("en"),
                languages,
                zone(fields),
                overrides.theme().or(() -> fields.text("theme")).orElseThrow(),
                permalinks(fields),
                taxonomies,
                Vocabularies.of(fields, problems),
                fields.map("pagination").number("size"),
                menus(fields),
                markup(fields.map("markdown")),
                feeds(fields.map("feeds")),
                types(fields),
                healthTypes(fields),
                people(fields.map("people")),
                search(fields.map("search")),
                archive(fields.map("archive")),
                fields.number("related"),
                CommentSettings.of(root, fields.map("comments"), problems),
                reviews(fields.map("reviews")),
                Config.BrokenLinks.of(fields.map("links").text("broken").orElse("")),
                trust.required(fields, policies),
                trust.disclaimersPage(fields),
                policies,
                trust.crisis(fields, policies),
                affiliates(fields.map("disclosures").scalars("affiliateHosts")),
                fields.map("image").text("src").map(src -> new Image(
                        src.strip(), fields.map("image").text("alt", ""), "", fields.map("image").place("src").orElse(fields.place()))),
                Hosting.of(fields.map("hosting").text("host").orElseThrow()),
                fields.map("hosting").flag("compress"),
                new PictureSettingsReader(problems).settings(fields.map("pictures")),
                fields.free("params").map(Plain::map).orElse(Map.of()));
        Config config = read.with(read.language(), languages.own().words());
        return Optional.of(new Configured(config, fields, defaults(fields, taxonomies.keySet()), layers.get().origins()));
    }

    private String baseUrl(Fields fields, Overrides overrides) {
        String written = overrides.baseUrl().or(() -> fields.text("baseUrl")).orElse("");
        Place place = overrides.baseUrl().isPresent() ? Place.of("--base-url") : fields.place("baseUrl").orElse(fields.place());
        try {
            URI uri = new URI(written);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null
                    || uri.getUserInfo() != null || uri.getPort() > 65_535 || uri.normalize().getPath().contains("..")) {
                wrong(place, "\"" + written + "\" is not the address of a site");
                return "https://invalid/";
            }
            return written.endsWith("/") ? written : written + "/";
        } catch (URISyntaxException malformed) {
            wrong(place, "\"" + written + "\" is not the address of a site");
            return "https://invalid/";
        }
    }

    private void wrong(Place place, String message) {
        problems.add(Problem.of(Code.SITE_VALUE, place, message).hint("write it like https://example.org/ or https://example.org/folder/"));
    }

    private ZoneId zone(Fields fields) {
        String written = fields.text("timezone").filter(text -> !text.isBlank()).orElse("UTC");
        try {
            return ZoneId.of(written);
        } catch (DateTimeException unknown) {
            problems.add(Problem.of(Code.SITE_VALUE, fields.place("timezone").orElse(fields.place()),
                            "there is no time zone \"" + written + "\"")
                    .label(Suggestion.question(written, ZoneId.getAvailableZoneIds()))
                    .hint("write it like Europe/London"));
            return ZoneId.of("UTC");
        }
    }

    private Map<String, String> taxonomies(Fields fields) {
        Map<String, String> titles = new LinkedHashMap<>();
        if (fields.has("taxonomies")) {
            fields.byName("taxonomies").forEach((name, taxonomy) -> {
                if (!Keys.canBeTaxonomy(name)) {
                    problems.add(Problem.of(Code.SITE_VALUE, fields.place("taxonomies").orElse(taxonomy.place()),
                                    name.isBlank() ? "a taxonomy has no name"
                                            : "\"" + name + "\" cannot be a taxonomy: in front matter it means something else")
                            .hint("give it another name, such as topics"));
                } else {
                    titles.put(name, taxonomy.text("title").orElse(capital(name)));
                }
            });
        } else {
            titles.put("tags", "Tags");
            titles.put("categories", "Categories");
        }
        return Collections.unmodifiableMap(titles);
    }

    private static Map<String, String> types(Fields fields) {
        Map<String, String> labels = new LinkedHashMap<>();
        fields.byName("types").forEach((name, type) -> labels.put(name, type.text("label").orElse(capital(name))));
        return Collections.unmodifiableMap(labels);
    }

    private static Set<String> healthTypes(Fields fields) {
        Set<String> types = new LinkedHashSet<>();
        fields.byName("types").forEach((name, type) -> {
            if (type.flag("health")) {
                types.add(name);
            }
        });
        return Collections.unmodifiableSet(types);
    }

    private Config.People people(Fields fields) {
        return new Config.People(fields.flag("pages"), folder(fields, "people", "write one like /people/"), fields.text("title").orElse(""));
    }

    private Config.Search search(Fields fields) {
        return new Config.Search(fields.flag("enabled"), folder(fields, "search", "write one like /search/"));
    }

    private Config.Archive archive(Fields fields) {
        boolean made = !Set.of("off", "false").contains(fields.text("path").orElse("").strip());
        String path = made ? folder(fields, "the archive", "write one like /archive/, or off for none") : "/archive/";
        return new Config.Archive(made, path, fields.text("title").orElse(""), fields.number("size"));
    }

    /** The address of a page that Caveat makes in a folder of its own, with {@code /} at both ends. */
    private String folder(Fields fields, String of, String hint) {
        String written = fields.text("path").orElse("").strip();
        Optional<String> fault = written.equals("/") ? Optional.of("is that of the home page") : Permalinks.patternFault(written);
        if (fault.isPresent()) {
            Place place = fields.place("path").orElse(fields.place());
            problems.add(Problem.of(Code.SITE_VALUE, place, "the path of " + of + " " + fault.get()).hint(hint));
        }
        String path = Normalizer.normalize(written, Normalizer.Form.NFC);
        return path.endsWith("/") ? path : path + "/";
    }

    private static String capital(String name) {
        String words = name.replace('-', ' ').replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Map<String, String> permalinks(Fields fields) {
        Map<String, String> patterns = new LinkedHashMap<>();
        fields.textByName("permalinks").forEach((section, pattern) -> {
            if (!pattern.text().startsWith("/") || pattern.text().contains("..")) {
                problems.add(Problem.of(Code.SITE_VALUE, pattern.place(), "a permalink pattern begins with / and never leads upwards")
                        .hint("write it like \"/:section/:slug/\""));
                return;
            }
            Matcher placeholders = PLACEHOLDER.matcher(pattern.text());
            while (placeholders.find()) {
                if (!PLACEHOLDERS.contains(placeholders.group(1))) {
                    problems.add(Problem.of(Code.SITE_VALUE, pattern.place(), "a permalink has no part \":" + placeholders.group(1) + "\"")
                            .label(Suggestion.question(placeholders.group(1), PLACEHOLDERS))
                            .hint("use " + String.join(", ", PLACEHOLDERS.stream().map(name -> ":" + name).toList())));
                    return;
                }
            }
            Optional<String> fault = Permalinks.patternFault(pattern.text());
            if (fault.isPresent()) {
                problems.add(Problem.of(Code.SITE_VALUE, pattern.place(), "this permalink pattern " + fault.get())
                        .hint("write it like \"/:section/:slug/\""));
                return;
            }
            patterns.put(section, pattern.text());
        });
        return Collections.unmodifiableMap(patterns);
    }

    private Map<String, List<Config.MenuItem>> menus(Fields fields) {
        Map<String, List<Config.MenuItem>> menus = new LinkedHashMap<>();
        fields.mapsByName("menus").values().forEach(links -> links.forEach(link -> WebAddress.check(link, "url", Code.SITE_VALUE, problems)));
        fields.mapsByName("menus").forEach((name, links) -> menus.put(name, links.stream()
                .map(link -> new Config.MenuItem(link.text("title", ""), link.text("url", ""), link.number("weight")))
                .sorted(Comparator.comparingInt(Config.MenuItem::weight))
                .toList()));
        return Collections.unmodifiableMap(menus);
    }

    private static Config.Markup markup(Fields fields) {
        Config.RawHtml html = Config.RawHtml.valueOf(fields.text("html").orElse("sanitize").toUpperCase(Locale.ROOT));
        return new Config.Markup(html, fields.flag("footnotes"), fields.flag("alerts"), fields.flag("headingAnchors"),
                fields.flag("attributes"), fields.flag("definitionLists"), fields.flag("smartPunctuation"));
    }

    private static Reviews reviews(Fields fields) {
        return new Reviews(
                fields.period("every"),
                Reviews.Overdue.valueOf(fields.text("overdue").orElseThrow().toUpperCase(Locale.ROOT)),
                fields.period("grace").orElseThrow());
    }

    private static PageFeeds feeds(Fields fields) {
        return new PageFeeds(
                fields.texts("formats").stream().flatMap(word -> FeedFormat.of(word).stream()).toList(),
                fields.number("size"),
                fields.texts("of").stream().flatMap(word -> PageFeeds.Of.of(word).stream()).toList());
    }

    private Hosts affiliates(List<Scalar> written) {
        Set<String> names = new LinkedHashSet<>();
        for (Scalar host : written) {
            Optional<String> name = Hosts.name(host.text());
            name.ifPresent(names::add);
            if (name.isEmpty()) {
                problems.add(Problem.of(Code.SITE_VALUE, host.place(), "\"" + host.text() + "\" is not the name of a host")
                        .hint("write it like shop.example, without https:// and without a path"));
            }
        }
        return new Hosts(names);
    }

    private List<Default> defaults(Fields fields, Set<String> taxonomies) {
        List<Default> defaults = new ArrayList<>();
        for (Fields entry : fields.maps("defaults")) {
            Optional<Node> values = entry.free("values");
            if (values.isPresent() && values.get() instanceof Mapping mapping) {
                Fields front = Keys.frontMatter(taxonomies)
                        .read(mapping, problems, Code.FRONT_MATTER_UNKNOWN_KEY, Code.FRONT_MATTER_VALUE);
                defaults.add(new Default(Glob.of(entry.text("path").orElse("**")), front));
            }
        }
        return List.copyOf(defaults);
    }
}
