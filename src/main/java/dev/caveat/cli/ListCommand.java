package dev.caveat.cli;

import dev.caveat.build.Prepared;
import dev.caveat.build.Request;
import dev.caveat.model.Page;
import dev.caveat.model.Selection;
import dev.caveat.model.Site;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code caveat list}. */
@Command(
        name = "list",
        description = "List pages, what a build leaves out, comments to look at, reviews, people, disclaimers, the theme's settings and parts, or published files.",
        footer = {
            "",
            "A line each, in columns on a terminal and with tabs between them elsewhere:",
            "  pages                            file, address, date, type, title",
            "  skipped, drafts, future, expired file, why it is left out, the option that includes it",
            "  unanswered, pending              page, id, author, date, urgent or not, file",
            "  orphans                          page, id, author, date, what is missing, file",
            "  overdue                          page, reviewers, day, next day, state, days",
            "  reviews                          the same, then whether the text changed, and its hash now",
            "  untranslated                     language, page, address, title",
            "  people                           id, role, name",
            "  disclaimers                      id, placement, version, title",
            "  policies                         id, level, where it is written, why",
            "  params                           name, type, value, default, where it is set, what it means",
            "  shortcodes                       name, parameter, type, required or default, what it means, file",
            "  templates, slots                 name, the file that it is",
            "  outputs                          file, how it is made",
            "",
            "Comments come with the urgent ones first, and then those that wait longest. Reviews come by the day on which",
            "they are due; overdue ones have less than 0 days, and are lapsed after the time of grace. --as-of DATE tells",
            "how they stand on another day. As JSON they have id, file, url, title, by, on, next, state, days and changed.",
        })
final class ListCommand implements Callable<Integer> {
    /** What can be listed. */
    enum What {
        PAGES("file", "url", "date", "type", "title"),
        SKIPPED("file", "why", "flag"),
        DRAFTS("file", "why", "flag"),
        FUTURE("file", "why", "flag"),
        EXPIRED("file", "why", "flag"),
        UNANSWERED("page", "id", "author", "date", "urgent", "file"),
        PENDING("page", "id", "author", "date", "urgent", "file"),
        ORPHANS("page", "id", "author", "date", "missing", "file"),
        OVERDUE("page", "by", "on", "next", "state", "days"),
        REVIEWS("page", "by", "on", "next", "state", "days", "changed", "hash"),
        UNTRANSLATED("language", "file", "url", "title"),
        PEOPLE("id", "role", "name"),
        DISCLAIMERS("id", "placement", "version", "title"),
        POLICIES("id", "level", "where", "why"),
        PARAMS("name", "type", "value", "default", "from", "doc"),
        SHORTCODES("name", "parameter", "type", "value", "doc", "file"),
        TEMPLATES("template", "file"),
        SLOTS("slot", "file"),
        OUTPUTS("file", "made");

        private final List<String> columns;

        What(String... columns) {
            this.columns = List.of(columns);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private Caveat caveat;

    @Mixin
    private SiteOptions options;

    @Parameters(paramLabel = "WHAT", arity = "0..1", defaultValue = "pages",
            description = "pages, skipped, drafts, future, expired, unanswered, pending, orphans, overdue, reviews, untranslated, people, disclaimers,"
                    + " policies, params, shortcodes, templates, slots or outputs (default: pages).")
    private What what;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems problems = new Problems();
        Optional<Request> request = options.request(caveat, Optional.empty(), true, problems);
        if (request.isEmpty()) {
            return console.end(problems.all());
        }
        Optional<Prepared> prepared = Prepared.of(request.get(), problems);
        if (caveat.globals().format() == Globals.Format.JSON) {
            List<Json> objects = prepared.map(site -> objects(site, request.get(), problems)).orElse(List.of());
            return console.end(List.of(), new Json().objects(what.toString(), objects), problems.all());
        }
        List<List<String>> rows = prepared.map(site -> rows(site, request.get(), problems)).orElse(List.of());
        return console.end(Words.table(rows, caveat.surroundings().seesOut()), new Json(), problems.all());
    }

    private List<Json> objects(Prepared prepared, Request request, Problems problems) {
        return switch (what) {
            case OVERDUE, REVIEWS -> reviews(prepared, request).stream().map(ReviewLists.Row::json).toList();
            case SHORTCODES -> ThemeLists.shortcodeObjects(prepared.theme());
            default -> rows(prepared, request, problems).stream().map(this::object).toList();
        };
    }

    private Json object(List<String> row) {
        Json json = new Json();
        for (int i = 0; i < row.size(); i++) {
            json.put(what.columns.get(i), row.get(i));
        }
        return json;
    }

    private List<List<String>> rows(Prepared prepared, Request request, Problems problems) {
        return switch (what) {
            case PAGES -> prepared.read().site().pages().stream()
                    .filter(page -> page.source().isPresent()).map(page -> page(page, prepared)).toList();
            case SKIPPED -> skipped(prepared, "");
            case DRAFTS -> skipped(prepared, "draft");
            case FUTURE, EXPIRED -> skipped(prepared, what.toString());
            case UNANSWERED -> comments(prepared, request, problems).unanswered();
            case PENDING -> comments(prepared, request, problems).pending();
            case ORPHANS -> comments(prepared, request, problems).orphans();
            case OVERDUE, REVIEWS -> reviews(prepared, request).stream().map(ReviewLists.Row::cells).toList();
            case UNTRANSLATED -> untranslated(prepared.read().site());
            case PEOPLE -> prepared.read().site().people().values().stream()
                    .map(person -> List.of(person.id(), person.role().word(), Words.plain(person.name()))).toList();
            case POLICIES -> prepared.read().site().policies().stream()
                    .map(policy -> List.of(policy.id(), policy.level().word(), policy.place().text(), Words.plain(policy.words().why()))).toList();
            case DISCLAIMERS -> prepared.read().site().disclaimers().values().stream().filter(one -> !one.isBuiltIn())
                    .map(one -> List.of(one.id(), one.placement().word(), Words.plain(one.version()), Words.plain(one.title()))).toList();
            case PARAMS -> prepared.theme().settings().stream().map(one -> List.of(
                    one.name(), one.type(), Words.plain(one.value()), Words.plain(one.fallback()),
                    one.set().map(Place::text).orElse(one.value().equals(one.fallback()) ? "-" : "derived"), Words.plain(one.doc()))).toList();
            case SHORTCODES -> ThemeLists.shortcodes(prepared.theme());
            case TEMPLATES -> ThemeLists.templates(prepared.theme());
            case SLOTS -> ThemeLists.slots(prepared.theme());
            case OUTPUTS -> prepared.plan().outputs().values().stream()
                    .map(output -> List.of(output.path(), output.recipe().text())).toList();
        };
    }

    private List<ReviewLists.Row> reviews(Prepared prepared, Request request) {
        ReviewLists lists = new ReviewLists(prepared.read().site(), prepared.world().today(), request.parallel());
        return what == What.REVIEWS ? lists.reviews() : lists.overdue();
    }

    private static CommentLists comments(Prepared prepared, Request request, Problems problems) {
        return new CommentLists(prepared.read(), request.root(), request.parallel(), problems);
    }

    private static List<String> page(Page page, Prepared prepared) {
        String date = page.front().date().map(moment -> moment.day(prepared.read().site().config().timezone()).toString()).orElse("-");
        return List.of(page.file(), page.url(), date, Words.plain(page.front().type()), Words.plain(page.title()));
    }

    private static List<List<String>> untranslated(Site site) {
        return site.translations().missing(site.config().languages()).stream()
                .map(one -> List.of(one.language().tag(), one.page().file(), one.page().url(), Words.plain(one.page().title()))).toList();
    }

    private static List<List<String>> skipped(Prepared prepared, String why) {
        List<List<String>> rows = new ArrayList<>();
        for (Selection.Skipped page : prepared.read().skipped()) {
            if (page.why().startsWith(why)) {
                rows.add(List.of(page.file(), page.why(), page.flag()));
            }
        }
        return rows;
    }
}
