package dev.caveat.build;

import dev.caveat.disclaimer.Policy;
import dev.caveat.disclaimer.Waiver;
import dev.caveat.model.CrisisLine;
import dev.caveat.model.Discussion;
import dev.caveat.model.FrontMatter;
import dev.caveat.model.Page;
import dev.caveat.model.Review;
import dev.caveat.model.Reviews;
import dev.caveat.model.Selection;
import dev.caveat.problem.Problems;
import dev.caveat.read.SiteReader;
import dev.caveat.time.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What time alone will change of a site within some days, if nobody edits it.
 *
 * @param from the first day, today
 * @param until the last day
 * @param events by day, then by page
 */
public record Forecast(LocalDate from, LocalDate until, List<Event> events) {
    /** The furthest that can be looked ahead, in days: a hundred years. */
    public static final int MOST_DAYS = 36_525;

    /** What can happen of itself. */
    public enum What {
        APPEARS("page appears"),
        REVIEW_DUE("review due"),
        GRACE_ENDS("time of grace ends"),
        RULE_BEGINS("policy begins"),
        WAIVER_ENDS("waiver ends"),
        CRISIS_LINE_DUE("crisis line to check"),
        COMMENTS_CLOSE("comments close"),
        EXPIRES("page expires");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /** Such as {@code review-due}, for programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Such as {@code review due}. */
        public String words() {
            return words;
        }
    }

    /**
     * Something that will happen on a day.
     *
     * @param page the id of the page, or what else it happens to
     * @param file the file in which it can be helped
     * @param text what follows from it
     */
    public record Event(LocalDate day, What what, String page, String file, String text) {
        private static final Comparator<Event> ORDER = Comparator.comparing(Event::day)
                .thenComparing(Event::page).thenComparing(Event::what).thenComparing(Event::file).thenComparing(Event::text);
    }

    public Forecast {
        events = List.copyOf(events);
    }

    /**
     * Reads a site and looks ahead.
     *
     * @param days how many days after today, at most {@link #MOST_DAYS}
     * @return empty where the site cannot be read
     */
    public static Optional<Forecast> of(Request request, int days, Problems problems) {
        Instant now = request.selection().now();
        // With the pages that are still to come: they have reviews and ends as well.
        return read(request, now, problems).map(read -> {
            ZoneId zone = read.site().config().timezone();
            LocalDate today = now.atZone(zone).toLocalDate();
            LocalDate last = today.plusDays(Math.min(days, MOST_DAYS));
            List<Event> events = new ArrayList<>();
            for (Page page : read.site().pages()) {
                if (page.source().isPresent()) {
                    new Ahead(page, read.site().config().reviews(), zone, now, today, last, events).look();
                }
            }
            read.site().config().comments().closeAfter().ifPresent(time -> closing(request, read, time, zone, last, events));
            rules(read, today, last, events);
            events.sort(Event.ORDER);
            return new Forecast(today, last, events);
        });
    }

    private static Optional<SiteReader.ReadSite> read(Request request, Instant at, Problems problems) {
        Selection all = new Selection(at, request.selection().drafts(), true, true);
        return SiteReader.read(request.root(), request.overrides(), all, request.parallel(), problems);
    }

    /** One page's days ahead. */
    private record Ahead(Page page, Reviews reviews, ZoneId zone, Instant now, LocalDate today, LocalDate last, List<Event> events) {
        void look() {
            FrontMatter front = page.front();
            Optional<Moment> starts = front.publishDate().or(front::date);
            Optional<Moment> ends = front.expiryDate();
            if (ends.filter(end -> !end.instant().isAfter(now)).isPresent()) {
                return;
            }
            starts.filter(start -> start.instant().isAfter(now))
                    .ifPresent(start -> add(start.day(zone), What.APPEARS, "the page is published"));
            ends.ifPresent(end -> add(end.day(zone), What.EXPIRES, "the page is published no more"));
            front.review().filter(review -> reviews.overdue().warns()).ifPresent(this::review);
        }

        private void review(Review review) {
            review.next().ifPresent(day -> add(once(day), What.REVIEW_DUE, switch (reviews.overdue()) {
                case OFF, WARN -> "builds warn";
                case BANNER, ERROR -> "the page says that it may be out of date";
                case NOINDEX -> "the page says that it may be out of date, and asks search engines to leave it out";
            }));
            if (reviews.overdue() == Reviews.Overdue.ERROR) {
                review.graceEnds(reviews).ifPresent(day -> add(once(day), What.GRACE_ENDS, "the page is held back"));
            }
        }

        /** What is due before a page appears is seen when it does. */
        private LocalDate once(LocalDate day) {
            return page.front().publishDate().or(page.front()::date).filter(start -> start.instant().isAfter(now))
                    .map(start -> start.day(zone)).filter(day::isBefore).orElse(day);
        }

        /** Unless the page is not published on that day. */
        private void add(LocalDate day, What what, String text) {
            boolean there = what == What.EXPIRES || isPublished(page, day, zone);
            if (there && !day.isBefore(today) && !day.isAfter(last)) {
                events.add(new Event(day, what, page.id().text(), page.file(), text));
            }
        }
    }

    /** What will be asked that is not asked today: of all pages, and of crisis lines. */
    private static void rules(SiteReader.ReadSite read, LocalDate today, LocalDate last, List<Event> events) {
        for (Policy policy : read.site().policies()) {
            policy.since().filter(day -> isAhead(day, today, last)).ifPresent(day -> events.add(new Event(
                    day, What.RULE_BEGINS, policy.id(), policy.place().file(), "pages have to keep the policy \"" + policy.id() + "\"")));
            for (Waiver waiver : policy.waivers()) {
                if (isAhead(waiver.until(), today, last)) {
                    long pages = read.site().pages().stream().filter(page -> policy.when().holds(page) && waiver.when().holds(page)).count();
                    events.add(new Event(waiver.until(), What.WAIVER_ENDS, policy.id(), waiver.place().file(),
                            pages + (pages == 1 ? " page has" : " pages have") + " to keep the policy again: " + waiver.reason()));
                }
            }
        }
        for (CrisisLine line : read.site().config().crisis().lines()) {
            line.stale().filter(day -> isAhead(day, today, last)).ifPresent(day -> events.add(new Event(
                    day, What.CRISIS_LINE_DUE, line.name(), line.place().file(), "builds end with an error until somebody has checked it again")));
        }
    }

    private static boolean isAhead(LocalDate day, LocalDate today, LocalDate last) {
        return !day.isBefore(today) && !day.isAfter(last);
    }

    /** Whether a page is published at some time of a day. */
    private static boolean isPublished(Page page, LocalDate day, ZoneId zone) {
        Instant begins = day.atStartOfDay(zone).toInstant();
        Instant over = day.plusDays(1).atStartOfDay(zone).toInstant();
        FrontMatter front = page.front();
        return front.publishDate().or(front::date).filter(start -> !start.instant().isBefore(over)).isEmpty()
                && front.expiryDate().filter(end -> !end.instant().isAfter(begins)).isEmpty();
    }

    /**
     * Comments that are open now and will be closed. Which pages keep theirs open is known to who reads the files: so the site
     * is read once more, as it will be.
     */
    private static void closing(
            Request request, SiteReader.ReadSite today, Period time, ZoneId zone, LocalDate last, List<Event> events) {
        Instant then = last.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
        read(request, then, new Problems()).ifPresent(later -> {
            for (Page page : today.site().pages()) {
                boolean closes = page.front().comments() == Discussion.State.OPEN && later.site().page(page.id().text())
                        .filter(same -> same.front().comments() == Discussion.State.CLOSED).isPresent();
                Optional<LocalDate> day = closes ? closes(page, time, zone) : Optional.empty();
                day.filter(on -> isPublished(page, on, zone)).ifPresent(on -> events.add(new Event(
                        on, What.COMMENTS_CLOSE, page.id().text(), page.file(), "no new comments from that day on")));
            }
        });
    }

    private static Optional<LocalDate> closes(Page page, Period time, ZoneId zone) {
        try {
            return page.front().date().map(date -> date.day(zone).plus(time));
        } catch (DateTimeException | ArithmeticException never) {
            return Optional.empty();
        }
    }
}
