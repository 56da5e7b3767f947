package dev.caveat.importing;

import dev.caveat.html.HtmlPage;
import dev.caveat.html.MarkdownText;
import dev.caveat.sanitize.Sanitizer;
import java.util.Set;
import java.util.function.UnaryOperator;

/** HTML of other programs as the texts of ours. */
public final class HtmlText {
    private final MarkdownText articles;
    private final MarkdownText comments;

    /** @param addresses gives links and pictures the address that they shall have */
    public HtmlText(UnaryOperator<String> addresses) {
        this.articles = new MarkdownText(Sanitizer.articles()::clean, addresses);
        this.comments = new MarkdownText(Sanitizer.comments(Set.of())::clean, addresses);
    }

    public MarkdownText.Written article(String html) {
        return articles.write(Traces.without(CleanText.of(html)));
    }

    public MarkdownText.Written comment(String html) {
        return comments.write(Traces.without(CleanText.of(html)));
    }

    /** The words of what may be HTML, or only have its signs for letters, in one line. */
    public static String words(String html) {
        String clean = CleanText.of(html);
        return CleanText.line(clean.indexOf('<') < 0 && clean.indexOf('&') < 0 ? clean : HtmlPage.words(clean));
    }
}
