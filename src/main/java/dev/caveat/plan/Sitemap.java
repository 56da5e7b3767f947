package dev.caveat.plan;

import dev.caveat.model.Addresses;
import dev.caveat.model.Archive;
import dev.caveat.model.Asset;
import dev.caveat.model.Config;
import dev.caveat.model.Edition;
import dev.caveat.model.Image;
import dev.caveat.model.Page;
import dev.caveat.model.Profile;
import dev.caveat.model.Site;
import dev.caveat.model.SourceLinks;
import dev.caveat.model.Term;
import dev.caveat.time.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Every address that search engines may list, each once, in as many files as they want it in.
 *
 * @param parts one for all, or those that an index names
 */
public record Sitemap(List<List<Place>> parts) {
    /**
     * How much one file may hold.
     *
     * @param places how many addresses
     * @param bytes how much text, as it is estimated: never less than it is
     */
    public record Limit(int places, long bytes) {
        /** What search engines read of a file. */
        public static final Limit USUAL = new Limit(50_000, 50L * 1024 * 1024);
    }

    /**
     * An address, from {@code /}.
     *
     * @param changed when what is there was last changed
     * @param picture the address of the page's picture, from {@code /}
     * @param translations the same page in all languages, this one among them; none where there is one only
     */
    public record Place(String url, Optional<Moment> changed, Optional<String> picture, List<Translation> translations) {
        public Place(String url, Optional<Moment> changed, Optional<String> picture) {
            this(url, changed, picture, List.of());
        }

        private static Place of(String url) {
            return new Place(url, Optional.empty(), Optional.empty());
        }

        /**
         * At least as many bytes as it takes in a file.
         *
         * @param base how long the address of the site is
         */
        public int weight(int base) {
            int others = translations.stream().mapToInt(one -> 100 + base + one.tag().length() + weight(one.url())).sum();
            return 200 + 2 * base + weight(url) + picture.map(Place::weight).orElse(0) + others;
        }

        private static int weight(String url) {
            int weight = 0;
            for (int i = 0; i < url.length(); i++) {
                char c = url.charAt(i);
                // Three bytes at most, each escaped; or one that XML has to write as an entity.
                weight += c >= 0x80 ? 9 : Character.isLetterOrDigit(c) || c == '/' || c == '-' ? 1 : 6;
            }
            return weight;
        }
    }

    /** A page in a language, by its tag, or by {@code x-default} for readers of all others. */
    public record Translation(String tag, String url) {}

    public Sitemap {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** The parts that an index names; none where everything is in one file. */
    public int numbered() {
        return parts.size() > 1 ? parts.size() : 0;
    }

    /** Where a part is published, counted from 1. */
    public static String url(int number) {
        return "/sitemap-" + number + ".xml";
    }

    /** @param layouts the names of the theme's templates */
    public static Sitemap of(Site site, Collection<String> layouts, Limit limit) {
        return new Sitemap(parts(new Walk(site, layouts).places(), Addresses.of(site.config()), limit));
    }

    private static List<List<Place>> parts(List<Place> places, Addresses addresses, Limit limit) {
        List<List<Place>> parts = new ArrayList<>();
        int base = addresses.absolute("/").length();
        int start = 0;
        long bytes = 0;
        for (int i = 0; i < places.size(); i++) {
            int more = places.get(i).weight(base);
            if (i > start && (i - start == limit.places() || bytes + more > limit.bytes())) {
                parts.add(places.subList(start, i));
                start = i;
                bytes = 0;
            }
            bytes += more;
        }
        parts.add(places.subList(start, places.size()));
        return parts;
    }

    /** One walk over a site. */
    private static final class Walk {
        private final Site site;
        private final Collection<String> layouts;
        private final Paginator paginator;
        private final Addresses addresses;
        private final Map<String, String> files = new HashMap<>();
        private final List<Place> places = new ArrayList<>();

        Walk(Site site, Collection<String> layouts) {
            this.site = site;
            this.layouts = layouts;
            this.paginator = new Paginator(site.config().pageSize());
            this.addresses = Addresses.of(site.config());
            for (Asset asset : site.assets()) {
                files.put(asset.source().file(), asset.url());
            }
        }

        List<Place> places() {
            site.pages().forEach(this::page);
            site.editions().forEach(this::terms);
            if (site.hasOwnDisclaimers() && layouts.contains(Recipe.Statements.TEMPLATE)) {
                site.config().disclaimersPage().ifPresent(this::add);
            }
            if (layouts.containsAll(Recipe.PERSON_TEMPLATES)) {
                people();
            }
            if (layouts.contains(Recipe.Archive.TEMPLATE)) {
                site.editions().forEach(edition -> edition.archive().ifPresent(this::archive));
            }
            further();
            return places;
        }

        private void add(String url) {
            places.add(Place.of(url));
        }

        private void page(Page page) {
            if (!isListed(page)) {
                return;
            }
            places.add(new Place(page.url(), page.changed().or(() -> page.front().date()), page.front().image().flatMap(image -> picture(page, image)), translations(page)));
            for (int number = 1; number < page.commentPages(); number++) {
                add(CommentAddresses.page(page.url(), number, page.commentPages()));
            }
        }

        private static boolean isListed(Page page) {
            return !page.front().noindex() && !page.front().unlisted() && !page.front().draft();
        }

        private List<Translation> translations(Page page) {
            List<Translation> all = new ArrayList<>();
            for (Page other : site.translations().of(page).values()) {
                if (isListed(other)) {
                    all.add(new Translation(site.config().languages().of(other.id().language()).tag(), other.url()));
                }
            }
            Page own = site.translations().of(page).get("");
            if (all.size() > 1 && own != null && isListed(own)) {
                all.add(new Translation("x-default", own.url()));
            }
            return all.size() > 1 ? List.copyOf(all) : List.of();
        }

        /** Only what is published here: nobody should look for a file that is not there, and those of others are not ours to list. */
        private Optional<String> picture(Page page, Image image) {
            return image.isElsewhere()
                    ? Optional.empty()
                    : new SourceLinks(addresses, page.file(), file -> Optional.ofNullable(files.get(file)), missing -> {}).published(image.src());
        }

        private void terms(Edition edition) {
            for (String taxonomy : site.config().taxonomies().keySet()) {
                SortedMap<String, Term> terms = edition.terms(taxonomy);
                if (!terms.isEmpty()) {
                    add(Term.all(taxonomy, edition.language().code()));
                    terms.values().forEach(term -> add(term.url()));
                }
            }
        }

        private void people() {
            Config.People settings = site.config().people();
            // Where an editor's own page stands for the list, it is among the pages.
            if (!site.profiles().isEmpty() && site.at(settings.path()).isEmpty()) {
                add(settings.path());
            }
            for (Profile profile : site.profiles().values()) {
                for (int number = 1; number <= paginator.parts(profile); number++) {
                    add(Paginator.url(profile.url(), number));
                }
            }
        }

        private void archive(Archive archive) {
            add(archive.url());
            Paginator years = new Paginator(archive.size());
            for (int year : archive.yearsApart()) {
                for (int number = 1; number <= years.parts(archive.of(year).size()); number++) {
                    add(Paginator.url(archive.url(year), number));
                }
            }
        }

        /** The further parts of lists, whose first parts are pages or terms. */
        private void further() {
            site.editions().forEach(edition -> further(new Query.Latest(edition.language().code())));
            site.sections().keySet().forEach(section -> further(new Query.InSection(section)));
            site.editions().forEach(edition -> PageFeedAddresses.terms(edition).forEach(this::further));
        }

        private void further(Query list) {
            int parts = paginator.parts(list.answer(site).size());
            for (int number = 2; number <= parts; number++) {
                add(Paginator.url(list.url(site), number));
            }
        }
    }
}
