package dev.caveat.build;

import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.IndexFile;
import java.nio.file.Path;

/**
 * Where a site keeps what a build remembers: {@code .caveat/} at its root, never in the folder that is published.
 *
 * <p>Each output folder has memories of its own.
 */
record State(Path folder, String name) {
    static State of(Request request) {
        Path output = request.output();
        String name = output.startsWith(request.root()) ? request.root().relativize(output).toString() : output.toString();
        return new State(request.root().resolve(".caveat"), Fingerprint.of(name).hex().substring(0, 12));
    }

    IndexFile index(String program) {
        return new IndexFile(folder.resolve(name + ".index"), program);
    }

    Path lock() {
        return folder.resolve(name + ".lock");
    }

    String lockName() {
        return ".caveat/" + name + ".lock";
    }
}
