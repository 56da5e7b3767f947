package dev.caveat.read;

import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files below {@code content/} as they were when the build began: their names and stamps, one listing a folder.
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

    private static final int LONGEST_RESERVED = 4;

    /** The hidden names that are published; all others, such as {@code .env}, are somebody's own. */
    private static final Set<String> FOR_HOSTS = Set.of(".well-known", ".nojekyll", ".htaccess");

    private final Optional<Listed> content;
    private final List<Problem> problems;

    private Snapshot(Optional<Listed> content, List<Problem> problems) {
        this.content = content;
        this.problems = problems;
    }

    /** As the longer form, with one thread. */
    public static Snapshot take(Path root, Problems problems) {
        return take(root, new Parallel(1), problems);
    }

    /** Lists {@code content/} below a site's root. */
    public static Snapshot take(Path root, Parallel parallel, Problems problems) {
        Path content = root.resolve("content");
        Snapshot snapshot = new Snapshot(Optional.empty(), List.of());
        if (Files.isDirectory(content)) {
            Optional<Path> real = realPath(content);
            snapshot = real.isEmpty()
                    ? new Snapshot(Optional.empty(), List.of(unreadable("content")))
                    : of(new Listed.Place(Optional.empty(), "content", content, real.get(), false), parallel);
        }
        problems.addAll(snapshot.problems);
        return snapshot;
    }

    private static Snapshot of(Listed.Place place, Parallel parallel) {
        boolean all = Stamp.tellsAll(place.path());
        Listing first = list(place, all);
        below(List.of(first), all, parallel);
        return of(first.folder());
    }

    private static Snapshot of(Listed content) {
        Snapshot listed = new Snapshot(Optional.of(content), List.of());
        List<Problem> problems = new ArrayList<>();
        listed.folders().forEach(folder -> problems.addAll(folder.problems()));
        problems.sort(null);
        return new Snapshot(Optional.of(content), List.copyOf(problems));
    }

    /** Lists what lies in some folders: those of one depth at once, all the folders in them next. */
    private static void below(List<Listing> folders, boolean all, Parallel parallel) {
        for (List<Listing> level = folders; !level.isEmpty(); ) {
            List<Listed.Place> next = new ArrayList<>();
            level.forEach(one -> next.addAll(one.inside()));
            level = parallel.map(next, inside -> list(inside, all));
            for (Listing one : level) {
                one.folder().above.orElseThrow().inside().add(one.folder());
            }
        }
    }

    /**
     * The files as they are now, where nothing was touched but what is named; this listing is of no use any more.
     *
     * @param touched files and folders below the site's root; a folder stands for all that lies in it
     */
    public Snapshot again(Path root, Parallel parallel, Set<String> touched) {
        boolean whole = content.isEmpty() || touched.contains("content") || touched.contains("");
        for (Listed folder : folders()) {
            // What lies under two names was touched under one of them.
            whole |= folder.isLinking() || folder.renamed;
        }
        if (whole) {
            return take(root, parallel, new Problems());
        }
        Set<String> stale = new HashSet<>();
        for (String path : touched) {
            if (path.startsWith(Layout.CONTENT)) {
                stale.add(path.substring(0, path.lastIndexOf('/')));
            }
        }
        boolean all = Stamp.tellsAll(content.get().path);
        Listed first = content.get();
        List<Listed> folders = folders();
        for (Listed folder : folders) {
            // One that was listed anew with a folder above it is no longer reached by its own name.
            boolean reached = folder == first || folder.above.orElseThrow().inside().contains(folder);
            if (stale.remove(folder.name) && reached) {
                if (!Files.isDirectory(folder.path, LinkOption.NOFOLLOW_LINKS)) {
                    return take(root, parallel, new Problems());
                }
                Listed anew = anew(folder, touched, all, parallel);
                first = folder == first ? anew : first;
            }
        }
        // A folder that is not there, or in one that was not.
        return stale.isEmpty() && !isMissed(touched, first) ? of(first) : take(root, parallel, new Problems());
    }

    /** Whether a touched path lies in a folder that was neither listed before nor just now. */
    private static boolean isMissed(Set<String> touched, Listed first) {
        Set<String> known = new HashSet<>();
        new Snapshot(Optional.of(first), List.of()).folders().forEach(folder -> known.add(folder.name));
        return touched.stream().anyMatch(path -> path.startsWith(Layout.CONTENT) && !known.contains(path.substring(0, path.lastIndexOf('/'))));
    }

    /** Lists a folder again; those in it stay as they are, but for new ones and those that were touched as a whole. */
    private static Listed anew(Listed folder, Set<String> touched, boolean all, Parallel parallel) {
        Optional<Listed> written = folder.written(touched, all);
        if (written.isPresent()) {
            folder.above.ifPresent(above -> above.inside().set(above.inside().indexOf(folder), written.get()));
            return written.get();
        }
        Listing listing = list(new Listed.Place(folder.above, folder.name, folder.path, folder.real, folder.renamed), all);
        Map<String, Listed> before = new HashMap<>();
        folder.inside().forEach(one -> before.put(one.name, one));
        Listed anew = listing.folder();
        for (Listed.Place place : listing.inside()) {
            Listed same = before.get(place.name());
            if (same != null && !touched.contains(place.name()) && same.real.equals(place.real()) && !place.renamed()) {
                same.above = Optional.of(anew);
                anew.inside().add(same);
            } else {
                Listing inside = list(place, all);
                below(List.of(inside), all, parallel);
                anew.inside().add(inside.folder());
            }
        }
        folder.above.ifPresent(above -> above.inside().set(above.inside().indexOf(folder), anew));
        return anew;
    }

    /** What is wrong with names and links, or could not be listed. */
    public List<Problem> problems() {
        return problems;
    }

    /** Every file by its path below the root, with {@code /}, in order. */
    public SortedMap<String, Path> files() {
        return below("");
    }

    /** The files below a folder such as {@code content/_people/}, in order. */
    public SortedMap<String, Path> below(String folder) {
        SortedMap<String, Path> files = new TreeMap<>();
        listed(folder).forEach(listed -> {
            for (int at = 0; at < listed.count(); at++) {
                Listed.File file = new Listed.File(listed, at);
                if (file.file().startsWith(folder)) {
                    files.put(file.file(), file.path());
                }
            }
        });
        return files;
    }

    /** All folders, each before those in it. */
    List<Listed> folders() {
        return listed("");
    }

    /** The folders that may hold files whose paths begin so. */
    List<Listed> listed(String prefix) {
        List<Listed> found = new ArrayList<>();
        Deque<Listed> open = new ArrayDeque<>();
        content.ifPresent(open::push);
        while (!open.isEmpty()) {
            Listed folder = open.pop();
            String path = folder.name + "/";
            if (path.startsWith(prefix) || prefix.startsWith(path)) {
                found.add(folder);
                for (int i = folder.inside().size() - 1; i >= 0; i--) {
                    open.push(folder.inside().get(i));
                }
            }
        }
        return found;
    }

    /** Of all names and stamps; as long as this is the same, and was {@link #isSettled}, so is what the files hold. */
    public Fingerprint fold() {
        Fingerprint.Mix mix = Fingerprint.mix();
        folders().forEach(folder -> mix.add(folder.name).add(folder.fold()));
        problems.forEach(problem -> mix.add(problem.toString()));
        return mix.done();
    }

    /** Whether nobody can have touched a file after a moment without its stamp telling so. */
    public boolean isSettled(long taken) {
        for (Listed folder : folders()) {
            for (int at = 0; at < folder.count(); at++) {
                if (Stamp.isRacy(folder.latest(at), taken)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A file by its path. */
    Optional<Listed.File> file(String file) {
        for (Listed folder : listed(file)) {
            for (int at = 0; at < folder.count(); at++) {
                if (folder.file(at).equals(file)) {
                    return Optional.of(new Listed.File(folder, at));
                }
            }
        }
        return Optional.empty();
    }

    /** A folder, and the folders in it that are to be listed. */
    private record Listing(Listed folder, List<Listed.Place> inside) {}

    private static Listing list(Listed.Place place, boolean all) {
        List<Problem> problems = new ArrayList<>(0);
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(place.path())) {
            listing.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            return new Listing(new Listed(place, List.of(), List.of(), List.of(unreadable(place.name())), false), List.of());
        }
        Map<String, Stamp> files = new HashMap<>(entries.size() * 2);
        SortedMap<String, Link> folders = new TreeMap<>();
        boolean linking = false;
        for (Path entry : entries) {
            String last = entry.getFileName().toString();
            if (ignored(last) && !isForHosts(place.name(), last)) {
                continue;
            }
            Optional<Problem> unusable = name(place.name(), last);
            if (unusable.isPresent()) {
                problems.add(unusable.get());
                continue;
            }
            Stamp stamp;
            Optional<Path> target = Optional.empty();
            try {
                stamp = Stamp.of(entry, all, LinkOption.NOFOLLOW_LINKS);
                if (stamp.kind() == Stamp.Kind.LINK) {
                    linking = true;
                    target = realPath(entry);
                    String path = place.name() + "/" + last;
                    String fault = fault(target, place);
                    if (!fault.isEmpty()) {
                        problems.add(Problem.of(Code.FILE_LINK_OUTSIDE, Place.of(path), "this symbolic link leads " + fault)
                                .hint(target.isEmpty() ? "remove it, or bring back what it leads to"
                                        : "remove it, or put a copy of what you need in its place"));
                        continue;
                    }
                    stamp = Stamp.of(entry, all).behind(stamp);
                }
            } catch (IOException gone) {
                problems.add(unreadable(place.name() + "/" + last));
                continue;
            }
            if (place.renamed() || target.isPresent()) {
                String path = place.name() + "/" + last;
                String data = data(path, content(place).relativize(target.orElseGet(() -> place.real().resolve(last))));
                if (!data.isEmpty()) {
                    problems.add(Problem.of(Code.FILE_LINK_OUTSIDE, Place.of(path),
                                    "a symbolic link makes this another name for \"" + data + "\", which is never published as it is")
                            .hint("remove the link; what readers may see belongs into a file of its own"));
                    continue;
                }
            }
            if (stamp.kind() == Stamp.Kind.FILE) {
                files.put(last, stamp);
            } else if (stamp.kind() == Stamp.Kind.FOLDER) {
                folders.put(last + "/", new Link(last, entry, target));
            } else {
                problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(place.name() + "/" + last), "this is neither a file nor a folder")
                        .hint("move it out of content/"));
            }
        }
        String[] names = files.keySet().toArray(String[]::new);
        Arrays.sort(names);
        List<Stamp> stamps = new ArrayList<>(names.length);
        for (String name : names) {
            stamps.add(files.get(name));
        }
        boolean tooDeep = !folders.isEmpty() && place.depth() > DEEPEST;
        if (tooDeep) {
            folders.values().forEach(folder -> problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(place.name() + "/" + folder.last()),
                            "more than " + DEEPEST + " folders lie in each other here")
                    .hint("move this one further up")));
        }
        Listed listed = new Listed(place, List.of(names), stamps, problems, linking);
        List<Listed.Place> inside = new ArrayList<>(folders.size());
        if (!tooDeep) {
            folders.values().forEach(folder -> inside.add(new Listed.Place(
                    Optional.of(listed), place.name() + "/" + folder.last(), folder.path(),
                    folder.target().orElseGet(() -> place.real().resolve(folder.last())), place.renamed() || folder.target().isPresent())));
        }
        return new Listing(listed, inside);
    }

    /** @param target where it leads, when it is a link */
    private record Link(String last, Path path, Optional<Path> target) {}

    /** Where {@code content/} really is. */
    private static Path content(Listed.Place place) {
        Path real = place.real();
        for (Optional<Listed> folder = place.above(); folder.isPresent(); folder = folder.get().above) {
            real = folder.get().real;
        }
        return real;
    }

    /** Whether no file on Windows can have a name, whatever its ending. */
    public static boolean isReserved(String name) {
        int dot = name.indexOf('.');
        if ((dot < 0 ? name.length() : dot) > LONGEST_RESERVED) {
            return false;
        }
        String stem = dot >= 0 ? name.substring(0, dot) : name;
        return RESERVED.contains(stem.toLowerCase(Locale.ROOT));
    }

    /** Where a link leads that must not be followed; one back to a folder that is being listed would be followed for ever. */
    private static String fault(Optional<Path> target, Listed.Place place) {
        if (target.isEmpty()) {
            return "nowhere";
        }
        if (!target.get().startsWith(content(place))) {
            return "out of the site's content";
        }
        boolean back = place.real().startsWith(target.get());
        for (Optional<Listed> folder = place.above(); folder.isPresent(); folder = folder.get().above) {
            back |= folder.get().real.startsWith(target.get());
        }
        return back ? "back to a folder that it lies in" : "";
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
    private static Optional<Problem> name(String folder, String last) {
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
                : Optional.of(Problem.of(Code.FILE_NAME, Place.of(printable(folder + "/" + last)), fault).hint("rename the file"));
    }

    /** The first character of a name that some systems cannot store, as it can be shown; empty where there is none. */
    private static String forbidden(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == 0x7f || "\\:*?\"<>|\uFFFD".indexOf(c) >= 0) {
                return printable(String.valueOf(c));
            }
        }
        return "";
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
