package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code check}: what it looks at, what it says, and that it leaves no trace. */
class CheckCommandTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void aSiteInTheBuiltInTheme() throws IOException {
        desk = new Desk(folder);
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/sub/\npolicies: off\n");
        desk.write("content/index.md", "---\ntitle: Home\n---\n");
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\n---\n\nWrite to sleep@example.com.\n");
        desk.write("content/articles/tea.md", "---\ntitle: Tea\n---\n\nWrite to tea@example.com.\n");
    }

    @Test
    void nothingIsWrittenAndNothingRemembered() throws IOException {
        Map<String, String> before = Desk.state(folder);
        desk.run("check").expect(0).complains("check/e-mail");
        assertEquals(before, Desk.state(folder));
    }

    @Test
    void itSaysWhatItLookedAtAndWhatItCannotSee() {
        desk.run("check").expect(0).says("Checked ", " pages and ", "2 warnings", "Other hosts that browsers are made to ask: none", "This cannot see: what scripts do;");
        assertEquals("", desk.run("check", "-q").out());
    }

    @Test
    void relativeAddressesHideNothing() throws IOException {
        desk.write("content/articles/lost.md", "---\ntitle: Lost\n---\n\n[gone](/articles/gone/), [part](sleep.md#none), ![picture](none.png)\n");
        Desk.Run plain = desk.run("check").expect(0).complains("link/broken");
        assertEquals(plain.err(), desk.run("check", "--relative-urls").expect(0).err());
        assertEquals(desk.run("build").err(), desk.run("build", "--relative-urls").err());
    }

    @Test
    void warningsCountUnderStrictAndUnderStrictPolicies() throws IOException {
        desk.run("check", "--strict").expect(1);
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\npolicies: strict\n");
        desk.run("check").expect(1).complains("error[check/e-mail]");
    }

    @Test
    void onlyThePathsThatAreNamedAreLookedAt() {
        for (String path : new String[] {"content/articles/sleep.md", "/articles/sleep/", "articles/sleep", "output/articles/sleep/index.html", "articles/sleep/index.html"}) {
            Desk.Run run = desk.run("check", path).expect(0).says("Checked 1 page and 0 other files").complains("sleep@example.com");
            assertFalse(run.err().contains("tea@example.com"), run.err());
        }
        desk.run("check", "content/articles").expect(0).complains("sleep@example.com", "tea@example.com");
        desk.run("check", "content/articles/slep.md").expect(2).complains("nothing that is published here is called \"content/articles/slep.md\"");
    }

    @Test
    void asOfIsAnotherDay() throws IOException {
        desk.write("content/articles/later.md", "---\ntitle: Later\npublishDate: 2027-01-01\n---\n\nWrite to later@example.com.\n");
        assertFalse(desk.run("check").err().contains("later@example.com"));
        assertFalse(desk.run("check", "--as-of", "2026-12-31").err().contains("later@example.com"));
        assertTrue(desk.run("check", "--as-of", "2027-01-01").err().contains("later@example.com"));
        desk.run("check", "--as-of", "soon").expect(2);
    }

    @Test
    void severalFormsOfTheReport() {
        desk.run("check", "--format", "json").expect(0).says("\"checked\": true", "\"hosts\": []", "\"cannotSee\": [\"what scripts do\"", "\"code\": \"check/e-mail\"");
        desk.run("check", "--format", "github").expect(0).says("::warning file=content/articles/sleep.md,line=5,col=10,endColumn=27,title=check/e-mail::");
        desk.run("check", "--format", "sarif").expect(0).says("\"version\": \"2.1.0\"", "\"ruleId\": \"check/e-mail\"", "\"uri\": \"content/articles/sleep.md\"", "\"startLine\": 5");
    }

    @Test
    void aSiteThatCannotBeReadIsNotChecked() throws IOException {
        desk.write("content/site.yaml", "title: Tea\n");
        desk.run("check").expect(1).says("Nothing was checked: 1 error");
    }

    @Test
    void contactsMayBePublished() throws IOException {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\npolicies: off\ncontacts: [SLEEP@example.com, tea@example.com]\n");
        assertEquals("", desk.run("check").expect(0).err());
    }

    @Test
    void everythingThatAsksAnotherHostIsNamed() throws IOException {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\npolicies: off\nmarkdown: { html: trust }\n");
        desk.write("content/articles/sleep.md", """
                ---
                title: Sleep
                ---

                <script src="//h1.example/a.js"></script><img src="a.png" srcset="https://h2.example/a.png 1x, b.png 2x" alt="A">
                <iframe src="https://h3.example/"></iframe><video poster="https://h4.example/p.png"><source src="https://h5.example/v.mp4"></video>
                <object data="https://h6.example/o"></object><embed src="https://h7.example/e"><link rel="preload" href="https://h8.example/f">
                <svg><image href="https://h9.example/i.svg"/><use xlink:href="https://h10.example/i.svg#x"/></svg>
                <style>p { background: url(https://h11.example/x.png) } @import "https://h12.example/y.css";</style>
                <p style="background: URL('https://h13.example/z.png')">x</p><a ping="https://h14.example/p" href="https://free.example/">A free link</a>
                <iframe srcdoc="&lt;img src=https://h15.example/i.png alt=&gt;"></iframe><link rel="dns-prefetch" href="//h16.example">
                <form action="https://form.example/" method="post"><input type="image" src="https://h17.example/b.png" alt="Send"></form>
                <meta http-equiv="refresh" content="9; url=https://h18.example/"><link rel="canonical" href="https://free2.example/">
                """);
        Desk.Run run = desk.run("check", "-v").expect(0);
        for (int i = 1; i <= 18; i++) {
            assertTrue(run.err().contains(" h" + i + ".example"), "h" + i + "\n" + run.err());
        }
        run.complains("notice[check/third-party]: a form on \"articles/sleep\" sends what readers write to form.example");
        assertFalse(run.err().contains("ask free"), run.err());
        assertTrue(run.out().contains("h1.example, h10.example"), run.out());
    }

    @Test
    void whatReadersWriteInCommentsIsNotJudgedAsALink() throws IOException {
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\n---\n\nSome [words](tea.md) and [more](tea.md).\n");
        desk.write("content/_comments/articles/sleep/1.yaml", "id: one\nauthor: Kim\nbody: Look [here](https://elsewhere.example/).\n");
        Desk.Run run = desk.run("check", "articles/sleep").expect(0).complains("has a link called \"more\"");
        assertFalse(run.err().contains("\"here\""), run.err());
    }

    @Test
    void aSheetFromElsewhereIsSaidNotToBeSeen() throws IOException {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\npolicies: off\nmarkdown: { html: trust }\n");
        desk.write("content/_disclaimers/note.md", "---\ntitle: Note\nplacement: top\n---\n\nNot advice.\n");
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\ndisclaimers: [note]\n---\n\n<link rel=\"stylesheet\" href=\"https://css.example/a.css\">\n");
        desk.run("check").says("the style sheet of css.example");
    }

    @Test
    void anEditorsOwnSheetCounts() throws IOException {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/sub/\npolicies: off\nmarkdown: { html: trust }\n");
        desk.write("content/_static/own.css", "@import \"more.css\";\n");
        desk.write("content/_static/more.css", "/* x */ .disclaimer { display: none }\n");
        desk.write("content/_disclaimers/note.md", "---\ntitle: Note\nplacement: top\n---\n\nNot advice.\n");
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\ndisclaimers: [note]\n---\n\n<link rel=\"stylesheet\" href=\"/sub/own.css\">\n");
        desk.run("check").expect(1).complains("error[check/hidden]: \"articles/sleep\" hides the disclaimer \"note\" by display: none", "content/_static/more.css:1:");
    }

    @Test
    void aStyleSheetThatATemplateMadeIsReadAndNamedByTheTemplatesOwnLine() throws IOException {
        desk.write("content/_disclaimers/note.md", "---\ntitle: Note\nplacement: top\n---\n\nThis is an opinion.\n");
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\ndisclaimers: [note]\n---\n\nText.\n");
        desk.write("themes/commons/assets/css/commons.css.ftl", """
                <#list 1..2 as row>
                /* ${row} */
                .row-${row} { order: ${row}; }
                </#list>

                .disclaimer {
                  display: none;
                }

                .disclaimer-${"text"} {
                  background: url(https://pictures.example/${"a"}.png);
                }
                """);
        desk.run("check").expect(1).complains(
                "error[check/hidden]: \"articles/sleep\" hides the disclaimer \"note\" by display: none",
                "themes/commons/assets/css/commons.css.ftl:6:1",
                "pictures.example", " --> themes/commons/assets/css/commons.css.ftl\n");
    }
}
