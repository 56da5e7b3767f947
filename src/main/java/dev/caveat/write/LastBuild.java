package dev.caveat.write;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Severity;
import dev.caveat.trace.Fingerprint;
import java.util.List;
import java.util.Optional;

/**
 * What the last build left in an output folder.
 *
 * @param manifest what it listed; nothing where there was no build
 * @param stamp what stands for all bytes that it published; empty where that cannot be trusted
 */
record LastBuild(Manifest manifest, Optional<Fingerprint> stamp) {
    /** The largest manifest that is read, in bytes; room for some millions of files. */
    private static final long LARGEST = 512L * 1024 * 1024;

    /** @throws WriteFailed where there is something in the manifest's place that this version cannot read */
    static LastBuild read(Disk disk, Problems problems) throws WriteFailed {
        var found = disk.look(Manifest.NAME);
        if (found.isEmpty()) {
            return new LastBuild(Manifest.none(), Optional.empty());
        }
        boolean readable = found.get().isRegularFile() && found.get().size() <= LARGEST;
        byte[] bytes = readable ? disk.read(Manifest.NAME) : new byte[0];
        Optional<Manifest> read = Manifest.parse(bytes);
        if (read.isEmpty()) {
            String name = disk.place(Manifest.NAME).file();
            throw new WriteFailed(Problem.of(Code.OUTPUT_MANIFEST, disk.place(Manifest.NAME),
                            name + " is not a list of published files that this version can read")
                    .hint("if nothing in the folder is yours alone, delete the folder and build again"));
        }
        Manifest manifest = read.get();
        if (manifest.strays().isEmpty()) {
            return new LastBuild(manifest, manifest.finished() ? Optional.of(Fingerprint.of(bytes)) : Optional.empty());
        }
        problems.add(Problem.of(Code.OUTPUT_MANIFEST, disk.place(Manifest.NAME),
                        "lines of this list that Caveat did not write: " + manifest.strays().size()
                                + "; they are ignored, and all is built anew")
                .severity(Severity.WARNING)
                .hint("files that they name stay where they are; delete those that should not be published"));
        return new LastBuild(new Manifest(false, manifest.files(), manifest.folders(), List.of()), Optional.empty());
    }
}
