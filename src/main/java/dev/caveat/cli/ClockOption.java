package dev.caveat.cli;

import dev.caveat.model.Config;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.time.Moment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The one clock of a command: an option, SOURCE_DATE_EPOCH, or the machine's. */
final class ClockOption {
    private static final String EPOCH = "SOURCE_DATE_EPOCH";

    @Option(names = "--clock", order = 20, paramLabel = "DATE",
            description = "Act as if it were this day, or this moment such as 2027-01-01T09:30 (default: SOURCE_DATE_EPOCH where it is set, else now).")
    private String clock;

    @Option(names = "--as-of", hidden = true, paramLabel = "DATE")
    private String asOf;

    /** As it was given on the command line. */
    Optional<String> given() {
        return Optional.ofNullable(clock).or(() -> Optional.ofNullable(asOf));
    }

    /**
     * The time that it is; empty with a problem where that was given and cannot be understood.
     *
     * @param overrides what else the command line says: the site's time zone may depend on it
     */
    Optional<Instant> now(Surroundings surroundings, Path root, ConfigReader.Overrides overrides, Problems problems) {
        if (given().isPresent()) {
            return given(given().get(), zone(root, overrides), problems);
        }
        Optional<String> epoch = surroundings.variable(EPOCH);
        if (epoch.isEmpty()) {
            return Optional.of(surroundings.clock().instant());
        }
        if (epoch.get().matches("\\d{1,11}")) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.get())));
        }
        problems.add(wrong("$" + EPOCH, epoch.get(), "it holds seconds since 1970, such as 1767225600; unset it to build as of now"));
        return Optional.empty();
    }

    private static Optional<Instant> given(String written, ZoneId zone, Problems problems) {
        // A mere number would be read as seconds, and a year is one.
        Optional<Moment> moment = written.strip().matches("\\d+") ? Optional.empty() : Moment.parse(written, zone);
        if (moment.isEmpty()) {
            problems.add(wrong("--clock", written, "write it like 2027-01-01 or 2027-01-01T09:30"));
        }
        // Noon is on the same day for everything that was written down without a time.
        return moment.map(at -> at.dateOnly() ? at.instant().plus(Duration.ofHours(12)) : at.instant());
    }

    /** Where a day is meant: in the site's own time zone. What is wrong with site.yaml is told by whoever reads it next. */
    private static ZoneId zone(Path root, ConfigReader.Overrides overrides) {
        return ConfigReader.read(root, overrides, new Problems())
                .map(ConfigReader.Configured::config)
                .map(Config::timezone)
                .orElse(ZoneOffset.UTC);
    }

    private static Problem wrong(String name, String written, String hint) {
        return Usage.wrong(name, "\"" + written + "\" is no date").hint(hint);
    }
}
