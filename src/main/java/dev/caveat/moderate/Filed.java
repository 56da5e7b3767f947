package dev.caveat.moderate;

import dev.caveat.comment.Comment;
import dev.caveat.read.CommentListing;
import java.nio.file.Path;

/**
 * A comment and the file that it is in.
 *
 * @param page what it is a comment on, by the page's path
 * @param file the path below the site's root, with {@code /}
 * @param path where that is
 * @param number its place among the comments of the file, from 0
 */
public record Filed(String page, String file, Path path, int number, Comment comment) {
    /** What it is called on a command line. */
    public String name() {
        return page + "#" + comment.id();
    }

    /** Where a comment of the inbox lies once it is approved, below the site's root. */
    public String published() {
        return CommentListing.folder(page) + path.getFileName();
    }
}
