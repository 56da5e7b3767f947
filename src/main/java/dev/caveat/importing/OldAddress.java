package dev.caveat.importing;

import dev.caveat.model.Ref;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problems;
import dev.caveat.read.Permalinks;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Addresses as other programs write them, made into addresses of a site from {@code /}. */
public final class OldAddress {
    private static final int DEEPEST = 8;

    private OldAddress() {}

    /** The path of an address, whatever its host, if a page of ours can have it; without what stands behind {@code ?} or {@code #}. */
    public static Optional<String> path(String written) {
        String text = CleanText.line(written);
        int scheme = text.indexOf("://");
        int host = scheme >= 0 && text.lastIndexOf('/', scheme) < 0 || text.startsWith("//") ? text.indexOf('/', text.indexOf("//") + 2) : 0;
        String path = host < 0 ? "/" : text.substring(host);
        int end = path.length();
        for (char stop : new char[] {'?', '#'}) {
            int at = path.indexOf(stop);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String plain = decoded(path.substring(0, end)).replaceAll("/{2,}", "/");
        String rooted = plain.startsWith("/") ? plain : "/" + plain;
        return Permalinks.address(new Ref(rooted, Place.of("address")), "address", new Problems());
    }

    /** An address of the web that a link may have; empty for anything else. */
    public static Optional<String> web(String written) {
        String text = CleanText.line(written);
        boolean web = text.regionMatches(true, 0, "https://", 0, 8) || text.regionMatches(true, 0, "http://", 0, 7);
        try {
            return web && new URI(text).getHost() != null ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** The path of an address as folders that every disk can hold, without a slash at either end. */
    public static String folder(String written) {
        String path = path(written).orElseGet(() -> "/" + SafeName.article(written));
        String plain = path.replaceFirst("\\.(?:html?|php|aspx?)/?$", "");
        return Arrays.stream(plain.split("/")).filter(part -> !part.isEmpty()).map(SafeName::article).limit(DEEPEST)
                .collect(Collectors.collectingAndThen(Collectors.joining("/"), joined -> joined.isEmpty() ? "index" : joined));
    }

    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            out[length++] = low >= 0 ? (byte) (high * 16 + low) : bytes[i];
            i += low >= 0 ? 2 : 0;
        }
        return CleanText.line(new String(out, 0, length, StandardCharsets.UTF_8));
    }
}
