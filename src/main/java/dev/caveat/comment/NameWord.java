package dev.caveat.comment;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a name, and what it looks like.
 *
 * @param text its letters and digits as they were written
 * @param look what {@link Glyphs} make of it; never empty
 * @param letters how many characters it has that can be seen
 */
record NameWord(String text, String look, int letters) {

    /** Names can be read in two ways where they hold signs. */
    enum Reading {
        /** Signs beside letters are letters ({@code J@ne}), and full stops join ({@code M.D.}). */
        CLOSE,
        /** Signs are ornaments, and all that is no letter or digit separates, as does a capital after a small letter. */
        LOOSE
    }

    static List<NameWord> of(String name, Reading reading) {
        List<NameWord> words = new ArrayList<>(4);
        var text = new StringBuilder(name.length());
        var look = new StringBuilder(name.length());
        int letters = 0;
        int before = ' ';
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            String seen = Glyphs.of(c);
            if (!seen.isEmpty() && Glyphs.isStandIn(c)) {
                int after = i < name.length() ? name.codePointAt(i) : ' ';
                boolean beside = Character.isLetterOrDigit(before) || Character.isLetterOrDigit(after);
                seen = reading == Reading.CLOSE && beside ? seen : "";
            }
            boolean splits = reading == Reading.LOOSE && Character.isUpperCase(c) && Character.isLowerCase(before);
            boolean joins = seen.isEmpty() && (Glyphs.isUnseen(c) || reading == Reading.CLOSE && isInner(c));
            if (splits || seen.isEmpty() && !joins) {
                end(words, text, look, letters);
                letters = 0;
            }
            if (!seen.isEmpty()) {
                text.appendCodePoint(c);
                look.append(seen);
                letters++;
            }
            before = joins ? before : c;
        }
        end(words, text, look, letters);
        return words;
    }

    private static void end(List<NameWord> words, StringBuilder text, StringBuilder look, int letters) {
        if (letters > 0) {
            words.add(new NameWord(text.toString(), look.toString(), letters));
            text.setLength(0);
            look.setLength(0);
        }
    }

    private static boolean isInner(int c) {
        return c == '.' || c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '·';
    }
}
