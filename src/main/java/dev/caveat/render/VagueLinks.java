package dev.caveat.render;

import dev.caveat.model.LinkWords;
import dev.caveat.problem.Place;
import dev.caveat.problem.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Finds the links of a text whose words say nothing of where they lead: in its HTML, which is where they are all alike. */
final class VagueLinks {
    /** So many of one page are told. */
    private static final int MOST = 20;

    private VagueLinks() {}

    /**
     * The vague links of a body.
     *
     * @param source the file that it was made of; a link that is not found in it is said of the file
     * @param bodyStart where the body begins in it
     */
    static List<Shows.Link> in(String html, SourceText source, int bodyStart) {
        List<Shows.Link> links = new ArrayList<>();
        int from = bodyStart;
        for (int at = html.indexOf("<a "); at >= 0 && links.size() < MOST; at = html.indexOf("<a ", at + 1)) {
            int open = html.indexOf('>', at);
            int close = html.indexOf("</a>", at);
            if (open < 0 || close < open || close - open > LinkWords.LONGEST * 4) {
                continue;
            }
            String words = Excerpt.ofHtml(html.substring(open + 1, close), LinkWords.LONGEST);
            boolean pictured = html.substring(open, close).contains("<img");
            if (!pictured && LinkWords.sayNothing(words)) {
                int written = source.text().indexOf("[" + words + "](", from);
                from = written < 0 ? from : written + 1;
                links.add(new Shows.Link(words, written < 0 ? Place.of("") : source.place(written + 1, words.length())));
            }
        }
        return links;
    }
}
