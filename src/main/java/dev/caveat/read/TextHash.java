package dev.caveat.read;

import dev.caveat.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hash by which a review or a signature says which text it speaks of: the first 12 hexadecimal digits of the text's SHA-256.
 *
 * <p>The text is what stands below the front matter, in UTF-8, with {@code \n} after each line, and without blanks and tabs at
 * the ends of lines and empty lines above and below all: what an editor's program changes unasked changes no hash.
 */
public final class TextHash {
    private static final int DIGITS = 12;
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-fA-F]{" + DIGITS + ",64}");

    private TextHash() {}

    /** @param body of lines that end with {@code \n}, as files are read */
    public static String of(String body) {
        byte[] hash = digest().digest(normal(body).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }

    /** Of the text below a file's front matter; empty where it cannot be read. */
    public static Optional<String> ofBody(String file, Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        Problems toldElsewhere = new Problems();
        return TextFile.read(file, path, toldElsewhere).map(TextFile::text).flatMap(text ->
                FrontMatterBlock.read(text, toldElsewhere).map(block -> of(text.text().substring(block.bodyStart()))));
    }

    /** The digits that count of a hash as somebody wrote it, or the whole of it; empty where it is none. */
    static Optional<String> written(String text) {
        String hash = text.strip();
        return WRITTEN.matcher(hash).matches() ? Optional.of(hash.substring(0, DIGITS).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static String normal(String body) {
        StringBuilder text = new StringBuilder(body.length() + 1);
        int empty = 0;
        for (int start = 0; start < body.length(); ) {
            int stop = body.indexOf('\n', start);
            int end = stop < 0 ? body.length() : stop;
            int next = end + 1;
            while (end > start && (body.charAt(end - 1) == ' ' || body.charAt(end - 1) == '\t')) {
                end--;
            }
            if (end == start) {
                empty++;
            } else {
                text.append("\n".repeat(text.isEmpty() ? 0 : empty)).append(body, start, end).append('\n');
                empty = 0;
            }
            start = next;
        }
        return text.toString();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
