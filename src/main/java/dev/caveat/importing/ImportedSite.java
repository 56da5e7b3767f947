package dev.caveat.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an export says of the site as a whole; texts are empty where it says nothing.
 *
 * @param baseUrl {@code https://host/} or with a folder
 * @param permalinks address patterns by section
 */
public record ImportedSite(String title, String description, String baseUrl, String language, String timezone, Map<String, String> permalinks) {
    /** Of which nothing is known. */
    public static final ImportedSite UNKNOWN = new ImportedSite("", "", "", "", "", Map.of());

    /** A language as BCP 47 writes it; empty for what is none. */
    public static String language(String written) {
        String tag = CleanText.line(written).replace('_', '-');
        return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? tag : "";
    }

    public ImportedSite {
        permalinks = Collections.unmodifiableMap(new LinkedHashMap<>(permalinks));
    }
}
