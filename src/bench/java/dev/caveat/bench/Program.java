package dev.caveat.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that takes part: how it is started, and what it keeps from one build to the next. */
sealed interface Program {
    /** What the table calls it. */
    String name();

    Wording wording();

    /** The command that builds a site into a folder. */
    List<String> build(Path site, Path output);

    /** Deletes what it keeps beside a site. */
    void forget(Path site) throws IOException;

    /** Which one exactly. */
    String version() throws InterruptedException;

    /** A distribution of Caveat, started by its launcher as people do. */
    record Caveat(String name, Path distribution) implements Program {
        @Override
        public Wording wording() {
            return Wording.CAVEAT;
        }

        @Override
        public List<String> build(Path site, Path output) {
            return List.of(launcher(), "build", "--quiet", "--strict", "--root", site.toString(), "--output", output.toString());
        }

        @Override
        public void forget(Path site) throws IOException {
            SiteFolder.deleteAll(site.resolve(".caveat"));
        }

        @Override
        public String version() throws InterruptedException {
            return Stopwatch.said(List.of(launcher(), "--version"));
        }

        private String launcher() {
            return distribution.resolve("caveat").toString();
        }
    }

    /** Hugo, which keeps nothing: it makes the whole site again every time. */
    record Hugo(String name, String command) implements Program {
        @Override
        public Wording wording() {
            return Wording.HUGO;
        }

        @Override
        public List<String> build(Path site, Path output) {
            return List.of(command, "--quiet", "--source", site.toString(), "--destination", output.toString());
        }

        @Override
        public void forget(Path site) throws IOException {
            SiteFolder.deleteAll(site.resolve("resources"));
            SiteFolder.deleteAll(site.resolve(".hugo_build.lock"));
        }

        @Override
        public String version() throws InterruptedException {
            return Stopwatch.said(List.of(command, "version"));
        }
    }
}
