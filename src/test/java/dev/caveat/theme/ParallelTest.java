package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.trace.Facet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One theme serves several threads, and each page is its own. */
@Timeout(60)
class ParallelTest {
    @TempDir
    Path folder;

    private record Made(Rendering page, TreeSet<Facet> reads) {}

    private static Made made(Theme theme, int number) {
        var reads = new TreeSet<Facet>();
        View root = View.of(Map.of("n", number, "own", "own" + number % 3 + ".ftlh"));
        Rendering page = theme.render("page", root, number % 2 == 0 ? "en" : "de", (facet, f) -> reads.add(facet), Limits.USUAL);
        return new Made(page, reads);
    }

    @Test
    void pagesMadeAtOnceAreThoseMadeOneByOne() throws Exception {
        var site = new Site(folder)
                .with("i18n/en.yaml", "a: english")
                .with("i18n/de.yaml", "a: deutsch")
                .with("templates/page.ftlh", "<#list 1..50 as i>${n} </#list><#include own><#if n % 7 == 0>${none}</#if>")
                .with("templates/own0.ftlh", "zero")
                .with("templates/own1.ftlh", "${t('a')}");
        Theme serial = site.opened();
        List<Made> expected = IntStream.range(0, 300).mapToObj(number -> made(serial, number)).toList();
        Theme parallel = site.opened();
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Made>> work = new ArrayList<>();
            IntStream.range(0, 300).forEach(number -> work.add(() -> made(parallel, number)));
            var made = new ArrayList<Made>();
            for (Future<Made> page : pool.invokeAll(work)) {
                made.add(page.get());
            }
            assertEquals(expected, made);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aPageCanBeMadeWhileAnotherIsMade() {
        var site = new Site(folder).with("templates/page.ftlh", "a${inner()}b").with("templates/inner.ftlh", "${t('x')}").with("i18n/en.yaml", "x: y");
        Theme theme = site.opened();
        var innerReads = new TreeSet<Facet>();
        Call inner = arguments -> ((Rendering.Rendered)
                        theme.render("inner", View.of(Map.of()), "en", (facet, f) -> innerReads.add(facet), Limits.USUAL))
                .html();
        assertEquals(new Rendering.Rendered("ayb"), theme.render("page", View.of(Map.of("inner", inner)), "en", site.reads::put, Limits.USUAL));
        assertEquals(List.of("template:page.ftlh"), site.readings());
        assertEquals(2, innerReads.size());
    }
}
