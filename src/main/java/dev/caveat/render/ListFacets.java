package dev.caveat.render;

import dev.caveat.model.Counterparts;
import dev.caveat.model.Page;
import dev.caveat.model.Profile;
import dev.caveat.model.Site;
import dev.caveat.model.Term;
import dev.caveat.plan.PageFeedAddresses;
import dev.caveat.plan.Paginator;
import dev.caveat.plan.Query;
import dev.caveat.plan.Sitemap;
import dev.caveat.trace.Fingerprint;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/** Which pages, terms and people stand in lists, as facets; not what lists show of each. */
final class ListFacets {
    /** What is not a part of a list, but the newest of it. */
    private static final String NEWEST = "newest/";

    private ListFacets() {}

    /** The name of a list's part: "section/answers#2". Its answer is the ids of that part, and how many parts there are. */
    static String part(Query query, int number) {
        return query.text() + "#" + number;
    }

    /** The name of what a list's feeds show of its newest pages. */
    static String newest(Query query, int size) {
        return NEWEST + part(query, size);
    }

    /** @param name of a part, or of the newest */
    static Fingerprint part(String name, Site site) {
        int hash = name.lastIndexOf('#');
        int number = Integer.parseInt(name.substring(hash + 1));
        String query = name.substring(0, hash);
        if (query.startsWith(NEWEST)) {
            return Query.of(query.substring(NEWEST.length())).map(list -> ids(PageFeedAddresses.newest(list, number, site)).done())
                    .orElse(Fingerprint.ABSENT);
        }
        List<Page> pages = Query.of(query).map(known -> known.answer(site)).orElse(List.of());
        Paginator paginator = new Paginator(site.config().pageSize());
        return ids(paginator.part(pages, number)).add(paginator.parts(pages.size())).done();
    }

    static Fingerprint.Mix ids(List<Page> pages) {
        Fingerprint.Mix mix = Fingerprint.mix();
        for (Page page : pages) {
            mix.add(page.id().text());
        }
        return mix;
    }

    /** Of pages with the newest comments. */
    static Fingerprint recent(List<Page> pages) {
        Fingerprint.Mix mix = Fingerprint.mix();
        for (Page page : pages) {
            mix.add(page.id().text()).add(page.name()).add(page.discussion().fingerprint());
        }
        return mix.done();
    }

    static Fingerprint terms(Collection<Term> terms) {
        Fingerprint.Mix mix = Fingerprint.mix();
        for (Term term : terms) {
            mix.add(term.slug()).add(term.name()).add(term.pages().size());
        }
        return mix.done();
    }

    /** @param number of a part, counted from 1; 0 stands for how many parts there are */
    static Fingerprint sitemap(Sitemap sitemap, int number, ZoneId zone) {
        List<List<Sitemap.Place>> parts = sitemap.parts();
        Fingerprint.Mix mix = Fingerprint.mix().add(parts.size());
        for (Sitemap.Place place : number >= 1 && number <= parts.size() ? parts.get(number - 1) : List.<Sitemap.Place>of()) {
            mix.add(place.url()).add(place.changed().map(moment -> moment.day(zone).toString()).orElse(""))
                    .add(place.picture().orElse("")).add(place.translations().size());
            place.translations().forEach(one -> mix.add(one.tag()).add(one.url()));
        }
        return mix.done();
    }

    static Fingerprint counterparts(List<Counterparts.Place> places) {
        Fingerprint.Mix mix = Fingerprint.mix();
        for (Counterparts.Place place : places) {
            mix.add(place.language().tag()).add(place.language().label()).add(place.language().direction())
                    .add(place.title()).add(place.url()).add(place.same()).add(place.found());
        }
        return mix.done();
    }

    /** Of the addresses of people's pages. */
    static Fingerprint profiles(SortedMap<String, Profile> profiles) {
        Fingerprint.Mix mix = Fingerprint.mix();
        profiles.forEach((id, profile) -> mix.add(id).add(profile.url()));
        return mix.done();
    }
}
