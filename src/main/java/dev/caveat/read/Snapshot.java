package dev.caveat.read;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files below {@code content/} as they were when the build began: names only, one listing a folder.
 *
 * <p>Hidden files and editors' backups are no content, but for what hosts look for in {@code _static/}. A symbolic link
 * counts as what it leads to, as long as that lies in the site and is no data under another name.
 */
public final class Snapshot {
    /** How many folders may lie in each other. */
    private static final int DEEPEST = 64;

    /** Names that some hosts and disks cannot store. */
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    /** The hidden names that are published; all others, such as {@code .env}, are somebody's own. */
    private static final Set<String> FOR_HOSTS = Set.of(".well-known", ".nojekyll", ".htaccess");

    private final SortedMap<String, Path> files;

    private Snapshot(SortedMap<String, Path> files) {
        this.files = files;
    }

    /** Lists {@code content/} below a site's root. */
    public static Snapshot take(Path root, Problems problems) {
        SortedMap<String, Path> files = new TreeMap<>();
        Path content = root.resolve("content");
        if (Files.isDirectory(content)) {
            Optional<Path> real = realPath(content);
            if (real.isEmpty()) {
                problems.add(unreadable("content"));
            } else {
                walk(content, List.of(real.get()), "content", files, problems);
            }
        }
        return new Snapshot(files);
    }

    /** Every file by its path below the root, with {@code /}, in order. */
    public SortedMap<String, Path> files() {
        return files;
    }

    /** The files below a folder such as {@code content/_people/}, in order. */
    public SortedMap<String, Path> below(String folder) {
        return files.subMap(folder, folder + Character.MAX_VALUE);
    }

    /** @param open the real folders that are being listed: {@code content} first, {@code folder} last */
    private static void walk(
            Path folder, List<Path> open, String name, SortedMap<String, Path> files, Problems problems) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
            listing.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            problems.add(unreadable(name));
            return;
        }
        entries.sort(null);
        Path realFolder = open.get(open.size() - 1);
        boolean linked = !realFolder.equals(open.get(0).resolve(name.substring(Math.min(name.length(), Layout.CONTENT.length()))));
        for (Path entry : entries) {
            String last = entry.getFileName().toString();
            if (ignored(last) && !isForHosts(name, last)) {
                continue;
            }
            String path = name + "/" + last;
            Optional<Problem> unusable = name(path, last);
            if (unusable.isPresent()) {
                problems.add(unusable.get());
                continue;
            }
            BasicFileAttributes attributes;
            Path real = realFolder.resolve(last);
            boolean renamed = linked;
            try {
                attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isSymbolicLink()) {
                    Optional<Path> target = realPath(entry);
                    String fault = fault(target, open);
                    if (!fault.isEmpty()) {
                        problems.add(Problem.of(Code.FILE_LINK_OUTSIDE, Place.of(path), "this symbolic link leads " + fault)
                                .hint(target.isEmpty() ? "remove it, or bring back what it leads to"
                                        : "remove it, or put a copy of what you need in its place"));
                        continue;
                    }
                    real = target.orElseThrow();
                    renamed = true;
                    attributes = Files.readAttributes(entry, BasicFileAttributes.class);
                }
            } catch (IOException gone) {
                problems.add(unreadable(path));
                continue;
            }
            String data = renamed ? data(path, open.get(0).relativize(real)) : "";
            if (!data.isEmpty()) {
                problems.add(Problem.of(Code.FILE_LINK_OUTSIDE, Place.of(path),
                                "a symbolic link makes this another name for \"" + data + "\", which is never published as it is")
                        .hint("remove the link; what readers may see belongs into a file of its own"));
                continue;
            }
            if (attributes.isDirectory()) {
                if (open.size() > DEEPEST) {
                    problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(path),
                                    "more than " + DEEPEST + " folders lie in each other here")
                            .hint("move this one further up"));
                } else {
                    List<Path> more = new ArrayList<>(open);
                    more.add(real);
                    walk(entry, more, path, files, problems);
                }
            } else if (attributes.isRegularFile()) {
                files.put(path, entry);
            } else {
                problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(path), "this is neither a file nor a folder")
                        .hint("move it out of content/"));
            }
        }
    }

    /** Whether no file on Windows can have a name, whatever its ending. */
    static boolean isReserved(String name) {
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return RESERVED.contains(stem.toLowerCase(Locale.ROOT));
    }

    /** Where a link leads that must not be followed; one back to a folder that is being listed would be followed for ever. */
    private static String fault(Optional<Path> target, List<Path> open) {
        if (target.isEmpty()) {
            return "nowhere";
        }
        if (!target.get().startsWith(open.get(0))) {
            return "out of the site's content";
        }
        return open.stream().anyMatch(folder -> folder.startsWith(target.get())) ? "back to a folder that it lies in" : "";
    }

    /**
     * What somebody keeps as data and a link gives a name under which it would be published, or read as other data; empty
     * where it does not.
     *
     * @param real where the file or folder really lies below {@code content/}
     */
    private static String data(String path, Path real) {
        String file = real.toString().replace('\\', '/');
        String kind = Layout.dataFolder(file);
        boolean published = kind.isEmpty() || (kind + "/").equals(Layout.STATIC);
        if (published) {
            return (Layout.CONTENT + file).equals(ConfigReader.FILE) ? ConfigReader.FILE : "";
        }
        return kind.equals(Layout.dataFolder(path.substring(Layout.CONTENT.length()))) ? "" : Layout.CONTENT + file;
    }

    private static boolean ignored(String name) {
        return name.startsWith(".") || isLeftover(name);
    }

    /** What editors and desktops leave behind: a text as it was before, or what a folder looks like in a window. */
    private static boolean isLeftover(String name) {
        return name.endsWith("~") || name.startsWith("#") && name.endsWith("#") || name.endsWith(".swp") || name.startsWith("._")
                || name.equals("Thumbs.db") || name.equals(".DS_Store");
    }

    /** Hidden files that hosts look for, such as {@code .well-known/} and {@code .nojekyll}, lie in {@code _static/}. */
    private static boolean isForHosts(String folder, String last) {
        return folder.equals("content/_static") && FOR_HOSTS.contains(last)
                || folder.equals("content/_static/.well-known") || folder.startsWith("content/_static/.well-known/");
    }

    /** Why a name cannot be published or copied to another system. */
    private static Optional<Problem> name(String path, String last) {
        String fault = "";
        if (!forbidden(last).isEmpty()) {
            fault = "not every system can store a name with the character " + forbidden(last);
        } else if (isReserved(last)) {
            fault = "Windows keeps this name for itself";
        } else if (last.endsWith(".") || last.endsWith(" ") || last.startsWith(" ")) {
            fault = "this name begins or ends with a blank or a full stop";
        } else if (last.length() > 200) {
            fault = "this name has more than 200 characters";
        }
        return fault.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(Code.FILE_NAME, Place.of(printable(path)), fault).hint("rename the file"));
    }

    /** The first character of a name that some systems cannot store, as it can be shown; empty where there is none. */
    private static String forbidden(String name) {
        return name.chars()
                .filter(c -> c < ' ' || c == 0x7f || "\\:*?\"<>|\uFFFD".indexOf(c) >= 0)
                .mapToObj(c -> printable(String.valueOf((char) c)))
                .findFirst()
                .orElse("");
    }

    /** A path in which nothing can play tricks with the terminal. */
    private static String printable(String path) {
        StringBuilder text = new StringBuilder(path.length());
        path.chars().forEach(c -> {
            if (c < ' ' || c == 0x7f) {
                text.append(String.format(Locale.ROOT, "\\x%02x", c));
            } else {
                text.append((char) c);
            }
        });
        return text.toString();
    }

    private static Optional<Path> realPath(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException | SecurityException broken) {
            return Optional.empty();
        }
    }

    private static Problem unreadable(String path) {
        return Problem.of(Code.FILE_UNREADABLE, Place.of(path), "this cannot be read")
                .hint("check the permissions of the file and of the folders above it");
    }
}
