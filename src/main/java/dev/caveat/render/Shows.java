package dev.caveat.render;

import dev.caveat.disclaimer.Placement;
import dev.caveat.disclaimer.Shown;
import dev.caveat.problem.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rendered page shows, as far as rules ask about it or it can be taken away again.
 *
 * @param disclaimers those that were looked for and found, with their versions and places
 * @param comments the approved comments
 * @param vague links whose text says nothing of where they lead
 * @param unlabelled what the page's lists do not say of the pages in them, although it has to be said
 */
public record Shows(List<Shown> disclaimers, List<Comment> comments, List<Link> vague, List<Label> unlabelled) {
    public static final Shows NOTHING = new Shows(List.of(), List.of(), List.of(), List.of());

    /** A comment that a page shows: its anchor, and the file that holds it. */
    public record Comment(String anchor, String file) {}

    /** A link: its text, and where it is written; the file as a whole where nobody knows. */
    public record Link(String text, Place place) {}

    /** A disclaimer that the card of a page has to name. */
    public record Label(String page, String disclaimer) {}

    public Shows {
        disclaimers = List.copyOf(disclaimers);
        comments = List.copyOf(comments);
        vague = List.copyOf(vague);
        unlabelled = List.copyOf(unlabelled);
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
        for (Link link : vague) {
            Place place = link.place();
            lines.add("link\t" + place.line() + "\t" + place.column() + "\t" + place.length() + "\t" + link.text() + "\t" + place.file() + "\t" + place.excerpt());
        }
        for (Label label : unlabelled) {
            lines.add("unlabelled\t" + label.disclaimer() + "\t" + label.page());
        }
        return lines;
    }

    /** Of what {@link #lines} wrote. */
    public static Shows of(List<String> lines) {
        return of(lines, true);
    }

    /** The same without the comments, of which there may be many. */
    public static Shows withoutComments(List<String> lines) {
        return of(lines, false);
    }

    private static Shows of(List<String> lines, boolean all) {
        List<Shown> disclaimers = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        List<Link> vague = new ArrayList<>();
        List<Label> unlabelled = new ArrayList<>();
        for (String line : lines) {
            if (!all && line.startsWith("comment\t")) {
                continue;
            }
            String[] parts = line.split("\t", 4);
            switch (parts[0]) {
                case "comment" -> comments.add(new Comment(parts[1], parts[2]));
                case "link" -> vague.add(link(line.split("\t", 7)));
                case "unlabelled" -> unlabelled.add(new Label(parts[2], parts[1]));
                default -> Placement.of(parts[2]).ifPresent(where -> disclaimers.add(new Shown(parts[1], parts[3], where)));
            }
        }
        return new Shows(disclaimers, comments, vague, unlabelled);
    }

    private static Link link(String[] parts) {
        return new Link(parts[4], new Place(
                parts[5], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), parts[6]));
    }
}
