package dev.caveat.trace;

import java.util.List;

/**
 * Where an output points, and where others may point in it, in the caller's own form.
 *
 * <p>Whether something is there can change without a rendering: so it is asked again in every build.
 *
 * @param targets what it needs
 * @param anchors what it has
 */
public record Points(List<String> targets, List<String> anchors) {
    public static final Points NONE = new Points(List.of(), List.of());

    public Points {
        targets = List.copyOf(targets);
        anchors = List.copyOf(anchors);
    }
}
