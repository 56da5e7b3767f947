package dev.caveat.publish;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What other programs and hosts say, as it may be told: short, without control characters, and without passwords. */
final class Said {
    private static final int LONGEST = 300;
    private static final int MOST_LINES = 3;
    private static final Pattern SECRET = Pattern.compile("(://)[^/@\\s'\"]*@");
    private static final Pattern NOISE = Pattern.compile("\\x1b\\[[0-9;?]*[A-Za-z]|[\\p{Cntrl}&&[^\\n]]");

    private Said() {}

    /** Who writes a name and a password into an address does not want to read them in a log. */
    static String withoutSecrets(String text) {
        return SECRET.matcher(text).replaceAll("$1");
    }

    /** The last words of a program, in one line without a full stop. */
    static String lastWords(String text) {
        List<String> lines = NOISE.matcher(text).replaceAll("").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String last = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()).stream().collect(Collectors.joining("; "));
        String plain = withoutSecrets(last);
        String shortened = plain.length() > LONGEST ? "…" + plain.substring(plain.length() - LONGEST) : plain;
        return shortened.replaceAll("[.:\\s]+$", "");
    }
}
