package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A theme's folder in the site, {@code themes/<name>}, read as a whole. */
final class Folder {
    private static final List<String> PARTS = List.of("templates/", "assets/", "static/", "i18n/");

    private static final String TEXTS = "content/_i18n";

    /** What desktops and editors leave behind, and what belongs to version control. */
    private static final Set<String> NOT_OURS = Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".git", ".svn", ".hg");

    private final Path folder;
    private final String label;
    private final Problems problems;
    private final SortedMap<String, ThemeFile> files = new TreeMap<>();

    private Folder(Path folder, String label, Problems problems) {
        this.folder = folder;
        this.label = label;
        this.problems = problems;
    }

    /** Whether a path below a theme's folder is a part of the theme, rather than its readme or its screenshot. */
    static boolean belongs(String path) {
        return path.equals("theme.yaml") || PARTS.stream().anyMatch(path::startsWith);
    }

    /** The names of the themes that a site has itself. */
    static Set<String> names(Path root) throws IOException {
        Path themes = root.resolve("themes");
        var names = new TreeSet<String>();
        if (Files.isDirectory(themes)) {
            try (Stream<Path> all = Files.list(themes)) {
                all.filter(Files::isDirectory).forEach(theme -> names.add(theme.getFileName().toString()));
            }
        }
        names.removeIf(name -> name.startsWith("."));
        return names;
    }

    static boolean exists(Path root, String theme) {
        return Files.isDirectory(root.resolve("themes").resolve(theme));
    }

    /** The files of one theme by their path below its folder; none where the site has no such theme. */
    static SortedMap<String, ThemeFile> files(Path root, String theme, Problems problems) {
        Path folder = root.resolve("themes").resolve(theme);
        var reading = new Folder(folder, "themes/" + theme, problems);
        if (!Files.isDirectory(folder)) {
            return reading.files;
        }
        try {
            if (folder.toRealPath().startsWith(root.toRealPath())) {
                reading.folder("");
            } else {
                reading.linkOutside("themes/" + theme, "this theme is a link that leads out of the site");
            }
        } catch (IOException unreadable) {
            reading.unreadable("", unreadable);
        }
        return reading.files;
    }

    /** The site's own words in place of a theme's, from {@code content/_i18n}, as if they lay in a theme. */
    static SortedMap<String, ThemeFile> texts(Path root, Problems problems) {
        Path folder = root.resolve(TEXTS);
        var texts = new TreeMap<String, ThemeFile>();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return texts;
        }
        var reading = new Folder(folder, TEXTS, problems);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean text = (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.startsWith(".");
                if (text && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && (!Files.isSymbolicLink(file) || reading.staysInside(file, name))) {
                    reading.file(file, name);
                }
            }
        } catch (IOException unreadable) {
            reading.unreadable("", unreadable);
        }
        reading.files.forEach((name, file) -> texts.put("i18n/" + name, new ThemeFile("i18n/" + name, file.label(), file.bytes())));
        return texts;
    }

    private void folder(String path) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.list(folder.resolve(path))) {
            found = all.sorted().toList();
        }
        for (Path file : found) {
            String name = file.getFileName().toString();
            String below = path + name;
            boolean link = Files.isSymbolicLink(file);
            if (NOT_OURS.contains(name)) {
                continue;
            }
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                if (!path.isEmpty() || PARTS.contains(name + "/")) {
                    folder(below + "/");
                }
            } else if (belongs(below) || PARTS.contains(name + "/")) {
                if (!link || staysInside(file, below)) {
                    file(file, below);
                }
            }
        }
    }

    /** Whether a link leads to a file of this theme; a folder would be listed twice, or for ever. */
    private boolean staysInside(Path link, String path) throws IOException {
        if (!Files.exists(link)) {
            linkOutside(label + "/" + path, "this link leads nowhere");
        } else if (!link.toRealPath().startsWith(folder.toRealPath())) {
            linkOutside(label + "/" + path, "this link leads out of the theme");
        } else if (Files.isDirectory(link)) {
            linkOutside(label + "/" + path, "this is a link to a folder, and those are not followed");
        } else {
            return true;
        }
        return false;
    }

    private void file(Path file, String path) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(ThemeFile.LARGEST + 1);
            if (bytes.length > ThemeFile.LARGEST) {
                Place place = Place.of(label + "/" + path);
                problems.add(Problem.of(Code.THEME_TOO_LARGE, place, "this file is larger than 16 MiB")
                        .hint("files of that size belong into the site's own static folder"));
                return;
            }
            // A disk that stores "ä" as two characters gives the same names as one that stores one.
            String name = Normalizer.normalize(path, Normalizer.Form.NFC);
            files.put(name, new ThemeFile(name, label + "/" + name, bytes));
        } catch (IOException unreadable) {
            unreadable("/" + path, unreadable);
        }
    }

    private void linkOutside(String path, String message) {
        problems.add(Problem.of(Code.THEME_LINK, Place.of(path), message).hint("copy what it points to into the theme"));
    }

    private void unreadable(String path, IOException reason) {
        problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(label + path), "this cannot be read")
                .note(reason.getClass().getSimpleName() + ": " + reason.getMessage()));
    }
}
