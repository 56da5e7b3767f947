package dev.caveat.html;

import java.util.function.BiConsumer;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** Goes through everything that is written in a page, seen or not. */
public final class Writing {
    private Writing() {}

    /** Hands on each piece with where it stands: {@code text}, {@code <a href>}, {@code a comment}, {@code <script>}. */
    public static void each(HtmlPage page, BiConsumer<String, String> taker) {
        taker.accept("text", page.words());
        page.document().forEachNode(node -> {
            if (node instanceof Element element) {
                for (Attribute attribute : element.attributes()) {
                    if (!attribute.getValue().isEmpty()) {
                        taker.accept("<" + element.normalName() + " " + attribute.getKey() + ">", attribute.getValue());
                    }
                }
            } else if (node instanceof Comment comment) {
                taker.accept("a comment", comment.getData());
            } else if (node instanceof DataNode data) {
                taker.accept(data.parent() == null ? "a script" : "<" + data.parent().normalName() + ">", data.getWholeData());
            }
        });
    }
}
