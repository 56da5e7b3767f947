package dev.caveat.publish;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature that S3-compatible storage asks of a request: Amazon's Signature Version 4, with the digest of the body in it.
 *
 * @param service such as {@code s3}
 */
record Signature(AccessKeys keys, String region, String service) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * The headers that go with a request, that of the signature among them.
     *
     * @param host with its port where that is not the usual one
     * @param path encoded as it is sent
     * @param query encoded as it is sent, its parameters sorted
     * @param headers what else is sent and shall be signed, by names in lower case
     */
    SortedMap<String, String> headers(String method, String host, String path, String query, SortedMap<String, String> headers, byte[] body, Instant now) {
        String time = TIME.format(now);
        String digest = hex(sha256(body));
        SortedMap<String, String> all = new TreeMap<>(headers);
        all.put("host", host);
        all.put("x-amz-content-sha256", digest);
        all.put("x-amz-date", time);
        keys.session().ifPresent(token -> all.put("x-amz-security-token", token));
        StringBuilder request = new StringBuilder(method + "\n" + path + "\n" + query + "\n");
        all.forEach((name, value) -> request.append(name).append(':').append(value.strip().replaceAll(" +", " ")).append('\n'));
        String names = String.join(";", all.keySet());
        request.append('\n').append(names).append('\n').append(digest);
        String scope = time.substring(0, 8) + "/" + region + "/" + service + "/aws4_request";
        String text = ALGORITHM + "\n" + time + "\n" + scope + "\n" + hex(sha256(bytes(request.toString())));
        byte[] key = bytes("AWS4" + keys.secret());
        for (String part : scope.split("/")) {
            key = mac(key, part);
        }
        all.put("authorization", ALGORITHM + " Credential=" + keys.id() + "/" + scope + ", SignedHeaders=" + names + ", Signature=" + hex(mac(key, text)));
        // Java sets it by itself, and lets nobody else do it.
        all.remove("host");
        return all;
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has it", never);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        return digest("SHA-256", bytes);
    }

    static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has it", never);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A text as it stands in a path or a query: all but letters, digits and {@code -._~} as bytes. */
    static String encoded(String text, boolean slashes) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : bytes(text)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0 || slashes && c == '/');
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            }
        }
        return encoded.toString();
    }
}
