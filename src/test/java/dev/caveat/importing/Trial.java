package dev.caveat.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A folder with an export, and one for the site that is made of it. */
public final class Trial {
    private final Path source;
    private final Path target;
    private Ledger ledger = new Ledger();
    private List<Problem> problems = List.of();

    public Trial(Path folder) {
        this.source = folder.resolve("old");
        this.target = folder.resolve("new");
    }

    public Path source() {
        return source;
    }

    public Path target() {
        return target;
    }

    public Trial write(String file, String text) throws IOException {
        Path path = source.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
        return this;
    }

    /** Imports it, and sees to it that the ledger balances. */
    public Trial run(Names names, Function<Trial, Export> export) {
        Problems found = new Problems();
        ledger = new Ledger();
        Import.run(export.apply(this), target, names, false, ledger, found, Onlooker.NONE);
        problems = found.all();
        assertTrue(ledger.balances(), ledger.rows().toString());
        return this;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Ledger.Row row(Kind kind) {
        return ledger.row(kind);
    }

    /** What was said of the source, a line each: where and what. */
    public List<String> said() {
        return problems.stream().filter(problem -> !problem.place().file().equals("content/site.yaml")).map(problem -> problem.place().text().replace(source.toString() + "/", "") + ": " + problem.message()).toList();
    }

    public String read(String file) throws IOException {
        return Files.readString(target.resolve(file));
    }

    /** An article's text, without its front matter. */
    public String body(String path) throws IOException {
        String text = read("content/" + path + ".md");
        return text.substring(text.indexOf("\n---\n\n") + 6).stripTrailing();
    }

    /** An article's front matter. */
    public String front(String path) throws IOException {
        String text = read("content/" + path + ".md");
        return text.substring(4, text.indexOf("\n---\n\n") + 1);
    }

    public String comment(String path) throws IOException {
        return read("content/_comments/" + path + ".yaml");
    }

    /** The files of comments below a page, each with the id of what it answers. */
    public Map<String, String> parents(String page) throws IOException {
        Map<String, String> parents = new TreeMap<>();
        try (Stream<Path> files = Files.list(target.resolve("content/_comments").resolve(page))) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                String parent = lines.stream().filter(line -> line.startsWith("parent: ")).findFirst().orElse("parent: ");
                parents.put(file.getFileName().toString().replace(".yaml", ""), parent.substring("parent: ".length()).replace("\"", ""));
            }
        }
        return parents;
    }

    /** The files of the site by their paths. */
    public List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile).map(file -> target.relativize(file).toString()).sorted().toList();
        }
    }

    public void expect(Kind kind, long read, long imported, Map<Reason, Long> skipped, Map<Remark, Long> remarks) {
        Ledger.Row row = row(kind);
        assertEquals(List.of(read, imported, skipped, remarks), List.of(row.read(), row.imported(), row.skipped(), row.remarks()));
    }
}
