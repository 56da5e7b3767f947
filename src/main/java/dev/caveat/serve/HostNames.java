package dev.caveat.serve;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names under which the server answers.
 *
 * <p>A page of a stranger can give its own name the address of this machine and then read what is served here, drafts
 * included; it cannot choose the {@code Host} header. So a name that we do not go by gets nothing. Plain addresses are no
 * names that anybody can point elsewhere, and are allowed where the server listens on all of them.
 */
final class HostNames {
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+\\]");
    private static final Pattern HOST = Pattern.compile("([a-z0-9._-]+|\\[[0-9a-f:.]+\\])(:[0-9]{1,5})?");

    private final Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    private final boolean anyAddress;

    HostNames(InetSocketAddress configured) {
        String name = configured.getHostString().toLowerCase(Locale.ROOT);
        names.add(name.indexOf(':') >= 0 ? "[" + name + "]" : name);
        anyAddress = configured.getAddress().isAnyLocalAddress();
    }

    /** Whether a {@code Host} header, which may end with a port, is one of ours. */
    boolean allow(String header) {
        var matcher = HOST.matcher(header.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return false;
        }
        String name = matcher.group(1);
        return names.contains(name) || anyAddress && ADDRESS.matcher(name).matches();
    }
}
