package dev.caveat.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The folder that is published. */
final class OutputOption {
    @Option(names = {"-o", "--output"}, order = 1, paramLabel = "DIR",
            description = "Where the site is written (default: output/ in the site's folder).")
    private Path output;

    @Option(names = {"-d", "--destination", "--output-dir", "--outDir"}, hidden = true, paramLabel = "DIR")
    private Path destination;

    OutputOption() {}

    /** @param output null for the usual one */
    OutputOption(Path output) {
        this.output = output;
    }

    Optional<Path> given() {
        return Optional.ofNullable(output).or(() -> Optional.ofNullable(destination));
    }

    /** @param root the site's folder */
    Path folder(Path root) {
        return given().orElseGet(() -> root.resolve("output"));
    }
}
