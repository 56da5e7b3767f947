package dev.caveat.importing;

import dev.caveat.comment.Format;
import dev.caveat.comment.Status;
import java.util.Objects;
import java.util.Optional;

/**
 * A comment of another program.
 *
 * @param page the path of the page that it belongs to, below {@code content/} without ending
 * @param id unlike that of any other below the page
 * @param parent the id of what it answers
 * @param date as {@code dev.caveat.time.Moment} reads it
 * @param website of the writer; empty for none
 * @param format empty where its looks shall decide
 * @param body what was said
 */
public record ImportedComment(
        String page,
        String id,
        Optional<String> parent,
        Writer writer,
        Optional<String> date,
        Optional<String> edited,
        Status status,
        boolean pinned,
        String website,
        Optional<Format> format,
        String body) {
    public ImportedComment {
        Objects.requireNonNull(page);
        Objects.requireNonNull(parent);
        Objects.requireNonNull(writer);
        Objects.requireNonNull(date);
        Objects.requireNonNull(edited);
        Objects.requireNonNull(status);
        Objects.requireNonNull(website);
        Objects.requireNonNull(format);
        Objects.requireNonNull(body);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a comment without an id");
        }
    }

    /** The file of the comment below the site's folder. */
    String file() {
        return "content/_comments/" + page + "/" + SafeName.comment(id) + ".yaml";
    }
}
