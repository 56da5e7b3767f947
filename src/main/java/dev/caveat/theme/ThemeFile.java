package dev.caveat.theme;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Utf8;
import java.util.Optional;

/**
 * One file of a theme, as it was when the theme was opened.
 *
 * @param path below the theme's folder, with {@code /}
 * @param label as problems name it: the path below the site's root, or {@code built-in themes/…}
 */
record ThemeFile(String path, String label, byte[] bytes) {
    /** The largest file that is read, in bytes. */
    static final int LARGEST = 16 << 20;

    /** Its text, with line ends of one character, so that a checkout on another system gives the same pages. */
    Optional<SourceText> text(Problems problems) {
        return Utf8.text(label, bytes, problems);
    }
}
