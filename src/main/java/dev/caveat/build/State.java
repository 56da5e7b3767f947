package dev.caveat.build;

import dev.caveat.picture.VariantStore;
import dev.caveat.picture.Widths;
import dev.caveat.read.KnownFile;
import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.IndexFile;
import java.nio.file.Files;
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

    /** What is known of the site's files. */
    KnownFile known(String program) {
        return new KnownFile(folder.resolve(name + ".sources"), program);
    }

    /** The words of its pages, for search. */
    WordFile words(Request request) {
        return new WordFile(folder.resolve(name + ".words"), request.program(), request.cache());
    }

    /** What the last build came to, see {@link Glance}. */
    Path glance() {
        return folder.resolve(name + ".glance");
    }

    /** On which pages readers may write, see {@link OpenPagesFile}. */
    Path open() {
        return folder.resolve(name + ".open");
    }

    /** Whether there are memories of the output folder. */
    boolean isRemembered() {
        return Files.exists(folder.resolve(name + ".index"));
    }

    /** The smaller copies of pictures, of all output folders. */
    VariantStore pictures(Widths widths, boolean trusts) {
        return VariantStore.open(folder.resolve("pictures"), name, widths, trusts);
    }

    /** Those that builds have made. */
    VariantStore picturesMade(Widths widths) {
        return VariantStore.look(folder.resolve("pictures"), name, widths);
    }

    Path lock() {
        return folder.resolve(name + ".lock");
    }

    String lockName() {
        return ".caveat/" + name + ".lock";
    }
}
