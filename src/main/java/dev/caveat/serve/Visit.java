package dev.caveat.serve;

import java.util.Objects;

/**
 * One request that was answered.
 *
 * @param method such as {@code GET}
 * @param target path and query as they were asked for, still percent-encoded
 * @param status the status of the answer
 * @param bytes how many bytes of a body were sent; fewer than announced where the client went away
 */
public record Visit(String method, String target, int status, long bytes) {
    public Visit {
        Objects.requireNonNull(method);
        Objects.requireNonNull(target);
    }
}
