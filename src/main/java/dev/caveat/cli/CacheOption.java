package dev.caveat.cli;

import picocli.CommandLine.Option;

/** Whether a build may use what an earlier one remembers. */
final class CacheOption {
    @Option(names = "--no-cache", order = 31, description = "Render everything, whatever an earlier build remembers.")
    private boolean none;

    @Option(names = {"--ignoreCache", "--force"}, hidden = true)
    private boolean noneToo;

    boolean used() {
        return !none && !noneToo;
    }
}
