package dev.caveat.cli;

import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that looks at a site as a build does. */
final class SiteOptions {
    private static final int MOST_THREADS = 256;

    @Mixin
    private OverrideOptions overrides;

    @Option(names = {"-D", "--drafts"}, order = 10, description = "Include drafts.")
    private boolean drafts;

    @Option(names = "--buildDrafts", hidden = true)
    private boolean draftsToo;

    @Option(names = {"-F", "--future"}, order = 11, description = "Include pages with a date to come.")
    private boolean future;

    @Option(names = "--buildFuture", hidden = true)
    private boolean futureToo;

    @Option(names = {"-E", "--expired"}, order = 12, description = "Include pages whose expiryDate has passed.")
    private boolean expired;

    @Option(names = "--buildExpired", hidden = true)
    private boolean expiredToo;

    @Mixin
    private ClockOption clock;

    @Option(names = {"-j", "--threads"}, order = 30, paramLabel = "N", description = "Threads to work with (default: one for each processor).")
    private Integer threads;

    SiteOptions() {}

    SiteOptions(boolean drafts) {
        this.overrides = new OverrideOptions();
        this.drafts = drafts;
        this.clock = new ClockOption();
    }

    /** @return empty with a problem where an option has a value that makes no sense */
    Optional<Request> request(Caveat caveat, Optional<Path> output, boolean cache, Problems problems) {
        Path root = caveat.globals().root().toAbsolutePath().normalize();
        Optional<Instant> now = clock.now(caveat.surroundings(), root, overrides.given(caveat.surroundings()), problems);
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            problems.add(Usage.wrong("--threads", "\"" + threads + "\" is no number of threads from 1 to " + MOST_THREADS));
        }
        if (now.isEmpty() || problems.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Request(
                root,
                output.orElseGet(() -> root.resolve("output")),
                overrides.given(caveat.surroundings()),
                new Selection(now.get(), drafts || draftsToo, future || futureToo, expired || expiredToo),
                new Parallel(threads == null ? Runtime.getRuntime().availableProcessors() : threads),
                cache,
                Program.version(),
                Program.fingerprint()));
    }

    /** The options that make another site of the same files, as words of a command line. */
    List<String> words() {
        List<String> words = new ArrayList<>(overrides.words());
        if (drafts || draftsToo) {
            words.add("-D");
        }
        if (future || futureToo) {
            words.add("-F");
        }
        if (expired || expiredToo) {
            words.add("-E");
        }
        clock.given().ifPresent(date -> words.addAll(List.of("--clock", date)));
        return words;
    }
}
