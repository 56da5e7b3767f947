package dev.caveat.cli;

import dev.caveat.read.ConfigReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that stand in place of words of site.yaml. */
final class OverrideOptions {
    private static final String ENVIRONMENT = "CAVEAT_ENVIRONMENT";

    @Option(names = {"-u", "--base-url"}, order = 2, paramLabel = "URL",
            description = "Where the site will stand, such as https://example.org/sub/ (default: baseUrl in site.yaml).")
    private String baseUrl;

    @Option(names = {"-b", "--baseURL", "--baseurl"}, hidden = true, paramLabel = "URL")
    private String baseUrlToo;

    @Option(names = {"-t", "--theme"}, order = 3, paramLabel = "NAME", description = "The theme (default: theme in site.yaml).")
    private String theme;

    @Option(names = {"-e", "--environment"}, order = 4, paramLabel = "NAME",
            description = "Use the values under environments in site.yaml that have this name (default: the variable CAVEAT_ENVIRONMENT, else none).")
    private String environment;

    @Option(names = "--env", hidden = true, paramLabel = "NAME")
    private String environmentToo;

    @Option(names = "--relative-urls", order = 5,
            description = "Make pages that work in any folder, and from a disk without a server (default: relativeUrls in site.yaml).")
    private boolean relativeUrls;

    @Option(names = {"--relativeURLs", "--relativeUrls"}, hidden = true)
    private boolean relativeUrlsToo;

    /** What they put in place of the file's words. */
    ConfigReader.Overrides given(Surroundings surroundings) {
        Optional<ConfigReader.Environment> named = environment()
                .map(name -> new ConfigReader.Environment(name, "--environment"))
                .or(() -> surroundings.variable(ENVIRONMENT).map(name -> new ConfigReader.Environment(name, "$" + ENVIRONMENT)));
        return new ConfigReader.Overrides(baseUrl(), Optional.ofNullable(theme), named, isRelative());
    }

    /** They themselves, as words of a command line. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        baseUrl().ifPresent(url -> words.addAll(List.of("-u", url)));
        Optional.ofNullable(theme).ifPresent(name -> words.addAll(List.of("-t", name)));
        environment().ifPresent(name -> words.addAll(List.of("-e", name)));
        if (isRelative()) {
            words.add("--relative-urls");
        }
        return words;
    }

    private boolean isRelative() {
        return relativeUrls || relativeUrlsToo;
    }

    private Optional<String> baseUrl() {
        return Optional.ofNullable(baseUrl).or(() -> Optional.ofNullable(baseUrlToo));
    }

    private Optional<String> environment() {
        return Optional.ofNullable(environment).or(() -> Optional.ofNullable(environmentToo));
    }
}
