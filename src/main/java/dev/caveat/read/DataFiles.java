package dev.caveat.read;

import dev.caveat.model.DataFile;
import dev.caveat.model.Source;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.trace.Fingerprint;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Yaml;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the free data below {@code content/_data/}: YAML, JSON and CSV. */
final class DataFiles {
    private static final String FOLDER = "content/_data/";

    private final Problems problems;
    private final SortedMap<String, DataFile> files = new TreeMap<>();

    private DataFiles(Problems problems) {
        this.problems = problems;
    }

    /** All files by their names; one with an error is there without a value. */
    static SortedMap<String, DataFile> read(Snapshot snapshot, Problems problems) {
        DataFiles all = new DataFiles(problems);
        snapshot.below(FOLDER).forEach(all::add);
        all.apart();
        return all.files;
    }

    private void add(String file, Path path) {
        String ending = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('.')) + 1);
        boolean csv = ending.equals("csv");
        if (!csv && !ending.equals("yaml") && !ending.equals("yml") && !ending.equals("json")) {
            problems.add(Problem.of(Code.DATA_FILE, Place.of(file), "this is no data file; it is not read").hint("data files are .yaml, .yml, .json or .csv files"));
            return;
        }
        String name = file.substring(FOLDER.length(), file.lastIndexOf('.'));
        Problems found = new Problems();
        Optional<TextFile> read = TextFile.read(file, path, found);
        Optional<Object> value = read.flatMap(text -> csv ? CsvReader.rows(text.text(), found).map(Object.class::cast) : yaml(text, found));
        problems.addAll(found.all());
        Source source = read.map(TextFile::source).orElseGet(() -> new Source(file, path, Fingerprint.ABSENT));
        DataFile data = new DataFile(name, source, found.hasErrors() ? Optional.empty() : value);
        DataFile first = files.putIfAbsent(name, data);
        if (first != null) {
            twice(data, first, "two files are the data \"" + name + "\"");
        }
    }

    /** A file without a value is an empty map. */
    private static Optional<Object> yaml(TextFile file, Problems found) {
        return Yaml.document(file.text(), found).filter(node -> !(node instanceof Scalar scalar && scalar.isNull())).map(Plain::value).or(() -> Optional.of(Map.of()));
    }

    /** A file and a folder of one name would be one value in templates. */
    private void apart() {
        for (DataFile data : files.values().toArray(DataFile[]::new)) {
            SortedMap<String, DataFile> inner = files.subMap(data.name() + "/", data.name() + "0");
            if (!inner.isEmpty()) {
                twice(data, inner.get(inner.firstKey()), "a file and a folder are the data \"" + data.name() + "\"");
            }
        }
    }

    private void twice(DataFile data, DataFile other, String message) {
        problems.add(Problem.of(Code.DATA_TWICE, Place.of(data.source().file()), message)
                .note("the other one", Place.of(other.source().file()))
                .hint("rename one of them"));
        files.put(data.name(), new DataFile(data.name(), data.source(), Optional.empty()));
    }
}
