package dev.caveat.cli;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that commands make for somebody to go on with: never in the place of one, and never outside of the site. */
final class NewFile {
    private NewFile() {}

    /**
     * Writes one, with the folders on the way to it.
     *
     * @param root the site's folder
     * @param path below it, such as {@code content/articles/sleep.md}; its first folder must hold it even where others are links
     */
    static void write(Path root, String path, byte[] bytes, Problems problems) {
        String first = path.substring(0, path.indexOf('/'));
        Path home = root.toAbsolutePath().normalize().resolve(first);
        Path file = home.getParent().resolve(path);
        Place place = Place.of(path);
        try {
            // Looked at before any folder is made: not even an empty one may appear outside of the site.
            Path there = file.getParent();
            while (!there.equals(home.getParent()) && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
                there = there.getParent();
            }
            boolean none = !Files.exists(home, LinkOption.NOFOLLOW_LINKS);
            if (!none && (!Files.exists(there) || !there.toRealPath().startsWith(home.toRealPath()))) {
                problems.add(Problem.of(Code.FILE_LINK_OUTSIDE, place, "a folder on the way to this file is a link out of the site, or to nowhere")
                        .hint("name a folder that is really in " + first + "/"));
                return;
            }
            if (!none && !Files.isDirectory(there)) {
                problems.add(exists(Place.of(first + "/" + home.relativize(there)), "this is a file, and cannot hold another one"));
                return;
            }
            Files.createDirectories(file.getParent());
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            problems.add(exists(place, path.startsWith("content/") ? "this article exists already" : "this file exists already"));
        } catch (IOException refused) {
            problems.add(Problem.of(Code.MACHINE_WRITE, place, "this cannot be written")
                    .hint("check the permissions of the folder and the space on the disk"));
        }
    }

    static Problem exists(Place place, String message) {
        return Problem.of(Code.USAGE_EXISTS, place, message).hint("choose another name; nothing was changed");
    }
}
