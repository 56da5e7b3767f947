package dev.caveat.check;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Addresses in the Web as browsers take them, in the form in which they are asked for. */
final class WebUri {
    private static final String ODD = "\"<>\\^`{|}";
    private static final int LONGEST = 4_000;

    private WebUri() {}

    /** Of an address as it is written, without its fragment; empty for one that is not of the Web, or makes no sense. */
    static Optional<URI> of(String written) {
        String address = written.strip();
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST || !scheme.equals("http") && !scheme.equals("https") || !address.startsWith("//", colon + 1)) {
            return Optional.empty();
        }
        int hash = address.indexOf('#');
        String whole = hash < 0 ? address : address.substring(0, hash);
        int end = colon + 3;
        while (end < whole.length() && "/?\\".indexOf(whole.charAt(end)) < 0) {
            end++;
        }
        try {
            String host = whole.substring(colon + 3, end);
            String rest = whole.substring(end);
            String ascii = host.chars().allMatch(c -> c < 0x80) ? host : IDN.toASCII(host);
            URI uri = new URI(scheme + "://" + ascii.toLowerCase(Locale.ROOT) + (rest.startsWith("/") ? "" : "/") + encoded(rest));
            return Optional.of(uri).filter(one -> one.getHost() != null && one.getUserInfo() == null && one.getPort() <= 65_535);
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** With everything escaped that stands in no address. */
    static String encoded(String written) {
        StringBuilder encoded = new StringBuilder(written.length());
        for (byte one : written.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > 0x20 && one < 0x7F && ODD.indexOf(one) < 0;
            encoded.append(plain ? String.valueOf((char) one) : String.format(Locale.ROOT, "%%%02X", one & 0xFF));
        }
        // A % that begins no escape stands for itself.
        return encoded.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
}
