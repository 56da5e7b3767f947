package dev.caveat.importing;

import dev.caveat.yaml.NewDocument;
import java.util.List;
import java.util.Objects;

/**
 * An article or a page of another program, as its file will be.
 *
 * @param path below {@code content/}, without ending; another one for each
 * @param front its front matter but for the authors; the writer's from now on
 * @param authors who wrote it
 * @param body Markdown
 */
public record ImportedArticle(String path, NewDocument front, List<Writer> authors, String body) {
    public ImportedArticle {
        Objects.requireNonNull(path);
        Objects.requireNonNull(front);
        authors = List.copyOf(authors);
        Objects.requireNonNull(body);
    }

    /** The file of the article below the site's folder. */
    String file() {
        return "content/" + path + ".md";
    }
}
