package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.Page;
import dev.caveat.plan.Recipe;
import java.time.ZoneId;
import java.util.Optional;

/** The files that no person reads: feeds of pages, sitemaps, what robots and hosts are told, and pages that lead on. */
final class ProgramFiles {
    private final Door door;
    private final Addresses addresses;
    private final PageLabels labels;

    ProgramFiles(Door door, Addresses addresses, PageLabels labels) {
        this.door = door;
        this.addresses = addresses;
        this.labels = labels;
    }

    /** What is made by a recipe; empty if it is of another kind, or if what it is about is gone. */
    Optional<String> of(Recipe recipe) {
        if (recipe instanceof Recipe.Feed feed) {
            return new PageFeed(door, addresses, labels).text(feed);
        }
        if (recipe instanceof Recipe.Redirect redirect) {
            return door.name(redirect.page()).map(this::redirect);
        }
        if (recipe instanceof Recipe.SitemapFile) {
            int parts = door.sitemapParts();
            return Optional.of(parts == 0 ? sitemap(1) : SitemapXml.index(parts, addresses));
        }
        if (recipe instanceof Recipe.SitemapPart part) {
            return Optional.of(sitemap(part.number()));
        }
        if (recipe instanceof Recipe.Headers) {
            return Optional.of(new HostFiles(door, addresses).headers());
        }
        if (recipe instanceof Recipe.Redirects redirects) {
            return Optional.of(new HostFiles(door, addresses).redirects(redirects.moved()));
        }
        if (recipe instanceof Recipe.NoJekyll) {
            return Optional.of("");
        }
        if (recipe instanceof Recipe.Domain domain) {
            return Optional.of(domain.host() + "\n");
        }
        return recipe instanceof Recipe.Robots ? Optional.of(robots()) : Optional.empty();
    }

    private String sitemap(int part) {
        ZoneId zone = door.setting("timezone", Config::timezone);
        return SitemapXml.places(door.sitemap(part), addresses, zone);
    }

    /** The sitemap, or the index of its parts, is at one address. */
    private String robots() {
        return "User-agent: *\nDisallow:\n\nSitemap: " + addresses.absolute("/sitemap.xml") + "\n";
    }

    /** A page that leads to where another one is now, with and without its help. */
    private String redirect(Page target) {
        String address = Xml.escape(addresses.absolute(target.url()));
        String title = Xml.escape(target.title());
        return "<!doctype html>\n<html lang=\"" + Xml.escape(door.setting("language", Config::language)) + "\">\n<head>\n"
                + "<meta charset=\"utf-8\">\n<title>" + title + "</title>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<link rel=\"canonical\" href=\"" + address + "\">\n<meta name=\"robots\" content=\"noindex\">\n"
                + "<meta http-equiv=\"refresh\" content=\"0; url=" + address + "\">\n</head>\n<body>\n"
                + "<main><h1>" + title + "</h1>\n<p><a href=\"" + address + "\">" + address + "</a></p></main>\n</body>\n</html>\n";
    }
}
