package dev.caveat.model;

import dev.caveat.problem.Place;
import dev.caveat.time.Moment;
import dev.caveat.trace.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an article says of itself above its text, after the site's defaults and its folders' cascades were applied.
 *
 * @param terms for each taxonomy the terms as written, in order; instead of another spelling that site.yaml names, the term itself
 * @param otherSlugs for each taxonomy those of the other spellings of these terms, by which rules may ask for them
 * @param audience whom it is for, in its own words
 * @param disclaimers those that the page itself asks for
 * @param grounds references, corrections and disclosures
 * @param related which other pages it leads to
 * @param menus the menus in which it stands
 * @param resources what it says of the files beside it
 * @param contents its table of contents
 * @param translationKey what joins it with its translations, where their paths do not
 * @param rulePlace where a problem with the page's disclaimers points to: the keys that rules ask about
 * @param params free values: text, or lists and maps of them
 * @param keys every key that has a value, for policies that ask
 */
public record FrontMatter(
        Optional<String> title,
        Optional<String> linkTitle,
        Optional<String> description,
        Optional<String> summary,
        Optional<Moment> date,
        Optional<Moment> lastmod,
        Optional<Moment> publishDate,
        Optional<Moment> expiryDate,
        boolean draft,
        boolean noindex,
        boolean unlisted,
        Optional<Ref> slug,
        Optional<Ref> url,
        List<Ref> aliases,
        int weight,
        Optional<Ref> layout,
        String type,
        Map<String, List<Ref>> terms,
        Map<String, Set<String>> otherSlugs,
        List<String> audience,
        List<Ref> authors,
        Optional<Image> image,
        Discussion.State comments,
        List<Ref> disclaimers,
        Optional<Review> review,
        Optional<Ref> poll,
        Grounds grounds,
        RelatedChoice related,
        List<MenuEntry> menus,
        List<ResourceNote> resources,
        Contents contents,
        Optional<Ref> translationKey,
        Optional<Place> rulePlace,
        Map<String, Object> params,
        Set<String> keys) {

    /** Of a list's page that nobody wrote. */
    public static FrontMatter none() {
        return new FrontMatter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), false, false, false, Optional.empty(), Optional.empty(), List.of(), 0,
                Optional.empty(), "page", Map.of(), Map.of(), List.of(), List.of(), Optional.empty(), Discussion.State.OFF, List.of(),
                Optional.empty(), Optional.empty(), Grounds.NONE, RelatedChoice.OPEN, List.of(), List.of(), Contents.AUTOMATIC,
                Optional.empty(), Optional.empty(), Map.of(), Set.of());
    }

    /** What the page rests on, in the order of the front matter. */
    public List<Citation> references() {
        return grounds.references();
    }

    /** What was wrong, the newest first. */
    public List<Correction> corrections() {
        return grounds.corrections();
    }

    public List<Disclosure> disclosures() {
        return grounds.disclosures();
    }

    /** Of every value, wherever it was written. */
    public Fingerprint fingerprint() {
        Fingerprint.Mix mix = Fingerprint.mix()
                .addText(title).addText(linkTitle).addText(description).addText(summary)
                .addMoment(date).addMoment(lastmod).addMoment(publishDate).addMoment(expiryDate)
                .add(draft).add(noindex).add(unlisted)
                .add(names(slug)).add(names(url)).add(names(aliases)).add(weight).add(names(layout)).add(type)
                .add(audience).add(names(authors)).add(names(disclaimers)).add(image.map(Image::fingerprint).orElse(Fingerprint.ABSENT)).add(comments.word()).add(names(poll));
        mix.add(terms.size());
        terms.forEach((taxonomy, words) -> mix.add(taxonomy).add(names(words)));
        mix.add(review.isPresent());
        review.ifPresent(one -> mix.add(names(one.by())).add(one.on().toString()).add(one.next().toString()).add(one.isChanged()));
        mix.add(menus.size()).add(resources.size());
        menus.forEach(entry -> mix.add(entry.menu()).add(entry.title().toString()).add(entry.weight().toString()));
        resources.forEach(note -> mix.add(note.files().name()).add(note.title().toString()).add(note.alt().toString()).addValue(note.params()));
        return mix.add(names(translationKey)).add(contents.toString()).add(related.none()).add(names(related.pages())).add(grounds.fingerprint()).addValue(params).add(new TreeSet<>(keys)).done();
    }

    private static List<String> names(Optional<Ref> ref) {
        return ref.isPresent() ? List.of(ref.get().name()) : List.of();
    }

    private static List<String> names(List<Ref> refs) {
        if (refs.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(refs.size());
        for (Ref ref : refs) {
            names.add(ref.name());
        }
        return names;
    }
}
