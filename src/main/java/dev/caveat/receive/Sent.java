package dev.caveat.receive;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * A request, as far as it matters here.
 *
 * @param method such as {@code POST}
 * @param query of its address, as it was sent; empty for none
 * @param type what its body is said to be
 * @param origin the site from which the browser says that it comes
 * @param fetchSite how far away the browser says that is
 * @param languages the reader's, as the browser says them
 * @param from who is at the other end of the connection
 * @param forwarded for whom that one says it asks, from the first proxy to the last
 * @param body all of it; empty where there was more than {@link Receiver#LONGEST_REQUEST}
 */
public record Sent(
        String method, String query, String type, Optional<String> origin, Optional<String> fetchSite, String languages, InetAddress from,
        List<String> forwarded, Optional<byte[]> body) {}
