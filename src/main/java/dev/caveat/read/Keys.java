package dev.caveat.read;

import dev.caveat.comment.Order;
import dev.caveat.disclaimer.Fact;
import dev.caveat.disclaimer.Placement;
import dev.caveat.model.Config;
import dev.caveat.model.Disclosure;
import dev.caveat.model.Discussion;
import dev.caveat.model.FeedFormat;
import dev.caveat.model.Hosting;
import dev.caveat.model.Intake;
import dev.caveat.model.PageFeeds;
import dev.caveat.model.Person;
import dev.caveat.model.Poll;
import dev.caveat.model.Reviews;
import dev.caveat.yaml.Key;
import dev.caveat.yaml.Kind;
import dev.caveat.yaml.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Every key of every file that an editor writes: name, type, default, meaning, and what neighbours call it.
 *
 * <p>The only place where they stand: validation, the defaults, {@code caveat config} and the reference come from here.
 */
public final class Keys {
    private Keys() {}

    private static final String[] PLACEMENTS = Placement.allWords().toArray(String[]::new);

    /** A condition: what a page must be for a rule to apply. All keys of one condition must hold. */
    private static final Key[] CONDITION = {
        Key.texts("type").doc("The page's type is one of these."),
        Key.texts("section").doc("The page lies in one of these sections, or below."),
        Key.texts("path").doc("The page's path matches one of these patterns: ** any folders, * any characters but /, ? one."),
        Key.texts("tag").doc("The page has one of these tags."),
        Key.texts("has").doc("The page's front matter has one of these keys."),
        Key.texts("audience").doc("The page is for one of these, as its key audience says."),
        Key.texts("author-role").doc("One of the page's authors has one of these roles."),
        Key.choice("comments", "open", "closed").doc("Whether the page takes comments."),
        Key.texts("kind").doc("What the page is to its neighbours: page, section, home, or list for one that nobody wrote."),
        Key.period("older-than").doc("The page was published longer ago than this, such as P2Y."),
        Key.texts("links-to").doc("The page's text links to one of these hosts, or to a host below one."),
        Key.texts("discloses").doc("The page's front matter discloses something of one of these kinds, such as sponsor."),
        Key.flag("topic").doc("The page is about one of the topics that crisis: in site.yaml names."),
        Key.flag("claims").doc("The page makes claims: it is one of those that policies: claims: in site.yaml names."),
        Key.free("all").doc("A list of conditions that must all hold."),
        Key.free("any").doc("A list of conditions of which one must hold."),
        Key.free("not").doc("A condition that must not hold."),
    };

    public static final Schema WHEN = Schema.of("condition", CONDITION);

    private static final Schema REFERENCE = Schema.of(
            "reference",
            Key.text("id").doc("The name by which the text cites it: [@id]."),
            Key.text("title").doc("What it is called."),
            Key.texts("authors").doc("Who wrote it.").spelt("author"),
            Key.text("source").doc("Where it appeared: a journal, a publisher, an institution.").spelt("journal", "publisher"),
            Key.text("year").doc("When it appeared."),
            Key.text("doi").doc("Its DOI, such as 10.1000/182."),
            Key.text("pmid").doc("Its number in PubMed."),
            Key.text("url").doc("Where it can be read."),
            Key.moment("accessed").doc("The day on which somebody last looked at it."),
            Key.text("quote").doc("The words that the page rests on."),
            Key.text("text").doc("The whole reference in Markdown, instead of its parts."));

    private static final Schema CORRECTION = Schema.of(
            "correction",
            Key.moment("date").required().doc("The day on which the page was corrected."),
            Key.text("text").required().doc("What was wrong, in a sentence or two of Markdown."),
            Key.flag("retraction").or("false").doc("Whether the page as a whole no longer holds."));

    private static final Schema DISCLOSURE = Schema.of(
            "disclosure",
            Key.choice("kind", words(Disclosure.Kind.values(), Disclosure.Kind::word)).required().doc(
                    "Somebody paid for the page, supplied what it is about, or pays for links; a machine took part; an author has an interest."),
            Key.text("by").doc("Who; needed for sponsor and supplied."),
            Key.text("url").doc("Where readers find out about them."),
            Key.text("note").doc("A sentence more."));

    private static final Schema RESOURCE = Schema.of(
            "resource",
            Key.text("src").required().doc("The file's name from the page's folder, or a pattern such as *.jpg.").also("file", "name"),
            Key.text("title").doc("What it is called; its name where absent."),
            Key.text("alt").doc("The text in a picture's place."),
            Key.free("params").doc("Your own values, for templates."));

    public static final Schema FRONT_MATTER = Schema.of(
            "front matter",
            Key.text("title").doc("The page's name. Without it, its first heading, else the file's name."),
            Key.text("linkTitle").doc("A shorter name for lists and menus.").also("linktitle", "link_title", "short_title"),
            Key.text("description").doc("One or two sentences for lists, feeds and search engines.").also("excerpt", "abstract"),
            Key.text("summary").doc("What lists show instead of the description."),
            Key.moment("date").doc("When it was published; the name of a file, such as 2016-07-26-sleep.md, says so too.").also("published_at", "pubDate", "pubdate"),
            Key.moment("lastmod").doc("When it was last changed.").also("updated", "last_modified_at", "modified", "lastUpdated", "updated_at", "updatedDate"),
            Key.moment("publishDate").doc("Not published before this moment.").also("publish_date", "publishdate"),
            Key.moment("expiryDate").doc("Not published from this moment on.").also("expiry_date", "expires", "expirydate", "unpublishdate"),
            Key.flag("draft").or("false").doc("Not published unless --drafts is given."),
            Key.flag("published").or("true").doc("false is Jekyll's way to say draft: true."),
            Key.flag("unlisted").or("false").doc("Published, but in no list, feed or sitemap."),
            Key.flag("noindex").or("false").doc("Asks search engines to leave the page out; not in the sitemap."),
            Key.text("slug").doc("The page's part of its address; by default the file's name in lower case."),
            Key.text("url").doc("The whole address, from /.").also("permalink", "path", "link"),
            Key.texts("aliases").doc("Former addresses, from /, that lead here.").also("redirect_from", "alias"),
            Key.number("weight", -1_000_000, 1_000_000).or("0").doc("Pages with a weight come first in lists, the lowest before all.").also("order", "nav_order"),
            Key.text("layout").doc("The template that renders the page, without its ending.").also("template"),
            Key.text("type").doc("What kind of page it is: a name from types in site.yaml."),
            Key.texts("tags").doc("Terms of the taxonomy tags.").also("tag", "keywords"),
            Key.texts("categories").doc("Terms of the taxonomy categories.").also("category"),
            Key.texts("authors").doc("Ids of people in _people.").also("author"),
            Key.map("image", Schema.of("image",
                    Key.text("src").doc("Its address.").also("path", "feature", "url"),
                    Key.text("alt").doc("The text in its place."),
                    Key.text("credit").doc("Whose it is.")))
                    .plain("src").doc("The page's picture.").also("cover", "img"),
            Key.choice("comments", words(Discussion.State.values(), Discussion.State::word)).doc("Whether the page shows and takes comments; open on the page itself outlasts comments.closeAfter."),
            Key.texts("disclaimers").doc("Ids of disclaimers in _disclaimers that the page carries.").also("disclaimer"),
            Key.map("review", Schema.of("review",
                    Key.texts("by").doc("Ids of the reviewers in _people."),
                    Key.moment("on").doc("The day of the review."),
                    Key.period("every").doc("The time until the next one, such as P1Y."),
                    Key.moment("next").doc("The day of the next one, instead of every."),
                    Key.text("hash").doc("Which text was reviewed: what \"caveat list reviews\" shows of it;"
                            + " that the text is another now is reported, and readers are told.")))
                    .doc("Who reviewed the page, and when."),
            Key.text("poll").doc("The id of a poll in _polls, shown below the text, or in it at <!-- poll:id -->."),
            Key.texts("related").doc("Pages that readers may want next, by their paths below content/; Caveat fills the rest up. false for none."),
            Key.free("params").doc("Your own values, for templates."),
            Key.free("cascade").doc("Front matter for every page below this folder (in a folder's index.md)."),
            Key.free("toc").doc("Whether a table of contents is shown: true, false, or down to which level of headings (2 to 6), or {from: 2, to: 3}. Without it, themes show one for long texts."),
            Key.text("lang").doc("The page's language, where the file's name does not say it.").also("language"),
            Key.text("translationKey").doc("Joins translations whose paths differ: the same word in each, or the path of one of them below content/."),
            Key.free("menus").doc("The menus that lead to the page: a name such as main, a list of them, or names with title and weight each.").also("menu"),
            Key.maps("resources", RESOURCE).doc("What is known of the files beside the page's index.md; the first entry that fits a file counts."),
            Key.texts("audience").doc("Whom the page is for, such as patients or clinicians: readers are told, and rules can ask."),
            Key.maps("references", REFERENCE).plain("text").doc("What the page rests on; [@id] in the text cites one."),
            Key.maps("disclosures", DISCLOSURE).plain("kind").doc("Who paid for or supplied what."),
            Key.maps("corrections", CORRECTION).doc("What was wrong, and since when it is right."),
            Key.texts("crisis").doc("Topics of crisis: in site.yaml that the page is about, beside those that its keys say."));

    /** A page that puts itself into a menu. */
    static final Schema PAGE_IN_MENU = Schema.of(
            "menu entry",
            Key.text("title").doc("What the link says; the page's linkTitle or title where absent.").also("name"),
            Key.number("weight", -1_000_000, 1_000_000).doc("The lowest comes first; the page's own weight where absent."));

    public static final Schema MENU_ITEM = Schema.of(
            "menu item",
            Key.text("title").required().doc("What the link says.").also("name"),
            Key.text("url").required().doc("Where it leads: an address of the site from /, or a whole one.").also("link", "pageRef"),
            Key.number("weight", -1_000_000, 1_000_000).or("0").doc("The lowest comes first."));

    private static final Schema FORM_FIELDS = Schema.of(
            "form fields",
            Key.text("name").doc("The display name."),
            Key.text("body").doc("The comment."),
            Key.text("parent").doc("The id of the comment that is answered."),
            Key.text("article").doc("The page: its path below content/ without ending."),
            Key.text("return").doc("Where the reader comes back to."),
            Key.text("consent").doc("That the comment may be published."),
            Key.text("honeypot").doc("A field that people do not see."));

    private static final Schema COMMENT_FORM = Schema.of(
            "comment form",
            Key.text("action").doc("Where comments are sent: https://… or a path of this site from /. Without it there is no form."),
            Key.choice("service", words(Intake.values(), Intake::word)).or("receive").doc("Who takes them; this decides what the fields are called."),
            Key.map("fields", FORM_FIELDS).doc("What a field is called, where that is not as the service has it; \"\" leaves one out."),
            Key.textByName("hidden").doc("Further fields that are sent along unseen: a name and a text each."),
            Key.number("maxLength", 1, 100_000).or("5000").doc("How many characters a comment may have."),
            Key.text("guidelines").doc("The community's rules: a source file such as pages/rules.md, or an address."),
            Key.text("removal").doc("How to have a comment removed: a source file, an address, or mailto:…."),
            Key.text("emergency").doc("A sentence in Markdown on what to do in an emergency, for this site's country; it replaces the theme's."));

    private static final Schema COMMENT_FEEDS = Schema.of(
            "comment feeds",
            Key.choices("formats", words(FeedFormat.values(), FeedFormat::word)).or("atom, json").doc("The formats of the feeds; [] for none."),
            Key.number("size", 1, 1000).or("20").doc("Comments a feed holds."),
            Key.flag("articles").or("false").doc("Whether each article with comments has feeds of its own."));

    private static final Schema TERM = Schema.of(
            "term",
            Key.text("title").doc("What readers see; how pages spell it where absent."),
            Key.texts("aliases").doc("Other words for it in front matter: pages with one of them are filed under the term."),
            Key.text("description").doc("A sentence or two above the list of its pages."));

    private static final Schema LANGUAGE = Schema.of(
            "language",
            Key.text("label").doc("Its name in itself, such as Français, for those who look for it.").also("languageName"),
            Key.text("title").doc("The site's name in it."),
            Key.text("description").doc("The site's description in it."),
            Key.number("weight", -1_000_000, 1_000_000).or("0").doc("Its place where languages are listed, the lowest first."),
            Key.choice("direction", "ltr", "rtl").doc("How it is written; Caveat knows that of most languages.").also("languageDirection"),
            Key.text("folder").doc("A folder below content/ whose pages are all in it, such as fr; pages can also say so by their names (massage.fr.md) or with lang:.")
                    .also("contentDir"),
            Key.mapsByName("menus", MENU_ITEM).doc("Its menus; without them those of the site, which then lead to translations.").also("menu"),
            Key.textByName("taxonomies").doc("The headings of the lists of taxonomies in it, by their names."),
            Key.textByName("types").doc("The labels of types in it, by their names."),
            Key.text("archive").doc("The heading of its archive."),
            Key.free("params").doc("Values over those of the site's params, for templates."));

    /** A place to publish to: one of the first four keys says of which kind it is. */
    private static final Schema PUBLISH_TARGET = Schema.of("target",
            Key.text("folder").doc("A folder on this machine: each time the site gets a folder in its releases/, and the link current leads to the newest."),
            Key.text("git").doc("A git repository: the name of a remote of the site's own such as origin, an address or a path. The site becomes a commit."),
            Key.text("rsync").doc("Where rsync brings files, such as you@example.org:/var/www/tea/ or a path."),
            Key.text("s3").doc("A bucket of S3-compatible storage, with a folder in it where one is meant, such as tea-example or pages/tea."),
            Key.number("keep", 1, 1000).or("5").doc("Of folder: how many releases stay, the newest among them."),
            Key.text("branch").or("gh-pages").doc("Of git: the branch."),
            Key.flag("history").or("true").doc("Of git: whether earlier commits stay; false makes one commit of the branch each time, so that nothing is kept there that was taken away."),
            Key.text("endpoint").doc("Of s3: the address of the storage; AWS_ENDPOINT_URL_S3 and AWS_ENDPOINT_URL where absent, and without those Amazon's."),
            Key.text("region").doc("Of s3: AWS_REGION and AWS_DEFAULT_REGION where absent, and without those us-east-1."),
            Key.text("profile").doc("Of s3: whose keys in ~/.aws/credentials to use where the environment has none; AWS_PROFILE where absent, else default."));

    private static final Schema SITE_KEYS = Schema.of(
            "site.yaml",
            Key.text("title").required().doc("The site's name."),
            Key.text("description").or("").doc("One or two sentences for search engines and the feed."),
            Key.text("baseUrl").required().doc("Where the site will stand: https://host/ or https://host/folder/.").also("baseURL", "base_url", "url"),
            Key.flag("relativeUrls").or("false").doc("Pages name what is on the site as seen from where they lie, so that the site works in any"
                    + " folder and, but for the search, from a disk without a server.").also("relativeURLs", "relative_urls"),
            Key.text("language").or("en").doc("The language of the texts, as in BCP 47.").also("languageCode", "default_language", "defaultContentLanguage", "lang"),
            Key.text("timezone").or("UTC").doc("The zone of dates that name none, such as Europe/London.").also("timeZone"),
            Key.map("image", Schema.of("site image",
                    Key.text("src").doc("A source file such as _static/card.png, or an address."),
                    Key.text("alt").or("").doc("What it shows.")))
                    .plain("src").doc("The picture that stands for a page without one where links to it are shared; no vector graphic."),
            Key.text("theme").or("commons").doc("The folder below themes/ that renders the site, or a theme that comes with Caveat."),
            Key.textByName("permalinks").doc("Address patterns by section, from :section :slug :year :month :day :title :filename."),
            Key.byName("taxonomies", Schema.of("taxonomy",
                    Key.text("title").doc("The heading of its list."),
                    Key.byName("terms", TERM).doc("What is known of some of its terms, by their names as front matter has them, which make their addresses.")))
                    .doc("What pages are filed under; tags and categories by default."),
            Key.map("pagination", Schema.of("pagination",
                    Key.number("size", 1, 10_000).or("10").doc("Pages a list shows at once.").also("pagerSize")))
                    .doc("How long lists are divided.").also("paginate"),
            Key.mapsByName("menus", MENU_ITEM).doc("Menus by name, each a list of links.").also("menu"),
            Key.map("markdown", Schema.of("markdown",
                    Key.choice("html", "sanitize", "escape", "trust").or("sanitize").doc("HTML in articles: only harmless elements, shown as text, or as it is."),
                    Key.flag("footnotes").or("true").doc("[^1] makes a footnote."),
                    Key.flag("alerts").or("true").doc("> [!NOTE] makes a note."),
                    Key.flag("headingAnchors").or("true").doc("Headings get ids."),
                    Key.flag("attributes").or("true").doc("{#id .class width=300 height=200 loading=lazy alt=\"\"} behind an image, {#id .class} at the end of a heading."),
                    Key.flag("definitionLists").or("true").doc("A line of \": meaning\" below a line with a term defines it."),
                    Key.flag("smartPunctuation").or("false").doc("Straight quotes become those of the site's language, -- and --- dashes, ... an ellipsis.").also("typographer")))
                    .doc("How articles are read. Comments are always sanitized."),
            Key.map("feeds", Schema.of("feeds",
                    Key.choices("formats", words(FeedFormat.values(), FeedFormat::word)).or("atom").doc("The formats of the feeds; [] for none."),
                    Key.number("size", 0, 1000).or("20").doc("Entries a feed holds; 0 for no feed."),
                    Key.choices("of", words(PageFeeds.Of.values(), PageFeeds.Of::word)).or("site, sections").doc(
                            "What has feeds: the site, at /atom.xml and so on; sections and terms that list a page with a date, below their own addresses.")))
                    .doc("The feeds of new pages."),
            Key.byName("types", Schema.of("type",
                    Key.text("label").doc("What readers see, such as Expert answer."),
                    Key.flag("health").or("false").doc("Whether its pages are about health: search engines are then told that, as they are of every page with a review.")))
                    .doc("The kinds of pages."),
            Key.map("people", Schema.of("people",
                    Key.flag("pages").or("true").doc("Whether those in _people have pages: all but members who neither wrote nor reviewed a page that is listed."),
                    Key.text("path").or("/people/").doc("The address of the list of them; theirs lie below it, by the names of their files."),
                    Key.text("title").or("People").doc("The heading of that list.")))
                    .doc("The pages of the people in _people, which names on pages lead to."),
            Key.map("archive", Schema.of("archive",
                    Key.text("path").or("/archive/").doc("The address of the overview; those of the years lie below it. off for none."),
                    Key.text("title").or("Archive").doc("Its heading."),
                    Key.number("size", 1, 1000).or("100").doc("How many pages one of its pages lists; with no more than these the overview lists them all.")))
                    .plain("path").doc("The list of all pages by years and months."),
            Key.number("related", 0, 12).or("3").doc("How many related pages a page leads to; 0 for none but those that it names itself."),
            Key.maps("defaults", Schema.of("default",
                    Key.text("path").or("**").doc("The pages that get the values, as a pattern."),
                    Key.free("values").doc("Front matter.")))
                    .doc("Front matter by path; a later entry wins over an earlier one."),
            Key.map("comments", Schema.of("comments",
                    Key.choice("state", words(Discussion.State.values(), Discussion.State::word)).or("open").doc("Whether pages show and take comments unless they say otherwise."),
                    Key.choice("order", words(Order.values(), Order::word)).or("newest-threads").doc("The order of threads and replies."),
                    Key.number("maxDepth", 1, 20).or("4").doc("How deep replies are indented."),
                    Key.number("perPage", 1, 1000).or("100").doc("How many comments a page shows; the older ones have pages of their own."),
                    Key.period("closeAfter").doc("Comments close when a page's date is as long ago as this, such as P2Y; not on a page that says comments: open itself."),
                    Key.flag("relativeDates").or("true").doc("Whether a script adds (4 years ago) beside dates."),
                    Key.text("inbox").or("inbox").doc("The folder in which caveat receive lays what readers send, from the site's folder or as a whole path; nothing in it is published, and git keeps off it."),
                    Key.map("form", COMMENT_FORM).doc("The form for new comments; without it there is none."),
                    Key.map("feeds", COMMENT_FEEDS).doc("The feeds of new comments.")))
                    .doc("Comments below pages."),
            Key.map("disclaimers", Schema.of("disclaimers",
                    Key.maps("required", Schema.of("required disclaimer",
                            Key.text("id").required().doc("The disclaimer in _disclaimers.").also("disclaimer"),
                            Key.map("when", WHEN).doc("The pages that must carry it; every page when absent."),
                            Key.choices("placement", PLACEMENTS).doc("Where, if not where the disclaimer says.")))
                            .doc("Disclaimers that pages carry without saying so."),
                    Key.text("page").or("/disclaimers/").doc("The address of the page that lists the site's disclaimers with their versions; \"\" for none.")))
                    .doc("Disclaimers of the whole site."),
            Key.map("disclosures", Schema.of("disclosures",
                    Key.texts("affiliateHosts").doc("Hosts from which the site earns, such as shop.example: links there, and below, get rel=sponsored.")))
                    .doc("How the site earns money."),
            Key.free("params").doc("The theme's settings, which \"caveat list params\" shows, and your own values for templates."),
            Key.map("search", Schema.of("search",
                    Key.flag("enabled").or("true").doc("Whether readers can search the site; needs a theme with a template search."),
                    Key.text("path").or("/search/").doc("The address of the search page; the index lies below it. Other languages have theirs below /LANGUAGE/.")))
                    .doc("The search page, and the index that it searches without a server."),
            Key.map("reviews", Schema.of("reviews",
                    Key.period("every").doc("The time until the next review of a page whose review names neither every nor next, such as P1Y."),
                    Key.choice("overdue", words(Reviews.Overdue.values(), Reviews.Overdue::word)).or("banner").doc(
                            "What happens from the day on which a review is due: nothing; warn: the build says so; banner: the page tells its readers too;"
                                    + " noindex: as banner, and search engines are asked to leave the page out; error: as banner,"
                                    + " and after the time of grace the page is held back."),
                    Key.period("grace").or("P1M").doc("How long an overdue review is borne with, from the day on which it was due.")))
                    .doc("How reviews of pages are kept up to date."),
            Key.map("links", Schema.of("links",
                    Key.choice("broken", words(Config.BrokenLinks.values(), Config.BrokenLinks::word)).or("warn").doc(
                            "What a link, an anchor or a picture is that leads to nothing on the site: error makes the build fail, off looks at none.")))
                    .plain("broken").doc("How the links of the finished pages are looked at, in every build."),
            Key.map("pictures", Schema.of("pictures",
                    Key.choice("metadata", "remove", "keep").or("remove").doc(
                            "What becomes of what the files of pictures say of who took them, where and when (Exif, XMP, IPTC, comments):"
                                    + " how a picture is turned and its colour profile always stay."),
                    Key.texts("widths").or("480, 960, 1600").doc("The widths in pixels of smaller copies that JPEG and PNG pictures get, for small screens; [] for none."),
                    Key.number("quality", 1, 100).or("82").doc("How true those copies are that are JPEG files: from 1 to 100."),
                    Key.number("column", 100, 9999).or("720").doc("How wide pages show pictures at most, in CSS pixels: browsers choose among the copies by it.")))
                    .doc("How pictures are published.").also("imaging"),
            Key.map("hosting", Schema.of("hosting",
                    Key.choice("host", words(Hosting.values(), Hosting::word)).or("none").doc(
                            "Whose servers show the site: netlify and cloudflare (Pages) get the files _headers (a strict Content-Security-Policy, what may"
                                    + " be kept for ever) and _redirects (aliases); github (Pages) gets .nojekyll and, for a domain of your own, CNAME."
                                    + " One of your own in _static takes the place of each."),
                    Key.flag("compress").or("false").doc(
                            "Whether each text of some size has a compressed copy beside it, index.html.gz, for servers of your own that send those.")))
                    .plain("host").doc("What servers are told, and given."),
            Key.byName("publish", PUBLISH_TARGET).doc("The places that \"caveat publish\" brings the site to, by names of your choice."),
            Key.map("policies", Schema.of("policies",
                    Key.choice("level", words(Config.Starter.values(), Config.Starter::word)).or("warn").doc(
                            "What a page is that breaks a rule of the starter set: strict makes errors of it, off takes the set away."),
                    Key.map("claims", WHEN).doc("The pages that make claims: those that need a review and references.")))
                    .plain("level").doc("How pages are judged, beside the rules in _policies.yaml."),
            Key.map("crisis", Schema.of("crisis",
                    Key.byName("topics", WHEN).doc("Topics by name, each with the pages that are about it."),
                    Key.maps("lines", Schema.of("crisis line",
                            Key.text("name").required().doc("Who answers."),
                            Key.text("language").doc("The language in which they do; the site's own where absent."),
                            Key.text("country").doc("The country that they serve."),
                            Key.text("phone").doc("The number, as people dial it."),
                            Key.text("url").doc("An address, for chat or more numbers."),
                            Key.text("hours").doc("When somebody answers."),
                            Key.text("source").required().doc("The address where these facts stand."),
                            Key.moment("checked").doc("The day on which somebody compared them with the source; a year later that is an error.")))
                            .doc("Whom readers in danger can turn to. Caveat brings none.")))
                    .doc("What pages on some topics say on top and at the comment form."),
            Key.byName("languages", LANGUAGE).doc("The languages in which there are pages, by their tags such as fr; the site's own may be among them."),
            Key.texts("contacts").doc("E-mail addresses that may be published: \"caveat check\" reports any other."));

    /** What can be laid over site.yaml: all of its keys, none of them required. */
    static final Schema SITE_VALUES = SITE_KEYS.optional();

    public static final Schema SITE = SITE_KEYS.with(
            Key.byName("environments", SITE_VALUES).doc("Values for a place where the site is built, by its name, such as staging:"
                    + " --environment NAME, or the variable CAVEAT_ENVIRONMENT, lays them over all others."));

    public static final Schema PERSON = Schema.of(
            "person",
            Key.text("name").required().doc("The name that readers see."),
            Key.choice("role", words(Person.Role.values(), Person.Role::word)).or("member").doc("What the person is on this site; the only source of badges."),
            Key.maps("credentials", Schema.of("credential",
                    Key.text("name").required().doc("The title or licence."),
                    Key.text("issuer").or("").doc("Who gave it."),
                    Key.text("url").or("").doc("Where that can be checked.")))
                    .doc("Titles and licences."),
            Key.maps("interests", Schema.of("interest",
                    Key.text("text").required().doc("The interest, in a sentence."),
                    Key.texts("tags").doc("Pages with one of these tags, by or reviewed by the person, say so.").also("tag")))
                    .plain("text").doc("Possible conflicts of interest: a sentence each, or a sentence with the tags of the pages that it is about."),
            Key.text("bio").or("").doc("A few sentences in Markdown."));

    public static final Schema POLL = Schema.of(
            "poll",
            Key.text("question").required().doc("What is asked."),
            Key.choice("status", words(Poll.Status.values(), Poll.Status::word)).or("draft").doc("A draft is not shown."),
            Key.moment("closed").doc("The day on which it was closed."),
            Key.choice("results", words(Poll.Results.values(), Poll.Results::word)).or("auto").doc(
                    "Whether an open poll shows the votes so far; auto hides them from those who can vote on the page."),
            Key.number("suppressBelow", 0, 1000).or("5").doc("Smaller numbers of votes are not shown, as people could be recognised by them; 0 shows all."),
            Key.maps("options", Schema.of("option",
                    Key.text("id").required().doc("A short name, another one for each."),
                    Key.text("label").required().doc("The answer."),
                    Key.number("votes", 0, Integer.MAX_VALUE / 2).or("0").doc("How many chose it.")))
                    .doc("The answers."),
            Key.text("method").or("").doc("How the votes were gathered."));

    public static final Schema DISCLAIMER = Schema.of(
            "disclaimer",
            Key.text("title").required().doc("Its heading."),
            Key.text("kind").or("notice").doc("What sort of disclaimer it is, such as opinion; themes may mark it."),
            Key.choices("placement", PLACEMENTS).or("bottom").doc("Above the text, below it, or both; above the comments, at their form; its title on cards or in feeds."),
            Key.text("version").or("1").doc("Changed whenever the text is."),
            Key.text("effective").doc("Since when this text holds."),
            Key.text("jurisdiction").doc("Where it is meant to hold."),
            Key.map("signed", Schema.of("signature",
                    Key.text("by").required().doc("Who signed the text off: the id of somebody in _people."),
                    Key.moment("on").required().doc("The day."),
                    Key.text("hash").required().doc("The hash of the text that was signed: \"caveat explain FILE\" tells it.")))
                    .doc("That somebody is responsible for this wording. When the text changes, it has to be signed again."),
            Key.maps("history", Schema.of("earlier version",
                    Key.text("version").required().doc("Which one it was."),
                    Key.text("effective").doc("Since when it held."),
                    Key.text("text").required().doc("What it said, in Markdown.")))
                    .doc("The wordings before this one, the newest first, for the page of disclaimers."));

    /** What a policy demands. All keys of one demand must hold. */
    public static final Schema REQUIRE = Schema.of("require",
            Key.text("disclaimer").doc("The disclaimer that the rendered page must show."),
            Key.choices("placement", PLACEMENTS).doc("Where it must stand, if not where the disclaimer says."),
            Key.texts("has").doc("Keys that the page's front matter must have."),
            Key.choices("holds", words(Fact.values(), Fact::word)).doc("Facts that must hold: see the starter set for what each looks at."),
            Key.free("any").doc("A list of demands of which one must hold."),
            Key.free("all").doc("A list of demands that must all hold."));

    private static final Schema WAIVER = Schema.of("waiver",
            Key.map("when", WHEN).doc("The pages that need not keep the rule."),
            Key.moment("until").required().doc("The day on which they have to keep it again."),
            Key.text("reason").required().doc("Why."));

    public static final Schema POLICY = Schema.of(
            "policy",
            Key.text("id").required().doc("The rule's name."),
            Key.map("when", WHEN).doc("The pages that it speaks of; every page when absent."),
            Key.map("require", REQUIRE).doc("What must hold."),
            Key.maps("waivers", WAIVER).doc("Pages that need not keep the rule for a while."),
            Key.choice("level", "error", "warn", "info", "off").or("error").doc("What a page that breaks it is; off takes a rule of the starter set away."),
            Key.moment("since").doc("The first day on which the rule holds."),
            Key.text("why").doc("Why there is this rule, in a sentence."),
            Key.text("example").doc("What breaks it."),
            Key.text("fix").doc("What to do where it is broken."));

    /** Native comments, and the spellings of Staticman's files. */
    public static final Schema COMMENT = Schema.of(
            "comment",
            Key.text("id").doc("Unique below its page; the file's name when absent.").spelt("_id"),
            Key.text("parent").doc("The id of the comment that it answers.").spelt("replying_to_uid", "reply_to", "replyToId"),
            Key.text("author").doc("A display name.").spelt("name"),
            Key.text("person").doc("The id of somebody in _people; name and role then come from there."),
            Key.moment("date").doc("When it was written.").spelt("timestamp", "postTime", "commentDate"),
            Key.map("edited", Schema.of("edited",
                    Key.moment("on").doc("When."),
                    Key.text("by").or("").doc("Who, such as moderator."),
                    Key.text("note").or("").doc("What was changed.")))
                    .doc("That somebody changed it later."),
            Key.text("status").or("approved").doc("Only approved comments are published."),
            Key.flag("pinned").or("false").doc("Comes first."),
            Key.flag("urgent").or("false").doc("For moderators only; never published."),
            Key.text("url").doc("The author's website; not shown in this version.").spelt("website"),
            Key.text("format").doc("How the body is written; decided by its looks when absent."),
            Key.text("body").doc("What was said.").spelt("message", "comment"),
            // What other systems leave in their files: known, so that no notice is spent on it, and never published.
            Key.free("_parent").doc("Staticman: the page's address."),
            Key.free("email").doc("Never published."),
            Key.free("hidden").doc("A honeypot.").spelt("hp", "name_try", "company"),
            Key.free("replying_to").doc("A reply by its number in a list; see the importer."));

    /** Front matter with a key for each of the site's taxonomies. */
    public static Schema frontMatter(Collection<String> taxonomies) {
        List<Key> more = new ArrayList<>();
        for (String taxonomy : taxonomies) {
            if (FRONT_MATTER.keys().stream().noneMatch(key -> key.name().equals(taxonomy))) {
                more.add(Key.texts(taxonomy).doc("Terms of the taxonomy " + taxonomy + "."));
            }
        }
        return more.isEmpty() ? FRONT_MATTER : FRONT_MATTER.with(more.toArray(Key[]::new));
    }

    /** Whether a taxonomy can have a name: one that front matter keeps for nothing else. */
    static boolean canBeTaxonomy(String name) {
        return !name.isBlank() && FRONT_MATTER.keys().stream().noneMatch(key ->
                key.name().equals(name) && key.kind() != Kind.TEXTS || key.also().contains(name) || key.spelt().contains(name));
    }

    /** Every schema, for references. */
    public static List<Schema> all() {
        return List.of(SITE, FRONT_MATTER, COMMENT, PERSON, POLL, DISCLAIMER, POLICY, REQUIRE, WHEN);
    }

    private static <E> String[] words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).map(word).toArray(String[]::new);
    }
}
