package dev.caveat.importing;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** The files of a folder that an export is, in the order of their paths. No link is followed. */
public final class SourceFolder {
    private static final int DEEPEST = 64;

    private final Path root;
    private final Path without;
    private final String shown;
    private final Set<String> tools;

    /**
     * A file.
     *
     * @param path below the folder, with {@code /}
     */
    public record Entry(String path, Path file, boolean isLink) {
        /** The last part of the path. */
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** The rest of the path; empty at the top. */
        public String folder() {
            return path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }

        public String stem() {
            int dot = name().lastIndexOf('.');
            return dot > 0 ? name().substring(0, dot) : name();
        }

        /** In lower case, with its dot; empty for none. */
        public String ending() {
            int dot = name().lastIndexOf('.');
            return dot > 0 ? name().substring(dot).toLowerCase(Locale.ROOT) : "";
        }
    }

    /**
     * @param without a folder of the same disk that is no part of it: that of the site, which may lie in it
     * @param tools names of folders that hold no content
     */
    public SourceFolder(Path root, Path without, Set<String> tools) {
        this.root = root;
        this.without = without.toAbsolutePath().normalize();
        this.shown = root.toString().replace('\\', '/');
        this.tools = Set.copyOf(tools);
    }

    /** How a file of it is called in what is said to people. */
    public String shown(Entry entry) {
        return shown.isEmpty() ? entry.path() : shown + "/" + entry.path();
    }

    /** All of them; folders that cannot be listed are told. */
    public List<Entry> files(Consumer<Problem> problems) {
        List<Entry> files = new ArrayList<>();
        list(root, "", 0, files, problems);
        files.sort(Comparator.comparing(Entry::path));
        return files;
    }

    private void list(Path folder, String path, int depth, List<Entry> files, Consumer<Problem> problems) {
        if (folder.toAbsolutePath().normalize().equals(without) || depth > DEEPEST) {
            return;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path file : inside) {
                String name = file.getFileName().toString();
                boolean hidden = name.startsWith(".") || name.endsWith("~") || tools.contains(name);
                if (hidden) {
                    continue;
                }
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    list(file, path + name + "/", depth + 1, files, problems);
                } else {
                    files.add(new Entry(path + name, file, !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)));
                }
            }
        } catch (IOException unreadable) {
            problems.accept(Problem.of(Code.FILE_UNREADABLE, Place.of(shown + "/" + path), "this folder cannot be read").hint("check its permissions, and import again"));
        }
    }
}
