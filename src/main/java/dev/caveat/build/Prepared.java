package dev.caveat.build;

import dev.caveat.model.Config;
import dev.caveat.model.Edition;
import dev.caveat.model.Ref;
import dev.caveat.model.Site;
import dev.caveat.parallel.Meanwhile;
import dev.caveat.parallel.Parallel;
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
        SiteReader.Reading reading = read(request, snapshot, problems, kept);
        timing.phase(Timing.Phase.READ, start);
        // What is known of the files is as large as the site: it is written while the rest is prepared.
        Meanwhile<Boolean> keeping = Meanwhile.begin(kept.isOnce() ? request.parallel() : new Parallel(1), () -> keep(request, reading, taken, kept));
        try {
            return reading.site().isEmpty() ? Optional.empty() : of(request, reading.site().get(), ahead, taken, copies, problems, timing, kept);
        } finally {
            if (!keeping.value()) {
                problems.add(Build.notRemembered());
            }
        }
    }

    private static Optional<Prepared> of(
            Request request, SiteReader.ReadSite site, ThemeAhead ahead, Optional<Long> taken, Function<Config, VariantStore> copies,
            Problems problems, Timing timing, Kept kept) {
        long opening = timing.now();
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

    private static SiteReader.Reading read(Request request, Snapshot snapshot, Problems problems, Kept kept) {
        Known known = request.cache() ? kept.known(State.of(request).known(request.program())) : Known.NOTHING;
        return SiteReader.read(request.root(), request.overrides(), request.selection(), request.parallel(), snapshot, known, problems);
    }

    /** Keeps what is known of the files now; says whether that could be done. */
    private static boolean keep(Request request, SiteReader.Reading reading, Optional<Long> taken, Kept kept) {
        Optional<Known> next = taken.flatMap(reading::known).filter(Known::isChanged);
        try {
            if (next.isPresent()) {
                kept.remember(State.of(request).known(request.program()), next.get());
            }
            return true;
        } catch (IOException refused) {
            return false;
        }
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
