package dev.caveat.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a program wants the site's files called, and the heads of its articles written. */
enum Wording {
    /** The site as Caveat has it. */
    CAVEAT("caveat", "content/_comments/articles/", "content/_people/", "themes/bench/templates/slots/share.ftlh") {
        @Override
        String text(Article article) {
            List<String> lines = head(article);
            lines.add("type: " + article.type());
            article.review().ifPresent(review -> lines.add("review: { by: [" + review.by() + "], on: " + review.on() + " }"));
            return file(lines, article.body());
        }
    },

    /** The same for Hugo, whose articles tell their kind and their reviewers by other keys, and which knows no citations. */
    HUGO("hugo", "data/comments/", "data/people/", "layouts/partials/share.html") {
        @Override
        String text(Article article) {
            List<String> lines = head(article);
            lines.add("kind: " + article.type());
            article.review().ifPresent(review -> {
                lines.add("reviewers: [" + review.by() + "]");
                lines.add("reviewed: " + review.on());
            });
            return file(lines, article.body().replaceAll("\\[@r(\\d+)]", "[\\\\[$1\\\\]](#reference-r$1)"));
        }
    };

    /** What the edited template says on every article. */
    static final String SHARED = "Send this page to a friend";

        private final String folder;
    private final String comments;
    private final String people;
    private final String template;

    Wording(String folder, String comments, String people, String template) {
        this.folder = folder;
        this.comments = comments;
        this.people = people;
        this.template = template;
    }

    /** The name of the folder with what does not depend on the size. */
    String folder() {
        return folder;
    }

    String article(String slug) {
        return "content/articles/" + slug + ".md";
    }

    /** The folder of an article's comments, with a slash. */
    String comments(String slug) {
        return comments + slug + "/";
    }

    String person(String id) {
        return people + id + ".yaml";
    }

    /** The template that says {@link #SHARED} on every article. */
    String template() {
        return template;
    }

    abstract String text(Article article);

    static List<String> head(Article article) {
        List<String> lines = new ArrayList<>();
        lines.add("title: " + Comment.quoted(article.title()));
        lines.add("description: " + Comment.quoted(article.description()));
        lines.add("date: " + article.date());
        lines.add("authors: [" + article.author() + "]");
        lines.add("categories: [" + article.category() + "]");
        lines.add("tags: [" + String.join(", ", article.tags()) + "]");
        if (!article.disclaimers().isEmpty()) {
            lines.add("disclaimers: [" + String.join(", ", article.disclaimers()) + "]");
        }
        if (!article.references().isEmpty()) {
            lines.add("references:");
            for (int i = 0; i < article.references().size(); i++) {
                lines.add("  - { id: r" + (i + 1) + ", title: " + Comment.quoted(article.references().get(i)) + " }");
            }
        }
        return lines;
    }

    static String file(List<String> head, String body) {
        return "---\n" + String.join("\n", head) + "\n---\n\n" + body;
    }
}
