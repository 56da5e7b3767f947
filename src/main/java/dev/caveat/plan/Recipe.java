package dev.caveat.plan;

import dev.caveat.model.FeedFormat;
import dev.caveat.model.Moved;
import dev.caveat.model.Site;
import java.util.List;
import java.util.Optional;

/**
 * How one output is made: all that must be known besides what it reads.
 *
 * <p>Two recipes with equal texts make the same bytes from the same reads.
 */
public sealed interface Recipe {
    /** The templates without which nobody has a page. */
    List<String> PERSON_TEMPLATES = List.of("person", "people");

    /** As the index keeps it, and {@code caveat explain} prints it. */
    String text();

    /** The language in which it is made; empty for the site's own. */
    default String language(Site site) {
        return "";
    }

    /** Of the page with an id. */
    private static String language(String page, Site site) {
        return site.page(page).map(one -> one.id().language()).orElse("");
    }

    /** The one that the search calls by a tag. */
    private static String ofTag(String tag, Site site) {
        return site.config().languages().codes().contains(tag) ? tag : "";
    }

    /** How texts say that something is not in the site's own language. */
    private static String in(String language) {
        return language.isEmpty() ? "" : " in " + language;
    }

    /** An article, or a bundle. */
    record Article(String page) implements Recipe {
        @Override
        public String text() {
            return "page " + page;
        }

        @Override
        public String language(Site site) {
            return Recipe.language(page, site);
        }
    }

    /** One part of a list of pages: the home page's, a section's or a term's. */
    record Listing(Query query, String page, int number) implements Recipe {
        @Override
        public String text() {
            return "list " + query.text() + (number == 1 ? "" : ", part " + number);
        }

        @Override
        public String language(Site site) {
            return query.language(site);
        }
    }

    /** A page of the older comments on an article. */
    record Comments(String page, int number) implements Recipe {
        @Override
        public String text() {
            return "comments on " + page + ", page " + number;
        }

        @Override
        public String language(Site site) {
            return Recipe.language(page, site);
        }
    }

    /** Where each comment on an article is: for a script that looks for one that has moved. */
    record CommentPlaces(String page) implements Recipe {
        @Override
        public String text() {
            return "places of comments on " + page;
        }

        @Override
        public String language(Site site) {
            return Recipe.language(page, site);
        }
    }

    /** All terms of a taxonomy in a language. */
    record Terms(String taxonomy, String language) implements Recipe {
        @Override
        public String text() {
            return "terms of " + taxonomy + in(language);
        }

        @Override
        public String language(Site site) {
            return language;
        }
    }

    /** The page of all disclaimers, with their earlier versions. */
    record Statements() implements Recipe {
        public static final String TEMPLATE = "disclaimers";

        @Override
        public String text() {
            return "disclaimers";
        }
    }

    /** One part of a person's page: who it is, and as many of the pages that the person wrote and reviewed. */
    record Profile(String person, int number) implements Recipe {
        @Override
        public String text() {
            return "person " + person + (number == 1 ? "" : ", part " + number);
        }
    }

    /** Everybody who has a page. */
    record People() implements Recipe {
        @Override
        public String text() {
            return "people";
        }
    }

    /** The page on which readers search the pages of a language. */
    record Search(String language) implements Recipe {
        /** A theme without it has no search. */
        public static final String TEMPLATE = "search";

        @Override
        public String text() {
            return "search in " + language;
        }

        @Override
        public String language(Site site) {
            return Recipe.ofTag(language, site);
        }
    }

    /** A file of the words of a language's pages, by its number from 0. */
    record SearchWords(String language, int shard) implements Recipe {
        @Override
        public String text() {
            return "words for the search in " + language + ", file " + shard;
        }
    }

    /** A file of what results show of a language's pages, by its number from 0. */
    record SearchPages(String language, int number) implements Recipe {
        @Override
        public String text() {
            return "pages for the search in " + language + ", file " + number;
        }

        @Override
        public String language(Site site) {
            return Recipe.ofTag(language, site);
        }
    }

    /**
     * The list of all pages by their dates.
     *
     * @param year whose pages it lists; empty for the overview
     * @param number which part of them, from 1
     * @param language that of the pages; empty for the site's own
     */
    record Archive(Optional<Integer> year, int number, String language) implements Recipe {
        /** Without it there is no archive. */
        public static final String TEMPLATE = "archive";

        @Override
        public String text() {
            return "archive" + year.map(one -> " of " + one).orElse("") + in(language) + (number == 1 ? "" : ", part " + number);
        }

        @Override
        public String language(Site site) {
            return language;
        }
    }

    /** A feed of the newest pages of a list. */
    record Feed(FeedFormat format, Query list) implements Recipe {
        @Override
        public String text() {
            return format.word() + " feed" + (list instanceof Query.Latest latest ? in(latest.language()) : " of " + list.text());
        }

        @Override
        public String language(Site site) {
            return list.language(site);
        }
    }

    /**
     * A feed of new comments.
     *
     * @param page the article whose comments it holds; empty for those of the whole site
     */
    record CommentFeed(FeedFormat format, String page) implements Recipe {
        @Override
        public String text() {
            return format.word() + " feed of comments" + (page.isEmpty() ? "" : " on " + page);
        }

        @Override
        public String language(Site site) {
            return page.isEmpty() ? "" : Recipe.language(page, site);
        }

        /** Where it is published: below the article's own address, or the home page's. */
        public static String url(FeedFormat format, String above) {
            return CommentAddresses.folder(above) + format.file();
        }
    }

    /** The list of all addresses for search engines; or, where one file is too small for it, the list of those files. */
    record SitemapFile() implements Recipe {
        @Override
        public String text() {
            return "sitemap";
        }
    }

    /** One of several files of addresses, by its number from 1. */
    record SitemapPart(int number) implements Recipe {
        @Override
        public String text() {
            return "sitemap, part " + number;
        }
    }

    /** What hosts are told to say with each file. */
    record Headers() implements Recipe {
        public static final String FILE = "_headers";

        @Override
        public String text() {
            return "headers";
        }
    }

    /**
     * What hosts are told of former addresses.
     *
     * @param moved those that lead somewhere: an alias that gives way to a page leads nowhere
     */
    record Redirects(List<Moved> moved) implements Recipe {
        public static final String FILE = "_redirects";

        public Redirects {
            moved = List.copyOf(moved);
        }

        @Override
        public String text() {
            return "redirects, " + moved.size() + ", " + Moved.mark(moved);
        }
    }

    /** What keeps GitHub from making another site of the files. */
    record NoJekyll() implements Recipe {
        public static final String FILE = ".nojekyll";

        @Override
        public String text() {
            return "no Jekyll";
        }
    }

    /** What tells GitHub of which domain the site is. */
    record Domain(String host) implements Recipe {
        public static final String FILE = "CNAME";

        @Override
        public String text() {
            return "domain " + host;
        }
    }

    /** The file that greets robots. */
    record Robots() implements Recipe {
        @Override
        public String text() {
            return "robots";
        }
    }

    /** The page that hosts show where there is none. */
    record NotFound() implements Recipe {
        @Override
        public String text() {
            return "404";
        }
    }

    /** A page at a former address that leads to the present one. */
    record Redirect(String page) implements Recipe {
        @Override
        public String text() {
            return "redirect to " + page;
        }

        @Override
        public String language(Site site) {
            return Recipe.language(page, site);
        }
    }

    /** A file of the editor's, byte for byte; but for what pictures say of people and places. */
    record Copy(String file) implements Recipe {
        @Override
        public String text() {
            return "copy of " + file;
        }
    }

    /** A smaller copy of a picture. */
    record PictureCopy(String file, int width) implements Recipe {
        @Override
        public String text() {
            return "copy of " + file + ", " + width + " pixels wide";
        }
    }

    /** A file of the theme's, byte for byte. */
    record ThemeCopy(String file) implements Recipe {
        @Override
        public String text() {
            return "theme's " + file;
        }
    }
}
