package dev.caveat.read;

import dev.caveat.model.Languages;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every comment file of a site, whether its page exists or not.
 *
 * @param byPage the files by the path of the page that they belong to, each by its path below the site's root
 */
public record CommentListing(SortedMap<String, SortedMap<String, Path>> byPage) {
    public CommentListing {
        byPage = Collections.unmodifiableSortedMap(byPage);
    }

    /** Those below a site's root; what is wrong there is told by who reads the site. */
    public static CommentListing list(Path root, Parallel parallel) {
        Problems toldElsewhere = new Problems();
        SortedMap<String, SortedMap<String, Path>> byPage = new TreeMap<>();
        Layout.of(Snapshot.take(root, parallel, toldElsewhere), Languages.only("en"), toldElsewhere).comments().forEach((page, files) -> {
            SortedMap<String, Path> own = new TreeMap<>();
            files.forEach(file -> own.put(file.file(), file.path()));
            byPage.put(page, own);
        });
        return new CommentListing(byPage);
    }

    /** The folder of a page's comments, below the site's root, where the page has none beside it. */
    public static String folder(String page) {
        return "content/_comments/" + page + "/";
    }

    /** The path of the page that a comment file belongs to; empty for other files. */
    public static Optional<String> page(String file) {
        return Layout.commentsOf(file).map(path -> path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    }
}
