package dev.caveat.build;

import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.read.ConfigReader;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What to build, and how.
 *
 * @param root the site's folder, which holds {@code content/}
 * @param output where it is published
 * @param overrides what the command line puts in place of site.yaml's words
 * @param selection which pages are included, and what time it is
 * @param cache whether what an earlier build remembers is used
 * @param version this program's version, for themes that require one
 * @param program this program's fingerprint: another program makes other pages
 */
public record Request(
        Path root,
        Path output,
        ConfigReader.Overrides overrides,
        Selection selection,
        Parallel parallel,
        boolean cache,
        String version,
        String program) {
    public Request {
        Objects.requireNonNull(overrides);
        Objects.requireNonNull(selection);
        root = root.toAbsolutePath().normalize();
        output = output.toAbsolutePath().normalize();
    }
    /** The same, published elsewhere. */
    public Request into(Path folder) {
        return new Request(root, folder, overrides, selection, parallel, cache, version, program);
    }

    /** The same with other words of the command line. */
    public Request with(ConfigReader.Overrides others) {
        return new Request(root, output, others, selection, parallel, cache, version, program);
    }

    /** The same, using what earlier builds remember. */
    public Request remembering() {
        return new Request(root, output, overrides, selection, parallel, true, version, program);
    }
}
