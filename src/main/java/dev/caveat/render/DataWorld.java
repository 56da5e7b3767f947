package dev.caveat.render;

import dev.caveat.model.DataFile;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Fingerprint;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The present state of the data files. Their names, with {@code /}, are below {@code _data/}; the whole is called by none. */
final class DataWorld {
    static final String DATA = "data";
    static final String NAMES = "data-names";

    private final SortedMap<String, DataFile> files;
    /** Made once: a long table is on many pages. */
    private final Map<String, Object> views = new ConcurrentHashMap<>();

    DataWorld(SortedMap<String, DataFile> files) {
        this.files = files;
    }

    Fingerprint now(Facet facet) {
        String name = facet.name();
        if (facet.kind().equals(NAMES)) {
            return Fingerprint.mix().add(names(name)).done();
        }
        Optional<DataFile> file = file(name);
        if (file.isPresent()) {
            return Fingerprint.mix().add(file.get().source().file()).add(file.get().source().content()).add(file.get().value().isPresent()).done();
        }
        return isFolder(name) ? Fingerprint.of("folder") : Fingerprint.ABSENT;
    }

    Optional<DataFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    boolean isFolder(String name) {
        return !below(name).isEmpty();
    }

    /** What a file holds, as templates see it. */
    Optional<Object> view(DataFile file) {
        return file.value().map(value -> views.computeIfAbsent(file.name(), name -> SiteViews.plainValue(value)));
    }

    /** The files and folders directly in a folder. */
    Set<String> names(String folder) {
        int start = folder.isEmpty() ? 0 : folder.length() + 1;
        Set<String> names = new TreeSet<>();
        for (String name : below(folder).keySet()) {
            int slash = name.indexOf('/', start);
            names.add(slash < 0 ? name.substring(start) : name.substring(start, slash));
        }
        return names;
    }

    private SortedMap<String, DataFile> below(String folder) {
        return folder.isEmpty() ? files : files.subMap(folder + "/", folder + "0");
    }
}
