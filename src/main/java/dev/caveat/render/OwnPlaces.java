package dev.caveat.render;

import dev.caveat.trace.Points;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The links of a page to places in itself, such as each comment has one: those that lead somewhere need not be remembered. */
final class OwnPlaces {
    private OwnPlaces() {}

    /**
     * The same points without the targets that can be found on the page as it is.
     *
     * @param url the page's own address, as targets have it
     * @param comments the anchors that are remembered elsewhere
     */
    static Points without(Points points, String url, Set<String> comments) {
        Set<String> anchors = new HashSet<>(points.anchors());
        List<String> others = new ArrayList<>(points.targets().size());
        for (String target : points.targets()) {
            boolean own = target.startsWith(url) && target.length() > url.length() && target.charAt(url.length()) == '\t';
            String anchor = own ? target.substring(url.length() + 1) : "";
            if (!own || !anchors.contains(anchor) && !comments.contains(anchor)) {
                others.add(target);
            }
        }
        return others.size() == points.targets().size() ? points : new Points(others, points.anchors());
    }
}
