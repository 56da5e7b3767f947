package dev.caveat.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command, before and after its name. */
final class Globals {
    /** The forms in which results and problems are told. */
    enum Format {
        TEXT,
        JSON,
        GITHUB,
        SARIF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When colours are used. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = {"-r", "--root"}, order = 100, scope = ScopeType.INHERIT, paramLabel = "DIR",
            description = "The site's folder, which holds content/ (default: this folder).")
    private Path root;

    @Option(names = {"-s", "--source"}, hidden = true, scope = ScopeType.INHERIT, paramLabel = "DIR")
    private Path source;

    @Option(names = {"-q", "--quiet"}, order = 101, scope = ScopeType.INHERIT, description = "Say only what is wrong, and what was asked for.")
    private boolean quiet;

    @Option(names = {"-v", "--verbose"}, order = 102, scope = ScopeType.INHERIT,
            description = "Say everything: notices, and every problem however many.")
    private boolean verbose;

    @Option(names = "--strict", order = 103, scope = ScopeType.INHERIT, description = "Count warnings as errors.")
    private boolean strict;

    @Option(names = "--format", order = 104, scope = ScopeType.INHERIT, paramLabel = "FORM", defaultValue = "text",
            description = "text; json: one document on standard output; github: problems as annotations of a pull request;"
                    + " or sarif: problems for code scanning (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--color", order = 105, scope = ScopeType.INHERIT, paramLabel = "WHEN", defaultValue = "auto",
            description = "auto, always or never (default: auto: on a terminal, unless NO_COLOR is set).")
    private Colour colour = Colour.AUTO;

    @Option(names = "--colour", hidden = true, scope = ScopeType.INHERIT, paramLabel = "WHEN")
    private Colour colourToo;

    @Option(names = {"-h", "--help"}, order = 106, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    private boolean help;

    Globals() {}

    /** @param root null for this folder */
    Globals(Path root, boolean quiet, boolean verbose, boolean strict) {
        this.root = root;
        this.quiet = quiet;
        this.verbose = verbose;
        this.strict = strict;
    }

    /** What a command line that makes no sense seems to want of its complaint: the form, and colours or none. */
    static Globals glance(String[] arguments) {
        Globals globals = new Globals();
        for (int i = 0; i < arguments.length; i++) {
            String next = i + 1 < arguments.length ? " " + arguments[i + 1] : "";
            String option = arguments[i].startsWith("--") && arguments[i].indexOf('=') < 0 ? arguments[i] + next : arguments[i].replace('=', ' ');
            switch (option.toLowerCase(Locale.ROOT)) {
                case "--format json" -> globals.format = Format.JSON;
                case "--format github" -> globals.format = Format.GITHUB;
                case "--format sarif" -> globals.format = Format.SARIF;
                case "--color always", "--colour always" -> globals.colour = Colour.ALWAYS;
                case "--color never", "--colour never" -> globals.colour = Colour.NEVER;
                default -> {
                    // Whatever else is wrong is being complained about.
                }
            }
        }
        return globals;
    }

    Path root() {
        return root != null ? root : source != null ? source : Path.of("");
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

    /** Whether problems are told in colours. */
    boolean colour(Surroundings surroundings) {
        return switch (colourToo != null ? colourToo : colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> surroundings.seesErr() && surroundings.allowsColour();
        };
    }
}
