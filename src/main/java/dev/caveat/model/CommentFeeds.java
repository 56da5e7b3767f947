package dev.caveat.model;

import java.util.List;

/**
 * The feeds of comments.
 *
 * @param formats in which formats; none for no feed
 * @param size how many comments each holds
 * @param articles whether each article with comments has feeds of its own beside the site's
 */
public record CommentFeeds(List<FeedFormat> formats, int size, boolean articles) {
    public CommentFeeds {
        formats = formats.stream().distinct().toList();
    }
}
