package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.caveat.trace.Fingerprint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The files of a discussion are the same, whether they were made one by one or are made when somebody asks. */
class SourcesTest {
    private static final Path FOLDER = Path.of("/site/content/_comments/a");

    private static Source source(String name) {
        return new Source("content/_comments/a/" + name, FOLDER.resolve(name), Fingerprint.of(name));
    }

    private static Discussion of(List<Source> files) {
        return new Discussion(files, files.size(), Optional.empty(), Fingerprint.ABSENT, true, Optional.empty());
    }

    private static List<Source> asked(String... names) {
        long[] contents = new long[2 * names.length];
        for (int i = 0; i < names.length; i++) {
            contents[2 * i] = Fingerprint.of(names[i]).high();
            contents[2 * i + 1] = Fingerprint.of(names[i]).low();
        }
        return Discussion.files("content/_comments/a/", FOLDER, FileNames.of(List.of(names)), contents);
    }

    @Test
    void filesThatAreMadeWhenAskedForAreThoseOfTheFolder() {
        assertEquals(List.of(source("1.yaml"), source("é.yml"), source("z")), asked("1.yaml", "é.yml", "z"));
        assertEquals(List.of(source("1.yaml")), asked("1.yaml"));
        assertEquals(of(List.of(source("1.yaml"), source("2.yaml"))), of(asked("1.yaml", "2.yaml")));
    }

    @Test
    void aDiscussionTakesThemAsTheyAre() {
        List<Source> files = asked("1.yaml", "2.yaml");
        assertSame(files, of(files).files());
        assertSame(files, of(files).unreadable().files());
    }
}
