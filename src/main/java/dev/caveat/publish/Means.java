package dev.caveat.publish;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What publishing has at hand.
 *
 * @param root the site's folder
 * @param memory a folder of its own for what it keeps between runs; it need not exist
 * @param address the site's, as it stands in site.yaml
 * @param environment the environment variables, which hold keys, and which other programs are given
 * @param clock tells the time
 * @param patience with hosts
 */
public record Means(Path root, Path memory, String address, Map<String, String> environment, Supplier<Instant> clock, Patience patience) {
    public Means {
        Objects.requireNonNull(root);
        Objects.requireNonNull(memory);
        Objects.requireNonNull(address);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(patience);
        environment = Map.copyOf(environment);
    }

    /** A variable that is set to more than blanks. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Without the environment, in which there are keys. */
    @Override
    public String toString() {
        return "Means[" + root + "]";
    }

    /**
     * How long a host that does not answer is waited for.
     *
     * @param answer for one request
     * @param tries how often it is made, at least once
     * @param pause before the second try; twice as long before each further one
     */
    public record Patience(Duration answer, int tries, Duration pause) {
        public static final Patience USUAL = new Patience(Duration.ofSeconds(60), 4, Duration.ofMillis(500));

        public Patience {
            if (tries < 1) {
                throw new IllegalArgumentException("nobody would ever ask");
            }
        }
    }
}
