package dev.caveat.importing;

import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A site with two pages, into which comments are imported. */
public final class SiteTrial {
    private SiteTrial() {}

    public static Trial in(Path folder) throws IOException {
        Trial trial = new Trial(folder);
        write(trial, "site.yaml", "title: T\nbaseUrl: https://tea.example/\n");
        write(trial, "posts/tea.md", "---\ntitle: Tea\nurl: /2016/tea/\naliases: [/old/tea.html]\n---\n");
        write(trial, "posts/milk.md", "---\ntitle: Milk\n---\n");
        return trial;
    }

    private static void write(Trial trial, String file, String text) throws IOException {
        Path path = trial.target().resolve("content").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    public static SitePages pages(Trial trial) {
        return SitePages.of(trial.target(), Instant.EPOCH, new Parallel(1), new Problems()).orElseThrow();
    }
}
