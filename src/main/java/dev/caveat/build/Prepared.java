package dev.caveat.build;

import dev.caveat.model.Config;
import dev.caveat.model.Edition;
import dev.caveat.model.Ref;
import dev.caveat.model.Site;
import dev.caveat.picture.VariantStore;
import dev.caveat.plan.Plan;
import dev.caveat.plan.Planner;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.read.Known;
import dev.caveat.read.KnownFile;
import dev.caveat.read.Permalinks;
import dev.caveat.read.SiteReader;
import dev.caveat.read.Snapshot;
import dev.caveat.render.KeptWords;
import dev.caveat.render.PictureWorld;
import dev.caveat.render.SiteWorld;
import dev.caveat.render.ThemeFiles;
import dev.caveat.theme.SiteFile;
import dev.caveat.theme.SiteWishes;
import dev.caveat.theme.Theme;
import dev.caveat.theme.ThemeAhead;
import dev.caveat.write.OutputPath;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A site that was read and planned, and of which nothing is rendered yet.
 *
 * @param pictures the smaller copies of its pictures
 */
public record Prepared(SiteReader.ReadSite read, Theme theme, ThemeFiles themeFiles, SiteWorld world, Plan plan, VariantStore pictures) {
    /** How many texts one problem names. */
    private static final int MOST_TEXTS = 5;

    /** Addresses and paths as the reader and the output tree see them. */
    public static final Planner.Paths PATHS = new Planner.Paths() {
        @Override
        public Optional<String> address(Ref alias, Problems problems) {
            return Permalinks.address(alias, "alias", problems);
        }

        @Override
        public String fault(String path) {
            return OutputPath.fault(path);
        }

        @Override
        public String folded(String path) {
            return OutputPath.folded(path);
        }
    };

    /**
     * Reads and plans a site, without leaving a trace of it.
     *
     * @return empty after an error that leaves no page to trust
     */
    public static Optional<Prepared> of(Request request, Problems problems) {
        Snapshot snapshot = Kept.NOTHING.list(request);
        return of(
                request, snapshot, Optional.empty(), config -> State.of(request).picturesMade(config.pictures().widths()), problems, Timing.NONE, Kept.NOTHING);
    }

    /**
     * The same before a build: makes the smaller copies of pictures that are not there yet, and keeps them, and what is known of the
     * site's files now.
     *
     * @param taken a moment before the files were listed, by the clock of the site's disk, in nanoseconds since 1970; empty where nothing can be kept
     */
    static Optional<Prepared> toBuild(
            Request request, Snapshot snapshot, Optional<Long> taken, Problems problems, Timing timing, Kept kept) {
        return of(request, snapshot, taken, config -> State.of(request).pictures(config.pictures().widths(), request.cache()), problems, timing, kept);
    }

    private static Optional<Prepared> of(
            Request request, Snapshot snapshot, Optional<Long> taken, Function<Config, VariantStore> copies, Problems problems, Timing timing, Kept kept) {
        long start = timing.now();
        ThemeAhead ahead = kept.isOnce() ? ahead(request) : ThemeAhead.none(request.root(), request.version());
        Optional<SiteReader.ReadSite> read = read(request, snapshot, taken, problems, kept);
        timing.phase(Timing.Phase.READ, start);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        long opening = timing.now();
        SiteReader.ReadSite site = read.get();
        Place named = request.overrides().theme().isPresent()
                ? Place.of("--theme")
                : site.fields().place("theme").orElse(Place.of(ConfigReader.FILE));
        String name = site.site().config().theme();
        SiteWishes wishes = wishes(site);
        Optional<Theme> theme = kept.theme(name, wishes, problems, found -> ahead.open(name, named, wishes, found));
        if (theme.isEmpty()) {
            return Optional.empty();
        }
        untranslated(site, theme.get(), named, problems);
        ThemeFiles files = new ThemeFiles(theme.get());
        timing.phase(Timing.Phase.THEME, opening);
        long scaling = timing.now();
        VariantStore store = copies.apply(site.site().config());
        PictureWorld pictures = new PictureWorld(site.site(), store, request.parallel());
        pictures.report(problems);
        timing.phase(Timing.Phase.PICTURES, scaling);
        long planning = timing.now();
        KeptWords words = taken.isPresent() ? State.of(request).words(request) : State.of(request).words(request).onlyRead();
        SiteWorld world = new SiteWorld(
                site.site(), theme.get(), files, pictures, Optional.of(words), request.parallel(), request.selection().now());
        problems.addAll(world.rules().problems());
        Plan plan = Planner.plan(
                site.site(),
                files.published().keySet(),
                theme.get().layouts(),
                pictures.copies(),
                PATHS,
                problems);
        timing.phase(Timing.Phase.PLAN, planning);
        return Optional.of(new Prepared(site, theme.get(), files, world, plan, store));
    }

    private static Optional<SiteReader.ReadSite> read(Request request, Snapshot snapshot, Optional<Long> taken, Problems problems, Kept kept) {
        KnownFile file = State.of(request).known(request.program());
        Known known = request.cache() ? kept.known(file) : Known.NOTHING;
        SiteReader.Reading reading = SiteReader.read(
                request.root(), request.overrides(), request.selection(), request.parallel(), snapshot, known, problems);
        Optional<Known> next = taken.flatMap(reading::known).filter(Known::isChanged);
        if (next.isPresent()) {
            try {
                kept.remember(file, next.get());
            } catch (IOException refused) {
                problems.add(Build.notRemembered());
            }
        }
        return reading.site();
    }

    /** Where there is more than one thread to work with, the theme is opened meanwhile. */
    private static ThemeAhead ahead(Request request) {
        if (request.parallel().threads() == 1) {
            return ThemeAhead.none(request.root(), request.version());
        }
        return ThemeAhead.begin(
                request.root(),
                () -> ConfigReader.read(request.root(), request.overrides(), new Problems()).map(found -> found.config().theme()),
                request.version());
    }

    /** Says once for each language what its readers see in English. */
    private static void untranslated(SiteReader.ReadSite site, Theme theme, Place named, Problems problems) {
        for (Edition edition : site.site().editions()) {
            String tag = edition.config().language();
            Set<String> texts = theme.untranslated(tag);
            if (!texts.isEmpty()) {
                String some = texts.stream().limit(MOST_TEXTS).collect(Collectors.joining(", ")) + (texts.size() > MOST_TEXTS ? ", …" : "");
                problems.add(Problem.of(Code.THEME_UNTRANSLATED, named, "the theme \"" + theme.name() + "\" lacks " + texts.size()
                                + (texts.size() == 1 ? " text" : " texts") + " in \"" + tag + "\", which readers see in English: " + some)
                        .hint("write them into content/_i18n/" + tag + ".yaml, a line for each, such as: " + texts.iterator().next() + ": …"));
            }
        }
    }

    /** What the site says to its theme. */
    private static SiteWishes wishes(SiteReader.ReadSite site) {
        return new SiteWishes(
                site.fields().free("params"),
                site.site().assets().stream().map(one -> new SiteFile(one.source().file(), one.url(), one.source().path())).toList(),
                said(site.site()));
    }

    /** What params say otherwise in other languages than the site's own. */
    private static Map<String, Map<String, String>> said(Site site) {
        Map<String, Map<String, String>> said = new HashMap<>();
        Map<String, Object> own = site.config().params();
        for (Edition edition : site.editions()) {
            Map<String, String> texts = new HashMap<>();
            edition.config().params().forEach((name, value) -> {
                if (value instanceof String text && !text.equals(own.get(name))) {
                    texts.put(name, text);
                }
            });
            if (!texts.isEmpty()) {
                said.put(edition.config().language(), texts);
            }
        }
        return said;
    }
}
