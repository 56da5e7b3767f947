package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.Thorough;
import dev.caveat.build.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has no say in the bytes of a site: threads, the order of folders, where it lies, line ends, the machine's settings. */
class SameBytesTest {
    @TempDir
    Path folder;

    SmallSite site;
    Random random;

    @BeforeEach
    void site() {
        random = Seed.random("SameBytesTest");
        plant();
    }

    private void plant() {
        site = new SmallSite(folder.resolve("site"));
        Editor editor = new Editor(site, random);
        editor.begin("tiny");
        do {
            for (int i = 0; i < 40; i++) {
                editor.edit();
            }
        } while (!site.build().built());
    }

    @Test
    void oneThreadOrSeveral() {
        Report one = site.build(folder.resolve("one"), 1, false);
        for (int threads : new int[] {2, 5}) {
            Path output = folder.resolve("threads" + threads);
            Report several = site.build(output, threads, false);
            assertEquals(Cleanly.texts(one), Cleanly.texts(several));
            assertEquals(one.rendered(), several.rendered());
            assertEquals(SmallSite.tree(folder.resolve("one")), SmallSite.tree(output));
        }
    }

    @Test
    void theOrderInWhichFilesWereMade() {
        List<Path> files = new ArrayList<>(sources());
        Collections.sort(files);
        SmallSite first = copy(files, "first");
        Collections.shuffle(files, random);
        SmallSite second = copy(files, "second");
        assertEquals(Cleanly.texts(first.build()), Cleanly.texts(second.build()));
        assertEquals(SmallSite.tree(first.output()), SmallSite.tree(second.output()));
    }

    @Test
    void whereTheSiteLies() throws IOException {
        var before = SmallSite.tree(site.output());
        Path elsewhere = folder.resolve("else where/ä");
        Files.createDirectories(elsewhere.getParent());
        Files.move(site.root, elsewhere);
        SmallSite moved = new SmallSite(elsewhere);
        moved.now = site.now;
        Report report = moved.build();
        assertEquals(Set.of(), report.rendered().keySet(), "the index holds for the moved folder");
        assertEquals(before, SmallSite.tree(moved.output()));
        Path clean = folder.resolve("clean");
        moved.clean(clean);
        assertEquals(SmallSite.tree(clean, report.withheld()), SmallSite.tree(moved.output(), report.withheld()));
    }

    @Test
    void lineEnds() {
        List<Path> files = sources();
        SmallSite unix = copy(files, "unix");
        SmallSite windows = copy(files, "windows");
        int changed = 0;
        for (Path file : files) {
            String path = site.root.relativize(file).toString();
            if (path.matches(".*\\.(md|yaml|ftlh)") && !path.contains("/_static/")) {
                unix.put(path, unix.read(path).replace("\r\n", "\n"));
                windows.put(path, unix.read(path).replace("\n", "\r\n"));
                changed++;
            }
        }
        assertTrue(changed > 20);
        assertEquals(Cleanly.texts(unix.build()), Cleanly.texts(windows.build()));
        assertEquals(SmallSite.tree(unix.output()), SmallSite.tree(windows.output()));
    }

    @Test
    void theMachinesLanguageZoneAndCharset() throws IOException {
        Path here = folder.resolve("here");
        site.now = new SmallSite(site.root).now;
        Report report = site.build(here, 2, false);
        Path abroad = folder.resolve("abroad");
        String said = Fork.start(
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kolkata", "-Dfile.encoding=ISO-8859-1"),
                Fork.class, site.root.toString(), abroad.toString()).said();
        List<String> expected = new ArrayList<>(List.of("begins"));
        expected.addAll(Cleanly.texts(report));
        expected.add("ends");
        assertEquals(String.join("\n", expected) + "\n", said);
        assertEquals(SmallSite.tree(here), SmallSite.tree(abroad));
    }

    @Test
    @Thorough
    void allOfThatForAsLongAsThereIsTime() throws IOException {
        long end = System.nanoTime() + Seed.soakNanos();
        int sites = 0;
        for (; System.nanoTime() < end; sites++) {
            oneThreadOrSeveral();
            theOrderInWhichFilesWereMade();
            lineEnds();
            theMachinesLanguageZoneAndCharset();
            site.build();
            whereTheSiteLies();
            SmallSite.deleteAll(folder);
            plant();
        }
        System.out.println("the same bytes from " + sites + " sites");
    }

    private List<Path> sources() {
        return SmallSite.files(site.root).stream()
                .filter(file -> site.root.relativize(file).startsWith("content") || site.root.relativize(file).startsWith("themes")).toList();
    }

    private SmallSite copy(List<Path> files, String name) {
        SmallSite copy = new SmallSite(folder.resolve(name));
        copy.now = site.now;
        files.forEach(file -> copy.put(site.root.relativize(file).toString(), SmallSite.bytes(file)));
        return copy;
    }
}
