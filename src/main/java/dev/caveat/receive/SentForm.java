package dev.caveat.receive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form as a browser sends it without being told otherwise: {@code application/x-www-form-urlencoded}.
 *
 * @param fields by their names; none is there twice
 */
record SentForm(Map<String, String> fields) {
    static final String TYPE = "application/x-www-form-urlencoded";

    private static final int MOST = 40;

    SentForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Those of a body or a query; empty where it is none, as with half of a character or with a field that is there twice. */
    static Optional<SentForm> of(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : encoded.split("&")) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            Optional<String> name = decoded(equals < 0 ? part : part.substring(0, equals));
            Optional<String> value = decoded(equals < 0 ? "" : part.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty() || fields.size() == MOST || fields.put(name.get(), value.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new SentForm(fields));
    }

    private static Optional<String> decoded(String part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%') {
                int high = i + 2 < part.length() ? Character.digit(part.charAt(i + 1), 16) : -1;
                int low = i + 2 < part.length() ? Character.digit(part.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high << 4 | low);
                i += 2;
            } else if (c > 0x7f) {
                return Optional.empty();
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    /** What was sent under a name; empty where nothing was, or where the form has no such field. */
    String text(String name) {
        return name.isEmpty() ? "" : fields.getOrDefault(name, "");
    }
}
