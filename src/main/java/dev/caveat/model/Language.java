package dev.caveat.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A language in which pages of the site are written.
 *
 * @param code what pages are marked with: in the names of their files, their ids and their addresses; empty for the site's own
 * @param tag as in BCP 47, for browsers
 * @param label its name in itself, for those who look for it
 * @param rightToLeft whether it is written from right to left
 * @param weight its place among the others, the lowest first
 * @param folder the folder below {@code content/} whose pages are in it
 * @param words what the site says in it
 */
public record Language(String code, String tag, String label, boolean rightToLeft, int weight, Optional<String> folder, SiteWords words) {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ps", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Samr", "Syrc", "Thaa");

    /** Of which nothing is said but its name. */
    public static Language plain(String code, String tag) {
        return new Language(code, tag, nameOf(tag), isRightToLeft(tag), 0, Optional.empty(), SiteWords.NONE);
    }

    /** What a language calls itself, with a large letter as in a list; the tag, where nobody knows. */
    public static String nameOf(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        if (name.isBlank()) {
            return tag;
        }
        int first = name.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + name.substring(Character.charCount(first));
    }

    /** By its script, where it names one, else by the one that it is usually written in. */
    public static boolean isRightToLeft(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getScript().isEmpty() ? RIGHT_TO_LEFT.contains(locale.getLanguage()) : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    }

    /** What the addresses of its pages begin with; empty for the site's own. */
    public String prefix() {
        return prefix(code);
    }

    /** What the addresses of a language's pages begin with. */
    public static String prefix(String code) {
        return code.isEmpty() ? "" : "/" + code;
    }

    /** The word for its direction in HTML. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }
}
