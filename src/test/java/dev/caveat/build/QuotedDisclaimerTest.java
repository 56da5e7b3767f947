package dev.caveat.build;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader who quotes a disclaimer does not stand in for it, wherever the page repeats what readers say. */
class QuotedDisclaimerTest {
    private static final String OPTIONS = "<select><#list comments.form.parents as one><option>${one.label}</option></#list></select>";
    private static final String COMMENTS = "<#list comments.threads as one>${one.body}</#list>";
    private static final String A = "articles/a/index.html";

    @TempDir
    Path folder;

    private Workspace site(String template) {
        return new Workspace(folder)
                .config("comments: { form: { action: /send } }\n")
                .with("content/_disclaimers/opinion.md", "---\ntitle: Note\n---\nOnly an opinion.\n")
                .with("content/_policies.yaml", "- id: p\n  require: { disclaimer: opinion }\n  when: { section: articles, has: title }\n")
                .with("content/_comments/articles/a/1.yaml", "{ author: Wren, date: 2025-01-01, body: Only an opinion. }\n")
                .template("page", "<main>${page.body}</main>" + template)
                .article("a", "", "");
    }

    @Test
    void theFirstWordsOfACommentInTheFormAreNoDisclaimer() {
        Workspace site = site(COMMENTS + OPTIONS);
        site.build();
        assertFalse(site.published(A).isPresent());
    }

    @Test
    void besideThemTheDisclaimerItselfIsSeen() {
        Workspace site = site("<p>Only an opinion.</p>" + COMMENTS + OPTIONS);
        site.build();
        assertTrue(site.published(A).isPresent());
    }
}
