package dev.caveat.comment;

import static dev.caveat.comment.Comments.approved;
import static dev.caveat.comment.Comments.comment;
import static dev.caveat.comment.Comments.drawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a long discussion is divided. */
class OutlineTest {
    private static final Function<Comment, String> NAMES = Comment::author;

    static Outline outline(List<Comment> comments, int perPage) {
        return Outline.of(comments, perPage, NAMES, new Problems());
    }

    private static List<String> ids(Outline outline, int page) {
        return IntStream.range(outline.from(page), outline.to(page)).mapToObj(i -> outline.arrivals().get(i).comment().id()).toList();
    }

    private static List<Comment> flat(int count) {
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            comments.add(approved(String.format("c%05d", i), "", day(i)));
        }
        return comments;
    }

    /** A day after the one before, for ten thousand of them. */
    private static String day(int number) {
        return java.time.LocalDate.of(2000, 1, 1).plusDays(number).toString();
    }

    private static String page(Outline outline, int page, List<Comment> comments) {
        return drawn(outline.conversation(page, Order.NEWEST_THREADS, arrival -> comments.get(arrival.given())).threads());
    }

    @Test
    void whatFitsIsOnePage() {
        assertEquals(1, outline(flat(100), 100).pages());
        assertEquals(1, outline(List.of(), 100).pages());
    }

    @Test
    void aFullPageClosesItsOlderPart() {
        Outline outline = outline(flat(101), 100);
        assertEquals(2, outline.pages());
        int closed = outline.to(1);
        assertTrue(closed >= 50 && closed <= 80, "" + closed);
    }

    @Test
    void aPageEndsWhereNobodyIsCutOff() {
        List<Comment> comments = List.of(
                approved("a", "", "2022-01-01"), approved("a1", "a", "2022-01-02"), approved("a2", "a", "2022-01-03"),
                approved("b", "", "2022-01-04"), approved("b1", "b", "2022-01-05"), approved("b2", "b1", "2022-01-06"));
        // Between the half and four fifths of five there are the places after the third and the fourth.
        Outline outline = outline(comments, 5);
        assertEquals(List.of("a", "a1", "a2"), ids(outline, 1));
        assertEquals("a(a1 a2)", page(outline, 1, comments));
        assertEquals("b(b1(b2))", page(outline, 2, comments));
    }

    @Test
    void anAnswerToAnOlderPageIsANewThread() {
        List<Comment> comments = new ArrayList<>(flat(8));
        comments.add(approved("late", "c00000", "2040-01-01"));
        Outline outline = outline(comments, 5);
        String newest = page(outline, outline.pages(), comments);
        assertTrue(newest.startsWith("late "), newest);
        Arrival late = outline.arrivals().get(8);
        assertEquals("c00000", outline.arrivals().get(late.under()).comment().id());
        assertEquals(1, outline.page(late.under()));
    }

    @Test
    void anAnswerComesAfterWhatItAnswersWhateverTheDatesSay() {
        List<Comment> comments = List.of(approved("late", "", "2022-05-01"), approved("early", "late", "2001-01-01"), approved("x", "", "2022-05-02"));
        assertEquals(List.of("late", "early", "x"), ids(outline(comments, 9), 1));
    }

    @Test
    void aRemovedCommentKeepsItsPlace() {
        List<Comment> comments = new ArrayList<>(flat(300));
        Outline before = outline(comments, 100);
        comments.set(10, comment("c00010", "", day(10), Status.REMOVED));
        Outline after = outline(comments, 100);
        assertEquals(ids(before, 2), ids(after, 2));
        assertEquals(299, after.count());
        assertEquals(Arrival.Kind.GONE, after.arrivals().get(10).kind());
    }

    @Test
    void whatWaitsHasNoPlace() {
        List<Comment> comments = new ArrayList<>(flat(3));
        comments.set(1, comment("c00001", "", day(1), Status.PENDING));
        assertEquals(List.of("c00000", "c00002"), ids(outline(comments, 100), 1));
    }

    @Test
    void heavyCommentsFillAPageSooner() {
        List<Comment> comments = flat(20);
        Outline outline = Outline.of(comments, 100, 5 * Weight.of(comments.get(0)), NAMES, new Problems());
        for (int page = 1; page <= outline.pages(); page++) {
            assertTrue(outline.to(page) - outline.from(page) <= 5);
        }
    }

    @Test
    void oneThatIsTooLargeByItselfHasItsOwnPage() {
        List<Comment> comments = new ArrayList<>(flat(3));
        Outline outline = Outline.of(comments, 100, 1, NAMES, new Problems());
        assertEquals(3, outline.pages());
    }

    @Test
    void oneMoreChangesOnlyTheOpenPage() {
        Random random = new Random(11);
        List<Comment> comments = new ArrayList<>();
        Outline before = outline(comments, 10);
        for (int i = 0; i < 400; i++) {
            String parent = i == 0 || random.nextInt(3) == 0 ? "" : String.format("c%05d", random.nextInt(i));
            comments.add(approved(String.format("c%05d", i), parent, day(i)));
            Outline after = outline(comments, 10);
            int closed = before.pages() - 1;
            for (int page = 1; page <= closed; page++) {
                assertEquals(ids(before, page), ids(after, page));
            }
            assertTrue(after.pages() - before.pages() <= 1);
            before = after;
        }
    }

    /** Of a comment that is approved late, only the pages near it change: others end where they ended before. */
    @Test
    void oneThatComesLateMovesFewOthers() {
        int changed = 0;
        for (int at = 0; at < 2_000; at += 100) {
            List<Comment> comments = new ArrayList<>(flat(2_000));
            Outline before = outline(comments, 20);
            comments.add(approved("late", "", day(at)));
            Outline after = outline(comments, 20);
            List<List<String>> pages = IntStream.rangeClosed(1, before.pages()).mapToObj(page -> ids(before, page)).toList();
            changed += (int) IntStream.rangeClosed(1, after.pages()).filter(page -> !pages.contains(ids(after, page))).count();
        }
        assertTrue(changed <= 20 * 12, changed + " pages for 20 comments, of some 150 each");
    }

    @Test
    void aChainOfTenThousandIsDividedInOnePass() {
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            comments.add(approved("k" + i, i == 0 ? "" : "k" + (i - 1), day(i)));
        }
        Collections.shuffle(comments, new Random(3));
        Outline outline = outline(comments, 100);
        int seen = 0;
        for (int page = 1; page <= outline.pages(); page++) {
            Conversation conversation = outline.conversation(page, Order.NEWEST_THREADS, arrival -> comments.get(arrival.given()));
            assertEquals(1, conversation.threads().size());
            seen += conversation.flattened(3).stream().mapToInt(OutlineTest::size).sum();
        }
        assertEquals(10_000, seen);
    }

    private static int size(Thread thread) {
        return 1 + thread.replies().stream().mapToInt(OutlineTest::size).sum();
    }

    @Test
    void allPagesTogetherAreTheConversation() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Comment> comments = new ArrayList<>();
            int size = random.nextInt(40);
            for (int i = 0; i < size; i++) {
                String parent = random.nextInt(3) == 0 ? "" : "c" + random.nextInt(size);
                Status status = random.nextInt(3) > 0 ? Status.APPROVED : Status.values()[random.nextInt(Status.values().length)];
                comments.add(comment("c" + i, parent, random.nextInt(6) == 0 ? "" : day(random.nextInt(30)), status));
            }
            Collections.shuffle(comments, random);
            Outline outline = outline(comments, 1 + random.nextInt(8));
            List<String> shown = new ArrayList<>();
            for (int page = 1; page <= outline.pages(); page++) {
                Conversation part = outline.conversation(page, Order.OLDEST, arrival -> comments.get(arrival.given()));
                part.inOrder().stream().map(placed -> placed.thread().comment().id()).forEach(shown::add);
            }
            Conversation whole = Conversation.of(comments, Order.OLDEST, new Problems());
            List<String> expected = new ArrayList<>(whole.inOrder().stream().map(placed -> placed.thread().comment().id()).toList());
            Collections.sort(expected);
            Collections.sort(shown);
            assertEquals(expected, shown, "seed " + seed);
        }
    }
}
