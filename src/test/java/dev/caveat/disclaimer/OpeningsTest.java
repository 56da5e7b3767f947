package dev.caveat.disclaimer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpeningsTest {
    private static final String[] PARTS = {"<p>", "</p>", "<", "a", "aa", " ", "<b>", "–", "<p>a</p>", "<p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};

    @Test
    void findsWhatNeedlesFind() {
        Random random = Seed.random("OpeningsTest");
        for (int i = 0; i < 5_000; i++) {
            String html = text(random, 60);
            List<String> pieces = new ArrayList<>();
            for (int n = random.nextInt(11); n > 0; n--) {
                pieces.add(text(random, 4));
            }
            List<VisibleText.Piece> found = new ArrayList<>();
            Openings.find(html, pieces, found);
            assertEquals(sorted(byNeedle(html, pieces)), sorted(found), html + " " + pieces);
        }
    }

    private static String text(Random random, int parts) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(parts); n > 0; n--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    private static List<VisibleText.Piece> byNeedle(String html, List<String> pieces) {
        List<VisibleText.Piece> found = new ArrayList<>();
        for (int number = 0; number < pieces.size(); number++) {
            String piece = pieces.get(number);
            for (int at : piece.isEmpty() ? new int[0] : new Needle(piece).in(html)) {
                found.add(new VisibleText.Piece(number, at, at + piece.length()));
            }
        }
        return found;
    }

    private static List<VisibleText.Piece> sorted(List<VisibleText.Piece> pieces) {
        List<VisibleText.Piece> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparing(VisibleText.Piece::from).thenComparing(VisibleText.Piece::number));
        return sorted;
    }
}
