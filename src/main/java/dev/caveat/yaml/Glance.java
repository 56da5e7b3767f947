package dev.caveat.yaml;

/** A first look at all characters of a YAML text, which finds the forbidden and the unusual ones. */
final class Glance {
    /** How many NULs stand behind the characters. */
    static final int BEYOND = 4;

    private final char[] characters;
    private final int forbidden;
    private final boolean usual;

    /**
     * @param start where the text begins, in characters from 0
     * @param end where it ends, exclusive
     */
    Glance(String text, int start, int end) {
        // Each is looked at several times, and the JVM's first compiler makes an array three times as fast as String.charAt.
        characters = new char[end + BEYOND];
        text.getChars(start, end, characters, start);
        boolean odd = false;
        int i = start;
        for (; i < end; i++) {
            char c = characters[i];
            if (c >= ' ' && c <= '~' || c == '\n' || c == '\t') {
                continue;
            }
            if (Character.isHighSurrogate(c) && Character.isLowSurrogate(characters[i + 1])) {
                i++;
            } else if (c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                odd |= c != '\r' || characters[i + 1] != '\n';
            } else if (c == '\uFEFF') {
                odd |= i > start;
            } else if (c < '\u00a0' || c > '\ufffd' || Character.isSurrogate(c)) {
                break;
            }
        }
        forbidden = i;
        usual = !odd;
    }

    /** Where the first character stands that YAML does not allow, or the end. */
    int forbidden() {
        return forbidden;
    }

    /** Whether lines end with {@code \n} or {@code \r\n} alone, and no byte order mark stands inside: both would move columns. */
    boolean isUsual() {
        return usual;
    }

    /** The characters, each at its offset, with some NULs behind them: the array itself, only to be read. */
    char[] characters() {
        return characters;
    }
}
