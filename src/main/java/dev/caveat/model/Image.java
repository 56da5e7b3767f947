package dev.caveat.model;

import java.util.List;

/** A page's picture: its address as written, the text in its place, and whose it is (empty for none). */
public record Image(String src, String alt, String credit) {
    List<String> texts() {
        return List.of(src, alt, credit);
    }
}
