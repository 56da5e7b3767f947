package dev.caveat.render;

import dev.caveat.disclaimer.Placement;
import dev.caveat.disclaimer.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a published page shows that can be taken away again: disclaimers and comments.
 *
 * @param disclaimers with their versions and places
 * @param comments the approved comments
 */
public record Shows(List<Shown> disclaimers, List<Comment> comments) {
    /** A comment that a page shows: its anchor, and the file that holds it. */
    public record Comment(String anchor, String file) {}

    public Shows {
        disclaimers = List.copyOf(disclaimers);
        comments = List.copyOf(comments);
    }

    /** A line for each, for the index. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Shown shown : disclaimers) {
            // The version is anybody's words, so it stands last.
            lines.add("disclaimer\t" + shown.disclaimer() + "\t" + shown.placement().word() + "\t" + shown.version());
        }
        for (Comment comment : comments) {
            lines.add("comment\t" + comment.anchor() + "\t" + comment.file());
        }
        return lines;
    }

    /** Of what {@link #lines} wrote. */
    public static Shows of(List<String> lines) {
        List<Shown> disclaimers = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\t", 4);
            if (parts[0].equals("comment")) {
                comments.add(new Comment(parts[1], parts[2]));
            } else {
                Optional<Placement> placement = Placement.of(parts[2]);
                placement.ifPresent(where -> disclaimers.add(new Shown(parts[1], parts[3], where)));
            }
        }
        return new Shows(disclaimers, comments);
    }
}
