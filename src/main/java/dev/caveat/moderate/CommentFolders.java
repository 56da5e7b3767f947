package dev.caveat.moderate;

import dev.caveat.comment.Comment;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import dev.caveat.read.CommentListing;
import dev.caveat.read.CommentReader;
import dev.caveat.read.TextFile;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All comments of a site, and those that wait in its inbox, as moderators ask for them.
 *
 * <p>Only the files of the pages that are asked for are opened. A file that cannot be read is a problem, and its comments are left out.
 */
public final class CommentFolders {
    private final SortedMap<String, SortedMap<String, Path>> files;
    private final ZoneId zone;
    private final Parallel parallel;

    /**
     * @param root the site's folder
     * @param zone where dates without a zone are meant
     * @param problems told where the inbox cannot be read
     */
    public CommentFolders(Path root, Inbox inbox, ZoneId zone, Parallel parallel, Problems problems) {
        this.files = new TreeMap<>();
        CommentListing.list(root, parallel).byPage().forEach((page, own) -> files.put(page, new TreeMap<>(own)));
        inbox.files(problems).forEach((page, waiting) -> files.computeIfAbsent(page, none -> new TreeMap<>()).putAll(waiting));
        this.zone = zone;
        this.parallel = parallel;
    }

    /** The pages that have files of comments. */
    public List<String> pages() {
        return List.copyOf(files.keySet());
    }

    /** The files of comments of a page, by their paths below the site's root; of one without comments none. */
    public SortedMap<String, Path> files(String page) {
        return files.getOrDefault(page, Collections.emptySortedMap());
    }

    /** The comments of all pages, page by page, in the order of their files. */
    public List<Filed> all(Problems problems) {
        return of(pages(), problems);
    }

    /** The comments of some pages; of one without comments none. */
    public List<Filed> of(List<String> pages, Problems problems) {
        return of(pages, one -> true, problems);
    }

    /** Those of the comments of some pages that are wanted; no more are held in memory than these and the files that are being read. */
    public List<Filed> of(List<String> pages, Predicate<Filed> wanted, Problems problems) {
        record Read(List<Filed> comments, Problems problems) {}
        List<Filed> all = new ArrayList<>();
        for (Read read : parallel.map(pages, page -> {
            Problems found = new Problems();
            return new Read(page(page, found).stream().filter(wanted).toList(), found);
        })) {
            all.addAll(read.comments());
            problems.addAll(read.problems().all());
        }
        return all;
    }

    private List<Filed> page(String page, Problems problems) {
        List<Filed> all = new ArrayList<>();
        for (Map.Entry<String, Path> file : files(page).entrySet()) {
            all.addAll(file(page, file.getKey(), file.getValue(), problems));
        }
        return all;
    }

    private List<Filed> file(String page, String file, Path path, Problems problems) {
        List<Comment> comments = TextFile.read(file, path, problems).flatMap(text -> CommentReader.read(text, zone, problems)).orElse(List.of());
        List<Filed> all = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            all.add(new Filed(page, file, path, i, comments.get(i)));
        }
        return all;
    }

    /**
     * The page that somebody means: its path, its source file, or the address below the site.
     *
     * @return empty where no page of that name has comments
     */
    public Optional<String> page(String named) {
        String path = named.startsWith("content/") ? named.substring("content/".length()) : named;
        path = path.replaceFirst("^(?:\\./)?/*", "").replaceFirst("/+$", "").replaceFirst("(?:/index)?\\.(?:md|markdown)$", "");
        return Optional.of(path).filter(files::containsKey);
    }

    /**
     * The comments that a name may mean: {@code page#id}, the file that it is in, or its id alone.
     *
     * @return none where there is no such comment, several where the name does not say which
     */
    public List<Filed> named(String name, Problems problems) {
        int hash = name.indexOf('#');
        if (hash >= 0) {
            String id = name.substring(hash + 1);
            String before = name.substring(0, hash);
            List<Filed> there = page(before).map(page -> of(List.of(page), problems)).orElseGet(() -> inFile(before, problems));
            return there.stream().filter(one -> isCalled(one, id)).toList();
        }
        List<Filed> inFile = inFile(name, problems);
        return inFile.isEmpty() ? all(problems).stream().filter(one -> isCalled(one, name)).toList() : inFile;
    }

    /** By its id, or by what stands in the address of the page after {@code #}. */
    private static boolean isCalled(Filed one, String id) {
        return one.comment().id().equals(id) || one.comment().anchor().equals(id);
    }

    private List<Filed> inFile(String name, Problems problems) {
        String file = name.startsWith("./") ? name.substring(2) : name;
        return files.entrySet().stream().filter(page -> page.getValue().containsKey(file)).findFirst()
                .map(page -> file(page.getKey(), file, page.getValue().get(file), problems))
                .orElse(List.of());
    }
}
