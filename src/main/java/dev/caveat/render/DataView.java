package dev.caveat.render;

import dev.caveat.model.DataFile;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.theme.View;
import java.util.Optional;
import java.util.Set;

/** A folder of data files as templates see it: each file is a read of its own, noted when it is used. */
final class DataView implements View {
    private final Door door;
    private final Problems problems;
    private final String folder;

    /** @param folder the path below {@code _data/}; empty for that itself */
    DataView(Door door, Problems problems, String folder) {
        this.door = door;
        this.problems = problems;
        this.folder = folder;
    }

    @Override
    public Object found(String name) {
        String path = folder.isEmpty() ? name : folder + "/" + name;
        Optional<DataFile> file = door.data(path);
        if (file.isEmpty()) {
            return door.isDataFolder(path) ? new DataView(door, problems, path) : null;
        }
        Optional<Object> view = door.dataView(file.get());
        if (view.isEmpty()) {
            // Otherwise a template that does without would publish a page on which something is missing.
            problems.add(Problem.of(Code.DATA_FORM, Place.of(file.get().source().file()), "pages that show this data cannot be made before it is mended"));
        }
        return view.orElse(null);
    }

    @Override
    public Set<String> names() {
        return door.dataNames(folder);
    }
}
