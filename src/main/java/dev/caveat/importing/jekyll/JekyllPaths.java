package dev.caveat.importing.jekyll;

import dev.caveat.importing.ImportedArticle;
import dev.caveat.importing.SafeName;
import dev.caveat.importing.SourceFolder.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which file of a site of Jekyll's becomes which page: known before the first is read, because pages name each other. */
final class JekyllPaths {
    /** The section of all articles. */
    static final String POSTS = "posts";

    /** A day at the front of the name of an article's file. */
    private static final int DAY = "2016-07-26".length();

    private final List<Source> sources = new ArrayList<>();
    private final Map<String, String> bySource = new HashMap<>();
    private final Map<String, List<String>> bySlug = new HashMap<>();
    private final Map<String, List<String>> byPost = new HashMap<>();

    /**
     * A file that becomes a page.
     *
     * @param path of the page, below {@code content/} without ending
     * @param moved whether that would be another one, were it not another page's
     * @param day the date in its name; empty where there is none
     * @param post whether it is an article, or a draft of one
     * @param categories those that its folder says
     */
    record Source(Entry file, String path, boolean moved, String slug, String day, boolean post, boolean draft, List<String> categories) {
        Source {
            categories = List.copyOf(categories);
        }
    }

    /** @param collections folders whose files are pages, without the {@code _} */
    static JekyllPaths of(List<Entry> files, Set<String> collections) {
        JekyllPaths paths = new JekyllPaths();
        List<Source> wanted = new ArrayList<>();
        for (Entry file : files) {
            wanted(file, collections).ifPresent(wanted::add);
        }
        // The earliest of two articles of one name keeps it, so that a later one changes no address.
        wanted.sort(Comparator.comparing(Source::day).thenComparing(source -> source.file().path()));
        Set<String> taken = new HashSet<>();
        for (Source source : wanted) {
            String path = source.path();
            for (int again = 2; !taken.add(path.toLowerCase(Locale.ROOT)); again++) {
                path = source.path() + "-" + again;
            }
            paths.add(new Source(source.file(), path, !path.equals(source.path()), source.slug(), source.day(), source.post(), source.draft(), source.categories()));
        }
        return paths;
    }

    private void add(Source source) {
        sources.add(source);
        bySource.put(source.file().path(), source.path());
        bySlug.computeIfAbsent(source.slug().toLowerCase(Locale.ROOT), none -> new ArrayList<>()).add(source.path());
        if (source.post()) {
            byPost.computeIfAbsent(source.file().stem(), none -> new ArrayList<>()).add(source.file().path());
        }
    }

    private static Optional<Source> wanted(Entry file, Set<String> collections) {
        boolean text = isMarkdown(file);
        List<String> folders = List.of(file.folder().split("/"));
        int posts = Math.max(folders.indexOf("_posts"), folders.indexOf("_drafts"));
        if (!text || file.isLink()) {
            return Optional.empty();
        }
        if (posts >= 0) {
            boolean draft = folders.get(posts).equals("_drafts");
            boolean dated = file.stem().matches("\\d{4}-\\d{2}-\\d{2}-.+");
            if (!dated && !draft) {
                return Optional.empty();
            }
            String slug = dated ? file.stem().substring(DAY + 1) : file.stem();
            String day = dated ? file.stem().substring(0, DAY) : "";
            return Optional.of(new Source(file, POSTS + "/" + SafeName.article(slug), false, slug, day, true, draft, folders.subList(0, posts)));
        }
        List<String> shown = folders.stream().filter(folder -> !folder.isEmpty()).toList();
        boolean hidden = shown.stream().anyMatch(folder -> folder.startsWith("_"));
        boolean kept = !hidden || shown.get(0).equals("_pages") || shown.get(0).startsWith("_") && collections.contains(shown.get(0).substring(1));
        if (!kept || file.name().startsWith("_")) {
            return Optional.empty();
        }
        String path = Stream.concat(shown.stream().map(folder -> folder.replaceFirst("^_+", "")), Stream.of(file.stem()))
                .map(SafeName::article).collect(Collectors.joining("/"));
        return Optional.of(new Source(file, ImportedArticle.path(path), false, file.stem(), "", false, false, List.of()));
    }

    static boolean isMarkdown(Entry file) {
        return Set.of(".md", ".markdown", ".mkd", ".mkdn", ".mkdown").contains(file.ending());
    }

    /** In the order in which they are handed over. */
    List<Source> sources() {
        return List.copyOf(sources);
    }

    /** The page of a file of the source; empty where it becomes none. */
    Optional<String> page(String file) {
        return Optional.ofNullable(bySource.get(file));
    }

    /** The file of an article as {@code post_url} names it: with folders or without. */
    Optional<String> post(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        List<String> files = byPost.getOrDefault(plain.substring(plain.lastIndexOf('/') + 1), List.of());
        String folder = plain.substring(0, plain.lastIndexOf('/') + 1);
        return files.stream().filter(file -> ("/" + file).contains("/" + folder)).findFirst();
    }

    /** The pages of a slug. */
    List<String> slug(String slug) {
        return bySlug.getOrDefault(slug.toLowerCase(Locale.ROOT), List.of());
    }
}
