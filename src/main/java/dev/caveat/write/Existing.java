package dev.caveat.write;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What lay in an output folder, each folder listed at most once and only where somebody asks about it.
 *
 * <p>On a first build nearly every path is asked about and nearly none is there: with the listings at hand that costs no
 * call to the disk. Not safe for several threads.
 */
final class Existing {
    private final Path root;
    private final Map<String, Set<String>> names = new HashMap<>();

    Existing(Path root) {
        this.root = root;
    }

    /**
     * Whether something may be there. No is certain; yes is to be looked at, for the name may be another spelling of it.
     */
    boolean maybe(String path) throws IOException {
        return names(OutputPath.parent(path)).contains(OutputPath.folded(OutputPath.name(path)));
    }

    /** The folded names of what lies in a folder; none where there is no such folder. */
    private Set<String> names(String folder) throws IOException {
        Set<String> known = names.get(folder);
        if (known != null) {
            return known;
        }
        if (!folder.isEmpty() && !maybe(folder)) {
            // The folder above tells so each time; on a first build nearly none is there.
            return Set.of();
        }
        Set<String> listed = list(folder);
        names.put(folder, listed);
        return listed;
    }

    private Set<String> list(String folder) throws IOException {
        var found = new HashSet<String>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder))) {
            for (Path entry : entries) {
                found.add(OutputPath.folded(entry.getFileName().toString()));
            }
        } catch (NoSuchFileException | NotDirectoryException nothing) {
            return Set.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }
}
