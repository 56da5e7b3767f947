package dev.caveat.bench;

import dev.caveat.markdown.Links;
import dev.caveat.markdown.Markdown;
import dev.caveat.markdown.MarkdownOptions;
import dev.caveat.markdown.RawHtml;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.Yaml;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What texts cost before any page is made of them: YAML and Markdown of 100 articles and of their comments. A score is the time for all of them.
 *
 * <p>Under the launcher's flags, because without the second compiler other code is fast.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmn32m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TextBenchmark {
    private final List<Article> articles = IntStream.range(0, 100).mapToObj(Article::of).toList();
    private final List<SourceText> heads = articles.stream().map(TextBenchmark::head).toList();
    private final List<SourceText> files = articles.stream()
            .flatMap(article -> article.comments().stream())
            .map(comment -> SourceText.of(comment.id() + ".yaml", comment.yaml()))
            .toList();
    private final Markdown markdown = Markdown.of(new MarkdownOptions(RawHtml.ESCAPE, true, true, true, ""));

    private static SourceText head(Article article) {
        String text = Wording.CAVEAT.text(article);
        return SourceText.of(article.slug() + ".md", text.substring(4, text.indexOf("\n---\n", 4) + 1));
    }

    @Benchmark
    public void frontMatter(Blackhole hole) {
        heads.forEach(head -> hole.consume(Yaml.document(head, new Problems())));
    }

    @Benchmark
    public void commentFiles(Blackhole hole) {
        files.forEach(file -> hole.consume(Yaml.document(file, new Problems())));
    }

    @Benchmark
    public void articles(Blackhole hole) {
        articles.forEach(article -> hole.consume(markdown.parse(article.body()).html(Links.AS_WRITTEN)));
    }

    @Benchmark
    public void comments(Blackhole hole) {
        articles.forEach(article ->
                article.comments().forEach(comment -> hole.consume(markdown.parse(comment.body()).html(Links.AS_WRITTEN))));
    }
}
