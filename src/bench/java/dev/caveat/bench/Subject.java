package dev.caveat.bench;

import java.util.List;

/**
 * The article that is edited: of the middle of the site, with as many comments as most have; and where what was made of it lies.
 *
 * @param articles how many the site has
 */
record Subject(Article article, int articles) {
    /** How many pages a list shows at once; the sites' own settings say the same. */
    private static final int LIST = 20;

    static Subject of(int articles) {
        for (int i = articles / 2; i < articles; i++) {
            Article article = Article.of(i);
            if (article.comments().size() >= 3 && article.comments().size() <= 15) {
                return new Subject(article, articles);
            }
        }
        throw new IllegalArgumentException("too few articles: " + articles);
    }

    String slug() {
        return article.slug();
    }

    String page() {
        return page(article.number());
    }

    /** The part of the list of all articles that shows it. The newest come first. */
    String list() {
        int part = (articles - 1 - article.number()) / LIST + 1;
        return "articles/" + (part == 1 ? "" : "page/" + part + "/") + "index.html";
    }

    /** Some of all pages of articles: the oldest, the newest, and its own. */
    List<String> articlePages() {
        return List.of(page(0), page(), page(articles - 1));
    }

    private static String page(int number) {
        return "articles/" + Article.slug(number) + "/index.html";
    }
}
