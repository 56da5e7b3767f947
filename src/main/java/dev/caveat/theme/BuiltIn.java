package dev.caveat.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The themes that come with Caveat, for those who begin one of their own with what is in them. */
public final class BuiltIn {
    private BuiltIn() {}

    /** Their names. */
    public static Set<String> names() {
        try {
            return Collections.unmodifiableSet(Packed.ours().names());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The files of one of them, by their path below the theme's folder. */
    public static SortedMap<String, byte[]> files(String theme) {
        try {
            var files = new TreeMap<String, byte[]>();
            Packed.ours().files(theme).forEach((path, file) -> files.put(path, file.bytes()));
            if (files.isEmpty()) {
                throw new IllegalArgumentException("there is no theme " + theme);
            }
            return Collections.unmodifiableSortedMap(files);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether a theme can be called so. */
    public static boolean isName(String name) {
        return Chain.NAME.matcher(name).matches();
    }
}
