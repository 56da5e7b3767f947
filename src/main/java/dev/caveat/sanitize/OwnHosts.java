package dev.caveat.sanitize;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hosts of the site itself.
 *
 * <p>Says "own" only of an address that every browser reads alike: with a backslash, a blank, a user name or without its
 * slashes, one browser's path is another's host.
 */
final class OwnHosts {
    private static final Pattern ABSOLUTE =
            Pattern.compile("https?://([a-z0-9._-]+|[^\\x00-\\x7F@]+)(:[0-9]{0,5})?(?:[/?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE);

    private final Set<String> hosts;

    OwnHosts(Set<String> hosts) {
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    boolean isOwn(String address) {
        if (address.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7F)) {
            return false;
        }
        Matcher absolute = ABSOLUTE.matcher(address);
        if (absolute.matches()) {
            String host = absolute.group(1).toLowerCase(Locale.ROOT);
            String port = absolute.group(2) == null ? "" : absolute.group(2);
            return hosts.contains(host) || hosts.contains(host + port);
        }
        return !address.startsWith("//") && !SCHEME.matcher(address).matches();
    }
}
