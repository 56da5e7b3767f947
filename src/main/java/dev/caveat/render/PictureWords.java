package dev.caveat.render;

import dev.caveat.markdown.Document;
import dev.caveat.markdown.Reference;
import dev.caveat.model.Page;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports the pictures of a text that have no words in their place: who does not see them learns nothing of them. */
final class PictureWords {
    /** So many of a page are told. */
    private static final int MOST = 50;
    /** What a picture begins with, as long as its words are missing. */
    private static final int MARK = "![](".length();

    private final Page page;
    private final SourceText source;
    private final Problems problems;

    PictureWords(Page page, SourceText source, Problems problems) {
        this.page = page;
        this.source = source;
        this.problems = problems;
    }

    /** @param written the addresses of those in HTML of the editor's own */
    void report(Document document, List<String> written) {
        List<Reference> undescribed = document.undescribed();
        if (undescribed.isEmpty() && written.isEmpty()) {
            return;
        }
        int above = undescribed.isEmpty() ? 0 : source.place(page.bodyStart(), 1).line() - 1;
        for (Reference picture : undescribed.stream().limit(MOST).toList()) {
            tell(picture.destination(), source.at(above + picture.line(), picture.column(), MARK),
                    "say what it shows: ![…](" + picture.destination() + "); where it only decorates, write {alt=\"\"} behind it");
        }
        List<Written> tags = written.isEmpty() ? List.of() : tags();
        for (String src : written.stream().limit(MOST).toList()) {
            Optional<Written> tag = tags.stream().filter(one -> one.src.equals(src)).findFirst();
            tag.ifPresent(tags::remove);
            tell(src, tag.map(one -> source.place(page.bodyStart() + one.from, one.to - one.from)).orElse(source.whole()),
                    "say in alt what it shows, or write alt=\"\" where it only decorates");
        }
    }

    /** A tag as it stands in the text. */
    private record Written(String src, int from, int to) {}

    /** The tags of pictures without {@code alt}, wherever they stand. */
    private List<Written> tags() {
        List<Written> tags = new ArrayList<>();
        Tags.read(source.text().substring(page.bodyStart()), new Tags.Reader() {
            private String src = "";
            private boolean described;

            @Override
            public void attribute(String name, String value) {
                src = name.equals("src") ? Xml.unescape(value) : src;
                described |= name.equals("alt");
            }

            @Override
            public void tag(String name, int from, int to) {
                if (name.equals("img") && !described) {
                    tags.add(new Written(src, from, to));
                }
            }

            @Override
            public void end(String tag) {
                src = "";
                described = false;
            }
        });
        return tags;
    }

    private void tell(String address, Place place, String hint) {
        problems.add(Problem.of(Code.PICTURE_ALT, place, "the picture \"" + address + "\" has no text in its place (alt)").hint(hint));
    }
}
