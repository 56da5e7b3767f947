package dev.caveat.disclaimer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The short way to know what is seen says what the long way says, or nothing. */
class PlainPageTest {
    private static final String[] PARTS = {
        "<p>", "</p>", "<div class=x>", "</div>", "<div hidden>", "<template>", "</template>", "<script>", "</script>", "<!-- ", " -->", "<!-->", "--!>",
        "<a title=\"", "\">", "'", "words ", "<", ">", "<br>", "<style>", "</style>", "<title>", "</title>", "<svg><title>", "</svg>", "<noscript>",
        "</noscript>", "<details>", "</details>", "<dialog>", "</dialog>", "<!doctype html>", "<textarea>", "</textarea>", "<P HIDDEN>",
        "<span style=\"display:none\">", "</span>", "</scriptx>", "<!-", "</", "<p>It is an opinion.</p>", "<p>It is an opinion.</p>",
        "<p>The body.</p><div>More</div>",
    };
    private static final List<String> INSERTED = List.of("<p>The body.</p><div>More</div>", "<p>It is an opinion.</p>");

    /** Browsers take it for a part of the end tag's attribute, and show nothing of it. */
    @Test
    void nothingIsSeenInTheQuotesOfAnEndTag() {
        for (String page : List.of("</p title=\"<b></b><p>It is an opinion.</p>", "<title>x</title a='><p>It is an opinion.</p>'>")) {
            List<VisibleText.Piece> pieces = VisibleText.candidates(page, INSERTED, List.of());
            assertEquals(1, pieces.size(), page);
            assertEquals(Optional.empty(), PlainPage.seen(page, pieces, Set.of(1)), page);
        }
    }

    @Test
    void bothWaysSeeTheSame() {
        long seed = Seed.of("PlainPageTest");
        Random random = new Random(seed);
        int told = 0;
        for (int round = 0; round < 60_000; round++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(9); i >= 0; i--) {
                html.append(PARTS[random.nextInt(PARTS.length)]);
            }
            String page = html.toString();
            List<VisibleText.Piece> pieces = VisibleText.candidates(page, INSERTED, List.of());
            Optional<List<VisibleText.Piece>> plain = PlainPage.seen(page, pieces, Set.of(1));
            if (plain.isPresent() && !pieces.isEmpty()) {
                told++;
                List<Integer> seen = plain.get().stream().map(VisibleText.Piece::number).toList();
                List<Integer> whole = new ArrayList<>();
                VisibleText.of(page, INSERTED).pieces().forEach(piece -> whole.add(piece.number()));
                assertEquals(whole, seen, page);
            }
        }
        assertTrue(told > 1000, "the short way told of " + told + " pages only");
    }
}
