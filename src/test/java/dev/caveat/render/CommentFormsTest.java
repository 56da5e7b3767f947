package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.Selection;
import dev.caveat.model.Site;
import dev.caveat.parallel.Parallel;
import dev.caveat.picture.VariantStore;
import dev.caveat.picture.Widths;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.read.SiteReader;
import dev.caveat.theme.Html;
import dev.caveat.theme.SiteWishes;
import dev.caveat.theme.Theme;
import dev.caveat.theme.View;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentFormsTest {
    private static final Facet FORM = new Facet(SiteWorld.SETTING, "commentForm");

    @TempDir
    Path root;

    private final Map<Facet, Fingerprint> reads = new TreeMap<>();

    @BeforeEach
    void pages() throws IOException {
        write("content/a/page.md", "---\ntitle: Page\n---\n");
        write("content/a/page.fr.md", "---\ntitle: La page\n---\n");
        write("content/a/closed.md", "---\ntitle: Closed\ncomments: closed\n---\n");
        write("content/rules.md", "---\ntitle: Rules\n---\n");
        write("content/index.md", "---\ntitle: Home\ncomments: open\n---\n");
        write("themes/t/theme.yaml", "name: T\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private SiteWorld world(String form) throws IOException {
        write("content/site.yaml", "title: A\nbaseUrl: https://example.org/sub/\ntheme: t\nlanguages: { fr: {} }\ncomments: { form: { " + form + " } }\n");
        Problems problems = new Problems();
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        Optional<Site> site = SiteReader.read(
                root, ConfigReader.Overrides.NONE, new Selection(now, false, false, false), new Parallel(1), problems).map(SiteReader.ReadSite::site);
        assertTrue(site.isPresent(), () -> problems.all().toString());
        Theme theme = Theme.open(root, "t", Place.of("content/site.yaml"), "0.1.0", SiteWishes.NONE, problems).orElseThrow();
        PictureWorld pictures = new PictureWorld(site.get(), VariantStore.open(root, "none", Widths.NONE, false), new Parallel(1));
        return new SiteWorld(site.get(), theme, new ThemeFiles(theme), pictures, Optional.empty(), new Parallel(1), now);
    }

    private Optional<View> form(String page, String form, CommentForms.Parent... parents) throws IOException {
        SiteWorld world = world(form);
        Config config = world.site().config();
        reads.clear();
        return new CommentForms(new Bodies(config), Addresses.of(config))
                .of(world.site().page(page).orElseThrow(), List.of(parents), new Door(world, reads::put))
                .map(CommentForms.Made::view);
    }

    private static String text(View view, String name) {
        return view.value(name).map(String::valueOf).orElse("-");
    }

    private static View inner(View view, String name) {
        return (View) view.value(name).orElseThrow();
    }

    /** A list of views as {@code name=value name=value}. */
    private static String pairs(View view, String list, String name, String value) {
        List<String> pairs = new ArrayList<>();
        ((List<?>) view.value(list).orElseThrow()).forEach(one -> pairs.add(text((View) one, name) + "=" + text((View) one, value)));
        return String.join(" ", pairs);
    }

    @Test
    void whereNobodyCanWriteThereIsNone() throws IOException {
        assertTrue(form("a/closed", "action: /c").isEmpty());
        assertFalse(reads.containsKey(FORM), "a page that shows no form does not depend on it");
        assertTrue(form("a/page", "maxLength: 5").isEmpty());
        assertTrue(form("", "action: /c").isEmpty(), "no comment file could belong to the home page");
    }

    @Test
    void thePageIsSentAlongAsItsComments() throws IOException {
        assertEquals("article=a/page return=/sub/a/page/", pairs(form("a/page", "action: /c").orElseThrow(), "hidden", "name", "value"));
        assertEquals("article=a/page.fr return=/sub/fr/a/page/", pairs(form("a/page.fr", "action: /c").orElseThrow(), "hidden", "name", "value"));
    }

    @Test
    void anotherHostSendsReadersBackToAWholeAddress() throws IOException {
        View form = form("a/page", "action: \"https://example.net/f\", service: formspree, hidden: { _subject: \"a b\" }").orElseThrow();
        assertEquals("https://example.net/f", text(form, "action"));
        assertEquals("article=a/page _next=https://example.org/sub/a/page/ _subject=a b", pairs(form, "hidden", "name", "value"));
        assertEquals("-", text(form, "netlify"));
    }

    @Test
    void netlifySendsThemToTheAction() throws IOException {
        View form = form("a/page", "action: /thanks/, service: netlify").orElseThrow();
        assertEquals("/sub/thanks/", text(form, "action"));
        assertEquals("comments", text(form, "netlify"));
        assertEquals("form-name=comments article=a/page", pairs(form, "hidden", "name", "value"));
        assertEquals("bot-field", text(inner(form, "fields"), "honeypot"));
    }

    @Test
    void aFieldThatIsLeftOutHasNoName() throws IOException {
        View form = form("a/page", "action: /c, fields: { honeypot: \"\", article: \"\", parent: \"\" }", new CommentForms.Parent("1", "A", Optional.empty(), ""))
                .orElseThrow();
        assertEquals("-", text(inner(form, "fields"), "honeypot"));
        assertEquals("return=/sub/a/page/", pairs(form, "hidden", "name", "value"));
        assertEquals("[]", text(form, "parents"));
    }

    @Test
    void linksLeadToPublishedPagesOrAreNotThere() throws IOException {
        View form = form("a/page", "action: /c, guidelines: \"rules.md#two\", removal: gone.md, emergency: \"Call **112** or [us](rules.md) <b>\"").orElseThrow();
        assertEquals("/sub/rules/#two", text(form, "guidelines"));
        assertEquals("-", text(form, "removal"));
        assertEquals("<p>Call <strong>112</strong> or <a href=\"/sub/rules/\">us</a> &lt;b&gt;</p>\n", ((Html) form.value("emergency").orElseThrow()).markup());
        assertTrue(reads.containsKey(new Facet(SiteWorld.LINK, "content/rules.md")));
        assertEquals("mailto:a@example.org", text(form("a/page", "action: /c, removal: \"mailto:a@example.org\"").orElseThrow(), "removal"));
        assertEquals("-", text(form("a/page", "action: /c").orElseThrow(), "emergency"));
    }

    @Test
    void commentsAreOfferedByNameDateAndFirstWords() throws IOException {
        View form = form("a/page", "action: /c",
                new CommentForms.Parent("c \"1\"", "River", Optional.of("3 May 2021"), "<p>Walking helps me in winter, and in spring as well.</p>"),
                new CommentForms.Parent("2", "a\u202eb".repeat(40), Optional.of("30 September 2021"), "<p>" + "x".repeat(900) + "</p>"),
                new CommentForms.Parent("3", "Anonymous", Optional.empty(), "")).orElseThrow();
        assertEquals("c \"1\"=River, 3 May 2021: Walking helps me in winter, and in … 2=" + "ab".repeat(11) + "a…, 30 September 2021: " + "x".repeat(14)
                + "… 3=Anonymous", pairs(form, "parents", "value", "label"));
    }

    @Test
    void aChangedFormIsAChangedRead() throws IOException {
        form("a/page", "action: /c, hidden: { a: \"b, c=d\" }");
        Fingerprint before = reads.get(FORM);
        form("a/page", "action: /c, hidden: { a: b, c: d }");
        assertNotEquals(before, reads.get(FORM));
    }
}
