package dev.caveat.cli;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** All pages of the manual that are made from declarations. */
final class ManualReference {
    private ManualReference() {}

    /** By their paths below {@code src/docs/content/}. */
    static SortedMap<String, String> pages() throws IOException {
        SortedMap<String, String> pages = new TreeMap<>(ManualThemes.pages());
        ManualKeys.pages().forEach((name, text) -> pages.put("reference/" + name, text));
        ManualProblems.pages().forEach((name, text) -> pages.put("reference/" + name, text));
        pages.put("moving/words.md", ManualKeys.words());
        pages.put("reference/commands.md", ManualCommands.page());
        pages.put("reference/build-servers.md", ManualServers.page());
        return pages;
    }
}
