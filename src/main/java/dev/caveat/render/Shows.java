package dev.caveat.render;

import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Placement;
import dev.caveat.disclaimer.Shown;
import dev.caveat.trace.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a published page shows that can be taken away again: disclaimers and comments.
 *
 * @param disclaimers with their versions and places
 * @param comments the approved comments
 * @param sought the disclaimers that were looked for, each with what its words were
 */
public record Shows(List<Shown> disclaimers, List<Comment> comments, Map<String, String> sought) {
    /** A comment that a page shows: its anchor, and the file that holds it. */
    public record Comment(String anchor, String file) {}

    public Shows {
        disclaimers = List.copyOf(disclaimers);
        comments = List.copyOf(comments);
        sought = Collections.unmodifiableMap(new TreeMap<>(sought));
    }

    /** What stands for a disclaimer's present words. */
    public static String words(Disclaimer disclaimer) {
        return Fingerprint.of(disclaimer.html()).hex();
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
        sought.forEach((disclaimer, words) -> lines.add("sought\t" + words + "\t" + disclaimer));
        return lines;
    }

    /** Of what {@link #lines} wrote. */
    public static Shows of(List<String> lines) {
        List<Shown> disclaimers = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        Map<String, String> sought = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.split("\t", 4);
            if (parts[0].equals("comment")) {
                comments.add(new Comment(parts[1], parts[2]));
            } else if (parts[0].equals("sought")) {
                sought.put(parts[2], parts[1]);
            } else {
                Optional<Placement> placement = Placement.of(parts[2]);
                placement.ifPresent(where -> disclaimers.add(new Shown(parts[1], parts[3], where)));
            }
        }
        return new Shows(disclaimers, comments, sought);
    }
}
