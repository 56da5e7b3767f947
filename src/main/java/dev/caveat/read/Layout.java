package dev.caveat.read;

import dev.caveat.model.Language;
import dev.caveat.model.Languages;
import dev.caveat.model.Page;
import dev.caveat.model.PageId;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each file below {@code content/} is, by its name alone: a page, a comment of a page, or a file to publish as it is.
 *
 * @param pages every Markdown file that becomes a page
 * @param comments comment files in the order of their paths, by the path of the page they belong to
 * @param assets files to publish, by their path below {@code content/}
 */
record Layout(List<Found> pages, SortedMap<String, List<Listed.File>> comments, SortedMap<String, Listed.File> assets) {
    static final String CONTENT = "content/";
    static final String STATIC = "_static/";
    private static final String COMMENTS = "_comments";
    private static final Set<String> DATA = Collections.unmodifiableSet(new TreeSet<>(Set.of(
            "_comments", "_people", "_disclaimers", "_polls", "_policies.yaml", "_data", "_archetypes", "_static", "_i18n")));

    /** What other generators read by these names, and where it is here. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "_index.md", "a folder's own page is called index.md",
            "_posts", "articles lie in a folder without _ at its front, such as posts/",
            "_drafts", "drafts lie among the others, with draft: true in their front matter",
            "_includes", "templates lie in themes/NAME/templates/",
            "_layouts", "templates lie in themes/NAME/templates/",
            "_config.yml", "settings are in content/site.yaml",
            "_redirects", "aliases: in a page's front matter lead from its former addresses; hosting: in site.yaml makes this file of them",
            "_headers", "hosting: in site.yaml makes this file; one of your own lies in _static/");

    /** A page's file. */
    record Found(PageId id, Page.Kind kind, String file, Listed.File listed) {
        Path path() {
            return listed.path();
        }

        /** The folder whose cascade it is, when it is a folder's own page. */
        boolean isFolder() {
            return file.substring(file.lastIndexOf('/') + 1).startsWith("index.");
        }

        /** Its folder below {@code content/}, wherever the page belongs by its language. */
        String folder() {
            return Layout.folder(file.substring(CONTENT.length()));
        }

        /** The path below {@code content/} by which comments that lie beside it call it. */
        String place() {
            String name = file.substring(CONTENT.length());
            return isFolder() ? folder() : name.substring(0, name.lastIndexOf('.'));
        }
    }

    static Layout of(Snapshot snapshot, Languages languages, Problems problems) {
        SortedMap<String, Listed.File> markdown = new TreeMap<>();
        SortedMap<String, List<Listed.File>> comments = new TreeMap<>();
        SortedMap<String, Listed.File> assets = new TreeMap<>();
        Set<String> unknown = new HashSet<>();
        for (Listed folder : snapshot.folders()) {
            // What a folder is, its files are, as far as their own names say nothing else.
            String below = (folder.name + "/").substring(CONTENT.length());
            String inside = dataFolder(below);
            boolean comment = inside.equals(COMMENTS);
            String page = comment ? commentedPage(below) : "";
            List<Listed.File> said = page.isEmpty() ? List.of() : comments.computeIfAbsent(id(page, languages).text(), none -> new ArrayList<>());
            for (int at = 0; at < folder.count(); at++) {
                Listed.File listed = new Listed.File(folder, at);
                if (comment) {
                    comment(listed, said, page, problems);
                    continue;
                }
                String last = folder.last(at);
                String name = below + last;
                String data = inside.isEmpty() && last.startsWith("_") ? last : inside;
                if (data.equals(COMMENTS)) {
                    problems.add(notAComment(listed.file()));
                } else if (name.startsWith(STATIC)) {
                    assets.put(name, listed);
                } else if (!data.isEmpty()) {
                    boolean known = DATA.contains(data) && name.startsWith(data);
                    if (!known && unknown.add(name.substring(0, name.indexOf(data) + data.length()))) {
                        problems.add(unknownData(name.substring(0, name.indexOf(data) + data.length()), data));
                    }
                } else if (name.endsWith(".md") || name.endsWith(".markdown")) {
                    markdown.put(name, listed);
                } else if (!listed.file().equals(ConfigReader.FILE)) {
                    assets.put(name, listed);
                }
            }
        }
        comments.values().removeIf(List::isEmpty);
        comments.replaceAll((page, files) -> ListedFiles.of(files));
        return new Layout(pages(markdown, languages), comments, assets);
    }

    /** The first part of a path that begins with {@code _}; empty when none does. */
    static String dataFolder(String name) {
        int at = name.startsWith("_") ? 0 : name.indexOf("/_") + 1;
        if (at == 0 && !name.startsWith("_")) {
            return "";
        }
        int end = name.indexOf('/', at);
        return end < 0 ? name.substring(at) : name.substring(at, end);
    }

    private static Problem unknownData(String path, String name) {
        Place place = Place.of(CONTENT + path);
        if (DATA.contains(name)) {
            return Problem.of(Code.FILE_UNKNOWN_FOLDER, place, "\"" + name + "\" is read only where it lies directly in content/")
                    .hint("move it there, or give it a name that does not begin with _");
        }
        return Problem.of(Code.FILE_UNKNOWN_FOLDER, place, "\"" + name + "\" is no data that Caveat knows; it is not read")
                .label(ELSEWHERE.containsKey(name) ? "" : Suggestion.question(name, DATA))
                .hint(ELSEWHERE.getOrDefault(name, "names that begin with _ are data, never pages: " + String.join(", ", DATA)));
    }

    /** Comments on {@code a/b} lie in {@code _comments/a/b/}, {@code a/_comments/b/} or, in a bundle, {@code a/b/_comments/}. */
    private static String commentedPage(String below) {
        int at = ("/" + below).indexOf("/" + COMMENTS + "/");
        String before = below.substring(0, Math.max(0, at - 1));
        String after = below.substring(at + COMMENTS.length() + 1);
        String page = before.isEmpty() || after.isEmpty() ? before + after : before + "/" + after;
        return page.endsWith("/") ? page.substring(0, page.length() - 1) : page;
    }

    private static void comment(Listed.File file, List<Listed.File> said, String page, Problems problems) {
        if (page.isEmpty()) {
            problems.add(Problem.of(Code.COMMENT_FILE, Place.of(file.file()), "this comment belongs to no article")
                    .hint("put it into a folder named like its article, such as _comments/articles/sleep/"));
        } else if (CommentReader.reads(file.folder().last(file.at()))) {
            said.add(file);
        } else {
            problems.add(notAComment(file.file()));
        }
    }

    /** The folder, below content, whose own page a file is by its name. */
    static Optional<String> folderOf(String file) {
        boolean own = file.endsWith("/index.md") || file.endsWith("/index.markdown");
        return own ? Optional.of(folder(file.substring(CONTENT.length()))) : Optional.empty();
    }

    /** The path of the page whose comments a file or folder holds, with the name of the file; empty for other files. */
    static Optional<String> commentsOf(String file) {
        String path = file + "/";
        int at = path.indexOf("/" + COMMENTS + "/");
        if (at < 0 || !file.startsWith(CONTENT)) {
            return Optional.empty();
        }
        String rest = path.substring(Math.min(at + 1, CONTENT.length()), at + 1) + path.substring(at + COMMENTS.length() + 2);
        return Optional.of(rest.isEmpty() ? rest : rest.substring(0, rest.length() - 1));
    }

    /** Whether comments that {@link #commentsOf} found at a path could be on a page. */
    static boolean concerns(String path, String page) {
        return path.isEmpty() || page.equals(folder(path)) || page.equals(path) || page.startsWith(path + "/");
    }

    private static Problem notAComment(String file) {
        return Problem.of(Code.COMMENT_FILE, Place.of(file), "this is no comment file; it is not read")
                .hint("comments are .yaml, .yml or .json files");
    }

    /** What a path below {@code content/} means: without the folder of a language, and in that language. */
    static PageId id(String path, Languages languages) {
        PageId id = id(path, languages.own(), new PageId(path, ""));
        for (Language language : languages.others().values()) {
            id = id(path, language, id);
        }
        return id;
    }

    /** Of folders that lie within each other, the inner one tells. */
    private static PageId id(String path, Language language, PageId other) {
        String folder = language.folder().orElse("");
        int rest = path.length() - folder.length();
        boolean below = !folder.isEmpty() && path.startsWith(folder) && (rest == 0 || path.charAt(folder.length()) == '/');
        return below && rest <= other.path().length() ? new PageId(rest == 0 ? "" : path.substring(folder.length() + 1), language.code()) : other;
    }

    /**
     * What the name of a Markdown file says.
     *
     * @param folder the one that it stands for, without that of its language
     * @param stem its name without endings
     */
    private record Named(String folder, String stem, String language) {
        static Named of(String name, Languages languages) {
            PageId place = id(Layout.folder(name), languages);
            String stem = name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
            int dot = stem.lastIndexOf('.');
            Optional<String> language = dot > 0 ? languages.meant(stem.substring(dot + 1)) : Optional.empty();
            return new Named(place.path(), language.isPresent() ? stem.substring(0, dot) : stem, language.orElse(place.language()));
        }

        boolean isIndex() {
            return stem.equals("index");
        }
    }

    private static List<Found> pages(SortedMap<String, Listed.File> markdown, Languages languages) {
        Set<String> holding = new HashSet<>();
        Map<String, Named> names = new LinkedHashMap<>();
        for (String name : markdown.keySet()) {
            Named named = Named.of(name, languages);
            names.put(name, named);
            // A folder's own page makes it a section only to the folders above.
            for (String above = named.isIndex() ? folder(named.folder()) : named.folder(); !above.isEmpty(); above = folder(above)) {
                holding.add(above);
            }
        }
        List<Found> pages = new ArrayList<>();
        names.forEach((name, named) -> {
            String folder = named.folder();
            if (named.isIndex()) {
                boolean bundle = folder.contains("/") && !holding.contains(folder);
                Page.Kind kind = folder.isEmpty() ? Page.Kind.HOME : bundle ? Page.Kind.PAGE : Page.Kind.SECTION;
                pages.add(new Found(new PageId(folder, named.language()), kind, CONTENT + name, markdown.get(name)));
            } else {
                String path = folder.isEmpty() ? named.stem() : folder + "/" + named.stem();
                pages.add(new Found(new PageId(path, named.language()), Page.Kind.PAGE, CONTENT + name, markdown.get(name)));
            }
        });
        return pages;
    }

    private static String folder(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }
}
