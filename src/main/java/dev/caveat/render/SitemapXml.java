package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.plan.Sitemap;
import java.time.ZoneId;
import java.util.List;

/** Writes the files that tell search engines of the site's addresses. */
final class SitemapXml {
    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final String SITEMAPS = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final String IMAGES = " xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\"";

    private static final String LANGUAGES = " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"";

    private SitemapXml() {}

    /** @param zone that of the days on which pages were changed */
    static String places(List<Sitemap.Place> places, Addresses addresses, ZoneId zone) {
        StringBuilder map = new StringBuilder(places.size() * 120 + 200);
        boolean pictures = places.stream().anyMatch(place -> place.picture().isPresent());
        boolean languages = places.stream().anyMatch(place -> !place.translations().isEmpty());
        map.append(BEGIN).append("<urlset ").append(SITEMAPS).append(pictures ? IMAGES : "").append(languages ? LANGUAGES : "").append(">\n");
        for (Sitemap.Place place : places) {
            map.append("<url><loc>").append(Xml.escape(addresses.absolute(place.url()))).append("</loc>");
            place.changed().ifPresent(changed -> map.append("<lastmod>").append(changed.day(zone)).append("</lastmod>"));
            place.translations().forEach(one -> map.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(Xml.escape(one.tag()))
                    .append("\" href=\"").append(Xml.escape(addresses.absolute(one.url()))).append("\"/>"));
            place.picture().ifPresent(picture -> map.append("<image:image><image:loc>")
                    .append(Xml.escape(addresses.absolute(picture))).append("</image:loc></image:image>"));
            map.append("</url>\n");
        }
        return map.append("</urlset>\n").toString();
    }

    /** The file that names the others. */
    static String index(int parts, Addresses addresses) {
        StringBuilder index = new StringBuilder(parts * 80 + 200);
        index.append(BEGIN).append("<sitemapindex ").append(SITEMAPS).append(">\n");
        for (int number = 1; number <= parts; number++) {
            index.append("<sitemap><loc>").append(Xml.escape(addresses.absolute(Sitemap.url(number)))).append("</loc></sitemap>\n");
        }
        return index.append("</sitemapindex>\n").toString();
    }
}
