package dev.caveat.write;

import dev.caveat.parallel.Parallel;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Files of an output folder as a build left them, looked at without opening the folder for another build.
 *
 * @param manifest of the bytes of the folder's list of files
 * @param paths of all files
 * @param sizes in bytes, of each of them
 */
public record Standing(Fingerprint manifest, List<String> paths, List<Long> sizes) {
    public Standing {
        paths = List.copyOf(paths);
        sizes = List.copyOf(sizes);
    }

    /** Whether all of it is there, no file has another size, and no link leads elsewhere. */
    public boolean stands(Path output, Parallel parallel) {
        try {
            if (paths.size() != sizes.size() || !Fingerprint.of(Files.readAllBytes(output.resolve(Manifest.NAME))).equals(manifest)) {
                return false;
            }
        } catch (IOException missing) {
            return false;
        }
        Set<String> folders = new TreeSet<>();
        String last = "";
        for (String path : paths) {
            for (String folder = OutputPath.parent(path); !folder.isEmpty() && !folder.equals(last) && folders.add(folder); ) {
                last = folder;
                folder = OutputPath.parent(folder);
            }
        }
        List<Integer> numbers = new ArrayList<>(paths.size());
        for (int i = 0; i < paths.size(); i++) {
            numbers.add(i);
        }
        return !parallel.map(List.copyOf(folders), folder -> isFolder(output, folder)).contains(false)
                && !parallel.map(numbers, number -> isFile(output, paths.get(number), sizes.get(number))).contains(false);
    }

    private static boolean isFolder(Path output, String folder) {
        try {
            return look(output, folder).isDirectory();
        } catch (IOException | InvalidPathException gone) {
            return false;
        }
    }

    private static boolean isFile(Path output, String path, long size) {
        try {
            BasicFileAttributes file = look(output, path);
            return file.isRegularFile() && file.size() == size;
        } catch (IOException | InvalidPathException gone) {
            return false;
        }
    }

    private static BasicFileAttributes look(Path output, String path) throws IOException {
        return Files.readAttributes(output.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
