package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no template may use is found wherever it stands, and nothing else is. */
class ForbiddenTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "${.now}",
        "${  .now}",
        "${.now?string('yyyy')}",
        "${-.now}",
        "${a!.now}",
        "${a + .now}",
        "[#ftl]${.now}",
        "[#ftl][#attempt]a[#recover]b[/#attempt]",
        "${f(.now)}",
        "${[.now]?size}",
        "${{'a': .now}?size}",
        "${a[.now]}",
        "${a?then(.now, 1)}",
        "${xs?map(x -> .now)?join('')}",
        "${\"${.now}\"}",
        "${'${.now}'}",
        "${'a ${b[\"${.now}\"]} c'}",
        "${\"a ${b['}'] + '\\\\\\\\'} ${.now}\"}",
        "${\"a } \\\" { ${.now}\"}",
        "${'$\\{a} ${.now}'}",
        "<#if .now??>a</#if>",
        "<#if a>a<#elseif .now??>b</#if>",
        "<#list .now as x>a</#list>",
        "<#assign x = .now>",
        "<#assign x = 1, y = .now>",
        "<#assign x>${.now}</#assign>",
        "<#global x = .now>",
        "<#macro m a=.now>b</#macro>",
        "<#macro m a b...><#local x = .now></#macro>",
        "<#macro m><#nested .now></#macro>",
        "<#function f x=.now><#return 1></#function>",
        "<#function f><#return .now></#function>",
        "<@m a=.now/>",
        "<@m .now/>",
        "<@m ; x>${.now}</@m>",
        "<#include .now>",
        "<#include 'a' ignore_missing=.now>",
        "<#import .now as x>",
        "<#switch .now><#case 1>a</#switch>",
        "<#switch 1><#case .now>a</#switch>",
        "<#switch 1><#on .now>a</#switch>",
        "<#setting locale=.now>",
        "<#stop .now>",
        "<#autoesc>${.now}</#autoesc>",
        "<#-- --> ${.now} <#-- -->",
        "<#ftl attributes={'a': 'b'}>${.now}",
        "${'a'?eval}",
        "${'a' ? eval}",
        "${a.b()?eval}",
        "<@'a'?interpret/>",
        "<#assign x = 'a'?interpret>",
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${a?api.getClass()}",
        "${a?no_esc}",
        "${a?noEsc}",
        "<#noautoesc>${a}</#noautoesc>",
        "<#noAutoEsc>${a}</#noAutoEsc>",
        "<#ftl auto_esc=false>${a}",
        "<#ftl output_format='plainText'>${a}",
        "<#outputformat 'plainText'>${a}</#outputformat>",
        "<#outputFormat 'plainText'>${a}</#outputFormat>",
        "<#attempt>a<#recover>b</#attempt>",
        "<#setting classic_compatible=true>",
        "<#list 1.. as x></#list>",
        "<#list xs><#items as x></#items></#list>",
        "<#escape x as x?eval>${a}</#escape>",
    })
    void isFound(String template) {
        Problem problem = new Site(folder).problem(template, Map.of());
        boolean legacyEscape = template.startsWith("<#escape");
        assertEquals(legacyEscape ? Code.TEMPLATE_SYNTAX : Code.TEMPLATE_FORBIDDEN, problem.code(), problem.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "?eval .now <#-- ${.now} ${'a'?eval} --> end.now",
        "${\"?eval .now ?new\"}",
        "${'don\\'t ?eval .now'}",
        "${'a \\\" ?api'}",
        "${r'${.now}'}",
        "${r\"${a?eval}\"}",
        "${'$\\{.now}'}",
        "${a.now}",
        "${a['now']}",
        "${a.b.now}",
        "${(a).now}",
        "${xs[0].now}",
        "${a.eval + a.new + a.api}",
        "${now}${eval}",
        "${1..now}",
        "<#noparse>${.now} <#attempt> ${a?eval}</#noparse>",
        "<#comment>${.now}</#comment>",
        "${a.now?string}",
        "${'x'?string?upper_case}",
        "${a[\"b ?eval\"]!}",
        "${.lang}${.locale}${.template_name}",
        "<#assign eval = 1 new = 2>${eval}${new}",
        "${'{\"a\": 1}'?eval_json.a}",
    })
    void isNotSeenWhereItIsNot(String template) {
        var site = new Site(folder).with("templates/page.ftlh", template);
        assertEquals(List.of(), site.opened().problems());
    }

    @Test
    void isPlacedWhereItStands() {
        Problem problem = new Site(folder).problem("<p>\n  <#if a\n\t&& (x?eval)>\n", Map.of());
        assertEquals(Code.TEMPLATE_SYNTAX, problem.code());
        Problem closed = new Site(folder).problem("<p>\n  <#if a\n\t&& (x?eval)>b</#if>\n", Map.of());
        assertEquals("themes/look/templates/page.ftlh:3:7", closed.place().text());
        assertEquals("\t&& (x?eval)>b</#if>", closed.place().excerpt());
        assertEquals("?eval".length(), closed.place().length());
    }

    @Test
    void isFoundInTheNextDirectiveToo() {
        var site = new Site(folder).with("templates/page.ftlh", "${.now}\n<p>${.now}");
        assertEquals(
                List.of("themes/look/templates/page.ftlh:1:3", "themes/look/templates/page.ftlh:2:6"),
                site.opened().problems().stream().map(problem -> problem.place().text()).toList());
    }
}
