package dev.caveat.read;

import dev.caveat.model.Config;
import dev.caveat.model.Discussion;
import dev.caveat.model.FrontMatter;
import dev.caveat.model.Hosts;
import dev.caveat.model.Page;
import dev.caveat.model.PageId;
import dev.caveat.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gives each language's home page and every folder with pages in it a page of its own, where nobody wrote one. */
final class MadeLists {
    private final Config config;
    private final Problems problems;

    MadeLists(Config config, Problems problems) {
        this.config = config;
        this.problems = problems;
    }

    /**
     * @param pages those that somebody wrote; gets the others
     * @param ids every page that somebody wrote, whether it is built or not
     */
    void add(List<Page> pages, Set<String> ids) {
        SortedMap<String, Set<String>> folders = new TreeMap<>();
        folders.put("", new TreeSet<>(Set.of("")));
        Map<String, String> titles = new HashMap<>();
        for (Page page : pages) {
            Set<String> above = folders.computeIfAbsent(page.id().language(), none -> new TreeSet<>(Set.of("")));
            for (String folder = page.id().folder(); !folder.isEmpty(); folder = new PageId(folder, "").folder()) {
                above.add(folder);
            }
            if (page.kind() == Page.Kind.SECTION && page.id().language().isEmpty()) {
                titles.put(page.id().path(), page.title());
            }
        }
        folders.forEach((language, own) -> own.forEach(folder -> {
            PageId id = new PageId(folder, language);
            if (!ids.contains(id.text())) {
                pages.add(page(id, titles));
            }
        }));
    }

    /** @param titles of folders in the site's own language: better than a name in none */
    private Page page(PageId id, Map<String, String> titles) {
        Page.Kind kind = id.path().isEmpty() ? Page.Kind.HOME : Page.Kind.SECTION;
        String title = kind == Page.Kind.HOME
                ? config.in(id.language()).title()
                : Optional.ofNullable(titles.get(id.path())).orElseGet(() -> capital(id.stem()));
        String url = new Permalinks(config).url(id, kind, FrontMatter.none(), title, problems);
        return new Page(id, kind, Optional.empty(), 0, FrontMatter.none(), title, false, "", url, Discussion.NONE, Hosts.NONE, false, Set.of(), Set.of());
    }

    private static String capital(String stem) {
        String words = stem.replace('-', ' ').replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
