package dev.caveat.render;

import dev.caveat.markdown.Document;
import dev.caveat.markdown.Reference;
import dev.caveat.model.Page;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.util.List;

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
        int above = source.place(page.bodyStart(), 1).line() - 1;
        for (Reference picture : document.undescribed().stream().limit(MOST).toList()) {
            tell(picture.destination(), source.at(above + picture.line(), picture.column(), MARK),
                    "say what it shows: ![…](" + picture.destination() + "); where it only decorates, write {alt=\"\"} behind it");
        }
        int from = page.bodyStart();
        for (String src : written.stream().limit(MOST).toList()) {
            int at = src.isEmpty() ? -1 : source.text().indexOf(src, from);
            from = at < 0 ? from : at + 1;
            tell(src, at < 0 ? source.whole() : source.place(at, src.length()), "say in alt what it shows, or write alt=\"\" where it only decorates");
        }
    }

    private void tell(String address, Place place, String hint) {
        problems.add(Problem.of(Code.PICTURE_ALT, place, "the picture \"" + address + "\" has no text in its place (alt)").hint(hint));
    }
}
