package dev.caveat.model;

import dev.caveat.trace.Fingerprint;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The files of one folder and those below it, as a list that keeps of each its name and its fingerprint, and makes the rest when it is
 * asked for: a site has ten comments for each of its pages, and remembers where all of them are.
 */
final class Sources extends AbstractList<Source> implements RandomAccess {
    /** What the names of all files begin with, up to a slash, and where that folder really is. */
    private final String above;
    private final Path folder;
    /** What follows. */
    private final FileNames names;
    private final long[] contents;

    private Sources(String above, Path folder, FileNames names, long[] contents) {
        this.above = above;
        this.folder = folder;
        this.names = names;
        this.contents = contents;
    }

    /** Files in one folder. */
    static List<Source> in(String above, Path folder, FileNames names, long[] contents) {
        return new Sources(above, folder, names, contents);
    }

    /** The same files in the same order. */
    static List<Source> of(List<Source> files) {
        if (files instanceof Sources) {
            return files;
        }
        if (files.size() < 2) {
            return List.copyOf(files);
        }
        Source first = files.get(0);
        String above = above(files);
        int levels = levels(first.file(), above.length());
        Path folder = first.folder();
        for (int i = 1; i < levels && folder != null; i++) {
            folder = folder.getParent();
        }
        List<String> names = new ArrayList<>(files.size());
        long[] contents = new long[2 * files.size()];
        for (int i = 0; i < files.size(); i++) {
            Source source = files.get(i);
            String name = source.file().substring(above.length());
            boolean there = source.inFolder() && source.place() == folder && name.indexOf('/') < 0;
            if (!there && (folder == null || !folder.resolve(name).equals(source.path()))) {
                return List.copyOf(files);
            }
            names.add(name);
            contents[2 * i] = source.content().high();
            contents[2 * i + 1] = source.content().low();
        }
        return new Sources(above, folder, FileNames.of(names), contents);
    }

    /** The folder that all files are in, with a slash at its end. */
    private static String above(List<Source> files) {
        String above = files.get(0).file();
        int length = above.length();
        for (Source source : files) {
            String other = source.file();
            int most = Math.min(length, other.length());
            length = 0;
            while (length < most && above.charAt(length) == other.charAt(length)) {
                length++;
            }
        }
        return above.substring(0, above.lastIndexOf('/', length - 1) + 1);
    }

    /** How many names of folders and files follow. */
    private static int levels(String file, int from) {
        int levels = 1;
        for (int slash = file.indexOf('/', from); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            levels++;
        }
        return levels;
    }

    @Override
    public Source get(int index) {
        String name = names.name(index);
        return new Source(above + name, folder.resolve(name), new Fingerprint(contents[2 * index], contents[2 * index + 1]));
    }

    @Override
    public int size() {
        return names.count();
    }
}
