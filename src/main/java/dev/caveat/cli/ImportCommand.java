package dev.caveat.cli;

import dev.caveat.importing.AddressMap;
import dev.caveat.importing.Export;
import dev.caveat.importing.Import;
import dev.caveat.importing.Ledger;
import dev.caveat.importing.Names;
import dev.caveat.importing.Onlooker;
import dev.caveat.importing.SitePages;
import dev.caveat.importing.disqus.DisqusExport;
import dev.caveat.importing.isso.IssoExport;
import dev.caveat.importing.jekyll.JekyllExport;
import dev.caveat.importing.jekyll.StaticmanExport;
import dev.caveat.importing.remark42.Remark42Export;
import dev.caveat.importing.wordpress.WordPressExport;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code caveat import}. */
@Command(
        name = "import",
        description = {
            "Take what another program kept of a site: articles, comments, who wrote them, pictures.",
            "Nothing is overwritten: a file that is there and differs is kept, and counted. Running it again",
            "changes nothing. E-mail addresses, what was made of them, and addresses of machines are never",
            "written.",
        },
        footer = {
            "",
            "FORMAT is one of",
            "  jekyll      the folder of a Jekyll site, with the comments that Staticman keeps in it",
            "  staticman   a folder with a folder of comments for each page; the site must be there",
            "  wordpress   the file that WordPress exports; files in wp-content/uploads beside it come along",
            "  disqus      the file that Disqus exports, or one that it imports; the site must be there",
            "  isso        Isso's database where there is sqlite3, or what sqlite3 -json makes of it, or the",
            "              JSON that Isso imports; the site must be there",
            "  remark42    a backup of Remark42, packed or not; the site must be there",
            "",
            "--names must be given:",
            "  keep        the names of those who wrote stay as they are",
            "  pseudonym   each gets another name, such as Person 12, the same everywhere; websites go, too.",
            "              Who is who is written nowhere.",
            "",
            "At the end stands a ledger: what was read is what was imported, was there unchanged, or was",
            "skipped, and why. As JSON, \"ledger\" has an object for each kind.",
        },
        footerHeading = "%nExamples:%n"
                + "  caveat import jekyll ~/old-blog blog --names keep --dry-run%n"
                + "  caveat import wordpress blog.wordpress.xml blog --names pseudonym%n"
                + "  caveat import disqus comments.xml blog --names keep --urls moved.csv%n"
                + "  caveat import staticman ~/old-blog/_data/comments blog --names pseudonym%n")
final class ImportCommand implements Callable<Integer> {
    /** What can be read. */
    enum Format {
        JEKYLL(true),
        STATICMAN(true),
        WORDPRESS(false),
        DISQUS(false),
        ISSO(false),
        REMARK42(false);

        private final boolean folder;

        /** @param folder whether it is a folder, and not a file */
        Format(boolean folder) {
            this.folder = folder;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private Caveat caveat;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "What it is: jekyll, staticman, wordpress, disqus, isso or remark42.")
    private Format format;

    @Parameters(index = "1", paramLabel = "SOURCE", description = "Where it is.")
    private Path source;

    @Parameters(index = "2", paramLabel = "TARGET", description = "The folder of the site; made when it is missing.")
    private Path target;

    @Option(names = "--names", order = 1, paramLabel = "CHOICE", description = "What becomes of people's names: keep or pseudonym.")
    private Names names;

    @Option(names = "--urls", order = 2, paramLabel = "FILE", description = "Of disqus: where pages are now that were elsewhere; a line for each: old, new.")
    private Path urls;

    @Option(names = {"-n", "--dry-run"}, order = 3, description = "Tell the ledger, and write nothing.")
    private boolean dry;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Path site = caveat.globals().root().resolve(target);
        Path from = caveat.globals().root().resolve(source);
        Problems problems = new Problems();
        wishes(from, site, problems);
        Optional<Export> export = problems.hasErrors() ? Optional.empty() : export(from, site, problems);
        if (export.isEmpty()) {
            return console.end(problems.all());
        }
        Ledger ledger = new Ledger();
        if (Progress.isWanted(console)) {
            ImportPace pace = new ImportPace();
            StatusLine progress = new StatusLine(console.err(), System::nanoTime, pace::words).begin();
            try (progress) {
                Import.run(export.get(), site, names, dry, ledger, problems, pace);
            }
        } else {
            Import.run(export.get(), site, names, dry, ledger, problems, Onlooker.NONE);
        }
        Json json = new Json().put("site", site.toAbsolutePath().normalize().toString()).put("dryRun", dry).objects("ledger", json(ledger));
        int status = console.end(lines(ledger), json, caveat.globals().verbose() ? problems.all() : told(problems.all()));
        if (!ledger.balances()) {
            throw new IllegalStateException("the ledger does not balance: something was read, and neither imported nor skipped");
        }
        return status;
    }

    /** Of what is to be said of many texts in the same words, once, and of how many more; with {@code --verbose} all is said. */
    private static List<Problem> told(List<Problem> problems) {
        List<Problem> told = new ArrayList<>();
        Map<String, Problem> first = new LinkedHashMap<>();
        Map<String, Integer> more = new HashMap<>();
        for (Problem problem : problems.stream().sorted().toList()) {
            if (problem.code() != Code.IMPORT_MARKUP) {
                told.add(problem);
            } else if (first.putIfAbsent(problem.message(), problem) != null) {
                more.merge(problem.message(), 1, Integer::sum);
            }
        }
        first.forEach((message, problem) -> told.add(!more.containsKey(message) ? problem
                : problem.note("and the same in " + Words.number(more.get(message), "more file") + ", which --verbose names")));
        return told;
    }

    private void wishes(Path from, Path site, Problems problems) {
        if (names == null) {
            problems.add(Problem.of(Code.USAGE_MISSING, Place.of("--names"), "somebody has to decide what becomes of the names of those who wrote")
                    .hint("give --names keep to publish them as they are, or --names pseudonym to give everybody another name for good"));
        }
        if (urls != null && format != Format.DISQUS) {
            problems.add(Usage.wrong("--urls", format + " has no use for it").hint("it goes with caveat import disqus"));
        }
        boolean fits = format.folder ? Files.isDirectory(from) : Files.isRegularFile(from);
        if (!fits) {
            problems.add(Problem.of(Code.IMPORT_SOURCE, Place.of(from.toString()),
                            Files.exists(from) ? "this is " + (format.folder ? "no folder" : "no file") : "there is nothing here")
                    .hint("name " + (format.folder ? "the folder" : "the file") + " that " + format + " left"));
        }
        if (Files.exists(site, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(site)) {
            problems.add(Problem.of(Code.USAGE_EXISTS, Place.of(site.toString()), "there is something here that is not a folder")
                    .hint("name another folder; nothing was changed"));
        }
        if (fits && format.folder && site.toAbsolutePath().normalize().equals(from.toAbsolutePath().normalize())) {
            problems.add(Usage.wrong("TARGET", "this is the source itself").hint("name another folder for the new site"));
        }
    }

    private Optional<Export> export(Path from, Path site, Problems problems) {
        return switch (format) {
            case JEKYLL -> Optional.of(new JekyllExport(from, site));
            case STATICMAN -> pages(site, problems).map(pages -> new StaticmanExport(from, site, pages));
            case WORDPRESS -> Optional.of(new WordPressExport(from, from.toString()));
            case DISQUS -> (urls == null ? Optional.of(AddressMap.NONE) : AddressMap.read(caveat.globals().root().resolve(urls), problems))
                    .flatMap(map -> pages(site, problems).map(pages -> new DisqusExport(from, from.toString(), pages, map)));
            case ISSO -> pages(site, problems).map(pages -> new IssoExport(from, from.toString(), pages));
            case REMARK42 -> pages(site, problems).map(pages -> new Remark42Export(from, from.toString(), pages));
        };
    }

    private Optional<SitePages> pages(Path site, Problems problems) {
        return SitePages.of(site, caveat.surroundings().clock().instant(), new Parallel(Runtime.getRuntime().availableProcessors()), problems);
    }

    private List<String> lines(Ledger ledger) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "read", "imported", "unchanged", "skipped"));
        List<String> why = new ArrayList<>();
        for (Ledger.Row row : ledger.rows()) {
            Stream<String> counts = Stream.of(row.read(), row.imported(), row.unchanged(), row.allSkipped()).map(String::valueOf);
            rows.add(Stream.concat(Stream.of(row.kind().word()), counts).toList());
            row.skipped().forEach((reason, count) -> why.add(row.kind().word() + ", skipped " + count + ": " + reason.words()));
            row.remarks().forEach((remark, count) -> why.add(row.kind().word() + ", of which " + count + ": " + remark.words()));
        }
        List<String> lines = new ArrayList<>(Words.table(rows, true));
        lines.addAll(why);
        if (dry && !caveat.globals().quiet()) {
            lines.add("Nothing was written.");
        }
        return lines;
    }

    private static List<Json> json(Ledger ledger) {
        List<Json> objects = new ArrayList<>();
        for (Ledger.Row row : ledger.rows()) {
            Json json = new Json().put("kind", row.kind().word()).put("read", row.read()).put("imported", row.imported()).put("unchanged", row.unchanged());
            Json skipped = new Json();
            row.skipped().forEach((reason, count) -> skipped.put(reason.word(), count));
            Json remarks = new Json();
            row.remarks().forEach((remark, count) -> remarks.put(remark.word(), count));
            objects.add(json.raw("skipped", skipped.line()).raw("remarks", remarks.line()));
        }
        return objects;
    }
}
