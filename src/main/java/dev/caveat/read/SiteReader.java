package dev.caveat.read;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Status;
import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.markdown.Markdown;
import dev.caveat.markdown.MarkdownOptions;
import dev.caveat.markdown.RawHtml;
import dev.caveat.model.Addresses;
import dev.caveat.model.Asset;
import dev.caveat.model.Config;
import dev.caveat.model.Discussion;
import dev.caveat.model.FrontMatter;
import dev.caveat.model.Page;
import dev.caveat.model.PageId;
import dev.caveat.model.Person;
import dev.caveat.model.Poll;
import dev.caveat.model.Ref;
import dev.caveat.model.Selection;
import dev.caveat.model.Site;
import dev.caveat.model.Source;
import dev.caveat.model.SourceLinks;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.time.Moment;
import dev.caveat.trace.Fingerprint;
import dev.caveat.yaml.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private final Markdown markdown;

    /**
     * A site as it was read.
     *
     * @param broken files of pages that have an error, and so are not in the site
     * @param skipped pages that this build leaves out on purpose
     * @param comments how many approved comments the site's pages have
     * @param ids every page there is, whether included or not
     */
    public record ReadSite(
            Site site, Fields fields, Set<String> broken, List<Selection.Skipped> skipped, int comments, Set<String> ids) {}

    private SiteReader(
            Parallel parallel, ConfigReader.Configured configured, Selection selection, Snapshot snapshot, Problems found) {
        this.parallel = parallel;
        this.configured = configured;
        this.config = configured.config();
        this.selection = selection;
        this.snapshot = snapshot;
        this.markdown = markdown(config);
        problems.addAll(found.all());
    }

    /**
     * Reads the site below a root.
     *
     * @return empty when its configuration, its policies or the listing of its files has an error, so that no page can be
     *     trusted
     */
    public static Optional<ReadSite> read(
            Path root, ConfigReader.Overrides overrides, Selection selection, Parallel parallel, Problems problems) {
        Problems listing = new Problems();
        Snapshot snapshot = Snapshot.take(root, listing);
        Problems configuration = new Problems();
        Optional<ConfigReader.Configured> configured = ConfigReader.read(root, overrides, configuration);
        if (configured.isEmpty()) {
            problems.addAll(configuration.all());
            problems.addAll(listing.all());
            return Optional.empty();
        }
        configuration.addAll(listing.all());
        SiteReader reader = new SiteReader(parallel, configured.get(), selection, snapshot, configuration);
        Optional<ReadSite> site = reader.site();
        problems.addAll(reader.problems.all());
        return site;
    }

    /** How a site's articles are read. */
    public static Markdown markdown(Config config) {
        Config.Markup markup = config.markup();
        RawHtml html = markup.html() == Config.RawHtml.ESCAPE ? RawHtml.ESCAPE : RawHtml.KEEP;
        return Markdown.of(new MarkdownOptions(html, markup.footnotes(), markup.alerts(), markup.headingAnchors(), ""));
    }

    private Optional<ReadSite> site() {
        DataReader data = new DataReader(snapshot, config.timezone(), problems);
        DataReader.Named<Person> people = data.people();
        DataReader.Named<Poll> polls = data.polls();
        DataReader.Named<DataReader.Wording> disclaimers = data.disclaimers();
        Problems rules = new Problems();
        var policies = new DataReader(snapshot, config.timezone(), rules).policies();
        problems.addAll(rules.all());
        if (rules.hasErrors()) {
            // Without its rules a site is not checked, and what is not checked is not published.
            return Optional.empty();
        }
        Layout layout = Layout.of(snapshot, config.languages(), problems);
        Map<String, Discussion> discussions = discussions(layout, people);
        PageReader reader = new PageReader(
                configured, markdown, new PageReader.References(people, polls, disclaimers));
        Opened opened = open(layout, reader);
        List<Made> made = parallel.map(opened.others(), found -> make(found, reader, opened, discussions));
        List<Page> pages = new ArrayList<>();
        Set<String> broken = new TreeSet<>(opened.broken());
        List<Selection.Skipped> skipped = new ArrayList<>();
        for (Made one : made) {
            problems.addAll(one.problems());
            if (one.page().isEmpty()) {
                broken.add(one.file());
                continue;
            }
            Optional<Selection.Skipped> skip = selection.skips(one.page().get(), config.timezone());
            skip.ifPresentOrElse(skipped::add, () -> pages.add(one.page().get()));
        }
        Set<String> ids = new TreeSet<>();
        layout.pages().forEach(found -> ids.add(found.id().text()));
        withoutPage(layout, ids);
        addLists(pages, ids);
        List<Page> unique = withoutSecondIds(pages, broken);
        List<Asset> assets = assets(layout, unique);
        Site site = new Site(
                config, unique, people.usable(), polls.usable(), disclaimers(disclaimers.usable(), unique, assets), policies, assets);
        int comments = unique.stream()
                .filter(page -> page.front().comments() != Discussion.State.OFF)
                .mapToInt(page -> page.discussion().count()).sum();
        return Optional.of(new ReadSite(site, configured.fields(), broken, List.copyOf(skipped), comments, ids));
    }

    // Pages

    /** A page, or the file of one that has an error. */
    private record Made(String file, Optional<Page> page, List<Problem> problems) {}

    /** The folders' own pages, opened before all others because they hand values down. */
    private record Opened(Map<String, Fields> cascades, List<Layout.Found> others, Set<String> broken) {
        /** What the folders above a page hand down, the nearest last. */
        List<Fields> above(PageId id) {
            List<Fields> found = new ArrayList<>();
            if (cascades.isEmpty()) {
                return found;
            }
            for (String folder = id.path(); !folder.isEmpty(); ) {
                folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
                Fields cascade = cascades.get(folder);
                if (cascade != null) {
                    found.add(0, cascade);
                }
            }
            return found;
        }
    }

    private Opened open(Layout layout, PageReader reader) {
        Map<String, Fields> cascades = new HashMap<>();
        Set<String> broken = new TreeSet<>();
        for (Layout.Found found : layout.pages()) {
            if (found.isFolder() && found.id().language().isEmpty() && found.kind() != Page.Kind.PAGE) {
                Problems trial = new Problems();
                // Its own problems are reported when the page is made; here only those of what it hands down.
                Optional<PageReader.Opened> opened = TextFile.read(found.file(), found.path(), trial)
                        .flatMap(file -> reader.open(file, trial));
                Problems handed = new Problems();
                opened.flatMap(page -> reader.cascade(page, handed)).ifPresent(cascade -> cascades.put(found.id().path(), cascade));
                problems.addAll(handed.all());
                if (handed.hasErrors()) {
                    broken.add(found.file());
                }
            }
        }
        List<Layout.Found> others = layout.pages().stream().filter(found -> !broken.contains(found.file())).toList();
        return new Opened(cascades, others, broken);
    }

    private Made make(Layout.Found found, PageReader reader, Opened folders, Map<String, Discussion> discussions) {
        Problems own = new Problems();
        Discussion discussion = Optional.ofNullable(discussions.get(found.id().text()))
                .or(() -> Optional.ofNullable(discussions.get(found.id().path())))
                .orElse(Discussion.NONE);
        Optional<Page> page = TextFile.read(found.file(), found.path(), own)
                .flatMap(file -> reader.open(file, own))
                .map(opened -> reader.page(found.id(), found.kind(), opened, folders.above(found.id()), discussion, own));
        return new Made(found.file(), own.hasErrors() ? Optional.empty() : page, own.all());
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

    /** Gives the home page and every folder with pages a page of its own, where nobody wrote one. */
    private void addLists(List<Page> pages, Set<String> ids) {
        Set<String> folders = new TreeSet<>();
        for (Page page : pages) {
            if (page.id().language().isEmpty()) {
                for (String folder = page.id().folder(); !folder.isEmpty(); folder = new PageId(folder, "").folder()) {
                    folders.add(folder);
                }
            }
        }
        folders.add("");
        for (String folder : folders) {
            if (!ids.contains(folder)) {
                Page.Kind kind = folder.isEmpty() ? Page.Kind.HOME : Page.Kind.SECTION;
                PageId id = new PageId(folder, "");
                String title = folder.isEmpty() ? config.title() : capital(id.stem());
                String url = new Permalinks(config).url(id, kind, FrontMatter.none(), title, problems);
                pages.add(new Page(id, kind, Optional.empty(), 0, FrontMatter.none(), title, false, "", url, Discussion.NONE, Set.of()));
            }
        }
    }

    private static String capital(String stem) {
        String words = stem.replace('-', ' ').replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    // Comments

    private record Folder(String page, List<Map.Entry<String, Path>> files) {}

    private record Digest(String page, Discussion discussion, List<Problem> problems) {}

    private Map<String, Discussion> discussions(Layout layout, DataReader.Named<Person> people) {
        List<Folder> folders = new ArrayList<>();
        layout.comments().forEach((page, files) -> folders.add(new Folder(page, List.copyOf(files.entrySet()))));
        Map<String, Discussion> byPage = new HashMap<>();
        for (Digest digest : parallel.map(folders, folder -> digest(folder, people))) {
            problems.addAll(digest.problems());
            byPage.put(digest.page(), digest.discussion());
        }
        return byPage;
    }

    private Digest digest(Folder folder, DataReader.Named<Person> people) {
        Problems found = new Problems();
        List<Source> sources = new ArrayList<>();
        Fingerprint.Mix mix = Fingerprint.mix();
        int count = 0;
        Optional<Moment> last = Optional.empty();
        for (Map.Entry<String, Path> entry : folder.files()) {
            Optional<TextFile> file = TextFile.read(entry.getKey(), entry.getValue(), found);
            if (file.isEmpty()) {
                continue;
            }
            sources.add(file.get().source());
            mix.add(entry.getKey()).add(file.get().source().content());
            for (Comment comment : CommentReader.read(file.get(), config.timezone(), found).orElse(List.of())) {
                if (comment.status() == Status.APPROVED) {
                    count++;
                    if (comment.date().isPresent() && (last.isEmpty() || last.get().compareTo(comment.date().get()) < 0)) {
                        last = comment.date();
                    }
                }
                comment.person().ifPresent(person -> PageReader.known(new Ref(person, comment.place()), people, found));
            }
        }
        return new Digest(folder.page(), new Discussion(sources, count, last, mix.done(), !found.hasErrors()), found.all());
    }

    /** Comments whose article is not there are nobody's: they are reported, file by file. */
    private void withoutPage(Layout layout, Set<String> ids) {
        layout.comments().forEach((page, files) -> {
            if (!ids.contains(page)) {
                for (String file : files.keySet()) {
                    problems.add(Problem.of(Code.COMMENT_NO_PAGE, Place.of(file), "there is no article \"" + page + "\" for this comment")
                            .label(meant(page, ids))
                            .hint("write content/" + page + ".md, or move the comments to the folder of their article"));
                }
            }
        });
    }

    /** The article of that name in another folder, or one with nearly that name in the same. */
    private static String meant(String page, Set<String> ids) {
        PageId wanted = new PageId(page, "");
        Optional<String> moved = ids.stream().filter(id -> new PageId(id, "").stem().equals(wanted.stem())).sorted().findFirst();
        Map<String, String> siblings = new TreeMap<>();
        ids.stream().map(id -> new PageId(id, "")).filter(id -> id.folder().equals(wanted.folder()))
                .forEach(id -> siblings.put(id.stem(), id.path()));
        return moved.or(() -> Suggestion.nearest(wanted.stem(), siblings.keySet()).map(siblings::get))
                .map(id -> "did you mean \"" + id + "\"?").orElse("");
    }

    // Disclaimers

    /** Disclaimers with their links resolved. HTML in them is shown as text: nothing may hide a part of one. */
    private SortedMap<String, Disclaimer> disclaimers(
            SortedMap<String, DataReader.Wording> wordings, List<Page> pages, List<Asset> assets) {
        Map<String, String> targets = new HashMap<>();
        pages.forEach(page -> page.source().ifPresent(source -> targets.put(source.file(), page.url())));
        assets.forEach(asset -> targets.put(asset.source().file(), asset.url()));
        Markdown plain = Markdown.of(new MarkdownOptions(RawHtml.ESCAPE, false, false, false, ""));
        SortedMap<String, Disclaimer> disclaimers = new TreeMap<>();
        wordings.forEach((id, wording) -> {
            SourceLinks links = new SourceLinks(
                    Addresses.of(config),
                    wording.file(),
                    file -> Optional.ofNullable(targets.get(file)),
                    link -> problems.add(Problem.of(Code.LINK_BROKEN, Place.of(wording.file()), "the link \"" + link + "\" leads to no page")
                            .hint("name the file as it is called, from the folder of this one")));
            disclaimers.put(id, wording.disclaimer(id, plain, links));
        });
        return disclaimers;
    }

    // Files to publish as they are

    private List<Asset> assets(Layout layout, List<Page> pages) {
        Map<String, Optional<Page>> bundles = new HashMap<>();
        for (Layout.Found found : layout.pages()) {
            if (found.isFolder() && found.kind() == Page.Kind.PAGE) {
                bundles.put(found.id().path(), Optional.empty());
            }
        }
        for (Page page : pages) {
            bundles.computeIfPresent(page.id().path(), (path, none) -> Optional.of(page));
        }
        List<Map.Entry<String, Path>> files = List.copyOf(layout.assets().entrySet());
        List<Asset> assets = new ArrayList<>();
        for (Optional<Asset> asset : parallel.map(files, file -> asset(file.getKey(), file.getValue(), bundles))) {
            asset.ifPresent(assets::add);
        }
        return assets;
    }

    /** What belongs to a bundle is published beside its page, and only with it. */
    private Optional<String> url(String name, Map<String, Optional<Page>> bundles) {
        if (name.startsWith(Layout.STATIC)) {
            return Optional.of("/" + name.substring(Layout.STATIC.length()));
        }
        for (String folder = new PageId(name, "").folder(); !folder.isEmpty(); folder = new PageId(folder, "").folder()) {
            Optional<Page> bundle = bundles.get(folder);
            if (bundle != null) {
                String rest = name.substring(folder.length() + 1);
                return bundle.map(page -> page.url().substring(0, page.url().lastIndexOf('/') + 1) + rest);
            }
        }
        return Optional.of("/" + name);
    }

    private Optional<Asset> asset(String name, Path path, Map<String, Optional<Page>> bundles) {
        String file = Layout.CONTENT + name;
        Optional<String> url = url(name, bundles);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        try {
            Source source = new Source(file, path, Fingerprint.of(Files.readAllBytes(path)));
            return Optional.of(new Asset(source, url.get()));
        } catch (IOException unreadable) {
            synchronized (problems) {
                problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(file), "this cannot be read").hint("check the permissions of the file"));
            }
            return Optional.empty();
        }
    }
}
