package dev.caveat.render;

import dev.caveat.markdown.Cited;
import dev.caveat.markdown.Document;
import dev.caveat.markdown.Links;
import dev.caveat.model.Addresses;
import dev.caveat.model.Citation;
import dev.caveat.model.Config;
import dev.caveat.model.Correction;
import dev.caveat.model.Disclosure;
import dev.caveat.model.Hosts;
import dev.caveat.model.Page;
import dev.caveat.model.SourceLinks;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a page rests on, as templates see it: its references, corrections and disclosures. */
final class GroundsViews {
    private static final Pattern PLACE = Pattern.compile(" id=\"(cite-[0-9]+(?:-[0-9]+)?)\"");

    private final Door door;
    private final Addresses addresses;
    private final Bodies bodies;
    private final Dates dates;

    GroundsViews(Door door, Addresses addresses, Bodies bodies, Dates dates) {
        this.door = door;
        this.addresses = addresses;
        this.bodies = bodies;
        this.dates = dates;
    }

    /** The values of a page's own view. */
    void page(Page page, Document document, String body, Map<String, Object> values) {
        values.put("updated", page.changed().map(dates::view));
        values.put("retracted", page.retraction().isPresent());
        values.put("references", (Supplier<List<View>>) () -> references(page, document, body));
        values.put("corrections", (Supplier<List<View>>) () -> page.front().corrections().stream().map(one -> correction(page, one)).toList());
        values.put("disclosures", (Supplier<List<View>>) () -> page.front().disclosures().stream().map(one -> disclosure(page, one)).toList());
    }

    /** The same of a page that nobody wrote. */
    static void none(Map<String, Object> values) {
        values.put("updated", Optional.empty());
        values.put("retracted", false);
        values.put("references", List.of());
        values.put("corrections", List.of());
        values.put("disclosures", List.of());
    }

    /** The values of a page's entry in a list. */
    void card(Page page, Map<String, Object> values) {
        values.put("updated", page.changed().map(dates::view));
        values.put("retracted", page.retraction().isPresent());
    }

    // References

    /** Those that the text cites, by their numbers, then the others in the order of the front matter. */
    private List<View> references(Page page, Document document, String body) {
        List<Citation> all = page.front().references();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, Cited> cited = new HashMap<>();
        document.citations().forEach(one -> cited.put(one.id(), one));
        // A heading that serves as the title is not in the text any more, nor is what it cites.
        Optional<Set<String>> there = page.titleFromHeading() ? Optional.of(places(body)) : Optional.empty();
        View[] numbered = new View[cited.size()];
        List<View> others = new ArrayList<>();
        int next = cited.size();
        for (Citation reference : all) {
            Cited places = cited.get(reference.id());
            if (places == null) {
                next++;
                others.add(reference(page, reference, next, List.of()));
            } else {
                numbered[places.number() - 1] = reference(page, reference, places.number(), backs(places, there));
            }
        }
        return Stream.concat(Arrays.stream(numbered).filter(Objects::nonNull), others.stream()).toList();
    }

    private static Set<String> places(String body) {
        Set<String> places = new HashSet<>();
        Matcher place = PLACE.matcher(body);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static List<View> backs(Cited cited, Optional<Set<String>> there) {
        List<View> backs = new ArrayList<>();
        for (int place = 0; place < cited.places(); place++) {
            String anchor = cited.anchor(place);
            if (there.isEmpty() || there.get().contains(anchor)) {
                backs.add(View.of("place", place + 1, "url", "#" + anchor));
            }
        }
        return backs;
    }

    private View reference(Page page, Citation reference, int number, List<View> backs) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", number);
        values.put("anchor", reference.id().isEmpty() ? Optional.empty() : Optional.of(Cited.entry(reference.id())));
        values.put("html", reference.text().isEmpty() ? Optional.empty() : Optional.of(new Html(inline(bodies.notice(reference.text(), links(page))))));
        values.put("title", reference.title());
        values.put("authors", reference.authors());
        values.put("source", reference.source());
        values.put("year", reference.year());
        values.put("url", link(page, reference.url()));
        values.put("doi", reference.doiAddress().map(address -> View.of("text", reference.doi(), "url", address)));
        values.put("pmid", reference.pmidAddress().map(address -> View.of("text", reference.pmid(), "url", address)));
        values.put("accessed", reference.accessed().map(dates::view));
        values.put("quote", reference.quote());
        values.put("backs", backs);
        return View.of(values);
    }

    /** One paragraph without its marks, so that more can follow it in the line. */
    private static String inline(String html) {
        boolean one = html.startsWith("<p>") && html.endsWith("</p>\n") && html.indexOf("<p>", 1) < 0;
        return one ? html.substring("<p>".length(), html.length() - "</p>\n".length()) : html;
    }

    // Corrections and disclosures

    private View correction(Page page, Correction correction) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("date", dates.view(correction.date()));
        values.put("html", new Html(bodies.notice(correction.text(), links(page))));
        values.put("retraction", correction.retraction());
        return View.of(values);
    }

    private View disclosure(Page page, Disclosure disclosure) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", disclosure.kind().word());
        values.put("by", disclosure.by());
        values.put("url", link(page, disclosure.url()));
        values.put("note", disclosure.note());
        return View.of(values);
    }

    // Links

    private Links links(Page page) {
        Hosts affiliates = door.setting("affiliates", Config::affiliates);
        return new SponsoredLinks(new SourceLinks(addresses, page.file(), door::link, missing -> {}), affiliates);
    }

    /** {@code {url, rel}} of an address as it is written; nothing of an empty one. */
    private Optional<View> link(Page page, String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Links links = links(page);
        String address = links.resolve(written, false);
        return Optional.of(View.of("rel", links.rel(address), "url", address));
    }
}
