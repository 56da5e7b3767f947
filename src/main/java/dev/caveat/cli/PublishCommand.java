package dev.caveat.cli;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.build.Timing;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.publish.Difference;
import dev.caveat.publish.Means;
import dev.caveat.publish.Publishing;
import dev.caveat.publish.Target;
import dev.caveat.publish.TargetReader;
import dev.caveat.publish.Teller;
import dev.caveat.read.ConfigReader;
import dev.caveat.write.BuildLock;
import dev.caveat.write.Release;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code caveat publish}. */
@Command(
        name = "publish",
        description = {
            "Build the site and bring it to where readers find it: only what changed, what pages need before the pages, deletions last.",
            "Nothing is published when the build had errors (with --strict: or warnings). Files at the target that Caveat did not put there stay.",
        },
        footer = {
            "",
            "Targets have names below publish: in site.yaml. Others are written",
            "  folder:PATH          a folder here: releases/ in it, and a link current to the newest",
            "  git:REMOTE#BRANCH    a branch (default: gh-pages) of a remote, an address or a path",
            "  rsync:HOST:PATH      a folder of a server, by rsync; or a path on this machine",
            "  s3://BUCKET/FOLDER   S3-compatible storage; keys: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY",
        },
        footerHeading = "%nExamples:%n"
                + "  caveat publish                    to the only target in site.yaml%n"
                + "  caveat publish live --dry-run     say what would be sent and deleted%n"
                + "  caveat publish git:origin%n"
                + "  caveat publish rsync:you@example.org:/var/www/tea/%n")
final class PublishCommand implements Callable<Integer> {
    /** Hosts of examples, and of this machine. */
    private static final Pattern NOT_MEANT = Pattern.compile("example\\.(org|com|net)|localhost|127\\.0\\.0\\.1|\\[::1]|.*\\.(example|invalid|test|localhost)");

    private static final int MOST_NAMED = 5;

    @ParentCommand
    private Caveat caveat;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TARGET", description = "Where to publish; not needed where site.yaml names one place only.")
    private String target;

    @Option(names = {"-n", "--dry-run"}, order = 6, description = "Say file by file what would be sent and deleted, and change nothing there.")
    private boolean dry;

    @Option(names = "--max-deletes", order = 7, paramLabel = "N",
            description = "How many files may vanish from the target; with more, nothing is done (default: 20, or a quarter of them if that is more).")
    private Integer maxDeletes;

    @Option(names = "--replace", order = 8,
            description = "Let the site's files replace those of the same names that Caveat did not put there. Others stay all the same.")
    private boolean replace;

    @Mixin
    private OutputOption output;

    @Mixin
    private SiteOptions options;

    @Mixin
    private CacheOption cache;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems usage = new Problems();
        Optional<Request> request = options.request(caveat, output.given(), cache.used(), usage);
        if (maxDeletes != null && maxDeletes < 0) {
            usage.add(Usage.wrong("--max-deletes", "\"" + maxDeletes + "\" is no number of files"));
        }
        if (request.isEmpty() || usage.hasErrors()) {
            return console.end(usage.all());
        }
        // What is wrong with the settings is told by the build.
        Optional<ConfigReader.Configured> site = ConfigReader.read(request.get().root(), request.get().overrides(), request.get().selection().now(), new Problems());
        Optional<Target> to = site.flatMap(one -> new TargetReader(request.get().root(), usage)
                .target(Optional.ofNullable(target), one.fields().byName("publish")));
        if (usage.hasErrors()) {
            return console.end(usage.all());
        }
        long start = System.nanoTime();
        Report report = BuildCommand.built(request.get(), Timing.NONE, console);
        Summary summary = new Summary(request.get(), report, (System.nanoTime() - start) / 1e9, options.words());
        List<String> lines = new ArrayList<>(summary.lines());
        Problems problems = new Problems();
        problems.addAll(report.problems());
        Json json = summary.json();
        Publishing.Outcome outcome = to.isPresent() && report.built() && isGood(problems)
                ? published(request.get(), site.orElseThrow(), to.get(), problems) : Publishing.Outcome.NOTHING;
        Optional<Difference> difference = outcome.done();
        lines.addAll(difference.map(done -> lines(done, to.orElseThrow(), site.orElseThrow()))
                .orElse(List.of(outcome.begun() ? "The publication broke off: publish again, and it goes on from there." : "Nothing was published.")));
        json.put("published", difference.isPresent() && !dry).put("target", to.map(Target::shown).orElse(""));
        difference.ifPresent(done -> json
                .texts("sent", done.sent().stream().map(file -> file.path()).sorted().toList())
                .texts("removed", done.gone())
                .put("unchanged", done.same().size())
                .put("bytes", done.bytes()));
        return console.end(console.globals().quiet() && difference.isPresent() && !dry ? List.of() : lines, json, problems.all());
    }

    private boolean isGood(Problems problems) {
        return ExitStatus.of(problems.all(), caveat.globals().strict()) == ExitStatus.GOOD;
    }

    /** No build writes into the folder meanwhile. */
    private Publishing.Outcome published(Request request, ConfigReader.Configured site, Target to, Problems problems) {
        Optional<BuildLock> lock = Build.hold(request, problems);
        try {
            Optional<Release> release = lock.flatMap(held -> Release.of(request.output(), request.parallel(), problems));
            release.ifPresent(one -> leftOut(one, request, problems));
            address(site, problems);
            if (release.isEmpty() || !isGood(problems)) {
                return Publishing.Outcome.NOTHING;
            }
            Means means = new Means(
                    request.root(), request.root().resolve(".caveat").resolve("publish"), site.config().baseUrl(), caveat.surroundings().environment(),
                    caveat.surroundings().clock()::instant, Means.Patience.USUAL);
            return sent(release.get(), to, new Publishing.Wishes(Optional.ofNullable(maxDeletes), dry, replace), means, problems);
        } finally {
            lock.ifPresent(BuildLock::close);
        }
    }

    private Publishing.Outcome sent(Release release, Target to, Publishing.Wishes wishes, Means means, Problems problems) {
        Console console = caveat.console();
        if (!Progress.isWanted(console)) {
            return Publishing.run(release, to, wishes, means, Teller.NOBODY, problems);
        }
        PublicationProgress progress = new PublicationProgress();
        try (StatusLine line = new StatusLine(console.err(), System::nanoTime, progress::words)) {
            line.begin();
            return Publishing.run(release, to, wishes, means, progress, problems);
        }
    }

    private static void leftOut(Release release, Request request, Problems problems) {
        List<String> strangers = release.strangers();
        if (!strangers.isEmpty()) {
            int more = strangers.size() - MOST_NAMED;
            problems.add(Problem.of(Code.PUBLISH_LEFT_OUT, Place.of(String.valueOf(request.output().getFileName())), Words.number(strangers.size(), "file")
                            + " in the output folder " + (strangers.size() == 1 ? "is not the site's and is" : "are not the site's and are") + " left out: "
                            + String.join(", ", strangers.subList(0, Math.min(MOST_NAMED, strangers.size()))) + (more > 0 ? " and " + more + " more" : ""))
                    .hint("put what belongs to the site into content/_static/"));
        }
    }

    private static void address(ConfigReader.Configured site, Problems problems) {
        String host = Optional.ofNullable(URI.create(site.config().baseUrl()).getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (NOT_MEANT.matcher(host).matches()) {
            problems.add(Problem.of(Code.PUBLISH_ADDRESS, site.fields().place("baseUrl").orElse(Place.of(ConfigReader.FILE)),
                            "the site calls itself " + site.config().baseUrl() + ", which nobody can visit")
                    .hint("write its own address into baseUrl:, or give it with --base-url"));
        }
    }

    private List<String> lines(Difference done, Target to, ConfigReader.Configured site) {
        List<String> lines = new ArrayList<>();
        if (dry) {
            done.added().forEach(file -> lines.add("  new      " + file.path()));
            done.changed().forEach(file -> lines.add("  changed  " + file.path()));
            done.gone().forEach(path -> lines.add("  delete   " + path));
        }
        if (done.isNothing()) {
            lines.add("Nothing to do at " + to.shown() + ": all " + Words.number(done.same().size(), "file") + " are there.");
            return lines;
        }
        lines.add((dry ? "To send: " : "Published to " + to.shown() + ": ") + Words.number(done.sent().size(), "file") + " (" + size(done.bytes()) + ")"
                + (done.gone().isEmpty() ? "" : dry ? ", to delete: " + done.gone().size() : ", " + done.gone().size() + " deleted")
                + (done.same().isEmpty() ? "" : ", " + done.same().size() + " unchanged"));
        lines.add(dry ? "This was a rehearsal: nothing was changed at " + to.shown() : "Readers find it at " + site.config().baseUrl());
        return lines;
    }

    private static String size(long bytes) {
        return bytes < 10_000 ? bytes + " bytes" : bytes < 10_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + " MB";
    }
}
