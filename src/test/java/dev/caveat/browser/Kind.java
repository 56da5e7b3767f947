package dev.caveat.browser;

/** The kinds of pages that the theme makes, each by one page of the demonstration. */
enum Kind {
    HOME(""),
    LIST("guides/"),
    ARTICLE("articles/the-trouble-with-triggers/"),
    ANSWER("answers/neck-tension-and-massage/"),
    TRANSLATED("de/answers/does-the-weather-do-it/"),
    PICTURED("guides/keep-a-headache-diary/"),
    POLL("news/2026/comfort-poll-results/"),
    COMMENTS("articles/the-trouble-with-triggers/comments/1/"),
    PERSON("people/petra-placeholder/"),
    PEOPLE("people/"),
    TERM("categories/daily-life/"),
    TERMS("tags/"),
    DISCLAIMERS("disclaimers/"),
    MISSING("404.html"),
    SEARCH("search/"),
    ARCHIVE("archive/");

    private final String path;

    Kind(String path) {
        this.path = path;
    }

    /** Its address below the site's. */
    String path() {
        return path;
    }
}
