package dev.caveat.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.util.List;
import java.util.Optional;

/** What the reader of plain YAML and the YAML library make of one text. */
final class BothReaders {
    private BothReaders() {}

    /** Whether the text is read as plain YAML; if so, it must come out as by the library, with every offset. */
    static boolean plain(String yaml) {
        return plain(SourceText.of("a.yaml", yaml), 0, yaml.length(), Integer.MAX_VALUE, "");
    }

    /**
     * The same of a part of a text.
     *
     * @param about what to say of a text that comes out differently
     */
    static boolean plain(SourceText source, int start, int end, int most, String about) {
        var glance = new Glance(source.text(), start, end);
        Optional<List<Node>> plain = glance.forbidden() < end ? Optional.empty() : PlainYaml.read(source, glance, start, end, most);
        if (plain.isEmpty()) {
            return false;
        }
        var problems = new Problems();
        List<Node> library = Yaml.readByLibrary(source, start, end, most, false, problems);
        String shown = about + " " + shown(source.text().substring(start, end));
        assertEquals(List.of(), problems.all(), shown);
        assertEquals(library, plain.get(), shown);
        return true;
    }

    private static String shown(String text) {
        String cut = text.length() > 2000 ? text.substring(0, 2000) + "…" : text;
        return cut.replace("\n", "\\n\n").replace("\r", "\\r").replace("\t", "\\t").replace("\uFEFF", "\\uFEFF");
    }
}
