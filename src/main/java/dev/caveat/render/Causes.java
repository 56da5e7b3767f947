package dev.caveat.render;

import dev.caveat.disclaimer.Cause;
import dev.caveat.disclaimer.Variable;
import dev.caveat.model.Conflict;
import dev.caveat.model.Correction;
import dev.caveat.model.Disclosure;
import dev.caveat.model.Page;
import dev.caveat.model.Ref;
import dev.caveat.problem.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why pages have to show disclaimers: because they say so, or because of what they are on the day of the build.
 *
 * <p>The names of the disclaimers are those of the wordings that come with Caveat; a site that has one of that name shows its own.
 */
final class Causes {
    private final SiteWorld world;
    private final Page page;
    private final Place place;
    private final List<Cause> causes = new ArrayList<>();

    private Causes(SiteWorld world, Page page, Place place) {
        this.world = world;
        this.page = page;
        this.place = place;
    }

    /** @param place where what a page says of itself is written, as far as rules ask about it */
    static List<Cause> of(Page page, Place place, SiteWorld world) {
        Causes causes = new Causes(world, page, place);
        causes.crisis();
        causes.corrections();
        causes.review();
        for (Disclosure.Kind kind : Disclosure.Kind.values()) {
            causes.disclosures(kind);
        }
        causes.conflicts();
        for (Ref ref : page.front().disclaimers()) {
            causes.causes.add(new Cause(ref.name(), "the page asks for it", Optional.of(place)));
        }
        return List.copyOf(causes.causes);
    }

    private void crisis() {
        if (!page.topics().isEmpty()) {
            String lines = CrisisLines.html(world.site().config().linesFor(page.id().language()));
            causes.add(new Cause("crisis", "it is about " + String.join(" and ", page.topics()), Optional.of(place), Map.of(), lines));
        }
    }

    /** What was taken back as a whole needs no word on its details. */
    private void corrections() {
        Optional<Correction> retraction = page.retraction();
        retraction.or(() -> page.front().corrections().stream().findFirst()).ifPresent(notice -> {
            Map<Variable, String> values = new EnumMap<>(Variable.class);
            values.put(Variable.CORRECTION_DATE, Xml.escape(world.dates(page.id().language()).words(notice.date())));
            values.put(Variable.CORRECTION_TEXT, Xml.escape(notice.text()));
            causes.add(new Cause(
                    retraction.isPresent() ? "retraction" : "correction",
                    retraction.isPresent() ? "it was retracted" : "it was corrected",
                    Optional.of(notice.place()), values, ""));
        });
    }

    private void review() {
        page.front().review().filter(review -> review.owesBanner(world.today(), world.reviews())).ifPresent(review -> causes.add(new Cause(
                "outdated", "its review was due on " + review.next().orElseThrow(), Optional.of(review.place()))));
    }

    private void conflicts() {
        List<Conflict> conflicts = Conflict.of(page, world.site().people());
        if (conflicts.isEmpty()) {
            return;
        }
        String interests = conflicts.stream()
                .map(conflict -> Xml.escape(conflict.person().name() + ": " + conflict.interest().text())).collect(Collectors.joining(" "));
        causes.add(new Cause("conflict-of-interest", "an interest of somebody who wrote or reviewed it meets its tags", Optional.of(place),
                Map.of(Variable.AUTHOR_INTEREST, interests), ""));
    }

    private void disclosures(Disclosure.Kind kind) {
        List<Disclosure> all = page.front().disclosures().stream().filter(one -> one.kind() == kind).toList();
        boolean unsaid = all.isEmpty() && kind == Disclosure.Kind.AFFILIATE && page.disclosed().contains(kind.word());
        if (all.isEmpty() && !unsaid) {
            return;
        }
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        Values.names(all.stream().map(Disclosure::by)).ifPresent(names -> values.put(Variable.DISCLOSURE_BY, names));
        String notes = all.stream().map(Disclosure::note).filter(note -> !note.isBlank()).map(Xml::escape).collect(Collectors.joining(" "));
        if (!notes.isEmpty()) {
            values.put(Variable.DISCLOSURE_NOTE, notes);
        }
        if (kind == Disclosure.Kind.INTEREST) {
            values.put(Variable.AUTHOR_INTEREST, notes.isEmpty() ? values.getOrDefault(Variable.DISCLOSURE_BY, "") : notes);
        }
        // A note that the text has no place for is said below it.
        String more = notes.isEmpty() || kind == Disclosure.Kind.INTEREST ? "" : "<p>" + notes + "</p>\n";
        String why = unsaid ? "it links to a host from which the site earns" : "it discloses " + kind.word();
        causes.add(new Cause(disclaimer(kind), why, all.stream().findFirst().map(Disclosure::place).or(() -> Optional.of(place)), values, more));
    }

    private static String disclaimer(Disclosure.Kind kind) {
        return switch (kind) {
            case SPONSOR -> "sponsored";
            case SUPPLIED -> "supplied";
            case AFFILIATE -> "affiliate";
            case AI -> "ai-assisted";
            case INTEREST -> "conflict-of-interest";
        };
    }
}
