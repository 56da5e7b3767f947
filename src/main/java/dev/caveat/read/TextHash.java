package dev.caveat.read;

import dev.caveat.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The hash by which people sign a text: the first 12 hexadecimal digits of the SHA-256 of its UTF-8 bytes, with lines that
 * end in {@code \n}, no blanks at their ends, and no empty lines at the text's ends.
 */
public final class TextHash {
    private static final int DIGITS = 12;

    private TextHash() {}

    /** Of the text below a file's front matter; empty where it cannot be read. */
    public static Optional<String> ofBody(String file, Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        Problems toldElsewhere = new Problems();
        return TextFile.read(file, path, toldElsewhere).map(TextFile::text).flatMap(text ->
                FrontMatterBlock.read(text, toldElsewhere).map(block -> of(text.text().substring(block.bodyStart()))));
    }

    public static String of(String text) {
        try {
            String plain = text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
