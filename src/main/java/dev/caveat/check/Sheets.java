package dev.caveat.check;

import dev.caveat.build.Prepared;
import dev.caveat.html.Cascade;
import dev.caveat.html.HtmlPage;
import dev.caveat.html.StyleSheet;
import dev.caveat.model.Config;
import dev.caveat.plan.Output;
import dev.caveat.plan.Recipe;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Utf8;
import dev.caveat.render.Renderer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** The site's style sheets, each read once, and what those of a page make of it together. */
final class Sheets {
    private static final int DEEPEST = 10;

    private final Prepared prepared;
    private final Renderer renderer;
    private final Config config;
    private final Map<String, Optional<StyleSheet>> sheets = new ConcurrentHashMap<>();
    private final Map<List<String>, Cascade> cascades = new ConcurrentHashMap<>();
    private final Set<String> elsewhere = new ConcurrentSkipListSet<>();
    private final Set<Place> unread = new ConcurrentSkipListSet<>();

    Sheets(Prepared prepared, Renderer renderer) {
        this.prepared = prepared;
        this.renderer = renderer;
        this.config = prepared.read().site().config();
    }

    /** Those that cannot be read because another site has them, or nobody. */
    SortedSet<String> elsewhere() {
        return new TreeSet<>(elsewhere);
    }

    /** Rules that could hide something and are not understood. */
    SortedSet<Place> unread() {
        return new TreeSet<>(unread);
    }

    Cascade of(HtmlPage page, Subject subject) {
        List<HtmlPage.Sheet> named = page.sheets();
        List<String> key = new ArrayList<>();
        for (HtmlPage.Sheet sheet : named) {
            // Relative addresses mean something else on another page.
            key.add(sheet.href().flatMap(href -> Target.of(href, subject.output().path(), config.host(), config.basePath())).map(Target::toString).orElse("")
                    + "\n" + sheet.media() + "\n" + sheet.text());
        }
        Cascade known = cascades.get(key);
        if (known == null) {
            known = read(named, subject);
            // Pages with sheets of their own would fill the memory.
            if (named.stream().allMatch(sheet -> sheet.text().isEmpty())) {
                cascades.put(List.copyOf(key), known);
            }
        }
        return known;
    }

    private Cascade read(List<HtmlPage.Sheet> named, Subject subject) {
        List<Cascade.Linked> all = new ArrayList<>();
        for (HtmlPage.Sheet sheet : named) {
            if (sheet.href().isEmpty()) {
                all.add(new Cascade.Linked(StyleSheet.read(sheet.text(), subject.place()), sheet.media()));
            } else {
                add(sheet.href().get(), subject.output().path(), sheet.media(), new HashSet<>(), all);
            }
        }
        Cascade cascade = Cascade.of(all);
        unread.addAll(cascade.unread());
        return cascade;
    }

    private void add(String href, String from, String media, Set<String> seen, List<Cascade.Linked> all) {
        Optional<Target> target = Target.of(href, from, config.host(), config.basePath());
        if (target.isEmpty() || seen.size() > DEEPEST || !seen.add(target.get().toString())) {
            return;
        }
        String path = target.get().path();
        Optional<StyleSheet> sheet = target.get().host().isEmpty() ? at(path) : Optional.empty();
        if (sheet.isEmpty()) {
            elsewhere.add(target.get().host().isEmpty() ? path : target.get().host());
            return;
        }
        for (StyleSheet.Import one : sheet.get().imports()) {
            add(one.url(), path, one.condition().replaceFirst("^media ?", ""), seen, all);
        }
        all.add(new Cascade.Linked(sheet.get(), media));
    }

    /** The sheet that is published at a path. */
    Optional<StyleSheet> at(String path) {
        return sheets.computeIfAbsent(path, this::read);
    }

    private Optional<StyleSheet> read(String path) {
        Optional<SourceText> theme = prepared.themeFiles().source(path).flatMap(prepared.theme()::text);
        return theme.or(() -> copied(path)).map(StyleSheet::read);
    }

    private Optional<SourceText> copied(String path) {
        Output output = prepared.plan().outputs().get(path);
        boolean copy = output != null && output.recipe() instanceof Recipe.Copy;
        return copy ? renderer.render(output).bytes().flatMap(bytes -> Utf8.text(output.source(), bytes, new Problems())) : Optional.empty();
    }

    /** Every sheet that is published, whether or not a page names it. */
    List<String> published() {
        List<String> paths = new ArrayList<>(prepared.plan().outputs().keySet());
        paths.removeIf(path -> !path.endsWith(".css"));
        Collections.sort(paths);
        return paths;
    }
}
