package dev.caveat.model;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hosts by their names, each with all hosts below it: {@code shop.example} also means {@code www.shop.example}.
 *
 * <p>Addresses are read as the most forgiving browser would, since a link that leads there must not be missed.
 *
 * @param names in lower case, as the network has them ({@code xn--…})
 */
public record Hosts(Set<String> names) {
    public static final Hosts NONE = new Hosts(Set.of());

    private static final int LONGEST = 300;
    private static final Pattern WHOLE = Pattern.compile("(?:https?:)?/{2,}|https?:/*", Pattern.CASE_INSENSITIVE);
    private static final String ENDS = "/\\?#\"'<>()[]{}|^`,;";

    public Hosts {
        names = Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /** The name of a host as somebody wrote it; empty where it is none, such as a whole address. */
    public static Optional<String> name(String written) {
        String name = written.strip();
        boolean plain = !name.isEmpty() && name.length() < LONGEST
                && name.chars().noneMatch(c -> c <= ' ' || c == ':' || c == '@' || c == '*' || c == '%' || ENDS.indexOf(c) >= 0);
        return plain ? ascii(name) : Optional.empty();
    }

    private static Optional<String> ascii(String host) {
        try {
            String name = host.chars().allMatch(c -> c < 0x80) ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
            return bare.isEmpty() || bare.startsWith(".") ? Optional.empty() : Optional.of(bare.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    /** Those of them that are among some others, or lie below one. */
    public Set<String> below(Collection<String> others) {
        Hosts roots = new Hosts(new TreeSet<>(others));
        Set<String> found = new TreeSet<>();
        names.stream().filter(name -> !roots.above(name).isEmpty()).forEach(found::add);
        return found;
    }

    /** Whether an address leads to one of them. */
    public boolean leadTo(String address) {
        if (names.isEmpty()) {
            return false;
        }
        String read = address.replaceAll("[\\x00-\\x20\\x7f]", "").replace('\\', '/');
        Matcher whole = WHOLE.matcher(read);
        return whole.lookingAt() && !above(host(read, whole.end())).isEmpty();
    }

    /**
     * Those of them to which a text may link: one look through it, without reading it as Markdown, so that an address that is
     * only shown counts as well.
     */
    public Set<String> namedIn(String text) {
        if (names.isEmpty()) {
            return Set.of();
        }
        Set<String> found = new TreeSet<>();
        String read = text.replace('\\', '/');
        for (int at = read.indexOf("//"); at >= 0; at = read.indexOf("//", at + 1)) {
            if (!read.startsWith("/", at + 2)) {
                found.addAll(above(host(read, at + 2)));
            }
        }
        for (int at = read.indexOf("www."); at >= 0; at = read.indexOf("www.", at + 4)) {
            found.addAll(above(host(read, at)));
        }
        return found;
    }

    /** The host that begins somewhere in an address: up to a port, and behind a user's name. */
    private static String host(String text, int from) {
        int end = from;
        int name = from;
        int port = -1;
        while (end < text.length() && end - from < LONGEST && text.charAt(end) > ' ' && ENDS.indexOf(text.charAt(end)) < 0) {
            char c = text.charAt(end);
            name = c == '@' ? end + 1 : name;
            port = c == '@' ? -1 : c == ':' && port < 0 ? end : port;
            end++;
        }
        String host = text.substring(name, port < 0 ? end : port);
        return ascii(host.indexOf('%') < 0 ? host : decoded(host)).orElse("");
    }

    private static String decoded(String host) {
        try {
            return URLDecoder.decode(host, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return "";
        }
    }

    /** Those that a host is, or lies below. */
    private Set<String> above(String host) {
        Set<String> found = new TreeSet<>();
        for (int at = 0; at >= 0 && !host.isEmpty(); at = next(host, at)) {
            String rest = host.substring(at);
            if (names.contains(rest)) {
                found.add(rest);
            }
        }
        return found;
    }

    private static int next(String host, int at) {
        int dot = host.indexOf('.', at);
        return dot < 0 ? -1 : dot + 1;
    }
}
