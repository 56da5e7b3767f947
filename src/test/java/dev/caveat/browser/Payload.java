package dev.caveat.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something an attacker would write, which calls out a number if it is ever run.
 *
 * @param index its place in the corpus, from 0
 * @param text with {@code {n}} for the number
 */
record Payload(int index, String family, String text) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[ntr0\\\\]|x\\p{XDigit}{2}|u\\p{XDigit}{4}|U\\p{XDigit}{8})");
    private static final Pattern ENCODED = Pattern.compile("\\{base64:([^}]*)}");

    /** All that stand in {@code xss/corpus.txt}. */
    static List<Payload> all() {
        List<Payload> all = new ArrayList<>();
        String family = "";
        for (String line : corpus().lines().toList()) {
            if (line.startsWith("## ")) {
                family = line.substring(3);
            } else if (!line.isBlank() && !family.isEmpty()) {
                all.add(new Payload(all.size(), family, unescaped(line)));
            }
        }
        return all;
    }

    private static String corpus() {
        try (InputStream in = Payload.class.getResourceAsStream("/xss/corpus.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line).replaceAll(found -> {
            String escape = found.group().substring(1);
            int plain = "ntr0\\".indexOf(escape);
            String meant = plain < 0 ? Character.toString(Integer.parseInt(escape.substring(1), 16)) : "\n\t\r\0\\".substring(plain, plain + 1);
            return Matcher.quoteReplacement(meant);
        });
    }

    /** The payload as it stands in one field. */
    String in(Field field) {
        String numbered = text.replace("{n}", Integer.toString(number(field)));
        return ENCODED.matcher(numbered).replaceAll(found ->
                Base64.getEncoder().encodeToString(found.group(1).getBytes(StandardCharsets.UTF_8)));
    }

    /** The number that is called out: which payload, in which field. */
    int number(Field field) {
        return (index + 1) * 100 + field.ordinal();
    }

    /** Which payload called out a number; below 0 when none did. */
    static int index(int number) {
        return number / 100 - 1;
    }

    static Field field(int number) {
        return Field.values()[number % 100 % Field.values().length];
    }

    /** Where others write, in the files of a site. */
    enum Field {
        AUTHOR, ID, PARENT, DATE, COMMENT_URL, EDITED_BY, EDITED_NOTE, BODY_MARKDOWN, BODY_HTML, BODY_TEXT, BODY_GUESSED,
        QUESTION, OPTION, METHOD, NAME, BIO, INTEREST, CREDENTIAL, ISSUER, CREDENTIAL_URL;

        /** Whether a page shows what it holds: a parent is only a name for another comment, and websites are not shown. */
        boolean isShown() {
            return this != PARENT && this != COMMENT_URL;
        }
    }
}
