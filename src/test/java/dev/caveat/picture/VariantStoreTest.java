package dev.caveat.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copies of pictures that builds keep for each other. */
class VariantStoreTest {
    private static final Widths WIDTHS = new Widths(List.of(20, 60), 82);

    @TempDir
    Path folder;

    private Path picture;
    private Fingerprint content;

    @BeforeEach
    void aPicture() throws IOException {
        byte[] bytes = Photographs.jpeg(Photographs.soft(200, 100, 1), 1);
        picture = Files.write(folder.resolve("photo.jpg"), bytes);
        content = Fingerprint.of(bytes);
    }

    private VariantStore open(String output) {
        return VariantStore.open(folder.resolve("kept"), output, WIDTHS, true);
    }

    private Set<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".list")).collect(Collectors.toSet());
        }
    }

    private Variants build(String output) throws IOException {
        VariantStore store = open(output);
        Variants made = store.of(picture, content);
        store.close();
        return made;
    }

    @Test
    void aPictureIsScaledOnce() throws IOException {
        Variants made = build("a");
        assertEquals(List.of(20, 60), made.all().stream().map(Variant::width).toList());
        assertEquals(2, kept().size());
        // Nobody could scale it again.
        Files.delete(picture);
        assertEquals(made, build("a"));
        assertEquals(made, build("b"), "another output folder of the site");
        byte[] copy = open("a").bytes(picture, content, made.all().get(0)).orElseThrow();
        assertEquals(made.all().get(0).content(), Fingerprint.of(copy));
        assertEquals(made.all().get(0).length(), copy.length);
    }

    @Test
    void whatIsDamagedIsMadeAgain() throws IOException {
        Variants made = build("a");
        byte[] good = open("a").bytes(picture, content, made.all().get(0)).orElseThrow();
        for (String name : kept()) {
            Files.writeString(folder.resolve("kept").resolve(name), "damaged");
        }
        assertArrayEquals(good, open("a").bytes(picture, content, made.all().get(0)).orElseThrow());
        for (String name : kept()) {
            Files.delete(folder.resolve("kept").resolve(name));
        }
        assertArrayEquals(good, open("a").bytes(picture, content, made.all().get(0)).orElseThrow());
        Files.writeString(folder.resolve("kept/a.list"), "0\nxx 20:1:zz\n");
        assertEquals(made, build("a"));
        Files.delete(picture);
        assertEquals(made, build("a"));
    }

    @Test
    void anotherFileIsNotTakenForIt() throws IOException {
        Variants made = build("a");
        for (String name : kept()) {
            Files.delete(folder.resolve("kept").resolve(name));
        }
        Files.write(picture, Photographs.jpeg(Photographs.soft(200, 100, 2), 1));
        assertEquals(Optional.empty(), open("a").bytes(picture, content, made.all().get(0)));
        assertEquals(Variants.NONE, VariantStore.open(folder.resolve("kept"), "a", WIDTHS, false).of(picture, content));
    }

    @Test
    void whatNobodyUsesGoesAndWhatAnotherOutputUsesStays() throws IOException {
        build("a");
        build("b");
        Set<String> first = kept();
        byte[] other = Photographs.jpeg(Photographs.soft(200, 100, 2), 1);
        Files.write(picture, other);
        content = Fingerprint.of(other);
        build("a");
        assertTrue(kept().containsAll(first), "b shows it");
        assertEquals(4, kept().size());
        Files.writeString(folder.resolve("kept/b-123.next"), "of a build that was killed");
        build("b");
        assertEquals(2, kept().size());
        assertFalse(kept().stream().anyMatch(first::contains));
    }

    @Test
    void otherWidthsAreOtherCopies() throws IOException {
        build("a");
        VariantStore store = VariantStore.open(folder.resolve("kept"), "a", new Widths(List.of(30), 50), true);
        assertEquals(List.of(30), store.of(picture, content).all().stream().map(Variant::width).toList());
        store.close();
        assertEquals(1, kept().size());
        assertFalse(store.mark(content).equals(open("a").mark(content)));
    }

    @Test
    void whoOnlyLooksMakesNothing() throws IOException {
        VariantStore store = VariantStore.look(folder.resolve("kept"), "a", WIDTHS);
        assertEquals(Variants.NONE, store.of(picture, content));
        assertFalse(Files.exists(folder.resolve("kept")));
        Variants made = build("a");
        assertEquals(made, VariantStore.look(folder.resolve("kept"), "a", WIDTHS).of(picture, content));
    }

    @Test
    void whereNothingCanBeKeptItWorksAllTheSame() throws IOException {
        Files.writeString(folder.resolve("kept"), "in the way");
        VariantStore store = open("a");
        Variants made = store.of(picture, content);
        assertEquals(2, made.all().size());
        assertEquals(made.all().get(1).content(), Fingerprint.of(store.bytes(picture, content, made.all().get(1)).orElseThrow()));
    }
}
