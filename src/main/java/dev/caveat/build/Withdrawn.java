package dev.caveat.build;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Conversation;
import dev.caveat.comment.Order;
import dev.caveat.disclaimer.Shown;
import dev.caveat.model.Site;
import dev.caveat.problem.Problems;
import dev.caveat.read.CommentListing;
import dev.caveat.read.CommentReader;
import dev.caveat.read.TextFile;
import dev.caveat.render.Shows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether a page that is still published shows something that was taken away since.
 *
 * <p>A failed page leaves its last good file, but not with a comment that somebody removed, or a disclaimer that is no
 * more. What cannot be read does not count as taken away: then the file is there, and broken.
 */
final class Withdrawn {
    private final Path root;
    private final Site site;

    Withdrawn(Path root, Site site) {
        this.root = root;
        this.site = site;
    }

    /** @param published what the file on the disk shows, as the index keeps it */
    boolean any(List<String> published) {
        Shows shows = Shows.of(published);
        for (Shown disclaimer : shows.disclaimers()) {
            // A file that cannot be read is there all the same.
            boolean there = site.disclaimers().containsKey(disclaimer.disclaimer())
                    || Files.exists(root.resolve("content/_disclaimers/" + disclaimer.disclaimer() + ".md"));
            if (!there) {
                return true;
            }
        }
        // A feed shows comments on several pages, and only those on one have anchors of their own.
        Map<String, List<Shows.Comment>> pages = new TreeMap<>();
        shows.comments().forEach(comment ->
                pages.computeIfAbsent(CommentListing.page(comment.file()).orElse(""), none -> new ArrayList<>()).add(comment));
        return pages.values().stream().anyMatch(this::anyOfPage);
    }

    private boolean anyOfPage(List<Shows.Comment> published) {
        Map<String, List<String>> anchors = new TreeMap<>();
        published.forEach(comment -> anchors.computeIfAbsent(comment.file(), none -> new ArrayList<>()).add(comment.anchor()));
        List<Comment> comments = new ArrayList<>();
        Set<String> wanted = new HashSet<>();
        anchors.forEach((file, shown) -> comments(file).ifPresent(known -> {
            comments.addAll(known);
            wanted.addAll(shown);
        }));
        return !approved(comments).containsAll(wanted);
    }

    /** The comments of a file; none when the file is gone, empty when it cannot be read. */
    private Optional<List<Comment>> comments(String file) {
        Path path = root.resolve(file);
        if (!Files.exists(path)) {
            return Optional.of(List.of());
        }
        Problems reportedElsewhere = new Problems();
        return TextFile.read(file, path, reportedElsewhere).flatMap(text -> CommentReader.read(text, ZoneOffset.UTC, reportedElsewhere));
    }

    /** The anchors that approved comments have on a page: not always those of their ids, which can be there twice. */
    private static Set<String> approved(List<Comment> comments) {
        Set<String> anchors = new HashSet<>();
        for (Conversation.Placed placed : Conversation.of(comments, Order.OLDEST, new Problems()).inOrder()) {
            if (!placed.thread().tombstone()) {
                anchors.add(placed.thread().comment().anchor());
            }
        }
        return anchors;
    }
}
