package dev.caveat.render;

import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Wording;
import dev.caveat.model.Addresses;
import dev.caveat.model.Page;
import java.util.ArrayList;
import java.util.List;
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

    private static int link(String html, Page page, Addresses addresses, int from) {
        return html.indexOf("href=\"" + Xml.escape(addresses.href(page.url())) + "\"", from);
    }
}
