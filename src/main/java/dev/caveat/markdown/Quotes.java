package dev.caveat.markdown;

import java.util.Locale;
import java.util.Map;

/**
 * The quotation marks of a language.
 *
 * @param open before a quotation
 * @param close behind it
 * @param innerOpen before a quotation within one
 * @param innerClose behind that
 */
public record Quotes(String open, String close, String innerOpen, String innerClose) {
    /** A narrow no-break space, which stands inside of French quotation marks. */
    private static final String THIN = "\u202F";

    private static final Quotes ENGLISH = new Quotes("“", "”", "‘", "’");
    private static final Quotes GERMAN = new Quotes("„", "“", "‚", "‘");
    private static final Quotes ROMANCE = new Quotes("«", "»", "“", "”");
    private static final Quotes NORDIC = new Quotes("”", "”", "’", "’");

    private static final Map<String, Quotes> BY_LANGUAGE = Map.ofEntries(
            Map.entry("de", GERMAN),
            Map.entry("de-ch", new Quotes("«", "»", "‹", "›")),
            Map.entry("cs", GERMAN),
            Map.entry("sk", GERMAN),
            Map.entry("sl", GERMAN),
            Map.entry("fr", new Quotes("«" + THIN, THIN + "»", "“", "”")),
            Map.entry("fr-ch", new Quotes("«" + THIN, THIN + "»", "‹" + THIN, THIN + "›")),
            Map.entry("es", ROMANCE),
            Map.entry("it", ROMANCE),
            Map.entry("pt", ROMANCE),
            Map.entry("pt-br", ENGLISH),
            Map.entry("no", new Quotes("«", "»", "‘", "’")),
            Map.entry("nb", new Quotes("«", "»", "‘", "’")),
            Map.entry("nn", new Quotes("«", "»", "‘", "’")),
            Map.entry("da", new Quotes("»", "«", "›", "‹")),
            Map.entry("sv", NORDIC),
            Map.entry("fi", NORDIC),
            Map.entry("pl", new Quotes("„", "”", "«", "»")),
            Map.entry("ru", new Quotes("«", "»", "„", "“")),
            Map.entry("uk", new Quotes("«", "»", "„", "“")));

    /** Those of a language as BCP 47 calls it, such as {@code de-AT}; English ones where we know none. */
    public static Quotes of(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        int hyphen = tag.indexOf('-');
        Quotes ofRegion = BY_LANGUAGE.get(tag);
        return ofRegion != null ? ofRegion : BY_LANGUAGE.getOrDefault(hyphen < 0 ? tag : tag.substring(0, hyphen), ENGLISH);
    }
}
