package dev.caveat.comment;

import dev.caveat.problem.Problems;
import dev.caveat.time.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The comments on one article in the order in which they came, divided into pages that are numbered from the oldest.
 *
 * <p>The last page is open: it takes what comes. When it is full, the older half of it or a little more is closed off as a page
 * of its own, at the place where the fewest answers are cut off from what they answer. So a new comment changes the open
 * page alone, a closed one never gets another number, and the open page is never almost empty.
 *
 * <p>What came before a place decides alone where pages end. A comment that is approved late, or deleted, moves what comes after
 * it; as equally good places are told apart by the comment that follows, not by its number, pages soon end where they did before.
 */
public final class Outline {
    /** The most bytes that the comments of one page may weigh, about; one that is larger by itself has a page of its own. */
    public static final int PAGE_BYTES = 105_000;

    private final List<Arrival> arrivals;
    /** Where each page begins. */
    private final int[] starts;
    private final int count;
    private final Optional<Moment> last;

    private Outline(List<Arrival> arrivals, int perPage, int pageBytes) {
        this(arrivals, starts(arrivals, perPage, pageBytes));
    }

    private Outline(List<Arrival> arrivals, int[] starts) {
        this.arrivals = arrivals instanceof ArrivalRow ? arrivals : List.copyOf(arrivals);
        this.starts = starts;
        int shown = 0;
        Optional<Moment> newest = Optional.empty();
        for (Arrival arrival : this.arrivals) {
            if (arrival.kind() == Arrival.Kind.SHOWN) {
                shown++;
                newest = latest(newest, arrival.comment().date());
            }
        }
        this.count = shown;
        this.last = newest;
    }

    private static Optional<Moment> latest(Optional<Moment> known, Optional<Moment> other) {
        return other.isPresent() && (known.isEmpty() || known.get().compareTo(other.get()) < 0) ? other : known;
    }

    /**
     * The outline of an article's comments; the same in whatever order they are given.
     *
     * @param comments all of one article, in every status
     * @param perPage how many comments a page holds at most
     * @param names the name under which a comment is shown, for those who are addressed by it
     * @param problems gets what is wrong with those that are shown, by their places
     */
    public static Outline of(List<Comment> comments, int perPage, Function<Comment, String> names, Problems problems) {
        return of(comments, perPage, PAGE_BYTES, names, problems);
    }

    /** One that was made before, of what it said of itself. */
    public static Outline again(List<Arrival> arrivals, List<Integer> starts) {
        return new Outline(arrivals, starts.stream().mapToInt(each -> each).toArray());
    }

    /** The same, to be known for long: in little room, and a little slower to ask. */
    public Outline kept() {
        return arrivals instanceof ArrivalRow ? this : new Outline(ArrivalRow.of(arrivals), starts);
    }

    /** The same on one page, however long. */
    public static Outline whole(List<Comment> comments, Function<Comment, String> names, Problems problems) {
        return of(comments, Integer.MAX_VALUE, Integer.MAX_VALUE, names, problems);
    }

    static Outline of(List<Comment> comments, int perPage, int pageBytes, Function<Comment, String> names, Problems problems) {
        return new Outline(new Threading(comments).arrivals(names, problems), perPage, pageBytes);
    }

    /** Whether comments may need more than one page: a question that takes no outline. */
    public static boolean isLong(List<Comment> comments, int perPage) {
        int slots = 0;
        long weight = 0;
        long most = 0;
        for (Comment comment : comments) {
            most += Weight.most(comment);
        }
        if (most <= PAGE_BYTES && comments.size() <= perPage) {
            return false;
        }
        for (Comment comment : comments) {
            if (comment.status() == Status.APPROVED || comment.status() == Status.REMOVED) {
                slots++;
                weight += Weight.of(comment);
            }
        }
        return slots > perPage || weight > PAGE_BYTES;
    }

    /** How many pages there are, at least 1. */
    public int pages() {
        return starts.length;
    }

    /** Every comment that was published once, the oldest first. */
    public List<Arrival> arrivals() {
        return arrivals;
    }

    /** The first arrival of each page. */
    public List<Integer> starts() {
        return Arrays.stream(starts).boxed().toList();
    }

    /** How many approved comments there are. */
    public int count() {
        return count;
    }

    /** When the newest approved comment was written. */
    public Optional<Moment> last() {
        return last;
    }

    /** The first arrival of a page, counted from 1. */
    public int from(int page) {
        return starts[page - 1];
    }

    /** The first arrival after a page. */
    public int to(int page) {
        return page < starts.length ? starts[page] : arrivals.size();
    }

    /** The page, counted from 1, that an arrival is on. */
    public int page(int arrival) {
        int at = Arrays.binarySearch(starts, arrival);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /**
     * What readers see on one page: the threads that its comments make among themselves. One whose place is below a comment
     * of another page begins a thread here.
     *
     * @param page counted from 1
     * @param bodies an arrival's comment with its body; asked for those that are shown
     */
    public Conversation conversation(int page, Order order, Function<Arrival, Comment> bodies) {
        int from = from(page);
        int to = to(page);
        // What hangs below each of this page, the first of it and from each to the next; the last is what stands at the top.
        int[] first = new int[to - from + 1];
        int[] next = new int[to - from];
        Arrays.fill(first, Arrival.NONE);
        for (int i = to - 1; i >= from; i--) {
            Arrival arrival = arrivals.get(i);
            if (arrival.isVisible()) {
                int under = arrival.under() < from ? to - from : arrival.under() - from;
                next[i - from] = first[under];
                first[under] = i;
            }
        }
        var made = new Thread[to - from];
        Comparator<Comment> asReplies = order.ofReplies();
        // Answers come after what they answer, so that backwards each finds its own already made.
        for (int i = to - 1; i >= from; i--) {
            Arrival arrival = arrivals.get(i);
            if (arrival.isVisible()) {
                boolean tombstone = arrival.kind() == Arrival.Kind.TOMBSTONE;
                made[i - from] = new Thread(
                        tombstone ? arrival.shown() : bodies.apply(arrival), tombstone, below(first[i - from], next, from, made, asReplies), i);
            }
        }
        return new Conversation(below(first[to - from], next, from, made, order.ofThreads()), count, last);
    }

    /** The threads of those that hang at one place, in an order. */
    private List<Thread> below(int first, int[] next, int from, Thread[] made, Comparator<Comment> order) {
        if (first == Arrival.NONE) {
            return List.of();
        }
        List<Integer> own = new ArrayList<>(4);
        for (int i = first; i != Arrival.NONE; i = next[i - from]) {
            own.add(i);
        }
        if (own.size() > 1) {
            own.sort((a, b) -> order.compare(arrivals.get(a).comment(), arrivals.get(b).comment()));
        }
        List<Thread> threads = new ArrayList<>(own.size());
        for (int i : own) {
            threads.add(made[i - from]);
        }
        return threads;
    }

    // Where pages end

    private static int[] starts(List<Arrival> arrivals, int perPage, int pageBytes) {
        if (perPage == Integer.MAX_VALUE && pageBytes == Integer.MAX_VALUE) {
            // Then nobody has to know how heavy each is.
            return new int[] {0};
        }
        List<Integer> starts = new ArrayList<>(List.of(0));
        int start = 0;
        long weight = 0;
        for (int i = 0; i < arrivals.size(); i++) {
            weight += arrivals.get(i).weight();
            while (i > start && (i - start >= perPage || weight > pageBytes)) {
                int end = quietest(arrivals, start, i);
                for (int closed = start; closed < end; closed++) {
                    weight -= arrivals.get(closed).weight();
                }
                start = end;
                starts.add(start);
            }
        }
        return starts.stream().mapToInt(each -> each).toArray();
    }

    /** Where a full page is divided: between the half and four fifths of it, with the fewest answers cut off. */
    private static int quietest(List<Arrival> arrivals, int start, int end) {
        int size = end - start;
        int first = Math.max(1, (size + 1) / 2);
        int last = Math.max(first, size * 4 / 5);
        // How many more, or fewer, answers a division at each place cuts off than one at the place before.
        int[] more = new int[size + 2];
        for (int i = start; i < end; i++) {
            int under = arrivals.get(i).under();
            if (under >= start) {
                more[under - start + 1]++;
                more[i - start + 1]--;
            }
        }
        int best = first;
        int fewest = Integer.MAX_VALUE;
        int cut = 0;
        for (int at = 0; at <= last; at++) {
            cut += more[at];
            boolean better = cut < fewest
                    || cut == fewest && mark(arrivals, start + at, end) < mark(arrivals, start + best, end);
            if (at >= first && better) {
                best = at;
                fewest = cut;
            }
        }
        return start + best;
    }

    private static int mark(List<Arrival> arrivals, int at, int end) {
        return at < end ? Anchor.mark(arrivals.get(at).comment().id()) : Integer.MAX_VALUE;
    }

    @Override
    public String toString() {
        return "Outline" + Arrays.toString(starts) + " of " + arrivals.size();
    }
}
