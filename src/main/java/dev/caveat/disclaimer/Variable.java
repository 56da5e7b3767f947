package dev.caveat.disclaimer;

import java.util.Arrays;
import java.util.Optional;

/** What can stand in a disclaimer's text as <code>${name}</code>, filled in for each page that shows it. */
public enum Variable {
    SITE_TITLE("site.title", "the site's title"),
    PAGE_TITLE("page.title", "the page's title"),
    AUTHOR_NAME("author.name", "the names of the page's authors"),
    AUTHOR_CREDENTIAL("author.credential", "the first credential of each of the page's authors"),
    AUTHOR_INTEREST("author.interest", "the declared interests of the authors that the page's tags meet"),
    REVIEWER_NAME("reviewer.name", "the names of the page's reviewers"),
    REVIEW_ON("review.on", "the day of the last review"),
    REVIEW_NEXT("review.next", "the day on which the next review is or was due"),
    PAGE_DATE("page.date", "the day on which the page was published"),
    DISCLOSURE_BY("disclosure.by", "who paid, or supplied something"),
    DISCLOSURE_NOTE("disclosure.note", "what the page says of it"),
    CORRECTION_DATE("correction.date", "the day of the newest correction or of the retraction"),
    CORRECTION_TEXT("correction.text", "what was corrected, or why the page was retracted");

    private final String word;
    private final String meaning;

    Variable(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** As it is written between the braces. */
    public String word() {
        return word;
    }

    /** What it is filled with. */
    public String meaning() {
        return meaning;
    }

    /** As it stands in a text: <code>${site.title}</code>. */
    String mark() {
        return "${" + word + "}";
    }

    public static Optional<Variable> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word.strip())).findFirst();
    }
}
