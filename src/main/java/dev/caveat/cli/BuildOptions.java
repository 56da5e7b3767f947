package dev.caveat.cli;

import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.time.Moment;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that looks at a site as a build does. */
final class BuildOptions {
    @Option(names = {"-o", "--output", "-d", "--destination"}, paramLabel = "DIR",
            description = "Where the site is written (default: output/ in the site's folder).")
    private Path output;

    @Option(names = {"-u", "--base-url", "--baseURL"}, paramLabel = "URL", description = "Where the site will stand, instead of baseUrl.")
    private String baseUrl;

    @Option(names = {"-t", "--theme"}, paramLabel = "NAME", description = "The theme, instead of the one that site.yaml names.")
    private String theme;

    @Option(names = {"-D", "--drafts", "--buildDrafts"}, description = "Include drafts.")
    private boolean drafts;

    @Option(names = {"-F", "--future", "--buildFuture"}, description = "Include pages with a date to come.")
    private boolean future;

    @Option(names = {"-E", "--expired", "--buildExpired"}, description = "Include pages whose expiryDate has passed.")
    private boolean expired;

    @Option(names = {"--clock", "--as-of"}, paramLabel = "DATE",
            description = "Build as if it were this day (default: SOURCE_DATE_EPOCH where it is set, else today).")
    private String clock;

    @Option(names = {"--no-cache", "--ignoreCache"}, description = "Render everything, whatever an earlier build remembers.")
    private boolean noCache;

    @Option(names = {"-j", "--threads"}, paramLabel = "N", description = "Threads to work with (default: one for each processor).")
    private Integer threads;

    Optional<Request> request(Globals globals, Problems problems) {
        Optional<Instant> now = now(problems);
        if (threads != null && (threads < 1 || threads > 256)) {
            problems.add(wrong("--threads", "\"" + threads + "\" is no number of threads from 1 to 256"));
        }
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        Path root = globals.root();
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        return Optional.of(new Request(
                root,
                output == null ? root.resolve("output") : output,
                new ConfigReader.Overrides(Optional.ofNullable(baseUrl), Optional.ofNullable(theme)),
                new Selection(now.orElseThrow(), drafts, future, expired),
                new Parallel(workers),
                !noCache,
                Program.version(),
                Program.fingerprint()));
    }

    private Optional<Instant> now(Problems problems) {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        String written = clock != null ? clock : epoch != null && !epoch.isBlank() ? epoch.strip() : "";
        if (written.isEmpty()) {
            return Optional.of(Instant.now());
        }
        Optional<Instant> now = clock == null && written.matches("\\d{1,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(written)))
                : Moment.parse(written, ZoneOffset.UTC).map(moment -> moment.dateOnly() ? moment.instant().plusSeconds(12 * 3600) : moment.instant());
        if (now.isEmpty()) {
            String name = clock != null ? "--clock" : "SOURCE_DATE_EPOCH";
            problems.add(wrong(name, "\"" + written + "\" is no date").hint("write it like 2027-01-01"));
        }
        return now;
    }

    /** What is wrong with an option's value. */
    static Problem wrong(String option, String message) {
        return Problem.of(Code.USAGE_VALUE, Place.of(option), message);
    }
}
