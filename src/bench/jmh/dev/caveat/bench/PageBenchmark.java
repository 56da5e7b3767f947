package dev.caveat.bench;

import dev.caveat.build.Prepared;
import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.plan.Output;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.render.Product;
import dev.caveat.render.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One file of a site of 200 articles, from its sources to its bytes: {@code page} is little but the template, {@code article} has a
 * text and some comments, {@code list} shows 20 cards, and there are both kinds of feeds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmn32m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PageBenchmark {
    private static final int ARTICLES = 200;

    /** Which file. */
    @Param({"page", "article", "list", "feed", "comment-feed"})
    public String file;

    private Path folder;
    private Renderer renderer;
    private Output output;

    @Setup
    public void read() throws IOException {
        folder = Files.createTempDirectory("caveat-bench");
        new SiteFolder(folder.resolve("site"), Wording.CAVEAT).write(Path.of("src/bench"), ARTICLES, Optional.empty());
        Request request = new Request(
                folder.resolve("site"), folder.resolve("output"), ConfigReader.Overrides.NONE,
                new Selection(Instant.parse("2026-06-15T12:00:00Z"), false, false, false), new Parallel(1), false, "", "bench");
        Prepared prepared = Prepared.of(request, new Problems()).orElseThrow();
        renderer = new Renderer(prepared.world());
        output = prepared.plan().outputs().get(path());
        if (renderer.render(output).bytes().isEmpty()) {
            throw new IllegalStateException("not made: " + path());
        }
    }

    private String path() {
        return switch (file) {
            case "page" -> "about/index.html";
            case "article" -> Subject.of(ARTICLES).page();
            case "list" -> "articles/page/2/index.html";
            case "feed" -> "atom.xml";
            default -> "comments/atom.xml";
        };
    }

    @Benchmark
    public Product render() {
        return renderer.render(output);
    }

    @TearDown
    public void cleanUp() throws IOException {
        SiteFolder.deleteAll(folder);
    }
}
