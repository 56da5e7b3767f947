package dev.caveat.theme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The themes that travel with Caveat: in its jar, or beside its classes while it is developed.
 *
 * <p>A jar has no folders that could be listed through a class loader, so it is read as what it is, a zip file.
 */
final class Packed {
    private static final String FOLDER = "dev/caveat/themes/";

    /** No theme can be called so. */
    private static final String BASE = "_base";

    private final Path home;

    private Packed(Path home) {
        this.home = home;
    }

    /** Those in a jar, or in a folder of classes; none where it holds none. */
    static Packed at(Path home) {
        return new Packed(home);
    }

    /** Those that lie in the same jar or folder as this class. */
    static Packed ours() {
        String self = Packed.class.getName().replace('.', '/') + ".class";
        return new Packed(home(Packed.class.getResource("/" + self), self));
    }

    /** The jar or folder in which a resource was found. */
    static Path home(URL found, String resource) {
        String address = found.toExternalForm();
        String beginning = address.substring(0, address.length() - resource.length());
        if (beginning.startsWith("jar:")) {
            beginning = beginning.substring("jar:".length(), beginning.length() - "!/".length());
        }
        try {
            return Path.of(new URI(beginning));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("no such place as " + address, impossible);
        }
    }

    /** What lies behind every theme: shortcodes and their texts. */
    SortedMap<String, ThemeFile> base() throws IOException {
        return files(BASE);
    }

    /** The names of all packed themes. */
    Set<String> names() throws IOException {
        Set<String> names = folders();
        names.remove(BASE);
        return names;
    }

    private Set<String> folders() throws IOException {
        var names = new TreeSet<String>();
        if (Files.isDirectory(home)) {
            Path folder = home.resolve(FOLDER);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> themes = Files.list(folder)) {
                    themes.filter(Files::isDirectory).forEach(theme -> names.add(theme.getFileName().toString()));
                }
            }
            return names;
        }
        try (ZipFile jar = new ZipFile(home.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                String path = entries.nextElement().getName();
                int end = path.startsWith(FOLDER) ? path.indexOf('/', FOLDER.length()) : -1;
                if (end > 0) {
                    names.add(path.substring(FOLDER.length(), end));
                }
            }
        }
        return names;
    }

    /** The files of one theme by their path below its folder; none where there is no such theme. */
    SortedMap<String, ThemeFile> files(String theme) throws IOException {
        var files = new TreeMap<String, ThemeFile>();
        if (Files.isDirectory(home)) {
            Path folder = home.resolve(FOLDER).resolve(theme);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                        String path = folder.relativize(file).toString().replace('\\', '/');
                        add(files, theme, path, Files.readAllBytes(file));
                    }
                }
            }
            return files;
        }
        String beginning = FOLDER + theme + "/";
        try (ZipFile jar = new ZipFile(home.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && entry.getName().startsWith(beginning)) {
                    try (InputStream bytes = jar.getInputStream(entry)) {
                        add(files, theme, entry.getName().substring(beginning.length()), bytes.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static void add(SortedMap<String, ThemeFile> files, String theme, String path, byte[] bytes) {
        if (Folder.belongs(path)) {
            files.put(path, new ThemeFile(path, "built-in themes/" + theme + "/" + path, bytes));
        }
    }
}
