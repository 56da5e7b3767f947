package dev.caveat.yaml;

/** Texts of authors as they are repeated in messages: on one line and not too long. */
final class Words {
    private static final int LONGEST = 80;

    private Words() {}

    static String shown(String text) {
        String line = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int cut = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, cut) + "…";
    }
}
