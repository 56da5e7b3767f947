package dev.caveat.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command, before and after its name. */
final class Globals {
    /** The forms in which problems are told. */
    enum Format {
        TEXT,
        JSON,
        GITHUB
    }

    /** When colours are used. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(names = {"-r", "--root", "-s", "--source"}, scope = ScopeType.INHERIT, paramLabel = "DIR", defaultValue = ".",
            description = "The site's folder, which holds content/ (default: this folder).")
    private Path root;

    @Option(names = {"-q", "--quiet"}, scope = ScopeType.INHERIT, description = "Say only what is wrong.")
    private boolean quiet;

    @Option(names = {"-v", "--verbose"}, scope = ScopeType.INHERIT, description = "Say everything: notices, and every problem however many.")
    private boolean verbose;

    @Option(names = "--format", scope = ScopeType.INHERIT, paramLabel = "FORM", defaultValue = "text",
            description = "How problems are told: text, json or github (default: text).")
    private Format format;

    @Option(names = {"--color", "--colour"}, scope = ScopeType.INHERIT, paramLabel = "WHEN", defaultValue = "auto",
            description = "auto, always or never (default: auto: on a terminal, unless NO_COLOR is set).")
    private Colour colour;

    @Option(names = "--strict", scope = ScopeType.INHERIT, description = "Count warnings as errors.")
    private boolean strict;

    Path root() {
        return root;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    Format format() {
        return format;
    }

    boolean strict() {
        return strict;
    }

    boolean colour() {
        return switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> System.console() != null && System.getenv("NO_COLOR") == null && format == Format.TEXT;
        };
    }
}
