package dev.caveat.build;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Status;
import dev.caveat.disclaimer.Shown;
import dev.caveat.problem.Problems;
import dev.caveat.read.CommentReader;
import dev.caveat.read.TextFile;
import dev.caveat.render.Shows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a page that is still published shows something that was taken away since.
 *
 * <p>A failed page leaves its last good file, but not with a comment that somebody removed, or a disclaimer that is no
 * more. What cannot be read does not count as taken away: then the file is there, and broken.
 */
final class Withdrawn {
    private final Path root;

    Withdrawn(Path root) {
        this.root = root;
    }

    /** @param published what the file on the disk shows, as the index keeps it */
    boolean any(List<String> published) {
        Shows shows = Shows.of(published);
        for (Shown disclaimer : shows.disclaimers()) {
            if (!Files.exists(root.resolve("content/_disclaimers/" + disclaimer.disclaimer() + ".md"))) {
                return true;
            }
        }
        Map<String, Optional<Set<String>>> approved = new HashMap<>();
        for (Shows.Comment comment : shows.comments()) {
            Optional<Set<String>> anchors = approved.computeIfAbsent(comment.file(), this::approved);
            if (anchors.isPresent() && !anchors.get().contains(comment.anchor())) {
                return true;
            }
        }
        return false;
    }

    /** The anchors of the approved comments of a file; none when the file is gone, empty when it cannot be read. */
    private Optional<Set<String>> approved(String file) {
        Path path = root.resolve(file);
        if (!Files.exists(path)) {
            return Optional.of(Set.of());
        }
        Problems reportedElsewhere = new Problems();
        return TextFile.read(file, path, reportedElsewhere)
                .flatMap(text -> CommentReader.read(text, ZoneOffset.UTC, reportedElsewhere))
                .map(comments -> {
                    Set<String> anchors = new HashSet<>();
                    for (Comment comment : comments) {
                        if (comment.status() == Status.APPROVED) {
                            anchors.add(comment.anchor());
                        }
                    }
                    return anchors;
                });
    }
}
