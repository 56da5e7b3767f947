package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.caveat.trace.Facet;
import dev.caveat.trace.Fingerprint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a page takes from its theme is noted, for each page anew. */
class RecordedReadsTest {
    @TempDir
    Path folder;

    private List<String> readings(Site site, String template) {
        site.with("templates/page.ftlh", template).rendering(Map.of());
        return site.readings();
    }

    @Test
    void aTemplateIsRead() {
        assertEquals(List.of("template:page.ftlh"), readings(new Site(folder), "a"));
    }

    @Test
    void anIncludeIsRead() {
        var site = new Site(folder).with("templates/partials/x.ftlh", "x");
        assertEquals(List.of("template:page.ftlh", "template:partials/x.ftlh"), readings(site, "<#include 'partials/x.ftlh'>"));
    }

    @Test
    void anImportIsRead() {
        var site = new Site(folder).with("templates/lib/x.ftlh", "<#macro m>x</#macro>");
        assertEquals(List.of("template:lib/x.ftlh", "template:page.ftlh"), readings(site, "<#import 'lib/x.ftlh' as x><@x.m/>"));
    }

    @Test
    void aMissingIncludeIsReadAsAbsent() {
        assertEquals(List.of("no template:partials/x.ftlh", "template:page.ftlh"), readings(new Site(folder), "<#include 'partials/x.ftlh'>"));
    }

    @Test
    void anOptionalIncludeIsReadAsAbsent() {
        assertEquals(
                List.of("no template:x.ftlh", "template:page.ftlh"), readings(new Site(folder), "<#include 'x.ftlh' ignore_missing=true>"));
    }

    @Test
    void anOptionalTemplateIsReadAsAbsent() {
        String template = "<#assign x = .get_optional_template('x.ftlh')>${x.exists?c}";
        assertEquals(List.of("no template:x.ftlh", "template:page.ftlh"), readings(new Site(folder), template));
    }

    @Test
    void anOptionalTemplateThatExistsIsRead() {
        var site = new Site(folder).with("templates/x.ftlh", "x");
        String template = "<#assign x = .get_optional_template('x.ftlh')><@x.include/>";
        assertEquals(List.of("template:page.ftlh", "template:x.ftlh"), readings(site, template));
    }

    @Test
    void anIncludeBesideThePartialIsLookedForFirst() {
        var site = new Site(folder).with("templates/partials/x.ftlh", "<#include 'y.ftlh'>").with("templates/y.ftlh", "y");
        assertEquals(
                List.of("no template:partials/y.ftlh", "template:page.ftlh", "template:partials/x.ftlh", "template:y.ftlh"),
                readings(site, "<#include 'partials/x.ftlh'>"));
    }

    @Test
    void aSlotIsRead() {
        var site = new Site(folder).with("templates/slots/comments.ftlh", "c");
        assertEquals(List.of("template:page.ftlh", "template:slots/comments.ftlh"), readings(site, "<@slot 'comments'/>"));
    }

    @Test
    void textsAreReadWhenOneIsAskedFor() {
        var site = new Site(folder).with("i18n/en.yaml", "a: b");
        assertEquals(List.of("strings:en", "template:page.ftlh"), readings(site, "${t('a')}"));
    }

    @Test
    void textsThatNobodyAskedForAreNotRead() {
        var site = new Site(folder).with("i18n/en.yaml", "a: b");
        assertEquals(List.of("template:page.ftlh"), readings(site, "<#if false>${t('a')}</#if>"));
    }

    @Test
    void aMissingTextIsARead() {
        assertEquals(List.of("strings:en", "template:page.ftlh"), readings(new Site(folder), "${t('a')}"));
    }

    @Test
    void aSettingIsRead() {
        var site = new Site(folder).with("theme.yaml", "params: {accent: blue, width: 3}");
        assertEquals(
                List.of("no theme-setting:none", "template:page.ftlh", "theme-setting:accent"),
                readings(site, "${theme.params.accent}${theme.params.none!}"));
    }

    @Test
    void theSecondPageReadsAsMuchAsTheFirst() {
        var site = new Site(folder).with("templates/page.ftlh", "<#include 'x.ftlh'>").with("templates/x.ftlh", "x");
        Theme theme = site.opened();
        var first = new TreeMap<Facet, Fingerprint>();
        var second = new TreeMap<Facet, Fingerprint>();
        theme.render("page", View.of(Map.of()), "en", first::put, Limits.USUAL);
        theme.render("page", View.of(Map.of()), "en", second::put, Limits.USUAL);
        assertEquals(first, second);
    }

    @Test
    void askingForATemplateIsARead() {
        var site = new Site(folder).with("templates/article.ftlh", "x");
        Theme theme = site.opened();
        assertEquals(true, theme.has("article.ftlh", site.reads::put));
        assertEquals(false, theme.has("review", site.reads::put));
        assertEquals(List.of("no template:review.ftlh", "template:article.ftlh"), site.readings());
    }

    @Test
    void whatWasReadHasThatFingerprintNow() {
        var site = new Site(folder)
                .with("theme.yaml", "params: {accent: blue, none: }")
                .with("i18n/en.yaml", "a: b")
                .with("templates/page.ftlh", "${t('a')}${theme.params.accent}<#include 'y' ignore_missing=true>");
        site.rendering(Map.of());
        Theme again = site.opened();
        site.reads.forEach((facet, fingerprint) -> assertEquals(fingerprint, again.now(facet), facet.text()));
    }

    @Test
    void anotherTextIsAnotherFingerprint() {
        var site = new Site(folder).with("i18n/en.yaml", "a: b");
        Fingerprint before = site.opened().now(new Facet("strings", "de"));
        site.with("i18n/en.yaml", "a: c");
        assertNotEquals(before, site.opened().now(new Facet("strings", "de")));
    }

    @Test
    void anotherSettingIsAnotherFingerprint() {
        var site = new Site(folder).with("theme.yaml", "params: {a: {b: [1, x]}}");
        Fingerprint before = site.opened().now(new Facet("theme-setting", "a"));
        site.with("theme.yaml", "params: {a: {b: ['1', x]}}");
        assertNotEquals(before, site.opened().now(new Facet("theme-setting", "a")));
    }

    @Test
    void anotherTemplateIsAnotherFingerprint() {
        var site = new Site(folder).with("templates/page.ftlh", "a");
        Fingerprint before = site.opened().now(new Facet("template", "page.ftlh"));
        site.with("templates/page.ftlh", "b");
        assertNotEquals(before, site.opened().now(new Facet("template", "page.ftlh")));
    }
}
