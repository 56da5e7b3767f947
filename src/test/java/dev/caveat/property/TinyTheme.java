package dev.caveat.property;

import java.util.SortedMap;
import java.util.TreeMap;

/** A theme that shows all that templates can see, in as little text as possible: whatever changes, some page shows it. */
final class TinyTheme {
    private TinyTheme() {}

    private static final String HEAD = """
            <!doctype html>
            <html lang="${site.language}"><head><title>${page.title} | ${site.title}</title>
            <link rel="stylesheet" href="${asset("css/tiny.css")}"><link rel="canonical" href="${page.canonical}">
            <meta name="description" content="${page.description}">
            <script type="application/ld+json">${page.structuredData!"-"}</script> ${(page.image.whole)!"-"} ${(site.image.whole)!"-"}</head><body class="${page.kind} ${page.type}">
            """;

    private static final String FRAME = """
            <nav><a href="${site.url}">${t("home")}</a> ${site.description} ${site.baseUrl}
            <#list (site.menus.main)![] as item><a href="${item.url}"<#if item.current> class="here"</#if>>${item.title}</a></#list>
            <#list (site.menus.foot)![] as item><a href="${item.url}">${item.title}</a></#list> ${(site.data.tea.kind)!"no tea"} ${site.environment}
            <#if site.disclaimersUrl??><a href="${site.disclaimersUrl}">all</a></#if> <#if site.archiveUrl??><a href="${site.archiveUrl}">${site.archiveTitle}</a></#if> <#if site.feed??><a href="${site.feed}">${t("feed")}</a></#if>
            <#list page.feeds + site.feeds + page.commentFeeds + site.commentFeeds as feed><a type="${feed.type}" href="${feed.url}">${feed.title}</a></#list> ${site.params.motto!"-"} <a href="${url("/about/")}">about</a></nav>
            <p>${page.lang} ${site.direction} <#list site.languages as one><a lang="${one.tag}" dir="${one.direction}" href="${one.url}">${one.label} ${one.title} ${one.current?c} ${one.translated?c}</a> </#list>
            <#list site.alternates as one><a hreflang="${one.lang}" href="${one.url}">${one.lang}</a> </#list></p>
            <p>${theme.name} ${theme.version} ${theme.params.colour!"none"} <img src="${asset("img/dot.txt")}"></p>
            <ol><#list page.breadcrumbs as crumb><li><a href="${crumb.url}">${crumb.title}</a></li></#list></ol>
            <h1>${page.title} (${page.linkTitle}) ${page.label!"no label"}</h1>
            """;

    private static final String CARD = """
            <#macro card one><li><a href="${one.url}">${one.title} / ${one.linkTitle}</a> ${one.type} ${one.label!""} ${one.description}
            <#if one.date??>${one.date.iso} ${one.date.text}</#if> <#list one.authors as who>${who.name} ${who.roleLabel} </#list>
            <#if one.section??><a href="${one.section.url}">${one.section.title}</a></#if> ${t("comments", one.comments)} <#if one.lastComment??>${one.lastComment.iso}</#if>
            <#if one.image??><img src="${one.image.src}" alt="${one.image.alt}"></#if> ${one.draft?c} ${one.retracted?c} ${(one.updated.iso)!""}
            <#list one.notices as told>${told.id} ${told.title} </#list>
            <#list one.terms as kind><#list kind.terms as term><a href="${term.url}">${term.title}</a> </#list></#list></li></#macro>
            """;

    private static final String ENTRY = """
            <#macro entry one><p><a href="${one.url}">${one.title} / ${one.linkTitle}</a> ${one.type} ${one.label!""} <#if one.date??>${one.date.iso} ${one.date.text}</#if>
            ${one.draft?c} ${one.retracted?c} <#list one.notices as told>${told.id} ${told.title} </#list></p></#macro>
            """;

    private static final String ABOUT = """
            <#include "entry.ftlh">
            <#list page.authors as who><p>${who.id} <a href="${who.url!"-"}">${who.name}</a> <#list who.met as met>${met} </#list> ${who.roleLabel} ${who.initials}<#list who.credentials as c> ${c.name} ${c.issuer} <a href="${c.url}">${c.name}</a></#list>
            ${who.bio} <#list who.interests as interest>${interest} </#list></p></#list>
            <#if page.date??><time datetime="${page.date.iso}">${page.date.text}</time></#if><#if page.lastmod??>${page.lastmod.iso}</#if>
            ${page.words} ${page.minutes} ${(page.tocWanted!true)?c} <#list page.toc as h>${h.level} ${h.id} ${h.text} </#list>
            <#if page.review??><p>${t("reviewed")} <#list page.review.by as by>${by.name} ${by.url!"-"} <#list by.met as met>${met} </#list></#list> ${(page.review.on.text)!""} ${(page.review.next.text)!""} ${page.review.overdue?c} ${page.review.changed?c} ${(page.review.changedOn.text)!""}</p></#if>
            <#list page.taxonomies as kind><a href="${kind.url}">${kind.title}</a> <#list kind.terms as term><a href="${term.url}">${term.title}</a> </#list></#list>
            <#list (site.data.cups.more)![] as one>${one.kind} ${one.cups} </#list>
            <#list page.resources as one><a href="${one.url}" title="${one.title}">${one.name}</a> ${one.alt} ${one.type} ${one.size} ${one.width!"-"} ${one.params.note!"-"}</#list>
            ${page.params.note!"no note"} <#if page.params.list??><#if page.params.list?is_sequence><#list page.params.list as item>[${item}]</#list><#else>${page.params.list}</#if></#if>
            <#if page.image??><img src="${page.image.src}" alt="${page.image.alt}">${page.image.credit}</#if>
            <#if page.section??><a href="${page.section.url}">${page.section.title}</a></#if>
            <#if page.previous??><a rel="prev" href="${page.previous.url}">${page.previous.title}</a></#if>
            <#if page.next??><a rel="next" href="${page.next.url}">${page.next.title}</a></#if>
            ${page.draft?c} ${page.noindex?c} ${page.retracted?c} ${(page.updated.iso)!""}
            <#list page.related as one><@entry one/></#list>
            <#list page.references as one><p id="${one.anchor!""}">${one.number} ${one.html!""} ${one.title} ${one.authors?join(", ")} ${one.source} ${one.year} ${(one.url.url)!""} ${(one.url.rel)!""}
            ${(one.doi.url)!""} ${(one.pmid.url)!""} ${(one.accessed.text)!""} ${one.quote} <#list one.backs as back><a href="${back.url}">${back.place}</a></#list></p></#list>
            <#list page.corrections as one><p>${one.date.text} ${one.html} ${one.retraction?c}</p></#list>
            <#list page.disclosures as one><p>${one.kind} ${one.by} ${(one.url.url)!""} ${one.note}</p></#list>
            <#if page.poll??><table><caption>${page.poll.question} ${page.poll.status} ${(page.poll.closed.text)!""} ${page.poll.total!"few"} ${page.poll.method}</caption>
            <#list page.poll.options as option><tr><td>${option.label}</td><td>${option.votes!"few"}</td><td>${option.percent!"few"}</td></tr></#list></table></#if>
            """;

    private static final String POLL = """
            <table id="${poll.anchor}"><caption>${poll.question} ${poll.status} ${(poll.closed.text)!""} ${poll.total!"few"} ${poll.method} ${site.title} ${url("/")}</caption>
            <#list poll.options as option><tr><td>${option.label}</td><td>${option.votes!"few"}</td><td>${option.percent!"few"}</td></tr></#list></table>
            """;

    private static final String SHORTCODE = """
            <#-- { content: optional, params: { a: { default: nothing } } } -->
            <div class="tiny">${params.a} ${number} ${site.title} ${page.title} ${url("/")} ${content!"-"}</div>
            """;

    private static final String COMMENTS = """
            <#macro thread comment><li id="${comment.anchor}"><#if comment.continues??><a href="${comment.continues.url}">${comment.continues.name}</a></#if>${comment.name} <#if comment.removed>${t("removed")}<#else>
            ${comment.roleLabel!""} ${comment.credential!""} <#if comment.date??>${comment.date.iso}</#if> ${comment.pinned?c} ${comment.depth} ${comment.byAuthor?c} <a href="${comment.permalink}">${comment.id}</a>
            <#if comment.replyTo??><a href="${comment.replyTo.url}">${comment.replyTo.name}</a></#if><div title="${comment.id}">${comment.body}</div>
            <#if comment.person??>${comment.person.bio} ${comment.person.url!"-"}</#if>
            <#if comment.edited??>${(comment.edited.date.text)!""} ${comment.edited.by} ${comment.edited.note}</#if></#if>
            <ol><#list comment.replies as reply><@thread reply/></#list></ol></li></#macro>
            <#if comments.state != "off"><@slot "disclaimers" "comments"/><section><h2>${t("comments", comments.count)} ${comments.state}</h2>
            ${comments.number} ${comments.older!"-"} ${comments.newer!"-"} ${(comments.last.text)!"-"} ${comments.places!"-"}
            <#if comments.form??><form action="${comments.form.action}"><@slot "disclaimers" "form"/></form> <#list comments.form.parents as one>${one.value} ${one.label} </#list><#list comments.form.hidden as one>${one.name} ${one.value} </#list></#if>
            <#list comments.highlights as one><a href="${one.url}">${one.name}</a> </#list>
            <#list comments.moved as one><a id="${one.anchor}" href="${one.url}">${one.number}</a> </#list>
            <ol><#list comments.threads as one><@thread one/></#list></ol></section></#if>
            """;

    private static final String LIST = """
            <#include "card.ftlh">
            <ul><#list (list.pages)![] as one><@card one/></#list></ul>
            <#if list.pager??>${list.pager.number}/${list.pager.total} ${list.pager.previous!""} ${list.pager.next!""}
            <#list list.pager.pages as number><a href="${number.url}">${number.number}</a></#list></#if>
            """;

    private static final String DISCLAIMERS = """
            <#list disclaimers[placement] as one><aside class="${one.kind}"><b>${one.title}</b>${one.html}</aside></#list>
            """;

    private static final String RECENT = """
            <#list site.recentComments as one><p><a href="${one.url}">${one.name} ${one.title}</a> ${one.date.text} ${one.excerpt}</p></#list>
            """;

    private static String page(String middle) {
        return "<#include \"partials/head.ftlh\"><#include \"partials/frame.ftlh\">\n<@slot \"disclaimers\" \"top\"/>\n"
                + middle + "\n<@slot \"disclaimers\" \"bottom\"/>\n</body></html>\n";
    }

    /** The template without which a site has no search: with it, nearly every edit renders the whole index. */
    static final String SEARCH = page("<#if search??><form action=\"${search.url}\">${search.words} ${search.pages} ${search.count} ${search.shards} ${search.size} ${search.version}</form>"
            + "<#list search.sections + search.taxonomies as one><a href=\"${one.url}\">${one.title}</a></#list></#if> ${site.searchUrl!\"-\"}");

    /** The files by their paths below the theme's folder. */
    static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("theme.yaml", "name: Tiny\nversion: 1\nparams: { colour: blue }\n");
        files.put("assets/tiny.css.ftl", "p { content: \"${theme.params.colour!'none'}\" }\n");
        files.put("templates/partials/head.ftlh", HEAD);
        files.put("templates/partials/frame.ftlh", FRAME);
        files.put("templates/partials/card.ftlh", CARD);
        files.put("templates/partials/entry.ftlh", ENTRY);
        files.put("templates/partials/about.ftlh", ABOUT);
        files.put("templates/partials/comments.ftlh", COMMENTS);
        files.put("templates/partials/poll.ftlh", POLL);
        files.put("templates/shortcodes/tiny.ftlh", SHORTCODE);
        files.put("templates/partials/list.ftlh", LIST);
        files.put("templates/slots/disclaimers.ftlh", DISCLAIMERS);
        String article = "<main>${page.body}</main>\n";
        String more = "<#include \"partials/about.ftlh\"><#include \"partials/comments.ftlh\">";
        files.put("templates/page.ftlh", page(article) + more);
        files.put("templates/story.ftlh", page("<p>A story</p>" + article) + more);
        String lists = "${page.body!\"\"}<#include \"partials/list.ftlh\"><#include \"partials/about.ftlh\"><#include \"partials/comments.ftlh\">";
        files.put("templates/home.ftlh", page(lists + RECENT));
        files.put("templates/section.ftlh", page(lists));
        files.put("templates/term.ftlh", page("<#include \"partials/list.ftlh\">"));
        files.put("templates/comments.ftlh", page("<p><a href=\"${comments.article}\">back</a></p><#include \"partials/comments.ftlh\">"));
        files.put("templates/taxonomy.ftlh", page("<#list list.terms as term><a href=\"${term.url}\">${term.title} ${term.count}</a></#list>"));
        files.put("templates/disclaimers.ftlh", page("<#list list.disclaimers as one><p id=\"${one.anchor}\">${one.title} ${one.version} ${one.effective!\"\"}</p>${one.html}"
                + "<#list one.earlier as before>${before.version} ${before.html}</#list></#list>"));
        files.put("templates/person.ftlh", page("${page.person.bio} ${page.person.role} <#list page.person.interests as interest>${interest} </#list>"
                + "<#include \"partials/list.ftlh\"><#list list.reviewed as one><@card one/></#list>"));
        files.put("templates/people.ftlh", page("<#list list.groups as group>${group.role} <#list group.people as one>"
                + "<a href=\"${one.url}\">${one.name}</a></#list></#list>"));
        files.put("templates/archive.ftlh", page("<#include \"partials/entry.ftlh\"><#list list.years as one><a href=\"${one.url}\">${one.title} ${one.count}</a></#list>"
                + "<#list list.groups as one><h2>${one.title}</h2><#list one.pages as page><@entry page/></#list></#list>"
                + "<#if list.pager??>${list.pager.number}/${list.pager.total} ${list.pager.next!\"\"}</#if> ${(page.previous.url)!\"\"} ${(page.next.url)!\"\"}"));
        files.put("templates/404.ftlh", page("<p>${t(\"missing\")}</p>"));
        files.put("i18n/en.yaml", "home: Home\nfeed: Feed\nmissing: Nothing here\nreviewed: Reviewed\nremoved: gone\n"
                + "comments: { zero: no comments, one: \"{0} comment\", other: \"{0} comments\" }\n");
        files.put("i18n/fr.yaml", "home: Accueil\n");
        files.put("assets/css/tiny.css", "body { color: black }\n");
        files.put("assets/img/dot.txt", "a dot\n");
        files.put("static/humans.txt", "We are people.\n");
        return files;
    }
}
