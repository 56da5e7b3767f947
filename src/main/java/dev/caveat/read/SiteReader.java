package dev.caveat.read;

import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Policy;
import dev.caveat.markdown.Markdown;
import dev.caveat.markdown.MarkdownOptions;
import dev.caveat.markdown.Quotes;
import dev.caveat.markdown.RawHtml;
import dev.caveat.model.Addresses;
import dev.caveat.model.Asset;
import dev.caveat.model.Config;
import dev.caveat.model.CrisisLine;
import dev.caveat.model.Discussion;
import dev.caveat.model.Edition;
import dev.caveat.model.FrontMatter;
import dev.caveat.model.Hosts;
import dev.caveat.model.Menus;
import dev.caveat.model.Page;
import dev.caveat.model.PageId;
import dev.caveat.model.Person;
import dev.caveat.model.Poll;
import dev.caveat.model.Selection;
import dev.caveat.model.Site;
import dev.caveat.model.SourceLinks;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.time.Moment;
import dev.caveat.trace.Fingerprint;
import dev.caveat.yaml.Fields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a whole site: one listing of the files, then each file once, over all cores.
 *
 * <p>What has an error is left out of the site and named in {@link ReadSite#broken()}, so that what was published of it
 * can stay.
 */
public final class SiteReader {
    private final Parallel parallel;
    private final ConfigReader.Configured configured;
    private final Config config;
    private final Selection selection;
    private final Problems problems = new Problems();
    private final Snapshot snapshot;
    private final Sources sources;
    private final Recall recall;
    private final Set<String> unreachable = new TreeSet<>();
    private final Markdown markdown;
    private final KeptFiles kept = new KeptFiles(KeptFiles.ROOM);

    /**
     * A site as it was read.
     *
     * @param broken files and folders that have an error, so that what comes from them is not in the site
     * @param skipped pages that this build leaves out on purpose
     * @param comments how many approved comments the site's pages have
     * @param ids every page there is, whether included or not
     * @param kept comments as they were read
     * @param until the first moment at which another site could come of the same files
     */
    public record ReadSite(
            Site site, Fields fields, Set<String> broken, List<Selection.Skipped> skipped, int comments, Set<String> ids, KeptFiles kept, Instant until) {
        /** Whether a file, or a folder that it lies in, has an error. */
        public boolean isBroken(String file) {
            for (int end = file.length(); end > 0; end = file.lastIndexOf('/', end - 1)) {
                if (broken.contains(file.substring(0, end))) {
                    return true;
                }
            }
            return false;
        }
    }

    private SiteReader(
            Parallel parallel, ConfigReader.Configured configured, Selection selection, Sources sources, Recall recall, Problems listing) {
        this.parallel = parallel;
        this.configured = configured;
        this.config = configured.config();
        this.selection = selection;
        this.snapshot = sources.snapshot();
        this.sources = sources;
        this.recall = recall;
        this.markdown = markdown(config);
        problems.addAll(listing.all());
        listing.all().forEach(problem -> unreachable.add(problem.place().file()));
    }

    /**
     * Reads the site below a root.
     *
     * @return empty when its configuration or its policies have an error or cannot be reached, so that no page can be trusted
     */
    public static Optional<ReadSite> read(
            Path root, ConfigReader.Overrides overrides, Selection selection, Parallel parallel, Problems problems) {
        return read(root, overrides, selection, parallel, Snapshot.take(root, parallel, new Problems()), Known.NOTHING, problems).site();
    }

    /**
     * A site, and what is known of its files now.
     *
     * @param site empty when its configuration or its policies have an error or cannot be reached, so that no page can be trusted
     * @param recall what was found, of which the next reading is told
     */
    public record Reading(Optional<ReadSite> site, Optional<Recall> recall) {
        /**
         * What the next reading may be given.
         *
         * @param taken a moment before the files were listed, by their disk's clock, in nanoseconds since 1970
         */
        public Optional<Known> known(long taken) {
            return recall.flatMap(made -> made.next(taken));
        }
    }

    /**
     * Reads the site of which the files were listed.
     *
     * @param known what was found in them earlier, under whatever circumstances
     */
    public static Reading read(
            Path root, ConfigReader.Overrides overrides, Selection selection, Parallel parallel, Snapshot snapshot, Known known, Problems problems) {
        Problems listing = new Problems();
        listing.addAll(snapshot.problems());
        Problems configuration = new Problems();
        Optional<ConfigReader.Configured> configured = ConfigReader.read(root, overrides, selection.now(), configuration);
        if (configured.isEmpty()) {
            problems.addAll(configuration.all());
            problems.addAll(listing.all());
            return new Reading(Optional.empty(), Optional.empty());
        }
        Sources sources = new Sources(known, snapshot);
        Recall recall = new Recall(known, sources, Context.of(sources, overrides, selection.now(), configured.get().config()));
        SiteReader reader = new SiteReader(parallel, configured.get(), selection, sources, recall, listing);
        reader.problems.addAll(configuration.all());
        Optional<ReadSite> site = reader.site();
        problems.addAll(reader.problems.all());
        return new Reading(site, site.map(read -> recall));
    }

    /** How a site's articles are read. */
    public static Markdown markdown(Config config) {
        Config.Markup markup = config.markup();
        RawHtml html = markup.html() == Config.RawHtml.ESCAPE ? RawHtml.ESCAPE : RawHtml.KEEP;
        Optional<Quotes> quotes = markup.smartPunctuation() ? Optional.of(Quotes.of(config.language())) : Optional.empty();
        return Markdown.of(new MarkdownOptions(html, markup.footnotes(), markup.alerts(), markup.headingAnchors(), "")
                        .withAttributes(markup.attributes()).withDefinitionLists(markup.definitionLists()).withQuotes(quotes))
                .withMarks(Set.of(Poll.MARK))
                .withShortcodes();
    }

    private Optional<ReadSite> site() {
        DataReader data = new DataReader(snapshot, config.timezone(), problems);
        DataReader.Named<Person> people = data.people();
        DataReader.Named<Poll> polls = data.polls();
        DataReader.Named<DisclaimerReader.Wording> disclaimers = new DisclaimerReader(config.language(), config.languages().codes(), people, problems).read(snapshot);
        Problems rules = new Problems();
        List<Policy> policies = PolicyReader.read(snapshot.file(PolicyReader.FILE).map(Listed.File::path), config, selection.now(), rules);
        problems.addAll(rules.all());
        if (rules.hasErrors() || unreachable.contains(PolicyReader.FILE)) {
            // Without its rules a site is not checked, and what is not checked is not published.
            return Optional.empty();
        }
        Layout layout = Layout.of(snapshot, config.languages(), problems);
        DiscussionReader comments = new DiscussionReader(parallel, config, people, kept, problems);
        Map<String, Discussion> discussions = comments.discussions(layout, unreachable, recall);
        PageReader reader = new PageReader(
                configured,
                markdown,
                new PageReader.References(people, polls, disclaimers),
                selection.now().atZone(config.timezone()).toLocalDate(),
                asked(policies));
        Opened opened = open(layout, reader);
        List<Made> made = parallel.map(layout.pages(), found -> make(found, reader, opened, discussions));
        List<Page> pages = new ArrayList<>();
        Set<String> broken = new TreeSet<>(unreachable);
        broken.addAll(people.broken().values());
        List<Selection.Skipped> skipped = new ArrayList<>();
        for (Made one : made) {
            problems.addAll(one.problems());
            // What is left out on purpose goes, whatever else is wrong with it.
            Optional<Selection.Skipped> skip = one.page().flatMap(page -> selection.skips(page, config.timezone()));
            if (skip.isPresent()) {
                skipped.add(skip.get());
            } else if (one.broken()) {
                broken.add(one.file());
            } else {
                one.page().ifPresent(pages::add);
            }
        }
        checkedLines();
        Set<String> ids = new TreeSet<>();
        made.forEach(one -> ids.add(one.id().text()));
        Set<String> discussed = new TreeSet<>(ids);
        layout.pages().forEach(found -> discussed.add(found.id().text()));
        comments.withoutPage(layout, discussed);
        new MadeLists(config, problems).add(pages, ids);
        List<Page> unique = withoutSecondIds(pages, broken);
        List<Asset> assets = new AssetReader(parallel, sources, problems).assets(layout, unique, broken);
        Map<String, String> targets = targets(unique, assets);
        CommentSettings.links(config, configured.fields(), file -> Optional.ofNullable(targets.get(file)), problems);
        new PictureFiles(config, targets, problems).report(unique);
        Site site = new Site(
                config, unique, people.usable(), polls.usable(), disclaimers(disclaimers.usable(), targets), policies, assets,
                DataFiles.read(snapshot, problems));
        new RelatedNames(site, ids, problems).check();
        for (Edition edition : site.editions()) {
            MenuEntries.report(Menus.of(site, edition, file -> Optional.ofNullable(targets.get(file))), problems);
        }
        PageLanguage.report(site.translations(), problems);
        ResourceNotes.report(site, problems);
        int shown = unique.stream()
                .filter(page -> page.front().comments() != Discussion.State.OFF)
                .mapToInt(page -> page.discussion().count()).sum();
        return Optional.of(new ReadSite(site, configured.fields(), broken, List.copyOf(skipped), shown, ids, kept, until(made, policies)));
    }

    /**
     * Most things change with the day. Pages come and go at a moment; of one that grows too old for a rule, nobody has to reckon the
     * moment.
     */
    private Instant until(List<Made> made, List<Policy> policies) {
        boolean ages = config.crisis().topics().values().stream().anyMatch(Context::asksForAge)
                || config.required().stream().anyMatch(rule -> Context.asksForAge(rule.when()))
                || policies.stream().anyMatch(policy -> Context.asksForAge(policy.when())
                        || policy.waivers().stream().anyMatch(waiver -> Context.asksForAge(waiver.when())));
        Instant now = selection.now();
        if (ages) {
            return now;
        }
        Instant until = now.atZone(config.timezone()).toLocalDate().plusDays(1).atStartOfDay(config.timezone()).toInstant();
        for (Made one : made) {
            if (one.page().isPresent()) {
                FrontMatter front = one.page().get().front();
                until = earlier(until, now, front.publishDate());
                until = earlier(until, now, front.date());
                until = earlier(until, now, front.expiryDate());
            }
        }
        return until;
    }

    private static Instant earlier(Instant until, Instant now, Optional<Moment> moment) {
        return moment.isPresent() && moment.get().instant().isAfter(now) && moment.get().instant().isBefore(until) ? moment.get().instant() : until;
    }

    /** A number that nobody has compared with its source for a year is an error: somebody may dial it. */
    private void checkedLines() {
        LocalDate today = selection.now().atZone(config.timezone()).toLocalDate();
        for (CrisisLine line : config.crisis().lines()) {
            if (line.stale().filter(today::isBefore).isEmpty()) {
                problems.add(Problem.of(Code.CRISIS_UNCHECKED, line.place(), "nobody has checked the crisis line \"" + line.name() + "\" "
                                + line.checked().map(day -> "since " + day).orElse("yet"))
                        .hint("compare it with " + (line.source().isBlank() ? "its source" : line.source()) + ", and write the day under checked:"));
            }
        }
    }

    /** The hosts of which rules or renderings ask whether a page leads there. */
    private Hosts asked(List<Policy> policies) {
        Set<String> names = new TreeSet<>(config.affiliates().names());
        policies.forEach(policy -> {
            names.addAll(policy.when().hosts());
            policy.waivers().forEach(waiver -> names.addAll(waiver.when().hosts()));
        });
        config.required().forEach(rule -> names.addAll(rule.when().hosts()));
        config.crisis().topics().values().forEach(condition -> names.addAll(condition.hosts()));
        return new Hosts(names);
    }

    // Pages

    /** A page as far as it could be read; one with an error is broken. */
    record Made(String file, PageId id, Optional<Page> page, boolean broken, List<Problem> problems) {
        Made with(EqualParts parts) {
            return new Made(file, id, page.map(parts::of), broken, problems);
        }

        Made discussed(Discussion discussion) {
            return discussion == Discussion.NONE ? this : new Made(file, id, page.map(one -> one.discussed(discussion)), broken, problems);
        }
    }

    /**
     * What folders hand down to the pages below them.
     *
     * @param unknown folders of which nobody knows what they hand down
     * @param handed of all that is handed down, and where it is written
     */
    private record Opened(Map<String, Fields> cascades, Set<String> unknown, Fingerprint handed) {
        boolean isKnown(PageId id) {
            boolean known = isKnown("", id.language());
            for (String folder = id.folder(); known && !folder.isEmpty(); folder = new PageId(folder, "").folder()) {
                known = isKnown(folder, id.language());
            }
            return known || id.path().isEmpty();
        }

        private boolean isKnown(String folder, String language) {
            return unknown.isEmpty() || !unknown.contains(folder) && !unknown.contains(new PageId(folder, language).text());
        }

        /** What the folders above a page hand down, the nearest last; of one folder what it says in the page's language. */
        List<Fields> above(PageId id) {
            List<Fields> found = new ArrayList<>();
            if (cascades.isEmpty()) {
                return found;
            }
            for (String folder = id.path(); !folder.isEmpty(); ) {
                folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
                Fields own = id.language().isEmpty() ? null : cascades.get(new PageId(folder, id.language()).text());
                Fields cascade = cascades.get(folder);
                if (own != null) {
                    found.add(0, own);
                }
                if (cascade != null) {
                    found.add(0, cascade);
                }
            }
            return found;
        }
    }

    private Opened open(Layout layout, PageReader reader) {
        Map<String, Fields> cascades = new HashMap<>();
        Set<String> unknown = new TreeSet<>();
        Fingerprint.Mix mix = Fingerprint.mix();
        for (Layout.Found found : layout.pages()) {
            if (found.isFolder() && found.kind() != Page.Kind.PAGE) {
                Problems trial = new Problems();
                // Its own problems are reported when the page is made; here only those of what it hands down.
                Optional<PageReader.Opened> opened = TextFile.read(found.file(), found.path(), trial)
                        .flatMap(file -> reader.open(file, trial));
                Problems handed = new Problems();
                opened.flatMap(page -> reader.cascade(page, handed)).ifPresent(cascade -> {
                    cascades.put(found.id().text(), cascade);
                    String text = opened.get().file().text().text();
                    mix.add(found.id().text()).add(found.file()).add(text.substring(0, opened.get().block().bodyStart()));
                });
                problems.addAll(handed.all());
                if (handed.hasErrors() || opened.isEmpty() && mayHandDown(found.path())) {
                    unknown.add(found.id().text());
                    problems.add(Problem.of(Code.FRONT_MATTER_CASCADE, Place.of(found.file()),
                                    "the pages below this folder stay as they were: what it hands down to them cannot be read")
                            .hint("mend its front matter"));
                }
            }
        }
        for (String file : unreachable) {
            Layout.folderOf(file).ifPresent(folder -> unknown.add(Layout.id(folder, config.languages()).text()));
        }
        return new Opened(cascades, unknown, mix.done());
    }

    /** Whether a file that cannot be read as a page could have a cascade: a draft or a disclaimer may depend on it. */
    private static boolean mayHandDown(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).contains("cascade");
        } catch (IOException unreadable) {
            return true;
        }
    }

    private Made make(Layout.Found found, PageReader reader, Opened folders, Map<String, Discussion> discussions) {
        if (!folders.isKnown(found.id())) {
            return new Made(found.file(), found.id(), Optional.empty(), true, List.of());
        }
        Made made = recall.page(found, folders.handed(), () -> made(found, reader, folders));
        return made.discussed(Optional.ofNullable(discussions.get(made.id().text()))
                .or(() -> Optional.ofNullable(discussions.get(found.id().path())))
                .orElse(Discussion.NONE));
    }

    /** What comes of its file alone, and of all that {@link Context} stands for. */
    private Made made(Layout.Found found, PageReader reader, Opened folders) {
        Problems own = new Problems();
        Optional<PageReader.Opened> opened = TextFile.read(found.listed(), own).flatMap(file -> reader.open(file, own));
        PageId id = opened.map(page -> new PageLanguage(config.languages(), own).id(found, page.fields(), folders.above(found.id()))).orElse(found.id());
        Optional<Page> page = opened.map(one -> recall.parts().of(reader.page(id, found.kind(), one, folders.above(id), Discussion.NONE, own)));
        return new Made(found.file(), id, page, page.isEmpty() || own.hasErrors(), own.all());
    }

    /** Two files can be one page ({@code a.md} and {@code a/index.md}): the first in the order of the files stays. */
    private List<Page> withoutSecondIds(List<Page> pages, Set<String> broken) {
        Map<String, Page> byId = new HashMap<>();
        List<Page> unique = new ArrayList<>();
        for (Page page : pages) {
            Page first = byId.putIfAbsent(page.id().text(), page);
            if (first == null) {
                unique.add(page);
            } else {
                broken.add(page.file());
                problems.add(Problem.of(Code.PAGE_COLLISION, Place.of(page.file()), "two files are the page \"" + page.id().text() + "\"")
                        .note("the other one", Place.of(first.file()))
                        .hint("rename one of them"));
            }
        }
        return unique;
    }

    /** Where each source file is published. */
    private static Map<String, String> targets(List<Page> pages, List<Asset> assets) {
        Map<String, String> targets = new HashMap<>();
        pages.forEach(page -> page.source().ifPresent(source -> targets.put(source.file(), page.url())));
        assets.forEach(asset -> targets.put(asset.source().file(), asset.url()));
        return targets;
    }

    // Disclaimers

    /** Disclaimers with their links resolved. HTML in them is shown as text: nothing may hide a part of one. */
    private SortedMap<String, Disclaimer> disclaimers(SortedMap<String, DisclaimerReader.Wording> wordings, Map<String, String> targets) {
        Markdown plain = Markdown.of(new MarkdownOptions(RawHtml.ESCAPE, false, false, false, ""));
        SortedMap<String, Disclaimer> disclaimers = new TreeMap<>();
        wordings.forEach((name, wording) -> {
            SourceLinks links = new SourceLinks(
                    Addresses.of(config),
                    wording.file(),
                    file -> Optional.ofNullable(targets.get(file)),
                    missing -> {});
            disclaimers.put(name, wording.disclaimer(plain, links, problems));
        });
        return disclaimers;
    }
}
