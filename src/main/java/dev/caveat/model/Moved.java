package dev.caveat.model;

import dev.caveat.trace.Fingerprint;
import java.util.List;

/** A former address and the present one, both from {@code /}. */
public record Moved(String from, String to) {
    /** A short text that differs wherever what has moved does. */
    public static String mark(List<Moved> all) {
        Fingerprint.Mix mix = Fingerprint.mix();
        all.forEach(one -> mix.add(one.from()).add(one.to()));
        return mix.done().hex();
    }
}
