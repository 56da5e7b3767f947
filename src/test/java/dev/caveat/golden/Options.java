package dev.caveat.golden;

import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.read.ConfigReader;
import dev.caveat.time.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How a golden site is built, from its {@code options.txt}: lines such as {@code clock: 2030-01-01}.
 *
 * <p>{@code clock} (2026-01-01T12:00:00Z), {@code drafts}, {@code future}, {@code expired}, {@code base-url}, {@code environment}; {@code theme:
 * none} for a site that brings its own whole theme or uses one of Caveat's; and {@code compare}: {@code pages} leaves out
 * what Caveat makes for every site (404.html, robots.txt, sitemap.xml, the feeds), {@code all} compares these too, {@code none}
 * rests on the facts alone.
 */
record Options(Map<String, String> values) {
    private static final Set<String> KNOWN = Set.of("clock", "drafts", "future", "expired", "base-url", "environment", "theme", "compare");
    private static final Pattern MADE_FOR_ALL = Pattern.compile(
            "404\\.html|robots\\.txt|sitemap\\.xml|(.*/)?atom\\.xml|comments/feed\\.json");

    /** Those of a site or a step; what a step does not say stays as it was. */
    static Options read(Path file, Map<String, String> before) throws IOException {
        Map<String, String> values = new TreeMap<>(before);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(": ", 2);
                if (parts.length < 2 || !KNOWN.contains(parts[0])) {
                    throw new IllegalArgumentException(file + ": no option: " + line);
                }
                values.put(parts[0], parts[1]);
            }
        }
        return new Options(values);
    }

    boolean bringsTheme() {
        return text("theme").equals("none");
    }

    boolean compares(String path) {
        return switch (text("compare")) {
            case "all" -> true;
            case "none" -> false;
            default -> !MADE_FOR_ALL.matcher(path).matches();
        };
    }

    Request request(Path root, Path output, boolean cache, int threads) {
        String clock = values.getOrDefault("clock", "2026-01-01T12:00:00Z");
        Instant now = Moment.parse(clock, ZoneOffset.UTC).orElseThrow().instant();
        return new Request(
                root,
                output,
                new ConfigReader.Overrides(Optional.ofNullable(values.get("base-url")), Optional.empty(),
                        Optional.ofNullable(values.get("environment")).map(name -> new ConfigReader.Environment(name, "--environment"))),
                new Selection(now, is("drafts"), is("future"), is("expired")),
                new Parallel(threads),
                cache,
                "0.1.0",
                "golden");
    }

    private boolean is(String option) {
        return text(option).equals("true");
    }

    private String text(String option) {
        return values.getOrDefault(option, "");
    }
}
