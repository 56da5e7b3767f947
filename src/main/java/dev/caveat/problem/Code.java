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
    FILE_LINK_OUTSIDE("file/link-outside", Severity.ERROR, "A symbolic link leads out of the site, nowhere, back to a folder that it lies in, or to data that must not be published."),
    FILE_NAME("file/name", Severity.ERROR, "A file's name cannot be part of an address on every host."),
    FILE_CHANGED("file/changed", Severity.ERROR, "A file changed while the site was being built."),
    FILE_UNKNOWN_FOLDER(
            "file/unknown-folder", Severity.WARNING, "A folder or file of content/ begins with _ and is none that Caveat knows."),

    // yaml: the form of a YAML text
    YAML_TAB("yaml/tab", Severity.ERROR, "A tab stands where YAML allows only blanks."),
    YAML_COLON("yaml/colon", Severity.ERROR, "A value holds a colon and a blank, which YAML takes for a second key."),
    YAML_NO_COLON("yaml/no-colon", Severity.ERROR, "A line should be a key with a value, but has no colon with a blank."),
    YAML_QUOTE("yaml/quote", Severity.ERROR, "A quote is never closed, or closed too early."),
    YAML_ESCAPE("yaml/escape", Severity.ERROR, "A backslash in double quotes begins something that YAML does not know."),
    YAML_BRACKET("yaml/bracket", Severity.ERROR, "A list or mapping in brackets is not closed, or not separated by commas."),
    YAML_INDENT("yaml/indent", Severity.ERROR, "A line is indented more or less than the lines it belongs to."),
    YAML_UNQUOTED("yaml/unquoted", Severity.ERROR, "A value begins with a character that has a meaning in YAML."),
    YAML_CHARACTER("yaml/character", Severity.ERROR, "A YAML text holds a control character or half of a character."),
    YAML_DUPLICATE_KEY("yaml/duplicate-key", Severity.ERROR, "The same key stands twice in one mapping."),
    YAML_KEY("yaml/key", Severity.ERROR, "A key is empty, or is a list or mapping instead of a text."),
    YAML_ALIAS("yaml/alias", Severity.ERROR, "A repetition with * or << names nothing, itself, or far too much."),
    YAML_DEPTH("yaml/depth", Severity.ERROR, "Lists and mappings stand inside each other more than 100 levels deep."),
    YAML_SIZE("yaml/size", Severity.ERROR, "A YAML text or a single value in it is longer than Caveat reads."),
    YAML_SEVERAL("yaml/several-documents", Severity.ERROR, "A file that is one YAML document holds a second one."),
    YAML_SYNTAX("yaml/syntax", Severity.ERROR, "A text breaks the rules of YAML in a way that has no code of its own."),

    // key: keys and values of site.yaml, front matter, people, polls, disclaimers and policies
    KEY_MISSING("key/missing", Severity.ERROR, "A key that must be there is missing or has no value."),
    KEY_TWICE("key/twice", Severity.WARNING, "Two spellings of the same key are given; only one of them is used."),
    KEY_SPELLING("key/spelling", Severity.NOTICE, "A key has the name that another program uses; it is read as ours."),

    // front-matter
    FRONT_MATTER_UNTERMINATED(
            "front-matter/unterminated", Severity.ERROR, "Front matter begins with --- and has no second --- line."),
    FRONT_MATTER_FORM(
            "front-matter/form", Severity.ERROR, "Front matter is not a list of keys and values in YAML."),
    FRONT_MATTER_UNKNOWN_KEY(
            "front-matter/unknown-key", Severity.WARNING, "Front matter holds a key that means nothing to Caveat."),
    FRONT_MATTER_VALUE("front-matter/value", Severity.ERROR, "A front matter value is not of the key's type."),
    FRONT_MATTER_NO_TITLE(
            "front-matter/no-title", Severity.WARNING, "A page has no title of its own, so another text serves as one."),

    FRONT_MATTER_CASCADE(
            "front-matter/cascade", Severity.ERROR, "What a folder hands down to its pages cannot be read, so that they are not built."),

    // site: what stands in site.yaml, or between several files
    SITE_MISSING("site/missing", Severity.ERROR, "There is no content/site.yaml below the root."),
    SITE_UNKNOWN_KEY("site/unknown-key", Severity.WARNING, "site.yaml holds a key that means nothing to Caveat."),
    SITE_VALUE("site/value", Severity.ERROR, "A value of site.yaml is not of the key's type."),

    // page: pages and their addresses
    PAGE_SLUG("page/slug", Severity.ERROR, "A slug, url or alias is no address that lies within the site."),
    PAGE_COLLISION("page/collision", Severity.ERROR, "Two sources would be published at one address."),
    PAGE_LANGUAGE("page/language", Severity.WARNING, "A page is in a language that site.yaml does not declare; it is taken for one in the site's own."),
    PAGE_TRANSLATION("page/translation", Severity.WARNING, "Two pages in one language would be the translation of the same page."),
    PAGE_TYPE("page/type", Severity.WARNING, "A page has a type that site.yaml does not declare."),
    PAGE_UNKNOWN("page/unknown", Severity.WARNING, "A page names another one that does not exist, or is not published."),
    PAGE_RESOURCE("page/resource", Severity.WARNING, "Front matter speaks of files beside the page that are not there."),
    MENU_TWICE("menu/twice", Severity.WARNING, "A page puts itself into a menu that leads to it already."),
    PAGE_LAYOUT("page/layout", Severity.ERROR, "A page asks for a layout that the theme does not have."),

    // review: who read a page with an expert's eye, and when
    REVIEW_OVERDUE(
            "review/overdue", Severity.WARNING, "The day of a page's next review has come; reviews: in site.yaml says what follows from that."),
    REVIEW_CHANGED("review/changed", Severity.WARNING, "A page's text is not the one that was reviewed."),
    REVIEW_NEXT("review/next", Severity.ERROR, "A page's next review is due before the one that it speaks of."),

    // comment: comments and their threads
    COMMENT_ORPHAN("comment/orphan", Severity.WARNING, "A comment answers one that does not exist."),
    COMMENT_CYCLE("comment/cycle", Severity.WARNING, "Comments answer each other in a circle."),
    COMMENT_DUPLICATE_ID("comment/duplicate-id", Severity.WARNING, "Two comments of one article have the same id."),
    COMMENT_NO_BODY("comment/no-body", Severity.WARNING, "An approved comment says nothing."),
    COMMENT_NOT_IN_PLACE("comment/not-in-place", Severity.ERROR, "A comment is written so that a command cannot change it at one place of its file."),
    COMMENT_FORM("comment/form", Severity.ERROR, "A comment file holds something that is no comment."),
    COMMENT_VALUE("comment/value", Severity.ERROR, "A value in a comment is not of the key's type."),
    COMMENT_UNKNOWN_KEY("comment/unknown-key", Severity.NOTICE, "A comment holds a key that means nothing to Caveat; it is ignored."),
    COMMENT_NO_PAGE("comment/no-page", Severity.WARNING, "Comments are stored for an article that does not exist."),
    COMMENT_FILE("comment/file", Severity.WARNING, "A file among comments is neither YAML nor JSON, or belongs to no article's folder."),
    COMMENT_IMITATION(
            "comment/imitation",
            Severity.WARNING,
            "A reader's name looks like that of somebody whom the site vouches for, or like the site's own."),

    // person, poll
    PERSON_UNKNOWN("person/unknown", Severity.ERROR, "Somebody is named who has no file in _people."),
    PERSON_NAMED("person/named", Severity.WARNING, "An author has no file in _people, so that only the name is known."),
    PERSON_VALUE("person/value", Severity.ERROR, "A value in a person's file is missing or not of the key's type."),
    PERSON_UNKNOWN_KEY("person/unknown-key", Severity.WARNING, "A person's file holds a key that means nothing to Caveat."),
    POLL_UNKNOWN("poll/unknown", Severity.ERROR, "A page names a poll that has no file in _polls."),
    POLL_DRAFT("poll/draft", Severity.NOTICE, "A page names a poll that is a draft and therefore not shown."),
    POLL_PLACE("poll/place", Severity.WARNING, "A mark <!-- poll:id --> stands where it has no effect."),
    POLL_VALUE("poll/value", Severity.ERROR, "A value in a poll's file is missing or not of the key's type."),
    POLL_UNKNOWN_KEY("poll/unknown-key", Severity.WARNING, "A poll's file holds a key that means nothing to Caveat."),

    // data: what lies in _data
    DATA_FILE("data/file", Severity.WARNING, "A file in _data is neither YAML nor JSON nor CSV, so that it is not read."),
    DATA_FORM("data/form", Severity.ERROR, "A data file is not a table as CSV has it, or a page shows one with an error."),
    DATA_TWICE("data/twice", Severity.ERROR, "Two files, or a file and a folder, would be the same value for templates."),

    // disclaimer and policy
    DISCLAIMER_UNKNOWN("disclaimer/unknown", Severity.ERROR, "A page, the site or a policy names a disclaimer that does not exist."),
    DISCLAIMER_EMPTY("disclaimer/empty", Severity.ERROR, "A disclaimer has no text that a reader could see."),
    DISCLAIMER_NOT_SHOWN("disclaimer/not-shown", Severity.ERROR, "A disclaimer that the page or site.yaml asks for is not at its place on the rendered page."),
    POLICY_DISCLAIMER_MISSING("policy/disclaimer-missing", Severity.ERROR, "A policy requires a disclaimer that the rendered page does not show at its place."),
    DISCLAIMER_CHANGED("disclaimer/changed", Severity.WARNING, "A disclaimer's text is not the one that somebody signed."),
    DISCLAIMER_UNTRANSLATED("disclaimer/untranslated", Severity.WARNING, "A page shows a disclaimer in another language than its own."),
    CRISIS_MISSING("crisis/missing", Severity.ERROR, "A page is about a topic that asks for a crisis line, and there is none in its language."),
    CRISIS_UNCHECKED("crisis/unchecked", Severity.ERROR, "Nobody has compared a crisis line with its source within a year."),
    POLICY_BROKEN("policy/broken", Severity.ERROR, "A page does not do what a policy demands of it."),
    DISCLAIMER_VALUE("disclaimer/value", Severity.ERROR, "A value in a disclaimer's front matter is missing or not of the key's type."),
    DISCLAIMER_UNKNOWN_KEY("disclaimer/unknown-key", Severity.WARNING, "A disclaimer's front matter holds a key that means nothing to Caveat."),
    DISCLAIMER_VARIABLE("disclaimer/variable", Severity.ERROR, "A disclaimer holds a variable that does not exist, or that a page has nothing to fill in with."),
    POLICY_VALUE("policy/value", Severity.ERROR, "A policy or condition is not of the form that rules have."),
    POLICY_UNKNOWN_KEY("policy/unknown-key", Severity.ERROR, "A policy or condition holds a key that means nothing to Caveat, so that nobody knows what it demands."),

    // reference, correction, disclosure: what a page rests on
    REFERENCE_UNKNOWN("reference/unknown", Severity.ERROR, "A text cites something that is not among the references of its page."),
    REFERENCE_VALUE("reference/value", Severity.ERROR, "A reference says too little, has the id of another one, or a value of the wrong form."),
    CORRECTION_FUTURE("correction/future", Severity.WARNING, "A correction has a date that has not come yet."),
    DISCLOSURE_VALUE("disclosure/value", Severity.ERROR, "A disclosure does not say who is meant, or gives an address that is none."),

    // markdown and link
    SHORTCODE_UNKNOWN("shortcode/unknown", Severity.ERROR, "A text calls a shortcode for which the theme has no template."),
    SHORTCODE_FORM("shortcode/form", Severity.ERROR, "A shortcode's tag is not written as one, or has no partner."),
    SHORTCODE_VALUE("shortcode/value", Severity.ERROR, "A shortcode is given a value that it does not take, or lacks one that it needs."),
    LINK_BROKEN("link/broken", Severity.WARNING, "A page points at something on the site that is not there: a page, a picture or another file, or a place in a page."),

    // picture
    PICTURE_ALT("picture/alt", Severity.WARNING, "A picture has no text in its place (alt), and nobody says that it only decorates."),
    PICTURE_PLACE("picture/place", Severity.ERROR, "A picture says where it was taken, and that cannot be taken out of its file, so that it is not published."),
    PICTURE_BROKEN("picture/broken", Severity.WARNING, "The file of a picture breaks off, so that only a part of it is published."),
    PICTURE_NOT_SCALED("picture/not-scaled", Severity.NOTICE, "A picture has no smaller copies, because it is too large or of a kind that is not read."),

    // theme: themes and templates
    THEME_MISSING("theme/missing", Severity.ERROR, "There is no theme of that name, neither in the site nor built in."),
    THEME_CYCLE("theme/cycle", Severity.ERROR, "A theme extends itself, directly or through its parents."),
    THEME_REQUIRES("theme/requires", Severity.ERROR, "A theme asks for another version of Caveat."),
    THEME_KEY("theme/unknown-key", Severity.WARNING, "theme.yaml has a key that means nothing."),
    THEME_VALUE("theme/wrong-value", Severity.ERROR, "A value in theme.yaml is not of the kind that its key takes."),
    THEME_TEXT("theme/text", Severity.ERROR, "A file of a theme's words (i18n) holds something other than texts."),
    THEME_UNTRANSLATED("theme/untranslated", Severity.NOTICE, "A theme has texts that are in English on pages in another language."),
    THEME_LINK("theme/link", Severity.ERROR, "A symbolic link leads out of a theme, nowhere, or to a folder."),
    THEME_TOO_LARGE("theme/too-large", Severity.ERROR, "A file of a theme is larger than 16 MiB."),
    THEME_TWICE("theme/twice", Severity.ERROR, "A theme has a style sheet or script twice: as it is, and as a template."),
    PARAM_VALUE("params/value", Severity.ERROR, "A value under params in site.yaml is not what the theme declares for it."),
    PARAM_FILE("params/file", Severity.ERROR, "A value under params in site.yaml names a file that is not there."),
    PARAM_UNKNOWN("params/unknown", Severity.WARNING, "A name under params in site.yaml is nearly one of the theme's settings."),
    PARAM_CONTRAST("params/contrast", Severity.ERROR, "Two colours that stand on each other have too little contrast."),
    TEMPLATE_MISSING("template/missing", Severity.ERROR, "A template, partial or slot that is asked for does not exist."),
    TEMPLATE_SYNTAX("template/syntax", Severity.ERROR, "A template is not written as templates must be."),
    TEMPLATE_FORBIDDEN("template/forbidden", Severity.ERROR, "A template uses something that would hide what it reads, or that turns escaping off."),
    TEMPLATE_UNDEFINED("template/undefined", Severity.ERROR, "A template shows a value that does not exist."),
    TEMPLATE_TYPE("template/type", Severity.ERROR, "A template uses a value as something that it is not, such as a list as text."),
    TEMPLATE_TEXT("template/text", Severity.ERROR, "A template asks for a text that its theme does not have, or without what the text needs."),
    TEMPLATE_CALL("template/call", Severity.ERROR, "A template calls a function with arguments that make no sense."),
    TEMPLATE_LIMIT("template/limit", Severity.ERROR, "A template runs too long, nests too deep, or writes a page that is too large."),
    TEMPLATE_FAILED("template/failed", Severity.ERROR, "A template stopped for another reason."),

    // check: what "caveat check" sees of whole pages
    CHECK_HIDDEN("check/hidden", Severity.ERROR, "A disclaimer is on the page, but the theme hides it or a part of it from readers."),
    CHECK_REORDERED("check/reordered", Severity.ERROR, "A disclaimer is shown on another side of the text than that on which it stands in the page."),
    CHECK_SLOT("check/slot", Severity.ERROR, "The theme's pages do not call a slot that every theme must call."),
    CHECK_THIRD_PARTY("check/third-party", Severity.WARNING, "A page or style sheet makes browsers ask another host, which learns who reads it."),
    CHECK_E_MAIL("check/e-mail", Severity.WARNING, "A published file holds an e-mail address that contacts in site.yaml does not name."),
    CHECK_ADDRESS("check/address", Severity.WARNING, "A published file holds the address of a machine (IP)."),
    CHECK_HASH("check/hash", Severity.WARNING, "A published file holds what may be the digest of an e-mail address."),
    CHECK_PLACE("check/place", Severity.WARNING, "A published picture says where it was taken."),
    CHECK_AFFILIATE("check/affiliate", Severity.WARNING, "A link from which the site earns does not say so to search engines (rel=sponsored)."),
    CHECK_LINK_TEXT("check/link-text", Severity.WARNING, "A link has no name, or one that says nothing of where it leads."),
    CHECK_EXTERNAL_GONE("check/external-gone", Severity.ERROR, "A link leads to another host, which says that there is nothing; only --external asks."),
    CHECK_EXTERNAL_MOVED("check/external-moved", Severity.NOTICE, "A link leads to another host, which has a new address for it for good."),
    CHECK_EXTERNAL_UNVERIFIED(
            "check/external-unverified", Severity.WARNING, "Nobody knows whether a link to another host leads anywhere: it did not answer, or does not tell programs."),
    CHECK_MARKUP("check/markup", Severity.WARNING, "A page has markup that browsers or screen readers do not take as it is meant."),

    // output: writing
    OUTPUT_FOLDER("output/folder", Severity.ERROR, "The output folder is a place that Caveat does not write into, such as the site itself or a home folder."),
    OUTPUT_FOREIGN("output/foreign-file", Severity.ERROR, "Something that Caveat did not write stands in the output folder where a file must be written."),
    OUTPUT_LINK("output/link", Severity.ERROR, "A folder inside the output folder is a symbolic link, and Caveat does not write through it."),
    OUTPUT_PATH("output/path", Severity.ERROR, "The path of a file to be published is not safe, or not possible on every disk."),
    OUTPUT_SAME_NAME("output/same-name", Severity.ERROR, "Two files to be published cannot lie on one disk, such as a.html beside A.html."),
    OUTPUT_MANIFEST("output/manifest", Severity.ERROR, "The list of published files, .caveat-manifest, cannot be read or holds lines that Caveat did not write."),
    OUTPUT_LOCKED("output/locked", Severity.ERROR, "Another build is writing the same output at this moment."),

    // import: what another program left
    IMPORT_SOURCE("import/source", Severity.ERROR, "What shall be imported is not there, or is not of the form that was named."),
    IMPORT_SITE("import/site", Severity.NOTICE, "An export does not say where its site stands, so that site.yaml was written with an address that stands for any."),
    IMPORT_MARKUP("import/markup", Severity.WARNING, "A text uses markup of another program that has no counterpart; it stays as text, or is left out."),

    // publish: bringing the output to where readers find it
    PUBLISH_DELETES("publish/deletes", Severity.ERROR, "More files would vanish from where the site is published than is plausible."),
    PUBLISH_FOREIGN("publish/foreign-file", Severity.ERROR, "Where the site is to be published, files stand in the way that Caveat did not put there."),
    PUBLISH_LEFT_OUT("publish/left-out", Severity.WARNING, "The output folder holds files that are not the site's, and they are not published."),
    PUBLISH_CHANGED("publish/changed", Severity.ERROR, "A file in the output folder is not as the build left it, so that nothing is published."),
    PUBLISH_ADDRESS("publish/address", Severity.WARNING, "The site's address is one that was never meant to be published."),
    PUBLISH_CREDENTIALS("publish/credentials", Severity.ERROR, "Nothing says with which keys a store is to be written to."),

    // machine and usage: beyond the content
    MACHINE_WRITE("machine/write", Severity.ERROR, "The disk refused to write or delete a file: it is full, read-only or protected."),
    MACHINE_MEMORY("machine/memory", Severity.WARNING, "What a build remembers for the next one could not be stored."),
    MACHINE_PROGRAM("machine/program", Severity.ERROR, "A program that a command needs is not there."),
    MACHINE_TARGET("machine/target", Severity.ERROR, "The place to publish to refused something, or does not answer."),
    MACHINE_PORT("machine/port", Severity.ERROR, "The server cannot listen on the address and port that it was given."),
    USAGE_UNKNOWN("usage/unknown", Severity.ERROR, "The command line names a command, option or argument that there is not."),
    USAGE_MISSING("usage/missing", Severity.ERROR, "The command line lacks an argument, or the value of an option."),
    USAGE_VALUE("usage/value", Severity.ERROR, "An option or argument on the command line has a value that makes no sense."),
    USAGE_EXISTS("usage/exists", Severity.ERROR, "A command would have to overwrite a file that is there."),
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
