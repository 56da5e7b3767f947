package dev.caveat.disclaimer;

/** Looks for plain words in HTML. */
public final class Wording {
    private Wording() {}

    /** Whether readers of a piece of HTML see some words, in one piece; not where there are none. */
    public static boolean isShown(String words, String html) {
        var wanted = new Folding();
        wanted.append(words);
        String text = wanted.text();
        return !text.isEmpty() && new Needle(text).asWordsIn(VisibleText.of(html).text()).length > 0;
    }
}
