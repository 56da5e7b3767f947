package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A template that would never end, or never stop growing, is a problem and nothing worse. */
@Timeout(20)
class LimitsTest {
    @TempDir
    Path folder;

    private Problem problem(Site site, Limits limits) {
        Rendering.Failed failed = assertInstanceOf(Rendering.Failed.class, site.rendering(Map.of(), limits));
        assertEquals(1, failed.problems().size());
        Problem problem = failed.problems().get(0);
        assertEquals(Code.TEMPLATE_LIMIT, problem.code(), problem.toString());
        return problem;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<#list 1.. as x><#assign y = x></#list>",
        "<#list 1.. as x><#-- nothing --></#list>",
        "<#list 1..2000000000 as x><#list 1..2000000000 as y><#assign z = 1></#list></#list>",
        "<#function f n><#if n == 0><#return 1></#if><#return f(n - 1) + f(n - 1)></#function>${f(60)}",
        "<#macro m><#list 1.. as x><#nested></#list></#macro><@m><#assign y = 1></@m>",
    })
    void aLoopForEverIsStopped(String template) {
        var limits = new Limits(Duration.ofMillis(300), 1 << 20);
        Problem problem = problem(new Site(folder).with("templates/page.ftlh", template), limits);
        assertEquals("this page takes longer than 0.3 seconds", problem.message());
        assertEquals("themes/look/templates/page.ftlh", problem.place().file());
        assertTrue(problem.place().line() > 0);
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void aLongPageIsStopped() {
        var limits = new Limits(Duration.ofSeconds(10), 1000);
        Problem problem = problem(new Site(folder).with("templates/page.ftlh", "\n<#list 1.. as x>text</#list>"), limits);
        assertEquals("the page is larger than 1,000 characters", problem.message());
        assertEquals("themes/look/templates/page.ftlh:2:17", problem.place().text());
    }

    @Test
    void aLongPageFromAnIncludeIsStopped() {
        var site = new Site(folder).with("templates/x.ftlh", "0123456789").with("templates/page.ftlh", "<#include 'x.ftlh'>");
        assertEquals("themes/look/templates/x.ftlh:1:1", problem(site, new Limits(Duration.ofSeconds(10), 9)).place().text());
    }

    @Test
    void aPageOfJustTheLimitIsMade() {
        var site = new Site(folder).with("templates/page.ftlh", "0123456789");
        assertInstanceOf(Rendering.Rendered.class, site.rendering(Map.of(), new Limits(Duration.ofSeconds(10), 10)));
    }

    @Test
    void aLongCaptureIsStopped() {
        String template = "<#assign y><#list 1.. as x>some text that is captured</#list></#assign>";
        problem(new Site(folder).with("templates/page.ftlh", template), new Limits(Duration.ofSeconds(10), 100_000));
    }

    @Test
    void aTextThatDoublesForEverIsStopped() throws IOException, InterruptedException {
        // In a process of its own with little memory: all of it is used up, which no other test may feel.
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx64m", "-cp", System.getProperty("java.class.path"), LimitsTest.class.getName(), folder.toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(Code.TEMPLATE_LIMIT.text(), said.strip());
        assertEquals(0, process.waitFor());
    }

    /** The other process: says of what kind the problem is. */
    public static void main(String[] arguments) {
        String template = "<#assign s = 'xxxxxxxx'><#list 1.. as x><#assign s = s + s></#list>";
        var test = new LimitsTest();
        System.out.println(test.problem(new Site(Path.of(arguments[0])).with("templates/page.ftlh", template), new Limits(Duration.ofSeconds(10), 100_000)).code().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<#include 'page.ftlh'>",
        "<#macro m><@m/></#macro><@m/>",
        "<#macro m><@slot 'x'/></#macro><@m/>",
        "<#function f n><#return f(n + 1)></#function>${f(1)}",
        "<#macro m x><@m x=x/></#macro><@m x=1/>",
    })
    void aRecursionForEverIsStopped(String template) {
        var site = new Site(folder).with("templates/slots/x.ftlh", "<@slot 'x'/>").with("templates/page.ftlh", template);
        Problem problem = problem(site, new Limits(Duration.ofSeconds(10), 1 << 20));
        assertTrue(problem.message().startsWith("templates nest too deep here"), problem.message());
        assertTrue(problem.place().line() > 0);
    }

    @Test
    void aRecursionIsStoppedBeforeTheStackIsUsedUp() throws InterruptedException {
        var site = new Site(folder).with("templates/page.ftlh", "<#macro m><#if true><#list [1] as x><@m/></#list></#if></#macro><@m/>");
        var messages = new LinkedBlockingQueue<String>();
        var usual = new Thread(null, () -> messages.add(problem(site, Limits.USUAL).message()), "usual", 1 << 20);
        usual.start();
        assertEquals("templates nest too deep here, more than " + Pass.DEEPEST + " levels", messages.take());
    }

    @Test
    void aRecursionIsStoppedOnASmallStackToo() throws InterruptedException {
        var site = new Site(folder).with("templates/page.ftlh", "<#macro m><#if true><#list [1] as x><@m/></#list></#if></#macro><@m/>");
        var problems = new LinkedBlockingQueue<Problem>();
        var small = new Thread(null, () -> problems.add(problem(site, Limits.USUAL)), "small", 160 << 10);
        small.start();
        assertTrue(problems.take().message().startsWith("templates nest too deep here"));
    }

    @Test
    void anExpressionThatIsTooDeepToReadIsStopped() {
        String template = "${" + "(".repeat(200_000) + "1" + ")".repeat(200_000) + "}";
        problem(new Site(folder).with("templates/page.ftlh", template), Limits.USUAL);
    }

    @Test
    void aDeepButFiniteNestingIsMade() {
        String template = "<#macro m n><#if n gt 0>(<@m n - 1/>)</#if></#macro><@m 80/>";
        assertEquals("(".repeat(80) + ")".repeat(80), new Site(folder).page(template, Map.of()));
    }
}
