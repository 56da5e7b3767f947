package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template's mistake is told in one line, at its place, with what was probably meant. */
class TemplateProblemsTest {
    @TempDir
    Path folder;

    private Map<String, Object> values() {
        var page = new LinkedHashMap<String, Object>();
        page.put("title", "A title");
        page.put("date", Optional.empty());
        page.put("tags", List.of("x"));
        page.put("words", 3);
        page.put("by", View.of(Map.of("name", "N")));
        var values = new LinkedHashMap<String, Object>();
        values.put("page", View.of(page));
        values.put("comments", List.of(View.of(Map.of("author", "A"))));
        values.put("url", (Call) arguments -> {
            throw new WrongCall("\"" + arguments.get(0) + "\" is no page", "did you mean \"/about/\"?");
        });
        return values;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "undefined|${pgae.title}|3|there is no \"pgae\"|did you mean \"page\"?",
        "undefined|${page.titel}|3|\"page\" has no \"titel\"|did you mean \"title\"?",
        "undefined|${page.by.nmae}|3|\"page.by\" has no \"nmae\"|did you mean \"name\"?",
        "undefined|${page.date}|3|\"page\" has no \"date\" on this page|''",
        "undefined|<p>${page.titel?upper_case}|6|\"page\" has no \"titel\"|did you mean \"title\"?",
        "undefined|<#list comments as c>${c.auhtor}</#list>|24|\"c\" has no \"auhtor\"|did you mean \"author\"?",
        "undefined|<#list comments as reply>${rely.author}</#list>|28|there is no \"rely\"|did you mean \"reply\"?",
        "undefined|<#macro card one>${oen}</#macro><@card 1/>|20|there is no \"oen\"|did you mean \"one\"?",
        "undefined|<#assign accent = 1>${acent}|23|there is no \"acent\"|did you mean \"accent\"?",
        "undefined|<#if pgae>a</#if>|6|there is no \"pgae\"|did you mean \"page\"?",
        "undefined|<@crad/>|3|there is no \"crad\"|''",
        "undefined|${comments[7]}|3|\"comments[7]\" has no value|''",
        "undefined|${completely}|3|there is no \"completely\"|''",
        "type|${page.tags}|3|\"page.tags\" is a list, and this takes a text|''",
        "type|${page}|3|\"page\" is a set of named values, and this takes a text|''",
        "type|${url}|3|\"url\" is a function, and this takes a text|''",
        "type|<#if page.title>a</#if>|6|\"page.title\" is a text, and this takes true or false|''",
        "type|<#list page.title as x>a</#list>|8|\"page.title\" is a text, and this takes a list|''",
        "type|${page.title.x}|3|\"page.title\" is a text, and this takes a set of named values|''",
        "type|${page.title * 2}|3|\"page.title\" is a text, and this takes a number|''",
        "type|${page.title(1)}|3|\"page.title\" is a text, and this takes a function|''",
        "type|<@page.title/>|3|\"page.title\" is a text, and this takes a macro|''",
        "type|${page.words?size}|3|\"page.words\" is a number, and this takes a list or a set of named values|''",
        "call|${url('/abuot/')}|1|\"/abuot/\" is no page|did you mean \"/about/\"?",
        "call|${url(page.date)}|1|argument 1 of this call is missing|''",
        "text|${t('raed')}|1|there is no text \"raed\"|did you mean \"read\"?",
        "text|${t('read')}|1|the text \"read\" has a {0} for which no value is given|''",
        "text|${t('many', 'x')}|1|the text \"many\" needs a number|''",
        "text|${t()}|1|a text is asked for by its name|''",
        "text|${t('read', page)}|1|value 1 for the text \"read\" is not a text or a number|''",
        "missing|<#include 'partials/haed.ftlh'>|1|there is no template \"partials/haed.ftlh\"|did you mean \"partials/head.ftlh\"?",
        "missing|<#import 'nothing' as x>|1|there is no template \"nothing\"|''",
        "missing|<#include '../../../etc/passwd'>|1|there is no template \"../../../etc/passwd\"|''",
        "missing|<@slot 'coments'/>|1|there is no slot \"coments\"|did you mean \"comments\"?",
        "failed|${1 / 0}|1|arithmetic operation failed: / by zero|''",
        "failed|<#stop 'enough'>|1|the template stops here: \"enough\"|''",
        "failed|${'abc'?number}|3|can't convert this string to number: \"abc\"|''",
        "failed|${'abc'?substring(9)}|1|?substring(...) argument #1 had invalid value: The index mustn't be greater than the length of the string, 3, but it was 9|''",
        "failed|<#macro m a>a</#macro><@m b=1/>|23|macro \"m\" has no parameter with name \"b\". Valid parameter names are: a|''",
        "undefined|<#macro m a>a</#macro><@m/>|1|\"m\" needs a value for \"a\", and is called with none|''",
        "undefined|<@slot/>|1|\"slot\" needs a value for \"slot_name\", and is called with none|''",
        "syntax|<#fi page>|2|there is no directive <#fi>|did you mean \"if\"?",
        "syntax|${page?upcase}|8|there is no built-in \"?upcase\"|''",
        "syntax|${page?siez}|8|there is no built-in \"?siez\"|did you mean \"size\"?",
        "syntax|<#if page>a|11|<#if> is opened and never closed|''",
        "syntax|<#list a as b>c</#if>|16|</#if> cannot stand here: what is open is <#list>|''",
        "syntax|<#macro m><#list a as b><#sep>c</#macro>|32|</#macro> cannot stand here: what is open is <#list>|''",
        "syntax|${a b}|5|\"b\" cannot stand here|''",
        "syntax|${page.|7|the template ends in the middle of this|''",
        "syntax|<#return 1>|1|<#return> stands in no macro and no function|''",
        "syntax|${a ${b}}|5|${…} cannot stand inside of ${…} or a directive|''",
        "syntax|${'a}|6|a quote or brace is opened and never closed|''",
        "syntax|<#setting nothing=1>|11|unknown setting name: \"nothing\"|''",
        "missing|<#include 'a\\nb'>|1|there is no template \"a b\"|''",
        "syntax|<#if|2|#if is an existing directive, but the tag is malformed|''",
    })
    void isTold(String code, String template, int column, String message, String label) {
        var site = new Site(folder)
                .with("i18n/en.yaml", "read: 'Read {0}'\nmany: {one: one, other: '{0}'}\n")
                .with("templates/partials/head.ftlh", "")
                .with("templates/slots/comments.ftlh", "");
        Problem problem = site.problem("first\n" + template, values());
        assertEquals(message, problem.message());
        assertEquals("template/" + code, problem.code().text());
        assertEquals("themes/look/templates/page.ftlh:2:" + column, problem.place().text());
        assertEquals(template, problem.place().excerpt());
        assertEquals(label, problem.label());
    }

    @Test
    void aMistakeInAnIncludeIsPlacedThereWithTheWayToIt() {
        var site = new Site(folder)
                .with("templates/page.ftlh", "\n<#include 'partials/a.ftlh'>")
                .with("templates/partials/a.ftlh", "<#list 1..1 as x>\n <#include 'b.ftlh'></#list>")
                .with("templates/partials/b.ftlh", "<p>\n\n${none}</p>");
        Problem problem = site.problem(Map.of());
        assertEquals("themes/look/templates/partials/b.ftlh:3:3", problem.place().text());
        assertEquals(
                List.of("used here themes/look/templates/partials/a.ftlh:2:2", "used here themes/look/templates/page.ftlh:2:1"),
                problem.notes().stream().map(note -> note.text() + " " + note.place().orElseThrow().text()).toList());
    }

    @Test
    void aMistakeInASlotIsPlacedThere() {
        var site = new Site(folder).with("templates/page.ftlh", "<@slot 'x'/>").with("templates/slots/x.ftlh", "${none}");
        Problem problem = site.problem(Map.of());
        assertEquals("themes/look/templates/slots/x.ftlh:1:3", problem.place().text());
        assertEquals("themes/look/templates/page.ftlh:1:1", problem.notes().get(0).place().orElseThrow().text());
    }

    @Test
    void aBrokenIncludeIsPlacedThere() {
        var site = new Site(folder)
                .with("templates/page.ftlh", "<#include 'x.ftlh'>")
                .with("templates/x.ftlh", "${.now}\n${.now}");
        Rendering.Failed failed = assertInstanceOf(Rendering.Failed.class, site.rendering(Map.of()));
        assertEquals(
                List.of("themes/look/templates/x.ftlh:1:3", "themes/look/templates/x.ftlh:2:3"),
                failed.problems().stream().map(problem -> problem.place().text()).toList());
        assertEquals(
                "themes/look/templates/page.ftlh:1:1",
                failed.problems().get(0).notes().get(0).place().orElseThrow().text());
    }

    @Test
    void aPackedTemplateIsNamedAsBuiltIn() {
        var site = new Site(folder).packed("look/templates/page.ftlh", "${none}");
        assertEquals("built-in themes/look/templates/page.ftlh:1:3", site.problem(Map.of()).place().text());
    }

    @Test
    void aPageWithoutItsTemplateFails() {
        Problem problem = new Site(folder).with("templates/pages.ftlh", "").problem(Map.of());
        assertEquals(Code.TEMPLATE_MISSING, problem.code());
        assertEquals("did you mean \"pages.ftlh\"?", problem.label());
    }

    @Test
    void aTemplateThatIsNotUtf8IsTold() throws java.io.IOException {
        var site = new Site(folder).with("templates/page.ftlh", "");
        java.nio.file.Files.write(site.root.resolve("themes/look/templates/page.ftlh"), new byte[] {'a', (byte) 0xe4, 'b'});
        assertEquals(Code.FILE_NOT_UTF8, site.problem(Map.of()).code());
    }

    @Test
    void windowsLineEndsGiveTheSamePageAndPlaces() {
        assertEquals("a\nb\n", new Site(folder).page("\uFEFFa\r\n<#if true>\r\nb\r\n</#if>\r\n", Map.of()));
        assertEquals(3, new Site(folder).problem("a\r\n\r\n${none}", Map.of()).place().line());
    }

    @Test
    void nothingOfAFailedPageComesBackInTheNextOne() {
        var site = new Site(folder).with("templates/page.ftlh", "secret ${none}").with("templates/other.ftlh", "other");
        Theme theme = site.opened();
        assertInstanceOf(Rendering.Failed.class, theme.render("page", View.of(Map.of()), "en", site.reads::put, Limits.USUAL));
        assertEquals(
                new Rendering.Rendered("other"), theme.render("other", View.of(Map.of()), "en", site.reads::put, Limits.USUAL));
    }
}
