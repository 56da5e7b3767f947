package dev.caveat.plan;

import dev.caveat.model.Edition;
import dev.caveat.model.FeedFormat;
import dev.caveat.model.Page;
import dev.caveat.model.PageFeeds;
import dev.caveat.model.Site;
import java.util.ArrayList;
import java.util.List;

/** Which lists have feeds of their new pages, and where these are published. */
public final class PageFeedAddresses {
    /** Where the feeds of the whole site's comments are. */
    private static final String COMMENTS = CommentAddresses.folder("/");

    private PageFeedAddresses() {}

    /** Every list that may have feeds: in each language the whole site, its sections, its terms. */
    public static List<Query> lists(Site site) {
        List<Query> lists = new ArrayList<>();
        PageFeeds feeds = site.config().feeds();
        site.editions().forEach(edition -> lists.add(new Query.Latest(edition.language().code())));
        if (!feeds.formats(PageFeeds.Of.SECTIONS).isEmpty()) {
            site.sections().keySet().forEach(section -> lists.add(new Query.InSection(section)));
        }
        if (!feeds.formats(PageFeeds.Of.TERMS).isEmpty()) {
            site.editions().forEach(edition -> lists.addAll(terms(edition)));
        }
        return lists;
    }

    /** What is filed under each term of a language. */
    static List<Query> terms(Edition edition) {
        List<Query> lists = new ArrayList<>();
        for (String taxonomy : edition.config().taxonomies().keySet()) {
            edition.terms(taxonomy).keySet().forEach(term -> lists.add(new Query.WithTerm(taxonomy, term, edition.language().code())));
        }
        return lists;
    }

    /**
     * The formats in which a list has feeds. The site has them from the start; a section or a term as soon as one of its pages
     * has a date, for a feed of pages that are not new would never tell anybody anything.
     */
    public static List<FeedFormat> formats(Query list, Site site) {
        PageFeeds feeds = site.config().feeds();
        if (list instanceof Query.Latest) {
            return feeds.formats(PageFeeds.Of.SITE);
        }
        List<FeedFormat> formats = list instanceof Query.InSection ? feeds.formats(PageFeeds.Of.SECTIONS)
                : list instanceof Query.WithTerm ? feeds.formats(PageFeeds.Of.TERMS) : List.of();
        boolean any = !formats.isEmpty() && list.answer(site).stream().anyMatch(page -> page.front().date().isPresent());
        return any && !Paginator.folder(list.url(site)).equals(COMMENTS) ? formats : List.of();
    }

    /** Where the feed of a list is: beside the list's first part. */
    public static String url(FeedFormat format, String list) {
        return Paginator.folder(list) + format.file();
    }

    /** What the feeds of a list hold: its newest pages, whatever the order of the list itself. */
    public static List<Page> newest(Query list, int size, Site site) {
        List<Page> pages = list instanceof Query.Latest ? list.answer(site) : Site.dated(list.answer(site));
        return pages.subList(0, Math.min(size, pages.size()));
    }
}
