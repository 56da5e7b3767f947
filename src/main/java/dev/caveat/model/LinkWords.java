package dev.caveat.model;

import java.util.Locale;
import java.util.Set;

/** Words that as the whole text of a link say nothing of where it leads, to those who go from link to link. */
public final class LinkWords {
    /** No such text is longer, in characters. */
    public static final int LONGEST = 24;

    private static final Set<String> EMPTY = Set.of(
            "here", "click", "click here", "click this", "this", "this link", "this page", "link", "links", "more", "read more", "learn more",
            "see more", "find out more", "go", "go here", "see here", "read here", "details", "more details", "info", "more info",
            "more information", "page", "website", "site", "article", "continue", "download", "source", "url", "view", "see", "read", "open",
            "hier", "mehr", "mehr lesen", "weiterlesen", "ici", "cliquez ici", "en savoir plus", "lire la suite", "aquí", "haga clic aquí", "leer más",
            "qui", "clicca qui", "leggi di più", "aqui", "clique aqui", "saiba mais", "hier klikken", "klik hier", "lees meer");

    private LinkWords() {}

    /** Whether a link with this text says nothing. */
    public static boolean sayNothing(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        int end = words.length();
        while (end > 0 && ".…!?:>»→ ".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return EMPTY.contains(words.substring(0, end));
    }
}
