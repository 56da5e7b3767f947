package dev.caveat.publish;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.write.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What shows a store who is writing. Never printed: not even by {@link #toString}.
 *
 * @param session a token where the keys are lent for a while
 */
record AccessKeys(String id, String secret, Optional<String> session) {
    private static final String ID = "aws_access_key_id";
    private static final String SECRET = "aws_secret_access_key";
    private static final String SESSION = "aws_session_token";

    AccessKeys {
        Objects.requireNonNull(id);
        Objects.requireNonNull(secret);
        Objects.requireNonNull(session);
    }

    /** Those of the environment, else those of a profile in {@code ~/.aws/credentials}. */
    static AccessKeys of(Means means, Optional<String> profile) throws Refused {
        Optional<String> id = means.variable("AWS_ACCESS_KEY_ID");
        Optional<String> secret = means.variable("AWS_SECRET_ACCESS_KEY");
        if (id.isPresent() && secret.isPresent()) {
            return new AccessKeys(id.get(), secret.get(), means.variable("AWS_SESSION_TOKEN"));
        }
        String name = profile.or(() -> means.variable("AWS_PROFILE")).orElse("default");
        Optional<Path> file = means.variable("AWS_SHARED_CREDENTIALS_FILE").map(Path::of)
                .or(() -> means.variable("HOME").or(() -> means.variable("USERPROFILE")).map(home -> Path.of(home, ".aws", "credentials")));
        Map<String, String> found = file.isPresent() && Files.exists(file.get()) ? section(file.get(), name) : Map.of();
        if (found.containsKey(ID) && found.containsKey(SECRET)) {
            return new AccessKeys(found.get(ID), found.get(SECRET), Optional.ofNullable(found.get(SESSION)));
        }
        throw new Refused(Problem.of(Code.PUBLISH_CREDENTIALS, Place.of("AWS_ACCESS_KEY_ID"),
                        "there are no keys: neither AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY nor a profile \"" + name + "\" in ~/.aws/credentials")
                .hint("set both variables; never write keys into the site"));
    }

    private static Map<String, String> section(Path file, String name) throws Refused {
        Map<String, String> values = new HashMap<>();
        boolean inside = false;
        try {
            for (String line : Files.readString(file, StandardCharsets.UTF_8).lines().map(String::strip).toList()) {
                int equals = line.indexOf('=');
                if (line.startsWith("[") && line.endsWith("]")) {
                    inside = line.substring(1, line.length() - 1).strip().equals(name);
                } else if (inside && equals > 0 && !line.startsWith("#")) {
                    values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                }
            }
            return values;
        } catch (IOException unreadable) {
            throw new Refused(Problem.of(Code.PUBLISH_CREDENTIALS, Place.of(file.toString()), "this file with keys cannot be read: " + Reason.of(unreadable))
                    .hint("give yourself the right to read it, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"));
        }
    }

    @Override
    public String toString() {
        return "AccessKeys[…]";
    }
}
