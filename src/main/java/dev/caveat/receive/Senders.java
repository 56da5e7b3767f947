package dev.caveat.receive;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who sends, as far as that must be known to stop a flood: the network of an address, never the whole of it.
 *
 * @param proxies those whose word is taken on whom they ask for
 */
record Senders(Set<InetAddress> proxies) {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    /** What the JDK does not take for an address in numbers it asks the network for, by name. */
    private static final Pattern LITERAL = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    /** Some proxies tell it as well. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[(.*)\\](?::\\d+)?|([\\d.]+):\\d+");
    private static final int NETWORK_4 = 3;
    private static final int NETWORK_6 = 6;
    /** How addresses begin that are only known inside of a house. */
    private static final int LOCAL_6 = 0xfc;

    /** An address as it is written; no name is ever looked up. */
    static Optional<InetAddress> literal(String written) {
        Matcher port = WITH_PORT.matcher(written.strip());
        String bare = !port.matches() ? written.strip() : port.group(1) == null ? port.group(2) : port.group(1);
        try {
            return LITERAL.matcher(bare).matches() ? Optional.of(InetAddress.getByName(bare)) : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    /** The network from which somebody sends. Of several proxies each tells the one before it; the first that is none of ours is them. */
    String network(InetAddress from, List<String> forwarded) {
        InetAddress sender = from;
        for (int i = forwarded.size() - 1; i >= 0 && proxies.contains(sender); i--) {
            Optional<InetAddress> before = literal(forwarded.get(i));
            if (before.isEmpty()) {
                break;
            }
            sender = before.get();
        }
        byte[] address = sender.getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(address, address.length == 4 ? NETWORK_4 : NETWORK_6));
    }

    /** Whether somebody near, as a web server is, asks for others, and their word is not taken: then all of these count as one. Who is farther may be a reader. */
    boolean isUnknownProxy(InetAddress from, List<String> forwarded) {
        return !forwarded.isEmpty() && !proxies.contains(from) && isNear(from);
    }

    private static boolean isNear(InetAddress from) {
        boolean local = from.getAddress().length > 4 && (from.getAddress()[0] & 0xfe) == LOCAL_6;
        return local || from.isLoopbackAddress() || from.isSiteLocalAddress() || from.isLinkLocalAddress();
    }
}
