package dev.caveat.write;

import dev.caveat.problem.Problems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Taking back a published folder: all that the manifest lists goes, all else stays, and so does the folder itself. */
public final class Clean {
    private Clean() {}

    /**
     * Deletes the files of the last build, and temporary files of one that broke off.
     *
     * @return what was deleted, nothing where no build was; empty with a problem where the folder is refused, see
     *     {@link OutputTree#open}
     */
    public static Optional<Outcome> of(Path output, Path root, List<Path> sources, Problems problems) {
        var folder = OutputFolder.of(output, root, sources, OutputTree.home(), problems);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path manifest = folder.get().path().resolve(OutputTree.MANIFEST);
        if (!Files.exists(manifest, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(new Outcome(0, List.of(), Optional.empty(), List.of()));
        }
        return OutputTree.open(new Disk(folder.get()), Set.of(), problems).map(OutputTree::clean);
    }
}
