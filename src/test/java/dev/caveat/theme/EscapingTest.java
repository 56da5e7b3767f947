package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text holds, and however a template shows it, it stays text. */
class EscapingTest {
    private static final String HOSTILE = "<script>alert(\"1\")</script>'&amp;${.now}<#include 'x'>";
    private static final String ESCAPED =
            "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;amp;${.now}&lt;#include &#39;x&#39;&gt;";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "${a}",
        "${a!}",
        "${'' + a}",
        "${\"${a}\"}",
        "<#assign x>${a}</#assign>${x}",
        "<#assign x = a>${x}",
        "<#macro m y>${y}</#macro><@m a/>",
        "<#function f y><#return y></#function>${f(a)}",
        "<#list [a] as x>${x}</#list>",
        "${same(a)}",
        "${t('hello', a)}",
        "${t('hello', a)?trim}",
        "${a?esc}",
        "${view.a}",
        "${list?join('')}",
        "${lists[0][0]}",
        "<#autoesc>${a}</#autoesc>",
        "<#include 'part.txt'>",
        "<#include 'part.js'>",
        "<#import 'part.txt' as p><@p.show a/>",
    })
    void textIsEscaped(String template) {
        var site = new Site(folder)
                .with("i18n/en.yaml", "hello: '{0}'")
                .with("templates/part.txt", "<#macro show y>${y}</#macro>${a}")
                .with("templates/part.js", "${a}");
        Map<String, Object> values = Map.of(
                "a", HOSTILE,
                "view", View.of(Map.of("a", HOSTILE)),
                "list", List.of(HOSTILE),
                "lists", List.of(List.of(HOSTILE)),
                "same", (Call) arguments -> arguments.get(0));
        assertEquals(ESCAPED, site.page(template, values));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${a}",
        "${a!}",
        "<#assign x>${a}</#assign>${x}",
        "<#macro m y>${y}</#macro><@m a/>",
        "${same(a)}",
        "${view.a}",
        "${t('hello', a)}",
    })
    void markupIsNot(String template) {
        var site = new Site(folder).with("i18n/en.yaml", "hello: '{0}'");
        var html = new Html("<b title=\"&amp;\">x</b>");
        Map<String, Object> values =
                Map.of("a", html, "view", View.of(Map.of("a", html)), "same", (Call) arguments -> arguments.get(0));
        assertEquals(html.markup(), site.page(template, values));
    }
}
