package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.model.Addresses;
import dev.caveat.plan.Sitemap;
import dev.caveat.time.Moment;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SitemapXmlTest {
    private static final Addresses SITE = new Addresses("/sub/", "https://example.org");

    @Test
    void anIndexNamesItsParts() throws Exception {
        assertEquals(
                List.of("https://example.org/sub/sitemap-1.xml", "https://example.org/sub/sitemap-2.xml"),
                Programs.xml(SitemapXml.index(2, SITE)).all("loc"));
    }

    @Test
    void aPlaceTellsItsDayAndItsPicture() throws Exception {
        String text = SitemapXml.places(List.of(
                new Sitemap.Place("/a&b/ü/", Moment.parse("2025-01-01T23:30:00Z", ZoneOffset.UTC), Optional.of("/a&b/fig 1.png")),
                new Sitemap.Place("/", Optional.empty(), Optional.empty())), SITE, ZoneId.of("Europe/Berlin"));
        Programs.Xml map = Programs.xml(text);
        assertEquals(List.of("https://example.org/sub/a&b/%C3%BC/", "https://example.org/sub/"), map.all("loc"));
        assertEquals(List.of("2025-01-02"), map.all("lastmod"));
        assertEquals(List.of("https://example.org/sub/a&b/fig%201.png"), map.all("image:loc"));
    }

    @Test
    void withoutPicturesNothingIsSaidOfThem() {
        assertFalse(SitemapXml.places(List.of(new Sitemap.Place("/", Optional.empty(), Optional.empty())), SITE, ZoneOffset.UTC).contains("image"));
    }

    @Test
    void theWeightOfAPlaceIsNeverLessThanItsText() {
        String url = "/ü\uD83D\uDE00&'\"<>" + "&".repeat(50) + "/";
        Sitemap.Place place = new Sitemap.Place(url, Moment.parse("2025-01-01", ZoneOffset.UTC), Optional.of(url));
        String text = SitemapXml.places(List.of(place), SITE, ZoneOffset.UTC);
        String line = text.lines().filter(one -> one.startsWith("<url>")).findFirst().orElseThrow();
        int bytes = line.getBytes(StandardCharsets.UTF_8).length + 1;
        assertTrue(place.weight(SITE.absolute("/").length()) >= bytes, bytes + " bytes");
    }
}
