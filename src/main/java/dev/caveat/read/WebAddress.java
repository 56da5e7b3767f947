package dev.caveat.read;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.yaml.Fields;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks addresses that become links as they are written: they may lead anywhere, but they may not run anything. */
final class WebAddress {
    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ALLOWED = Set.of("http", "https", "mailto", "tel");

    private WebAddress() {}

    /** Reports a value that is no address to link to. */
    static void check(Fields fields, String key, Code code, Problems problems) {
        // Browsers read over white space and control characters, even within the scheme.
        String written = fields.text(key).orElse("").replaceAll("[\\x00-\\x20\\x7f]", "");
        Matcher scheme = SCHEME.matcher(written);
        if (scheme.matches() && !ALLOWED.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
            problems.add(Problem.of(code, fields.place(key).orElse(fields.place()), "a link cannot begin with \"" + scheme.group(1) + ":\"")
                    .hint("write an address of this site from /, or one that begins with https:"));
        }
    }
}
