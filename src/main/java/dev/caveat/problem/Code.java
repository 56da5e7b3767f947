package dev.caveat.problem;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every kind of problem that Caveat can report.
 *
 * <p>The only list of them: the reference in the manual and {@code caveat explain CODE} are printed from it, and the
 * problem gallery has a case for each.
 */
public enum Code {
    // file: what lies on the disk
    FILE_UNREADABLE("file/unreadable", Severity.ERROR, "A file or folder below the site's root could not be read."),
    FILE_NOT_UTF8("file/not-utf-8", Severity.ERROR, "A text file holds bytes that are not UTF-8."),
    FILE_TOO_LARGE("file/too-large", Severity.ERROR, "A text file is larger than Caveat reads (32 MiB)."),
    FILE_LINK_OUTSIDE("file/link-outside", Severity.ERROR, "A symbolic link leads out of the site, or nowhere."),
    FILE_NAME("file/name", Severity.ERROR, "A file's name cannot be part of an address on every host."),

    // yaml: the form of a YAML text

    // key: keys and values of site.yaml, front matter, people, polls, disclaimers and policies

    // front-matter

    // site: what stands in site.yaml, or between several files

    // page: pages and their addresses

    // comment: comments and their threads
    COMMENT_ORPHAN("comment/orphan", Severity.WARNING, "A comment answers one that does not exist."),
    COMMENT_CYCLE("comment/cycle", Severity.WARNING, "Comments answer each other in a circle."),
    COMMENT_DUPLICATE_ID("comment/duplicate-id", Severity.ERROR, "Two comments of one article have the same id."),
    COMMENT_NO_BODY("comment/no-body", Severity.WARNING, "An approved comment says nothing."),

    // person, poll

    // disclaimer and policy
    DISCLAIMER_UNKNOWN("disclaimer/unknown", Severity.ERROR, "A page, the site or a policy names a disclaimer that does not exist."),
    DISCLAIMER_EMPTY("disclaimer/empty", Severity.ERROR, "A disclaimer has no text that a reader could see."),
    DISCLAIMER_NOT_SHOWN("disclaimer/not-shown", Severity.ERROR, "A rendered page lacks a disclaimer that it or the site asks for."),
    POLICY_DISCLAIMER_MISSING("policy/disclaimer-missing", Severity.ERROR, "A rendered page lacks a disclaimer that a policy requires."),

    // markdown and link

    // theme: themes and templates

    // output: writing

    // machine and usage: beyond the content
    ;

    private final String text;
    private final Severity severity;
    private final String meaning;

    Code(String text, Severity severity, String meaning) {
        this.text = text;
        this.severity = severity;
        this.meaning = meaning;
    }

    /** As it is printed, such as {@code front-matter/unknown-key}. */
    public String text() {
        return text;
    }

    /** What it is unless the site's configuration says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** One sentence on when it is reported. */
    public String meaning() {
        return meaning;
    }

    public static Optional<Code> of(String text) {
        return Arrays.stream(values()).filter(code -> code.text.equals(text)).findFirst();
    }
}
