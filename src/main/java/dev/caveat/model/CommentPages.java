package dev.caveat.model;

import dev.caveat.comment.Arrival;
import dev.caveat.comment.Outline;
import dev.caveat.trace.Fingerprint;
import java.util.List;

/**
 * A long discussion divided into pages, of which the article shows the last one. Without the comments' texts: where these
 * stand is known.
 *
 * @param spots by a comment's number among all that were read
 */
public record CommentPages(Outline outline, List<Spot> spots) {
    /** The most comments whose permalinks lead on without JavaScript once they have moved to an older page. */
    public static final int MOST_WITHOUT_SCRIPT = 1_000;

    /**
     * Where a comment stands.
     *
     * @param file the number of its file
     * @param ordinal its number within the file
     * @param content of all that it says
     */
    public record Spot(int file, int ordinal, Fingerprint content) {}

    public CommentPages {
        outline = outline.kept();
        spots = SpotRow.of(spots);
    }

    public int count() {
        return outline.pages();
    }

    public Spot spot(Arrival arrival) {
        return spots.get(arrival.given());
    }

    /** Whether the article itself tells where each of its older comments is, so that no script is needed to find it. */
    public boolean isToldByArticle() {
        return outline.count() <= MOST_WITHOUT_SCRIPT;
    }

    /**
     * Of all that one page shows: its comments, and where those are that they answer or address. Absent where there is no such
     * page.
     */
    public Fingerprint page(int number) {
        if (number > count()) {
            return Fingerprint.ABSENT;
        }
        Fingerprint.Mix mix = Fingerprint.mix().add(number == count()).add(number + 1 == count()).add(isToldByArticle());
        for (int i = outline.from(number); i < outline.to(number); i++) {
            Arrival arrival = outline.arrivals().get(i);
            mix.add(arrival.kind().ordinal()).add(arrival.comment().id()).add(arrival.comment().place().file());
            if (arrival.isVisible()) {
                mix.add(arrival.kind() == Arrival.Kind.SHOWN ? spot(arrival).content() : Fingerprint.ABSENT)
                        .add(arrival.comment().date().toString());
                reference(mix, arrival.under());
                reference(mix, arrival.answers());
                mix.add(arrival.mentions().size());
                arrival.mentions().forEach(mention -> reference(mix.add(mention.name()), mention.of()));
            }
        }
        return mix.done();
    }

    private void reference(Fingerprint.Mix mix, int arrival) {
        mix.add(arrival == Arrival.NONE);
        if (arrival != Arrival.NONE) {
            Arrival other = outline.arrivals().get(arrival);
            mix.add(other.comment().anchor()).add(outline.page(arrival)).add(other.kind().ordinal())
                    .add(other.shown().author()).add(other.shown().person().orElse(""));
        }
    }

    /** Of what the article tells of its older pages: how many there are, what stands out, and where each comment is. */
    public Fingerprint index() {
        Fingerprint.Mix mix = Fingerprint.mix().add(count()).add(isToldByArticle());
        for (int i = 0; i < outline.arrivals().size(); i++) {
            Arrival arrival = outline.arrivals().get(i);
            boolean standsOut = arrival.kind() == Arrival.Kind.SHOWN && (arrival.comment().pinned() || arrival.comment().person().isPresent());
            if (standsOut) {
                mix.add(i).add(arrival.comment().anchor()).add(arrival.comment().pinned()).add(arrival.comment().person().orElse(""))
                        .add(arrival.comment().author()).add(arrival.comment().date().toString()).add(outline.page(i));
            }
        }
        return isToldByArticle() ? mix.add(places()).done() : mix.done();
    }

    /** Of where each comment is. */
    public Fingerprint places() {
        Fingerprint.Mix mix = Fingerprint.mix();
        for (int i = 0; i < outline.arrivals().size(); i++) {
            if (outline.arrivals().get(i).isVisible()) {
                mix.add(outline.arrivals().get(i).comment().anchor()).add(outline.page(i));
            }
        }
        return mix.done();
    }
}
