package dev.caveat.importing;

import dev.caveat.yaml.NewDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The addresses that pages of an import have: no two are at one, and none where Caveat makes a page of its own. */
final class Addresses {
    /** What a site has at these addresses, unless its settings say otherwise; other programs leave that to pages of the editor's. */
    private static final Set<String> MADE = Set.of("/tags/", "/categories/", "/search/", "/people/", "/disclaimers/");

    private final Set<String> taken = new HashSet<>();

    /** Whether a page would lie where Caveat makes one, by the path of its file. */
    static boolean isMade(String path) {
        return MADE.contains("/" + path.toLowerCase(Locale.ROOT) + "/");
    }

    /**
     * Takes from front matter what others have.
     *
     * @return whether the page keeps its address; it has no other than that of its file then
     */
    boolean keep(NewDocument front) {
        List<String> url = front.texts("url");
        boolean kept = url.isEmpty() || !MADE.contains(folded(url.get(0))) && taken.add(folded(url.get(0)));
        if (!kept) {
            front.without("url");
        }
        List<String> aliases = new ArrayList<>();
        front.texts("aliases").stream().filter(alias -> taken.add(folded(alias))).forEach(aliases::add);
        if (aliases.isEmpty()) {
            front.without("aliases");
        } else {
            front.texts("aliases", aliases);
        }
        return kept;
    }

    private static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
