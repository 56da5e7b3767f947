package dev.caveat.serve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of an address, taken apart and decoded.
 *
 * @param names what stands between the slashes, decoded; one may be anything, even empty or {@code ..}
 * @param folder whether it ends with a slash
 */
record RequestPath(List<String> names, boolean folder) {
    private static final String PLAIN = "-._~!$&'()*+,;=:@";

    RequestPath {
        names = List.copyOf(names);
    }

    /** Of a path that begins with a slash; empty where it is not properly encoded UTF-8. */
    static Optional<RequestPath> of(String encoded) {
        if (!encoded.startsWith("/")) {
            return Optional.empty();
        }
        var names = new ArrayList<String>();
        for (String name : encoded.substring(1).split("/", -1)) {
            var decoded = decode(name);
            if (decoded.isEmpty()) {
                return Optional.empty();
            }
            names.add(decoded.get());
        }
        boolean folder = names.get(names.size() - 1).isEmpty();
        return Optional.of(new RequestPath(folder ? names.subList(0, names.size() - 1) : names, folder));
    }

    /** What is left of it below another one; empty where it does not lie there. */
    Optional<RequestPath> below(RequestPath base) {
        int count = base.names.size();
        boolean inside = names.size() >= count && names.subList(0, count).equals(base.names);
        boolean named = names.size() > count || folder;
        return inside && named ? Optional.of(new RequestPath(names.subList(count, names.size()), folder)) : Optional.empty();
    }

    /** Whether its names are names: none is empty or holds a slash that was hidden by encoding it. */
    boolean isPlain() {
        return names.stream().noneMatch(name -> name.isEmpty() || name.indexOf('/') >= 0);
    }

    /** The same as a folder. */
    RequestPath asFolder() {
        return new RequestPath(names, true);
    }

    /** The names with slashes between them, none at either end. */
    String joined() {
        return String.join("/", names);
    }

    /** Encoded again, with a slash at the beginning. */
    String encoded() {
        var text = new StringBuilder("/");
        for (int i = 0; i < names.size(); i++) {
            encode(names.get(i), text);
            if (i < names.size() - 1 || folder) {
                text.append('/');
            }
        }
        return text.toString();
    }

    private static Optional<String> decode(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '%') {
                int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
                int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                b = (byte) (high << 4 | low);
                i += 2;
            }
            bytes[length++] = b;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static void encode(String name, StringBuilder text) {
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || PLAIN.indexOf(b) >= 0;
            if (plain) {
                text.append((char) b);
            } else {
                text.append('%').append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
        }
    }
}
