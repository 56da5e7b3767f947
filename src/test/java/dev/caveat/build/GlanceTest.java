package dev.caveat.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.plan.Output;
import dev.caveat.read.ConfigReader;
import dev.caveat.render.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a build is over before it has opened a file of the site, and when not. */
class GlanceTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir
    Path folder;

    private Workspace site;
    private Report last;

    /** The phases of a build. */
    private static final class Phases implements Timing {
        private final Set<Phase> seen = new TreeSet<>();

        @Override
        public LongSupplier ticker() {
            return () -> 0;
        }

        @Override
        public void phase(Phase phase, long since) {
            seen.add(phase);
        }

        @Override
        public void rendered(Output output, Product product, long since) {}

        @Override
        public void written(long since) {}
    }

    @BeforeEach
    void build() throws IOException {
        site = new Workspace(folder);
        site.with("content/articles/a.md", "---\ntitle: A\n---\nText [gone](gone.md).\n");
        site.with("content/articles/later.md", "---\ntitle: Later\ndate: 2026-05-01T18:00:00Z\n---\nText.\n");
        site.with("content/articles/draft.md", "---\ntitle: Draft\ndraft: true\n---\nText.\n");
        site.with("content/_comments/articles/a/1.yaml", "author: Sam\nbody: x\n");
        built();
    }

    /** Builds until a build is over at the first glance. */
    private void built() throws IOException {
        last = settled(request(NOON, false, true, "test"), new Phases());
        Phases phases = new Phases();
        Report again = Build.run(request(NOON, false, true, "test"), phases);
        assertEquals(Set.of(Timing.Phase.READ), phases.seen);
        assertEquals(last.problems(), again.problems());
        assertEquals(List.of(last.articles(), last.outputs(), last.good(), last.comments(), last.outputs(), 0, last.skipped(), Set.of()),
                List.of(again.articles(), again.outputs(), again.good(), again.comments(), again.kept(), again.written(), again.skipped(), again.rendered().keySet()));
    }

    /** A file that was written a moment before a build is in doubt. */
    private static Report settled(Request request, Timing timing) {
        try {
            Thread.sleep(60);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return Build.run(request, timing);
    }

    private Request request(Instant now, boolean drafts, boolean cache, String program) {
        return new Request(site.root, site.output, ConfigReader.Overrides.NONE, new Selection(now, drafts, false, false), new Parallel(2), cache, "", program);
    }

    private boolean looks(Request request) {
        Phases phases = new Phases();
        Report report = Build.run(request, phases);
        return !report.built() || phases.seen.contains(Timing.Phase.PLAN);
    }

    private void looks(String why) {
        assertEquals(true, looks(request(NOON, false, true, "test")), why);
    }

    @Test
    void itTellsTheSameReport() {
        assertEquals(2, last.skipped().size(), () -> last.skipped().toString());
        assertEquals(true, last.problems().size() > 0, "a broken link is told again");
    }

    @Test
    void anyFileOfTheSiteThatWasTouchedIsSeen() throws IOException {
        for (String file : List.of("content/site.yaml", "content/articles/a.md", "content/_comments/articles/a/1.yaml", "themes/look/templates/page.ftlh",
                "content/_people/new.yaml", "content/_i18n/en.yaml", "themes/look/assets/new.css", "content/_static/new.txt", "content/_data/x.csv")) {
            Path path = site.root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, (Files.exists(path) ? Files.readString(path) : file.contains("_people") ? "name: x\nrole: member\n" : "") + "\n");
            looks(file + " was written");
            Files.setLastModifiedTime(path, FileTime.fromMillis(1_700_000_000_000L));
            looks(file + " has another time");
            Files.move(path, path.resolveSibling("moved-" + path.getFileName()));
            looks(file + " was renamed");
            Files.move(path.resolveSibling("moved-" + path.getFileName()), path);
            settled(request(NOON, false, true, "test"), Timing.NONE);
        }
    }

    @Test
    void theSameSizeAndTimeDoNotHideAChange() throws IOException {
        Path file = site.root.resolve("content/articles/a.md");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("Text", "Next"));
        Files.setLastModifiedTime(file, time);
        looks("same size and time");
    }

    @Test
    void anotherRequestIsAnotherBuild() {
        assertEquals(true, looks(request(NOON, true, true, "test")), "drafts");
        assertEquals(true, looks(request(NOON, false, false, "test")), "no cache");
        assertEquals(true, looks(request(NOON, false, true, "another")), "another program");
    }

    @Test
    void timeIsAnInput() {
        assertEquals(false, looks(request(NOON.plusSeconds(60), false, true, "test")), "the same day");
        assertEquals(true, looks(request(NOON.minusSeconds(60), false, true, "test")), "earlier");
        assertEquals(true, looks(request(NOON.plusSeconds(6 * 3600), false, true, "test")), "a page's moment");
        assertEquals(true, looks(request(NOON.plusSeconds(86_400), false, true, "test")), "another day");
    }

    @Test
    void whatWasPublishedIsLookedAt() throws IOException {
        List<Runnable> harms = new ArrayList<>();
        Path page = site.output.resolve("articles/a/index.html");
        harms.add(() -> write(page, "x"));
        harms.add(() -> delete(page));
        harms.add(() -> {
            delete(page);
            link(page);
        });
        for (Runnable harm : harms) {
            harm.run();
            Report report = settled(request(NOON, false, true, "test"), Timing.NONE);
            assertEquals(true, report.written() > 0 || report.problems().stream().anyMatch(problem -> problem.code().text().startsWith("output/")), report.toString());
            delete(page);
            settled(request(NOON, false, true, "test"), Timing.NONE);
            built();
        }
        write(site.output.resolve(".caveat-manifest"), "caveat-manifest 1\n");
        looks("another list of files");
    }

    @Test
    void aBuildWithAnErrorIsNotTakenForGranted() throws IOException {
        site.with("content/articles/a.md", "---\nauthors: [nobody]\n---\n");
        settled(request(NOON, false, true, "test"), Timing.NONE);
        looks("an error");
    }

    @Test
    void withoutItsMemoriesItLooks() throws IOException {
        List<Path> files;
        try (var all = Files.list(site.root.resolve(".caveat"))) {
            files = all.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".lock") && !file.toString().contains(".words")).toList();
        }
        assertEquals(3, files.size(), files.toString());
        for (Path file : files) {
            if (!file.toString().endsWith(".sources")) {
                Optional<byte[]> bytes = Optional.of(Files.readAllBytes(file));
                Files.delete(file);
                looks(file.getFileName().toString());
                Files.write(file, bytes.get());
            }
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException never) {
            throw new AssertionError(never);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException never) {
            throw new AssertionError(never);
        }
    }

    private static void link(Path file) {
        try {
            Files.createSymbolicLink(file, Path.of("../../404.html"));
        } catch (IOException never) {
            throw new AssertionError(never);
        }
    }
}
