package dev.caveat.receive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** What readers are told, in their language: a heading, and what happened or what to do. */
enum Saying {
    THANKS(200),
    NOTHING_HERE(200),
    MALFORMED(400),
    FOREIGN(403),
    CLOSED(403),
    NO_PAGE(404),
    METHOD(405),
    TOO_LARGE(413),
    NO_FORM(415),
    NO_NAME(422),
    LONG_NAME(422),
    TAKEN_NAME(422),
    NO_TEXT(422),
    LONG_TEXT(422),
    NO_PARENT(422),
    NO_CONSENT(422),
    TOO_OFTEN(429),
    BROKEN(500),
    BUSY(503),
    FULL(503),
    NOT_READY(503);

    /** The first is for everybody else. */
    static final List<String> LANGUAGES = List.of("en", "fr", "de", "es");

    private final int status;

    Saying(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of a language, by {@link #word()} with {@code .title} and {@code .text}, and a few others. */
    static Properties words(String language) {
        Properties words = new Properties();
        try (InputStream in = Saying.class.getResourceAsStream("/dev/caveat/receive/" + language + ".properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }

    /** The first of some languages, such as {@code de-AT, en;q=0.5}, that we speak. */
    static String spoken(String languages) {
        for (String one : languages.split(",")) {
            String language = one.strip().split("[-;]", 2)[0].toLowerCase(Locale.ROOT);
            if (LANGUAGES.contains(language)) {
                return language;
            }
        }
        return LANGUAGES.get(0);
    }
}
