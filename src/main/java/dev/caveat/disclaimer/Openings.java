package dev.caveat.disclaimer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds several pieces of HTML in a page in one way through it: from tag to tag, since a piece of HTML begins with one. A piece that does not,
 * and one whose beginning is there too often, is looked for as a {@link Needle}.
 */
final class Openings {
    /** So many characters are compared at each tag; a constant, as the next one, or the time could grow with the product of both texts. */
    private static final int HEAD = 32;

    private static final int MOST_TRIES = 8;
    private static final int MOST_PIECES = 8;

    private final String html;
    private final List<String> pieces;
    private final String[] heads;
    private final int[] tries;
    private final List<VisibleText.Piece> found = new ArrayList<>();

    private Openings(String html, List<String> pieces) {
        this.html = html;
        this.pieces = pieces;
        this.heads = new String[pieces.size()];
        this.tries = new int[pieces.size()];
        for (int number = 0; number < heads.length; number++) {
            String piece = pieces.get(number);
            boolean fits = !piece.isEmpty() && piece.length() <= html.length();
            heads[number] = fits ? piece.substring(0, Math.min(HEAD, piece.length())) : "";
        }
    }

    /** Adds where pieces stand, each with its number in the list; those of one piece from left to right. Empty pieces are nowhere. */
    static void find(String html, List<String> pieces, List<VisibleText.Piece> into) {
        new Openings(html, pieces).find(into);
    }

    private void find(List<VisibleText.Piece> into) {
        boolean few = heads.length <= MOST_PIECES;
        int walked = 0;
        for (int number = 0; number < heads.length; number++) {
            if (few && heads[number].startsWith("<")) {
                walked++;
            } else if (!heads[number].isEmpty()) {
                search(number);
                heads[number] = "";
            }
        }
        if (walked > 0) {
            walk();
        }
        into.addAll(found);
    }

    private void walk() {
        int last = html.length() - 1;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            char next = at == last ? '<' : html.charAt(at + 1);
            for (int number = 0; number < heads.length; number++) {
                String head = heads[number];
                // Most tags already differ in their first letter.
                if (!head.isEmpty() && (head.length() == 1 || head.charAt(1) == next) && html.startsWith(head, at)) {
                    compare(number, at);
                }
            }
        }
    }

    private void compare(int number, int at) {
        if (tries[number]++ == MOST_TRIES) {
            heads[number] = "";
            found.removeIf(piece -> piece.number() == number);
            search(number);
        } else if (html.startsWith(pieces.get(number), at)) {
            found.add(new VisibleText.Piece(number, at, at + pieces.get(number).length()));
        }
    }

    private void search(int number) {
        String piece = pieces.get(number);
        Arrays.stream(new Needle(piece).in(html)).forEach(at -> found.add(new VisibleText.Piece(number, at, at + piece.length())));
    }
}
