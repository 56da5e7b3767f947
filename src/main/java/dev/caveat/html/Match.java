package dev.caveat.html;

/** How selectors compare the value of an attribute. */
final class Match {
    private Match() {}

    /** Whether a list of words between blanks holds a word. */
    static boolean hasWord(String list, String word) {
        for (int found = list.indexOf(word); found >= 0 && !word.isEmpty(); found = list.indexOf(word, found + 1)) {
            int end = found + word.length();
            if ((found == 0 || CssText.isSpace(list.charAt(found - 1))) && (end == list.length() || CssText.isSpace(list.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** @param how the operator before the equals sign; {@code =} for none */
    static boolean compares(String is, char how, String wanted) {
        return switch (how) {
            case '~' -> hasWord(is, wanted);
            case '|' -> is.equals(wanted) || is.startsWith(wanted + "-");
            case '^' -> !wanted.isEmpty() && is.startsWith(wanted);
            case '$' -> !wanted.isEmpty() && is.endsWith(wanted);
            case '*' -> !wanted.isEmpty() && is.contains(wanted);
            default -> is.equals(wanted);
        };
    }
}
