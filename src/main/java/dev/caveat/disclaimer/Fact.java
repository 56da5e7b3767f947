package dev.caveat.disclaimer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that a policy can demand of a page beside disclaimers, under {@code require: { holds: … }}. */
public enum Fact {
    TYPED("has a type that site.yaml declares"),
    AUTHORED("names an author"),
    DATED("has a date"),
    CREDENTIALED("shows a credential for each author who is an expert"),
    REVIEWED("says who reviewed it, and when"),
    REVIEW_PLAUSIBLE("has no review that lies in the future"),
    REVIEW_INDEPENDENT("has no author among its reviewers"),
    REVIEW_CURRENT("is not overdue for its next review"),
    REFERENCED("names what it rests on in references"),
    LINKS_NAMED("has no link whose text says nothing of where it leads"),
    COMMENTS_GUIDED("has guidelines and a way to have a comment removed at its comment form");

    private final String meaning;

    Fact(String meaning) {
        this.meaning = meaning;
    }

    /** As it is written in files, such as {@code review-current}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a page does that keeps it, in words that follow "the page". */
    public String meaning() {
        return meaning;
    }

    public static Optional<Fact> of(String word) {
        return Arrays.stream(values()).filter(fact -> fact.word().equals(word)).findFirst();
    }
}
