package dev.caveat.render;

import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Wording;
import dev.caveat.model.Addresses;
import dev.caveat.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Whether a list names the disclaimers that it has to name beside the pages that it shows. */
final class Cards {
    private Cards() {}

    /**
     * The disclaimers that are not named. One is, where the words of its title stand between the links to the page before
     * and to the page after: nearer than that nobody can say, because themes put a title above a link, or below, or in it.
     *
     * @param pages in the order in which the list shows them
     */
    static List<Shows.Label> unnamed(String html, List<Page> pages, Addresses addresses, Function<Page, List<Disclaimer>> labels) {
        List<Shows.Label> unnamed = new ArrayList<>();
        int behind = 0;
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            List<Disclaimer> owed = labels.apply(page);
            int link = link(html, page, addresses, behind);
            if (!owed.isEmpty()) {
                int next = i + 1 < pages.size() ? link(html, pages.get(i + 1), addresses, Math.max(behind, link)) : -1;
                String around = html.substring(behind, next < 0 ? html.length() : next);
                for (Disclaimer disclaimer : owed) {
                    if (link < 0 || !Wording.isShown(disclaimer.title(), around)) {
                        unnamed.add(new Shows.Label(page.id().text(), disclaimer.id()));
                    }
                }
            }
            // The last link to a page ends its card, as near as can be told.
            behind = link < 0 ? behind : html.indexOf('>', link);
        }
        return unnamed;
    }

    /**
     * The same for the pages that an article leads to. Its text and its comments may link to them too, so that one place where the
     * words stand near the link is enough; a page that is not shown needs none.
     *
     * @param text the article's own text, in which a notice does not count
     */
    static List<Shows.Label> unnamedBeside(
            String html, String text, List<Page> pages, Addresses addresses, Function<Page, List<Disclaimer>> labels) {
        List<Page> owing = new ArrayList<>(0);
        for (Page page : pages) {
            if (!labels.apply(page).isEmpty()) {
                owing.add(page);
            }
        }
        if (owing.isEmpty()) {
            return List.of();
        }
        int body = text.isBlank() ? -1 : html.indexOf(text);
        int start = body < 0 ? 0 : body + text.length();
        TreeMap<Integer, Page> links = new TreeMap<>();
        for (Page page : pages) {
            for (int at = link(html, page, addresses, start); at >= 0; at = link(html, page, addresses, at + 1)) {
                links.put(at, page);
            }
        }
        List<Shows.Label> unnamed = new ArrayList<>();
        for (Page page : owing) {
            List<String> around = links.entrySet().stream().filter(link -> link.getValue() == page)
                    .map(link -> around(html, start, link.getKey(), links)).toList();
            for (Disclaimer disclaimer : labels.apply(page)) {
                if (!around.isEmpty() && around.stream().noneMatch(words -> Wording.isShown(disclaimer.title(), words))) {
                    unnamed.add(new Shows.Label(page.id().text(), disclaimer.id()));
                }
            }
        }
        return unnamed;
    }

    /** From the link before to the link behind. */
    private static String around(String html, int start, int link, TreeMap<Integer, Page> links) {
        Integer before = links.lowerKey(link);
        Integer behind = links.higherKey(link);
        return html.substring(before == null ? start : html.indexOf('>', before), behind == null ? html.length() : behind);
    }

    private static int link(String html, Page page, Addresses addresses, int from) {
        return html.indexOf("href=\"" + Xml.escape(addresses.href(page.url())) + "\"", from);
    }
}
