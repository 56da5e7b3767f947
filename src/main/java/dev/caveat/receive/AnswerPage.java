package dev.caveat.receive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The pages that readers get after they sent something: a few sentences, a way back, and their words where these were not taken. */
final class AnswerPage {
    private static final String STYLE = "body{margin:2rem auto;max-width:36rem;padding:0 1rem;font:1.125rem/1.5 system-ui,sans-serif}"
            + "textarea{box-sizing:border-box;width:100%;min-height:12rem;font:inherit}:root{color-scheme:light dark}";

    /** Nothing of anybody's is loaded, and no page can be put into a frame. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash(STYLE) + "'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Map<String, Properties> words = new TreeMap<>();

    AnswerPage() {
        Saying.LANGUAGES.forEach(language -> words.put(language, Saying.words(language)));
    }

    /**
     * A page.
     *
     * @param back where it leads; empty for nowhere
     * @param text the reader's, to be given back; empty for none
     * @param number what the sentence speaks of, such as how long a comment may be
     */
    String html(Saying saying, String language, String back, String text, int number) {
        Properties own = words.get(language);
        String title = own.getProperty(saying.word() + ".title");
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"").append(language)
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"robots\" content=\"noindex\">\n<title>").append(escaped(title)).append("</title>\n<style>").append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>").append(escaped(title)).append("</h1>\n<p>")
                .append(escaped(own.getProperty(saying.word() + ".text").replace("{0}", Integer.toString(number)))).append("</p>\n");
        if (!text.isEmpty()) {
            html.append("<p><label for=\"text\">").append(escaped(own.getProperty("kept"))).append("</label></p>\n<textarea id=\"text\" readonly dir=\"auto\">\n")
                    .append(escaped(text)).append("</textarea>\n");
        }
        if (!back.isEmpty()) {
            html.append("<p><a href=\"").append(escaped(back)).append("\">").append(escaped(own.getProperty("back"))).append("</a></p>\n");
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
