package dev.caveat.model;

import dev.caveat.comment.Order;
import dev.caveat.disclaimer.Condition;
import dev.caveat.disclaimer.Requirement;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code site.yaml} says, with every default filled in.
 *
 * @param baseUrl where the site will stand, ending with {@code /}
 * @param relativeUrls whether pages name what is on the site as seen from where they lie
 * @param environment the one for which the site is built, such as staging; empty for none in particular
 * @param language that of the texts: the site's own, or the one {@link #in} which all of this is
 * @param languages the site's own, and those of translations
 * @param permalinks address patterns by section; the longest matching section counts
 * @param taxonomies each with the title of its list
 * @param vocabularies what is known of terms, by taxonomy
 * @param types each with its label
 * @param disclaimersPage the address of the page that lists all disclaimers; empty for none
 * @param affiliates hosts from which the site earns when readers follow links there
 * @param image what stands for pages without a picture where links are shared
 * @param healthTypes the types whose pages are about health: programs are told so
 * @param brokenLinks what happens where a link of a page leads nowhere on the site
 * @param hosting for whose servers there are files that tell them what to do
 * @param compressed whether texts have compressed copies
 * @param pictures how they are published
 * @param related how many related pages are found for a page; 0 for none but those that it names itself
 */
public record Config(
        String title,
        String description,
        String baseUrl,
        boolean relativeUrls,
        String environment,
        String language,
        Languages languages,
        ZoneId timezone,
        String theme,
        Map<String, String> permalinks,
        Map<String, String> taxonomies,
        Map<String, Vocabulary> vocabularies,
        int pageSize,
        Map<String, List<MenuItem>> menus,
        Markup markup,
        PageFeeds feeds,
        Map<String, String> types,
        Set<String> healthTypes,
        People people,
        Search search,
        Archive archive,
        int related,
        Comments comments,
        Reviews reviews,
        BrokenLinks brokenLinks,
        List<Requirement> required,
        Optional<String> disclaimersPage,
        Policies policies,
        Crisis crisis,
        Hosts affiliates,
        Optional<Image> image,
        Hosting hosting,
        boolean compressed,
        PictureSettings pictures,
        Map<String, Object> params) {

    /** A link in a menu; the address as written. */
    public record MenuItem(String title, String url, int weight) {}

    /**
     * The pages of people.
     *
     * @param pages whether there are any
     * @param path the address of the list of all, with {@code /} at both ends; theirs lie below it
     * @param title what that list is called
     */
    public record People(boolean pages, String path, String title) {}

    /**
     * How readers search the site.
     *
     * @param enabled whether they can
     * @param path the address of the page on which they do, with {@code /} at both ends; the index lies below it
     */
    public record Search(boolean enabled, String path) {}

    /**
     * The pages that list all others by their dates.
     *
     * @param made whether there are any
     * @param path the address of the overview, with {@code /} at both ends; those of the years lie below it
     * @param title what it is called
     * @param size how many pages one of them lists at most
     */
    public record Archive(boolean made, String path, String title, int size) {}

    /** How article texts are read. */
    public record Markup(
            RawHtml html,
            boolean footnotes,
            boolean alerts,
            boolean headingAnchors,
            boolean attributes,
            boolean definitionLists,
            boolean smartPunctuation) {}

    /** What becomes of HTML that stands in an article's Markdown. */
    public enum RawHtml {
        ESCAPE,
        SANITIZE,
        TRUST
    }

    /**
     * How comments are shown and taken.
     *
     * @param maxDepth how deep replies are indented, from 1
     * @param perPage how many comments a page shows at most
     * @param closeAfter how old a page is when its comments close; empty for never
     * @param relativeDates whether the theme's script adds how long ago something was
     * @param inbox where those lie that nobody has decided about: a folder, from the site's own
     * @param form the form for new comments; empty for none
     */
    public record Comments(
            Order order,
            int maxDepth,
            int perPage,
            Optional<Period> closeAfter,
            boolean relativeDates,
            String inbox,
            Optional<CommentForm> form,
            CommentFeeds feeds) {}

    /**
     * By what pages are judged beside the site's own rules.
     *
     * @param claims the pages that make claims; where it is empty, nobody said which do
     */
    public record Policies(Starter starter, Optional<Condition> claims) {}

    /** How much the rules that come with Caveat matter. */
    public enum Starter {
        OFF,
        WARN,
        STRICT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Starter of(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(WARN);
        }
    }

    /** What a link is that leads to nothing on the site. */
    public enum BrokenLinks {
        OFF,
        WARN,
        ERROR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static BrokenLinks of(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(WARN);
        }
    }

    /**
     * What readers of some pages are told who may be in danger.
     *
     * @param topics the pages, by the name of their topic
     * @param lines whom they can turn to
     */
    public record Crisis(Map<String, Condition> topics, List<CrisisLine> lines) {}

    /** What holds for the pages in a language: as this, with what the site says in it; this for the site's own. */
    public Config in(String code) {
        Language wanted = languages.of(code);
        return wanted.code().isEmpty() ? this : with(wanted.tag(), wanted.words());
    }

    /** The same, with what is said in a language. */
    public Config with(String tag, SiteWords words) {
        return new Config(
                words.title().orElse(title), words.description().orElse(description), baseUrl, relativeUrls, environment, tag, languages, timezone, theme,
                permalinks, SiteWords.over(words.taxonomies(), taxonomies), vocabularies, pageSize, words.menus().orElse(menus), markup, feeds,
                SiteWords.over(words.types(), types), healthTypes, people, search,
                new Archive(archive.made(), archive.path(), words.archive().orElse(archive.title()), archive.size()), related, comments, reviews,
                brokenLinks, required, disclaimersPage, policies, crisis, affiliates, image, hosting, compressed, pictures, words.paramsOver(params));
    }

    /** The crisis lines for pages in a language; empty for the site's own. */
    public List<CrisisLine> linesFor(String page) {
        String wanted = page.isEmpty() ? language : page;
        return crisis.lines().stream().filter(line -> line.language().equalsIgnoreCase(wanted)).toList();
    }

    /** The path of the base address: {@code /}, or {@code /sub/} for a site below a folder. */
    public String basePath() {
        int host = baseUrl.indexOf("://") + 3;
        int slash = baseUrl.indexOf('/', host);
        return baseUrl.substring(slash);
    }

    /** The base address without its path: {@code https://example.org}. */
    public String origin() {
        int host = baseUrl.indexOf("://") + 3;
        return baseUrl.substring(0, baseUrl.indexOf('/', host));
    }

    /** The host alone, without a port. */
    public String host() {
        String authority = origin().substring(origin().indexOf("://") + 3);
        int port = authority.lastIndexOf(':');
        return port < 0 || authority.endsWith("]") ? authority : authority.substring(0, port);
    }

    /** What is known of the terms of a taxonomy. */
    public Vocabulary vocabulary(String taxonomy) {
        return vocabularies.getOrDefault(taxonomy, Vocabulary.NONE);
    }

    /** The label of a type that has one. */
    public Optional<String> label(String type) {
        return Optional.ofNullable(types.get(type));
    }
}
