package dev.caveat.importing;

import java.util.Locale;

/** Why a piece of an export is not imported. */
public enum Reason {
    DIFFERS("the file that is there differs, and was kept"),
    REFUSED("its file could not be written"),
    UNREADABLE("it cannot be read"),
    UNSAFE("its name leads out of the site, or cannot be a file's"),
    LINK("it is a symbolic link"),
    TEMPLATE("it is a part of a theme, or of a tool"),
    NO_FRONT_MATTER("it has no front matter, so that it was no page"),
    NO_DATE("its name has no date, so that it was no article"),
    HTML_PAGE("it is a page in HTML that a template makes"),
    HONEYPOT("it filled a field that people do not see: spam"),
    SPAM("it was marked as spam"),
    NOTHING("it says nothing"),
    DELETED("it was deleted"),
    TWICE("it is there twice"),
    PRIVATE("it is private, or has a password"),
    TRASH("it lies in the trash"),
    REVISION("it is an earlier state of another one"),
    PINGBACK("it is a pingback or trackback"),
    NO_TEXT("it is neither an article nor a page"),
    NO_COMMENT("it is no comment of a reader, such as a note among editors"),
    ELSEWHERE("it lies on another host, and is only linked"),
    THREAD("its thread is not in the export");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** For people, about one piece. */
    public String words() {
        return words;
    }

    /** For programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
