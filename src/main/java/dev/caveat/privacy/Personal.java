package dev.caveat.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what tells who or where somebody is: addresses of mail and of machines, and digests of them. One pass for each. */
public final class Personal {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final Set<Integer> DIGESTS = Set.of(32, 40, 64, 128);
    /** {@code picture@2x.png} is a file. */
    private static final Set<String> ENDINGS = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "css", "js", "mjs", "json", "html", "htm", "xml", "pdf", "mp4", "webm", "mp3", "woff", "woff2", "md");
    private static final List<String> NUMBERED = List.of(
            "version", "versions", "v", "release", "section", "chapter", "paragraph", "figure", "table", "§", "§§", "no", "kernel", "build");

    /** The shortest telephone numbers that are somebody's own, with the code of their town. */
    private static final int FEWEST_DIGITS = 9;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_.-])\\+?\\(?[0-9](?:[ ()/.-]{0,3}[0-9]){5,30}(?![\\p{L}\\p{N}_])");
    private static final Pattern DATE = Pattern.compile("(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:19|20)[0-9]{2}");

    private Personal() {}

    /** What was found. */
    public enum Kind {
        MAIL,
        MACHINE,
        DIGEST
    }

    public record Found(Kind kind, String text) {}

    /** What no page may show: addresses and digests. */
    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        mails(text.contains("%40") ? text.replace("%40", "@") : text, found);
        numbers(text, found);
        return found;
    }

    /** Numbers that may be somebody's own: of a telephone, a card, an account. Writers of comments tell them without thinking of all who will read them. */
    public static List<String> longNumbers(String text) {
        List<String> found = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            String number = numbers.group();
            long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
            if (digits >= FEWEST_DIGITS && !DATE.matcher(number).find()) {
                found.add(number);
            }
        }
        return found;
    }

    private static void mails(String text, List<Found> found) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int from = at;
            while (from > 0 && at - from < LONGEST_LOCAL && isLocal(text.charAt(from - 1))) {
                from--;
            }
            int to = at + 1;
            while (to < text.length() && to - at < LONGEST_DOMAIN && isDomain(text.charAt(to))) {
                to++;
            }
            String local = text.substring(from, at).replaceFirst("^[.'-]+", "");
            String domain = text.substring(at + 1, to).replaceFirst("[.-]+$", "");
            char before = from > 0 ? text.charAt(from - 1) : ' ';
            // A name in an address of the web, or a handle such as @name@server.
            boolean other = before == '@' || before == '/' && from > 1 && text.charAt(from - 2) == '/';
            if (!local.isEmpty() && !other && isHost(domain)) {
                found.add(new Found(Kind.MAIL, local + "@" + domain));
            }
        }
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || "._%+'-!#$*=?^`{|}~".indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private static boolean isHost(String domain) {
        int dot = domain.lastIndexOf('.');
        String top = domain.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot > 0 && top.length() > 1 && top.chars().allMatch(c -> Character.isLetter(c) || c == '-') && !domain.contains("..") && !ENDINGS.contains(top);
    }

    /** Runs of digits, letters from a to f, dots and colons. */
    private static void numbers(String text, List<Found> found) {
        int from = 0;
        while (from < text.length()) {
            if (!isNumeric(text.charAt(from)) || from > 0 && isJoined(text.charAt(from - 1))) {
                from++;
                continue;
            }
            int to = from;
            while (to < text.length() && isNumeric(text.charAt(to))) {
                to++;
            }
            int end = to;
            while (end > from && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ':')) {
                end--;
            }
            boolean joined = to < text.length() && isJoined(text.charAt(to));
            if (!joined && end - from >= 7) {
                number(text, from, end, to, found);
            }
            from = to + 1;
        }
    }

    private static boolean isNumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' || c == '.' || c == ':';
    }

    private static boolean isJoined(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '+' || c == '=';
    }

    private static void number(String text, int from, int end, int to, List<Found> found) {
        String run = text.substring(from, end);
        if (isDigest(run)) {
            found.add(new Found(Kind.DIGEST, run));
        } else if (isMachine4(run) && !isNumbered(text, from) || isMachine6(text.substring(from, to))) {
            found.add(new Found(Kind.MACHINE, run));
        }
    }

    private static boolean isDigest(String run) {
        return DIGESTS.contains(run.length()) && run.indexOf('.') < 0 && run.indexOf(':') < 0
                && run.chars().anyMatch(Character::isDigit) && run.chars().anyMatch(Character::isLetter);
    }

    private static boolean isMachine4(String run) {
        String address = run.contains(":") ? run.substring(0, run.indexOf(':')) : run;
        String[] parts = address.split("\\.", -1);
        if (parts.length != 4 || address.startsWith("0.") || address.startsWith("127.") || address.startsWith("255.255.")) {
            return false;
        }
        for (String part : parts) {
            boolean octet = part.matches("0|[1-9][0-9]{0,2}") && Integer.parseInt(part) <= 255;
            if (!octet) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word before says that this counts versions or sections. */
    private static boolean isNumbered(String text, int from) {
        int end = from;
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '.')) {
            end--;
        }
        int begin = end;
        while (begin > 0 && end - begin < 12 && (Character.isLetter(text.charAt(begin - 1)) || text.charAt(begin - 1) == '§')) {
            begin--;
        }
        return NUMBERED.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isMachine6(String run) {
        String address = run.endsWith(":") && !run.endsWith("::") ? run.substring(0, run.length() - 1) : run;
        int gap = address.indexOf("::");
        String[] groups = address.replace("::", ":").replaceFirst("^:", "").split(":");
        boolean enough = gap >= 0 ? groups.length >= 3 && groups.length < 8 && address.indexOf("::", gap + 1) < 0 : groups.length == 8;
        return enough && List.of(groups).stream().allMatch(group -> group.matches("[0-9A-Fa-f]{1,4}"));
    }
}
