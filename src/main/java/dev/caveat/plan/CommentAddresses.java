package dev.caveat.plan;

/** The addresses of what belongs to the comments on an article; all lie in one folder below it. */
public final class CommentAddresses {
    private CommentAddresses() {}

    /** The folder, ending with {@code /}. */
    public static String folder(String article) {
        return Paginator.folder(article) + "comments/";
    }

    /** A page of comments, by its number; the last of them is the article itself. */
    public static String page(String article, int number, int pages) {
        return number == pages ? article : folder(article) + number + "/";
    }

    /** The file in which the theme's script looks up where a comment is. */
    public static String places(String article) {
        return folder(article) + "places.json";
    }
}
