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

    // person, poll

    // disclaimer and policy

    // markdown and link

    // theme: themes and templates

    // output: writing
    OUTPUT_FOLDER("output/folder", Severity.ERROR, "The output folder is a place that Caveat does not write into, such as the site itself or a home folder."),
    OUTPUT_FOREIGN("output/foreign-file", Severity.ERROR, "Something that Caveat did not write stands in the output folder where a file must be written."),
    OUTPUT_LINK("output/link", Severity.ERROR, "A folder inside the output folder is a symbolic link, and Caveat does not write through it."),
    OUTPUT_PATH("output/path", Severity.ERROR, "The path of a file to be published is not safe, or not possible on every disk."),
    OUTPUT_SAME_NAME("output/same-name", Severity.ERROR, "Two files to be published cannot lie on one disk, such as a.html beside A.html."),
    OUTPUT_MANIFEST("output/manifest", Severity.ERROR, "The list of published files, .caveat-manifest, cannot be read or holds lines that Caveat did not write."),
    OUTPUT_LOCKED("output/locked", Severity.ERROR, "Another build is writing the same output at this moment."),

    // machine and usage: beyond the content
    MACHINE_WRITE("machine/write", Severity.ERROR, "The disk refused to write or delete a file: it is full, read-only or protected."),
    MACHINE_PORT("machine/port", Severity.ERROR, "The server cannot listen on the address and port that it was given."),
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
