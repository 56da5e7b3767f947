package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates see of the values that they are handed. */
class ValuesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "${text}|a&lt;b",
        "${html}|<b>&amp;</b>",
        "${html + text}|<b>&amp;</b>a&lt;b",
        "${number}|1234567",
        "${long}|12345678901",
        "${number * 1000}|1234567000",
        "${1 / 4}|0.25",
        "${yes}|true",
        "<#if yes>a</#if><#if no>b</#if>|a",
        "${yes?string('ja', 'nein')}|ja",
        "${list?size}|3",
        "${list?first}${list?last}|ac",
        "${list[1]}${list[0..1]?join('+')}|ba+b",
        "<#list list as x>${x}<#sep>, </#list>|'a, b, c'",
        "<#list list as x>${x?counter}</#list>|123",
        "${list?seq_contains('b')}|true",
        "${list?map(x -> x?upper_case)?join('')}|ABC",
        "${cards?sort_by('title')?first.title}|A",
        "${view.inner.name}|deep",
        "${view['inner'].name}|deep",
        "<#list view?keys as k>${k} </#list>|'inner last '",
        "<#list view.inner as k, v>${k}=${v}</#list>|name=deep",
        "${view?size}|2",
        "${lazy}|later",
        "${join('x', 2, yes, list)}|'String Integer Boolean ArrayList'",
        "${join(2.5, 3000000000, html, view, join)}|'Double Long Html MapView '",
        "${view.none!'-'} ${(view.none.deeper)!'-'} ${view.none???c} ${none???c}|'- - false false'",
        "<#if view.none??>a<#else>b</#if>|b",
        "<#if empty?has_content>a<#else>b</#if>|b",
        "<#list empty as x>a<#else>b</#list>|b",
        "${html?is_markup_output?c}|true",
        "${'<i>'?length}|3",
    })
    void areShown(String template, String page) {
        var values = new HashMap<String, Object>();
        values.put("text", "a<b");
        values.put("html", new Html("<b>&amp;</b>"));
        values.put("number", 1234567);
        values.put("long", 12345678901L);
        values.put("yes", true);
        values.put("no", false);
        values.put("list", new ArrayList<>(List.of("a", "b", "c")));
        values.put("empty", List.of());
        values.put("cards", List.of(View.of(Map.of("title", "B")), View.of(Map.of("title", "A"))));
        var view = new java.util.LinkedHashMap<String, Object>();
        view.put("inner", View.of(Map.of("name", "deep")));
        view.put("last", 1);
        view.put("none", Optional.empty());
        values.put("view", View.of(view));
        values.put("lazy", (Supplier<String>) () -> "later");
        values.put("join", (Call) arguments -> String.join(
                " ",
                arguments.stream()
                        .map(argument -> argument instanceof Call ? "" : argument.getClass().getSimpleName())
                        .toList()));
        assertEquals(page, new Site(folder).page(template, values));
    }

    @Test
    void aSupplierIsAskedOnce() {
        var asked = new AtomicInteger();
        Supplier<Integer> supplier = asked::incrementAndGet;
        assertEquals("1 1 1", new Site(folder).page("${a} ${a} <#list 1..1 as i>${a}</#list>", Map.of("a", supplier)));
    }

    @Test
    void aSupplierThatIsNotReadIsNotAsked() {
        Supplier<String> supplier = () -> {
            throw new AssertionError("asked");
        };
        assertEquals("b", new Site(folder).page("<#if false>${a}</#if>b", Map.of("a", supplier)));
    }

    @Test
    void aSupplierOfAnotherKindOfViewIsAskedOnceAPage() {
        var asked = new AtomicInteger();
        View view = new View() {
            @Override
            public Object found(String name) {
                return (Supplier<Integer>) asked::incrementAndGet;
            }

            @Override
            public java.util.Set<String> names() {
                return java.util.Set.of("x");
            }
        };
        assertEquals("1 1", new Site(folder).page("${a.x} ${a.x}", Map.of("a", view)));
    }

    @Test
    void aFunctionMayGiveMarkup() {
        Call call = arguments -> new Html("<a>" + arguments.get(0) + "</a>");
        assertEquals("<a>x</a>", new Site(folder).page("${link('x')}", Map.of("link", call)));
    }

    @Test
    void aBugOnOurSideIsNoMistakeOfTheTemplate() {
        Supplier<String> supplier = () -> {
            throw new IllegalStateException("our bug");
        };
        var site = new Site(folder).with("templates/page.ftlh", "${a}");
        var bug = assertThrows(IllegalStateException.class, () -> site.rendering(Map.of("a", supplier)));
        assertEquals("our bug", bug.getMessage());
    }

    @Test
    void aValueOfAnUnknownKindIsABug() {
        var site = new Site(folder).with("templates/page.ftlh", "${a}");
        assertThrows(IllegalArgumentException.class, () -> site.rendering(Map.of("a", new Object())));
    }

    @Test
    void aDateIsWrittenAsATemplateWouldWriteIt() {
        Map<String, Object> values = Map.of("d", View.date("2026-01-02", "2 <Jan> & \"'26'\""));
        Site site = new Site(folder);
        String own = site.page("<time datetime=\"${d.iso}\">${d.text}</time>", values);
        assertEquals(own, site.page("${d.time}", values));
        assertEquals("iso text time ", site.page("<#list d?keys as k>${k} </#list>", values));
    }

    @Test
    void aViewHasNoNull() {
        var values = new HashMap<String, Object>();
        values.put("a", null);
        assertThrows(IllegalArgumentException.class, () -> View.of(values));
    }

    @Test
    void ourTypesHaveNothingElseToSee() {
        assertEquals("-", new Site(folder).page("${(a.class)!(a.getClass)!(a.names)!'-'}", Map.of("a", View.of(Map.of("b", 1)))));
    }
}
