package dev.caveat.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A page as browsers read it. Owned by one thread. */
public final class HtmlPage {
    private final Document document;
    private Reading reading;

    private HtmlPage(Document document) {
        this.document = document;
    }

    public static HtmlPage parse(String html) {
        return new HtmlPage(Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true)));
    }

    /**
     * A style sheet that a page names or holds.
     *
     * @param href where it is; empty where it stands in the page
     * @param text the sheet itself, where it stands in the page
     * @param media for which media it is
     */
    public record Sheet(Optional<String> href, String text, String media) {}

    /** The same words at one place: what holds them, and where they begin and end in the page's HTML. */
    public static final class Passage {
        private final List<TextNode> pieces;

        private Passage(List<TextNode> pieces) {
            this.pieces = pieces;
        }

        public int from() {
            return pieces.get(0).sourceRange().startPos();
        }

        public int to() {
            return pieces.get(pieces.size() - 1).sourceRange().endPos();
        }

        private List<Element> elements() {
            return pieces.stream().map(TextNode::parent).filter(Element.class::isInstance).map(Element.class::cast).distinct().toList();
        }
    }

    Document document() {
        return document;
    }

    /** The style sheets in their order; those for a choice of the reader's are not used unless chosen. */
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (Element element : document.select("link[href], style")) {
            boolean link = element.normalName().equals("link");
            String rel = element.attr("rel").toLowerCase(Locale.ROOT);
            boolean used = SelectorReader.hasWord(rel, "stylesheet") && !SelectorReader.hasWord(rel, "alternate") && !element.hasAttr("disabled");
            if (link && used) {
                sheets.add(new Sheet(Optional.of(element.attr("href")), "", element.attr("media")));
            } else if (!link) {
                sheets.add(new Sheet(Optional.empty(), element.data(), element.attr("media")));
            }
        }
        return sheets;
    }

    private Reading reading() {
        if (reading == null) {
            reading = Reading.of(document);
        }
        return reading;
    }

    /** All words in one line, also those that are hidden. */
    public String words() {
        return reading().text();
    }

    /** The words of a piece of HTML, as {@link #passages} looks for them. */
    public static String words(String html) {
        return Reading.of(Jsoup.parseBodyFragment(html)).text().strip();
    }

    /** Where some words stand, in the page's order. */
    public List<Passage> passages(String words) {
        return reading().find(words).stream().filter(pieces -> !pieces.isEmpty()).map(Passage::new).toList();
    }

    /** The first or the last words in a part of the page's HTML. */
    public Optional<Passage> edge(int from, int to, boolean first) {
        TextNode[] found = new TextNode[1];
        document.forEachNode(node -> {
            if (node instanceof TextNode words && !words.isBlank() && words.sourceRange().isTracked()
                    && words.sourceRange().startPos() >= from && words.sourceRange().endPos() <= to && (found[0] == null || !first)) {
                found[0] = words;
            }
        });
        return Optional.ofNullable(found[0]).map(node -> new Passage(List.of(node)));
    }

    /** Looks at this page with all its style sheets. */
    public Sight sight(Cascade cascade) {
        return new Sight(Look.of(cascade));
    }

    /** What readers see of a page, on any screen. */
    public static final class Sight {
        private final Look look;

        private Sight(Look look) {
            this.look = look;
        }

        /** The screens on which some passages may look different, the usual one first. */
        public List<Integer> screens(List<Passage> passages) {
            return look.differing(passages.stream().flatMap(one -> one.elements().stream()).distinct().toList());
        }

        /** Why a passage or a part of it is not seen on a screen; empty where nothing speaks against it. */
        public Optional<Hidden> hidden(Passage passage, int screen) {
            Hiding hiding = new Hiding(look.in(screen));
            return passage.elements().stream().flatMap(one -> hiding.of(one).stream()).findFirst();
        }

        /**
         * Why a passage is not seen on that side of another one on which it stands in the page's text.
         *
         * @param first whether it stands before the other one
         */
        public Optional<Hidden> moved(Passage passage, Passage other, boolean first, int screen) {
            Node piece = passage.pieces.get(0);
            return new Flow(look.in(screen)).moved(piece, other.pieces.get(0), first);
        }
    }
}
