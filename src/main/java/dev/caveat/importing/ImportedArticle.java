package dev.caveat.importing;

import dev.caveat.yaml.NewDocument;
import java.util.List;
import java.util.Objects;

/**
 * An article or a page of another program, as its file will be.
 *
 * @param path below {@code content/}, without ending; another one for each
 * @param moved whether it would have another path, were that not another article's
 * @param front its front matter but for the authors; the writer's from now on
 * @param authors who wrote it
 * @param body Markdown
 */
public record ImportedArticle(String path, boolean moved, NewDocument front, List<Writer> authors, String body) {
    public ImportedArticle {
        Objects.requireNonNull(path);
        Objects.requireNonNull(front);
        authors = List.copyOf(authors);
        Objects.requireNonNull(body);
    }

    /** A path like another one, but not where Caveat makes a page itself. */
    public static String path(String wanted) {
        return Addresses.isMade(wanted) ? "pages/" + wanted : wanted;
    }

    /** The file of the article below the site's folder. */
    String file() {
        return "content/" + path + ".md";
    }
}
