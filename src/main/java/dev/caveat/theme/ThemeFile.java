package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One file of a theme, as it was when the theme was opened.
 *
 * @param path below the theme's folder, with {@code /}
 * @param label as problems name it: the path below the site's root, or {@code (built in) themes/…}
 */
record ThemeFile(String path, String label, byte[] bytes) {
    /** The largest file that is read, in bytes. */
    static final int LARGEST = 16 << 20;

    /** Its text, with line ends of one character, so that a checkout on another system gives the same pages. */
    Optional<SourceText> text(Problems problems) {
        String decoded;
        try {
            decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            problems.add(Problem.of(Code.FILE_NOT_UTF8, Place.of(label), "this file is not written in UTF-8")
                    .hint("save it as UTF-8"));
            return Optional.empty();
        }
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return Optional.of(SourceText.of(label, lines));
    }
}
