package dev.caveat.model;

import dev.caveat.trace.Fingerprint;

/** A page's picture: its address as written, the text in its place, and whose it is (empty for none). */
public record Image(String src, String alt, String credit) {
    public Fingerprint fingerprint() {
        return Fingerprint.mix().add(src).add(alt).add(credit).done();
    }
}
