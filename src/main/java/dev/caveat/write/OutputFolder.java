package dev.caveat.write;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder that may be written into: not the site, not its sources, not somebody's home.
 *
 * @param path the real folder, absolute, with all symbolic links on the way to it resolved; it need not exist
 * @param shown how it is called in problems: below the site's root where it lies there, with {@code /}
 */
record OutputFolder(Path path, String shown) {

    /** Empty with a problem where the folder must not be written into. Changes nothing on the disk. */
    static Optional<OutputFolder> of(Path output, Path root, List<Path> sources, Path home, Problems problems) {
        String shown = shown(output, root);
        try {
            Path real = real(output);
            String fault = fault(real, real(root), sources, home);
            if (fault.isEmpty()) {
                return Optional.of(new OutputFolder(real, shown));
            }
            problems.add(Problem.of(Code.OUTPUT_FOLDER, Place.of(shown), "the output folder \"" + shown + "\" " + fault)
                    .hint("choose a folder that holds nothing else, such as output"));
        } catch (IOException e) {
            problems.add(Disk.refused(shown, "look at the output folder", e));
        }
        return Optional.empty();
    }

    private static String fault(Path real, Path root, List<Path> sources, Path home) throws IOException {
        if (real.getNameCount() == 0) {
            return "is the root of a file system";
        }
        if (Files.exists(real, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(real)) {
            return "is not a folder";
        }
        if (real.equals(root)) {
            return "is the site's own folder";
        }
        if (root.startsWith(real)) {
            return "contains the site's folder";
        }
        Path realHome = real(home);
        if (realHome.startsWith(real)) {
            return realHome.equals(real) ? "is your home folder" : "contains your home folder";
        }
        for (Path source : sources) {
            Path realSource = real(source);
            String name = String.valueOf(source.getFileName());
            if (real.startsWith(realSource)) {
                return real.equals(realSource) ? "is the site's " + name + " folder" : "lies inside the site's " + name + " folder";
            }
            if (realSource.startsWith(real)) {
                return "contains the site's " + name + " folder";
            }
        }
        return "";
    }

    /** Like {@link Path#toRealPath}, for a path whose last parts need not exist. */
    private static Path real(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        Path there = whole;
        while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        return there == null ? whole : there.toRealPath().resolve(there.relativize(whole)).normalize();
    }

    private static String shown(Path output, Path root) {
        Path whole = output.toAbsolutePath().normalize();
        Path site = root.toAbsolutePath().normalize();
        boolean below = whole.startsWith(site) && !whole.equals(site);
        return (below ? site.relativize(whole) : whole).toString().replace('\\', '/');
    }
}
