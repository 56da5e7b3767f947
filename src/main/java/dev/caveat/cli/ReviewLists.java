package dev.caveat.cli;

import dev.caveat.model.Page;
import dev.caveat.model.Ref;
import dev.caveat.model.Review;
import dev.caveat.model.Site;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import dev.caveat.read.TextFile;
import dev.caveat.read.TextHash;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The reviews of a site's pages as they stand on a day, for {@code caveat list}.
 *
 * <p>What is due first comes first, and last what is never due.
 */
final class ReviewLists {
    private static final String NONE = "-";

    private final Site site;
    private final LocalDate today;
    private final Parallel parallel;

    ReviewLists(Site site, LocalDate today, Parallel parallel) {
        this.site = site;
        this.today = today;
        this.parallel = parallel;
    }

    /**
     * The review of one page.
     *
     * @param hash of the page's present text; empty where it was not asked for
     */
    record Row(Page page, Review review, Review.State state, Optional<Long> days, Optional<String> hash) {
        private static final Comparator<Row> FIRST_DUE = Comparator
                .comparing((Row row) -> row.review().next().orElse(LocalDate.MAX))
                .thenComparing(row -> row.page().id().text());

        private String stateWord() {
            return state.name().toLowerCase(Locale.ROOT);
        }

        private List<String> by() {
            return review.by().stream().map(Ref::name).toList();
        }

        private static String day(Optional<LocalDate> day) {
            return day.map(LocalDate::toString).orElse(NONE);
        }

        /** {@code page, by, on, next, state, days}, and where the hash was asked for {@code changed, hash}. */
        List<String> cells() {
            List<String> cells = new ArrayList<>(List.of(
                    Words.plain(page.id().text().isEmpty() ? page.url() : page.id().text()),
                    by().isEmpty() ? NONE : Words.plain(String.join(", ", by())),
                    day(review.on()), day(review.next()), stateWord(), days.map(Object::toString).orElse(NONE)));
            hash.ifPresent(text -> cells.addAll(List.of(review.text().map(one -> one.isChanged() ? "changed" : "same").orElse(NONE), text)));
            return cells;
        }

        Json json() {
            Json json = new Json()
                    .put("id", page.id().text()).put("file", page.file()).put("url", page.url()).put("title", page.title()).texts("by", by());
            day(json, "on", review.on());
            day(json, "next", review.next());
            json.put("state", stateWord());
            days.ifPresentOrElse(number -> json.put("days", number), () -> json.raw("days", "null"));
            json.raw("changed", review.text().map(text -> Boolean.toString(text.isChanged())).orElse("null"));
            hash.ifPresent(text -> json.put("hash", text));
            return json;
        }

        private static void day(Json json, String name, Optional<LocalDate> day) {
            day.ifPresentOrElse(known -> json.put(name, known.toString()), () -> json.raw(name, "null"));
        }
    }

    /** All reviews, with the hash of the text that each page has now. */
    List<Row> reviews() {
        return parallel.map(pages(), page -> row(page, hash(page))).stream().sorted(Row.FIRST_DUE).toList();
    }

    /** Those that are due. */
    List<Row> overdue() {
        return pages().stream().filter(page -> review(page).isOverdue(today))
                .map(page -> row(page, Optional.empty())).sorted(Row.FIRST_DUE).toList();
    }

    private List<Page> pages() {
        return site.pages().stream().filter(page -> page.front().review().isPresent()).toList();
    }

    private static Review review(Page page) {
        return page.front().review().orElseThrow();
    }

    private Row row(Page page, Optional<String> hash) {
        Review review = review(page);
        return new Row(
                page, review, review.state(today, site.config().reviews()),
                review.next().map(day -> ChronoUnit.DAYS.between(today, day)), hash);
    }

    private static Optional<String> hash(Page page) {
        Problems toldElsewhere = new Problems();
        return review(page).text().map(Review.Text::present)
                .or(() -> page.source().flatMap(source -> TextFile.again(source, toldElsewhere))
                        .map(file -> TextHash.of(file.text().text().substring(page.bodyStart()))))
                .or(() -> Optional.of(NONE));
    }
}
