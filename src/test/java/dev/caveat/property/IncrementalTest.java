package dev.caveat.property;

import dev.caveat.Seed;
import dev.caveat.Thorough;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After whatever was edited, a build that remembers the last one leaves the files that a build from nothing leaves. */
// The longest of all: begun last, it would be waited for.
@Order(2)
class IncrementalTest {
    @TempDir
    Path folder;

    @Test
    void editsOfASiteWithATinyTheme() {
        Random seeds = Seed.random("editsOfASiteWithATinyTheme");
        int edits = 0;
        int compared = 0;
        // After an edit that breaks the configuration there are no pages to compare.
        int wanted = Seed.soaks() ? 220 : 100;
        for (int site = 0; compared < wanted; site++) {
            compared += edits(folder.resolve("site" + site), "tiny", seeds.nextLong(), 60);
            edits += 60;
        }
        System.out.println("incremental = clean after " + edits + " edits, " + compared + " of them with pages to compare");
    }

    @Test
    void editsOfASiteWithTheRealTheme() {
        Random seeds = Seed.random("editsOfASiteWithTheRealTheme");
        edits(folder.resolve("site"), "commons", seeds.nextLong(), Seed.soaks() ? 20 : 12);
    }

    @Test
    @Thorough
    void editsForAsLongAsThereIsTime() {
        Random seeds = Seed.random("editsForAsLongAsThereIsTime");
        long end = System.nanoTime() + Seed.soakNanos();
        int edits = 0;
        for (int site = 0; System.nanoTime() < end; site++) {
            edits(folder.resolve("site"), site % 8 == 7 ? "commons" : "tiny", seeds.nextLong(), 100);
            edits += 100;
            SmallSite.deleteAll(folder.resolve("site"));
        }
        System.out.println("incremental = clean after " + edits + " edits");
    }

    /** Edits a new site so many times; says after how many of them there were pages to compare. */
    static int edits(Path root, String theme, long seed, int count) {
        SmallSite site = new SmallSite(root);
        Editor editor = new Editor(site, new Random(seed));
        editor.begin(theme);
        List<String> said = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < count; i++) {
            String step = "site " + seed + ", edit " + i + ": ";
            if (i > 0) {
                said.add(editor.edit());
            }
            String what = step + String.join("; ", said.subList(Math.max(0, said.size() - 6), said.size()));
            compared += Cleanly.same(site, what) ? 1 : 0;
            if (i % 5 == 0) {
                Cleanly.again(site, what);
            }
        }
        return compared;
    }
}
