package dev.caveat.read;

import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.problem.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The wordings that come with Caveat, for what pages have to say because of what they are: so that a page that somebody
 * paid for says so on a site that has not thought of it. A file of the same name in {@code _disclaimers} replaces each.
 */
final class BuiltInDisclaimers {
    private static final List<String> IDS = List.of(
            "affiliate", "ai-assisted", "conflict-of-interest", "correction", "crisis", "not-reviewed", "outdated", "retraction", "sponsored",
            "supplied");

    private BuiltInDisclaimers() {}

    /** By id. */
    static SortedMap<String, SourceText> all() {
        SortedMap<String, SourceText> texts = new TreeMap<>();
        for (String id : IDS) {
            try (InputStream file = BuiltInDisclaimers.class.getResourceAsStream("disclaimers/" + id + ".md")) {
                texts.put(id, SourceText.of(Disclaimer.BUILT_IN + "_disclaimers/" + id + ".md", new String(file.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return texts;
    }
}
