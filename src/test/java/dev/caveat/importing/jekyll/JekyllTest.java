package dev.caveat.importing.jekyll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.importing.Kind;
import dev.caveat.importing.Names;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Remark;
import dev.caveat.importing.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources of sites as Jekyll reads them: where articles lie, what their front matter means, and what stands in their texts. */
class JekyllTest {
    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void open() {
        trial = new Trial(folder);
    }

    private Trial run() {
        return trial.run(Names.KEEP, it -> new JekyllExport(it.source(), it.target()));
    }

    private String body(String text) throws Exception {
        trial.write("_posts/2016-07-26-tea.md", "---\ntitle: Tea\n---\n" + text);
        return run().body("posts/tea");
    }

    private String front(String keys) throws Exception {
        trial.write("_posts/2016-07-26-tea.md", "---\n" + keys + "---\nTea.\n");
        assertEquals(0, run().row(Kind.ARTICLES).allSkipped(), trial.said().toString());
        return trial.front("posts/tea");
    }

    // Where files lie

    @Test
    void articlesLieInManyPlaces() throws Exception {
        String text = "---\ntitle: T\n---\nx\n";
        trial.write("_posts/2016-01-01-a.md", text).write("_posts/deep/er/2016-01-02-b.markdown", text).write("tea/_posts/2016-01-03-c.md", text)
                .write("_drafts/d.md", text).write("_drafts/2016-01-04-e.md", text)
                .write("_posts/no-date.md", text).write("_posts/2016-01-05-f.html", text)
                .write("about.md", text).write("index.md", text).write("docs/start.md", text).write("_pages/contact.md", text).write("README.md", "no front matter\n")
                .write("_recipes/milk.md", text).write("_config.yml", "collections:\n  recipes:\n    output: true\n")
                .write("_includes/x.md", text).write("_site/about.md", text).write("node_modules/x/readme.md", text)
                .write("list.html", "---\n---\n{% for x in y %}").write("google123.html", "google-site-verification");
        run().expect(Kind.ARTICLES, 14, 10, Map.of(Reason.NO_DATE, 1L, Reason.HTML_PAGE, 2L, Reason.NO_FRONT_MATTER, 1L), Map.of());
        assertEquals(List.of("about.md", "docs/start.md", "index.md", "pages/contact.md", "posts/a.md", "posts/b.md", "posts/c.md", "posts/d.md", "posts/e.md", "recipes/milk.md"),
                trial.files().stream().map(file -> file.replaceFirst("content/", "")).filter(file -> file.endsWith(".md")).toList());
        assertFalse(trial.files().contains("content/_static/google123.html"), "what runs in readers' browsers is not taken along unseen");
        assertTrue(trial.front("posts/c").contains("categories:\n  - tea\n"));
        assertTrue(trial.front("posts/d").contains("draft: true\n"));
    }

    @Test
    void twoArticlesOfOneNameAreBothThere() throws Exception {
        trial.write("_posts/b/2016-01-01-tea.md", "---\ntitle: First\n---\n").write("_posts/a/2017-01-01-Tea.md", "---\ntitle: Second\n---\n");
        run().expect(Kind.ARTICLES, 2, 2, Map.of(), Map.of(Remark.RENAMED, 1L));
        assertTrue(trial.front("posts/tea").contains("First"));
        assertTrue(trial.front("posts/tea-2").contains("Second"));
    }

    @Test
    void mediaAreCopiedToTheirAddresses() throws Exception {
        trial.write("images/a.png", "a").write("files/b.PDF", "b").write("css/style.css", "c").write("_sass/x.png", "d").write("Gemfile", "e").write("robots.txt", "f").write("todo.txt", "g");
        run().expect(Kind.MEDIA, 7, 3, Map.of(Reason.TEMPLATE, 4L), Map.of());
        assertEquals("b", trial.read("content/_static/files/b.PDF"));
    }

    // The site

    @Test
    void theSiteIsWhatItsSettingsSay() throws Exception {
        trial.write("_config.yml", "title: Tea\ndescription: >\n  About\n  tea.\nurl: https://tea.example\nbaseurl: /blog\nlang: en_GB\ntimezone: Europe/London\npermalink: /:year/:title/\n");
        trial.write("_posts/2016-07-26-Green-Tea.md", "---\ntitle: Tea\ndate: 2016-07-26 23:30:00 +0000\n---\n").write("_posts/2016-07-26-black.md", "---\ntitle: Black\n---\n");
        trial.write("about.md", "---\ntitle: About\n---\n");
        run();
        assertEquals("title: Tea\ndescription: About tea.\nbaseUrl: \"https://tea.example/blog/\"\nlanguage: en-GB\ntimezone: Europe/London\npermalinks:\n  posts: \"/:year/:slug/\"\n", trial.read("content/site.yaml"));
        assertEquals("title: Black\ndate: \"2016-07-26\"\n", trial.front("posts/black"));
        assertTrue(trial.front("posts/green-tea").contains("url: \"/2016/Green-Tea/\"\n"), "an address keeps its capitals");
        assertTrue(trial.front("about").contains("url: \"/about/\"\n"));
    }

    @Test
    void addressesOfThePlainestSettingsAreKept() throws Exception {
        trial.write("_config.yml", "name: Tea\nurl: http://localhost:4000\n");
        trial.write("_posts/2016-07-26-tea.md", "---\ntitle: Tea\ncategories: [Hot drinks, cups]\n---\n").write("docs/about.md", "---\ntitle: About\n---\n");
        run();
        assertTrue(trial.front("posts/tea").contains("url: \"/hot-drinks/cups/2016/07/26/tea.html\"\n"), trial.front("posts/tea"));
        assertTrue(trial.front("docs/about").contains("url: \"/docs/about.html\"\n"));
        assertTrue(trial.read("content/site.yaml").startsWith("title: Tea\nbaseUrl: \"https://example.org/\"\n"));
    }

    @Test
    void noTwoPagesHaveOneAddress() throws Exception {
        trial.write("_config.yml", "permalink: /:title/\n").write("tags.md", "---\ntitle: Tags\npermalink: /tags/\n---\n").write("search.md", "---\ntitle: S\n---\n")
                .write("_posts/2016-01-01-a.md", "---\ntitle: A\npermalink: /x/\nredirect_from: [/y/, /z/]\n---\n").write("_posts/2016-01-02-b.md", "---\ntitle: B\npermalink: /X/\nredirect_from: /y/\n---\n");
        run().expect(Kind.ARTICLES, 4, 4, Map.of(), Map.of(Remark.RENAMED, 3L));
        assertEquals("title: Tags\n", trial.front("pages/tags"));
        assertEquals("title: S\n", trial.front("pages/search"));
        assertEquals("title: A\nurl: \"/x/\"\naliases:\n  - \"/y/\"\n  - \"/z/\"\ndate: \"2016-01-01\"\n", trial.front("posts/a"));
        assertEquals("title: B\ndate: \"2016-01-02\"\n", trial.front("posts/b"));
    }

    // Front matter

    @Test
    void keysBecomeOurs() throws Exception {
        assertEquals("""
                title: Tea
                aliases:
                  - "/old/tea/"
                  - "/older.html"
                date: "2016-07-25 08:00:00 -0500"
                lastmod: "2017-01-01"
                description: Short.
                draft: true
                comments: closed
                categories:
                  - hot
                  - cold
                tags:
                  - green tea
                  - cups
                image:
                  src: "/img/a.png"
                  alt: A cup
                toc: true
                params:
                  type: review
                  work: 3
                  nested:
                    deep:
                      - a: "yes"
                        b: null
                      -
                        - 1
                """, front("""
                layout: post
                title: Tea
                date: 2016-07-25 08:00:00 -0500
                last_modified_at: 2017-01-01
                excerpt: >
                  Short.
                published: false
                categories: hot cold
                tags: [green tea, cups, cups, ]
                redirect_from: [old/tea/, "https://tea.example/older.html?x=1", "bad|one"]
                image: { path: &i img/a.png, feature: *i, alt: A cup }
                comments_locked: true
                toc: true
                type: review
                work: 3
                nested: { deep: [ { a: "yes", b: ~ }, [1] ] }
                """));
    }

    @Test
    void listsMayBeWords() throws Exception {
        String front = front("title: T\ntags: one two\ncategory: three four\ncomments: false\nnav_order: 7\nimage: a.png\nauthor: { name: Ada Example }\n");
        assertEquals("title: T\ndate: \"2016-07-26\"\ncomments: off\nweight: 7\ncategories:\n  - three four\ntags:\n  - one\n  - two\nimage:\n  src: \"/a.png\"\nauthors:\n  - ada-example\n".replace("off", "\"off\"").replace("weight: 7", "weight: \"7\""), front);
    }

    @Test
    void whatIsSaidOfAllPagesCountsWhereAPageSaysNothing() throws Exception {
        trial.write("_config.yml", """
                permalink: /:title/
                defaults:
                  - scope: { path: "_posts/deep" }
                    values: { author: Kim, tags: deep }
                  - scope: { path: "", type: posts }
                    values: { layout: post, author: Ada Example, tags: all, share: true, comments: false }
                  - scope: { path: "a*.md", type: pages }
                    values: { permalink: /from-default/ }
                """).write("_posts/deep/2016-01-01-a.md", "---\ntitle: A\n---\n").write("about.md", "---\ntitle: About\n---\n");
        assertEquals("title: Tea\ndate: \"2016-07-26\"\ncomments: \"off\"\ntags:\n  - own\nauthors:\n  - ada-example\n", front("title: Tea\ntag: own\n"));
        assertEquals("title: A\ndate: \"2016-01-01\"\ncomments: \"off\"\ntags:\n  - deep\nauthors:\n  - kim\n", trial.front("posts/a"));
        assertEquals("title: About\nurl: \"/from-default/\"\n", trial.front("about"));
    }

    @Test
    void authorsHaveAFile() throws Exception {
        trial.write("_data/authors.yml", "ada:\n  name: Ada Example\n  email: ada@mail.example\n  bio: Drinks.\n");
        String front = front("title: T\nauthors: [ada, Somebody Else]\nauthor_mail: ada@mail.example\n");
        assertTrue(front.contains("authors:\n  - ada-example\n  - somebody-else\n"));
        assertFalse(front.contains("mail.example"));
        assertEquals("name: Ada Example\nrole: author\n", trial.read("content/_people/ada-example.yaml"));
        assertEquals(2, trial.row(Kind.AUTHORS).imported());
        assertTrue(trial.said().contains("_posts/2016-07-26-tea.md: the front matter's key \"author_mail\" was left out"), trial.said().toString());
    }

    @Test
    void aTitleMayBeMissing() throws Exception {
        assertEquals("title: Tea\ndate: \"2016-07-26\"\n", front("layout: post\n"));
    }

    // Texts

    @Test
    void tagsThatAreKnownBecomeMarkdown() throws Exception {
        trial.write("_posts/2015-01-01-milk.md", "---\ntitle: Milk\n---\n").write("about.md", "---\ntitle: About\n---\n").write("img/a.png", "a").write("film.mp4", "m");
        assertEquals("""
                [Milk](milk.md), [again](milk.md#x), [about](../about.md), [file](/img/a.png), ![](/img/a.png), [x](/a/), [y](/b)

                ```ruby
                puts 1
                ```

                <https://www.youtube.com/watch?v=abcDEF_123> <https://vimeo.com/12345>

                <https://www.youtube.com/watch?v=abcDEF_123>

                {{< figure src="/img/a.png" alt="A \\"cup\\"" class="wide" >}}
                *Hot*
                {{< /figure >}}

                ![Gone](/img/gone.png)

                Not there.

                {{< figure src="/img/a.png" alt="B" >}}
                C
                {{< /figure >}}

                {{< video src="/film.mp4" title="A film" />}}

                {{ page.title }} and {% if x %}""", body("""
                [Milk]({% post_url 2015-01-01-milk %}), [again]({{ site.baseurl }}{% post_url 2015-01-01-milk %}#x), [about]({% link about.md %}), [file]({% link img/a.png %}), ![]({{ "/img/a.png" | relative_url }}), [x]({{ site.url }}{{ site.baseurl }}/a/), [y]({{ 'b' | prepend: site.baseurl }})

                {% highlight ruby linenos %}
                puts 1
                {% endhighlight %}

                {% youtube abcDEF_123 %} {% vimeo "12345" %}

                {% include video id="abcDEF_123" provider="youtube" %}

                {% figure caption:"*Hot*" class:"wide" %}
                ![A "cup"](/img/a.png)
                {% endfigure %}

                {% include figure.html src="/img/gone.png" alt="Gone" caption="Not there." %}

                {% include figure image_path="/img/a.png" alt="B" caption="C" %}

                {%- include video.html src="/film.mp4" title="A film" -%}

                {% comment %}secret{% endcomment %}{% raw %}{{ page.title }} and {% if x %}{% endraw %}
                """));
        assertEquals(List.of(), trial.said());
    }

    @Test
    void otherTagsStayAndAreReportedAtTheirFirstPlace() throws Exception {
        assertEquals("{% if page.x %}a{% endif %} {% if b %}{% endif %} {{ page.title }} {% post_url 2000-01-01-none %} {% youtube <x> %} {% unclosed",
                body("{% if page.x %}a{% endif %} {% if b %}{% endif %} {{ page.title }} {% post_url 2000-01-01-none %} {% youtube <x> %} {% unclosed\n"));
        assertEquals(List.of(
                "_posts/2016-07-26-tea.md:4:1: the Liquid tag \"if\" stays as text",
                "_posts/2016-07-26-tea.md:4:51: this value of Liquid stays as text",
                "_posts/2016-07-26-tea.md:4:68: the Liquid tag \"post_url\" stays as text",
                "_posts/2016-07-26-tea.md:4:99: the Liquid tag \"youtube\" stays as text"), trial.said());
    }

    @Test
    void attributesOfKramdownBecomeOursOrAreReported() throws Exception {
        assertEquals("# A {#x .y}\n\n![a](/a.png){.right width=300} and [b](/b)\n\n![c](/c.png){.wide}\n\nText.\n\n    code\n\n```\n{: .kept}\n```\n\n<b>x</b>", body("""
                * TOC
                {:toc}

                # A
                {: #x .y}

                ![a](/a.png){: .right width="300" onclick="x()"} and [b](/b){:target="_blank"}

                ![c](/c.png)
                {:.wide}

                Text.
                {: .notice}

                    code

                ```
                {: .kept}
                ```

                {::nomarkdown}
                <b>x</b>
                {:/}
                """.replace("onclick", "onclick")).replace("width=\"300\"", "width=300").replace("<b>x</b>\n", "<b>x</b>"));
        assertTrue(trial.front("posts/tea").contains("toc: true\n"));
        assertEquals(List.of(
                "_posts/2016-07-26-tea.md:10:13: the attributes {:onclick=\"x()\"} were left out",
                "_posts/2016-07-26-tea.md:10:13: the attributes {:target=\"_blank\"} were left out",
                "_posts/2016-07-26-tea.md:16:1: the attributes {:.notice} were left out"), trial.said());
    }

    @Test
    void whatWouldBeAShortcodeIsOnlyText() throws Exception {
        assertEquals("{\\{< note >}} and `{{< note >}}`\n\n```\n{{< note >}}\n```", body("{{< note >}} and `{{< note >}}`\n\n```\n{{< note >}}\n```\n"));
    }
}
