package dev.caveat.cli;

import dev.caveat.build.Forecast;
import dev.caveat.build.Request;
import dev.caveat.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code caveat forecast}. */
@Command(
        name = "forecast",
        description = {
            "Say what will change of itself in the days to come, if nobody edits the site.",
            "Reviews that fall due and times of grace that end, pages that appear or expire, comments that close,",
            "policies that begin, waivers that end, crisis lines that have to be checked again.",
        },
        footer = {
            "",
            "A line each, in columns on a terminal and with tabs between them elsewhere: day, what, page, what follows.",
            "As JSON, \"events\" have day, what, page, file and text; what is one of",
            "appears, review-due, grace-ends, rule-begins, waiver-ends, crisis-line-due, comments-close and expires.",
        },
        footerHeading = "%nExamples:%n  caveat forecast --days 30%n  caveat forecast --days 90 --as-of 2027-01-01   as if it were that day%n")
final class ForecastCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Mixin
    private SiteOptions options;

    @Option(names = "--days", order = 1, paramLabel = "N", defaultValue = "90",
            description = "How many days to look ahead, today not counted (default: 90).")
    private int days;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems problems = new Problems();
        if (days < 0 || days > Forecast.MOST_DAYS) {
            problems.add(Usage.wrong("--days", "\"" + days + "\" is no number of days from 0 to " + Forecast.MOST_DAYS));
        }
        Optional<Request> request = options.request(caveat, Optional.empty(), true, problems);
        if (request.isEmpty()) {
            return console.end(problems.all());
        }
        Optional<Forecast> forecast = Forecast.of(request.get(), days, problems);
        if (forecast.isEmpty()) {
            return console.end(problems.all());
        }
        List<Forecast.Event> events = forecast.get().events();
        Json json = new Json().put("from", forecast.get().from().toString()).put("until", forecast.get().until().toString())
                .objects("events", events.stream().map(ForecastCommand::json).toList());
        List<String> lines = Words.table(events.stream().map(ForecastCommand::cells).toList(), caveat.surroundings().seesOut());
        int code = console.end(lines, json, problems.all());
        if (events.isEmpty() && caveat.globals().format() == Globals.Format.TEXT) {
            console.note("Nothing changes of itself from " + forecast.get().from() + " to " + forecast.get().until() + ".");
        }
        return code;
    }

    private static List<String> cells(Forecast.Event event) {
        return List.of(event.day().toString(), event.what().words(), Words.plain(event.page().isEmpty() ? "/" : event.page()), event.text());
    }

    private static Json json(Forecast.Event event) {
        return new Json().put("day", event.day().toString()).put("what", event.what().word()).put("page", event.page())
                .put("file", event.file()).put("text", event.text());
    }
}
