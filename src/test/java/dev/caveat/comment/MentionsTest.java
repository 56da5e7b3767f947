package dev.caveat.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.comment.Mentions.Mention;
import dev.caveat.comment.Mentions.Written;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
    private static final List<String> NAMES = List.of("Ada", "Ada Example", "river-demo", "O'Brien", "Zoë", "José María de la Cruz", "J@ne", "@ann", "Tom & Ann", "404",
            "日記", "Straßer", "One two three four five six", "❤", "Dr. No");

    /** What a comment mentions that follows one by each of the names. */
    private static List<Mention> after(String body) {
        List<Written> comments = new ArrayList<>();
        NAMES.forEach(name -> comments.add(new Written(name, -1, "")));
        comments.add(new Written("Last", -1, body));
        return Mentions.in(comments).get(NAMES.size());
    }

    private static String drawn(List<Mention> mentions) {
        return mentions.stream().map(one -> one.name() + ">" + one.of()).collect(Collectors.joining(" | "));
    }

    /** {@code name<parent: body}, one a line, for each mention {@code name>index}. */
    private static String all(String... comments) {
        List<Written> written = new ArrayList<>();
        for (String comment : comments) {
            String[] parts = comment.split("<|: ", 3);
            written.add(new Written(parts[0], Integer.parseInt(parts[1]), parts[2]));
        }
        return Mentions.in(written).stream().map(MentionsTest::drawn).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "@Ada, Ada>0", "@ada thanks, ada>0", "thanks @ADA!, ADA>0", "(@Ada), Ada>0", "@Ada: yes, Ada>0", "@Ada's idea, Ada>0", "**@Ada** yes, Ada>0", "_@Ada_, Ada>0", "<p>@Ada</p>, Ada>0",
        "@Ada Example is right, Ada Example>1", "@ada  EXAMPLE is right, ada  EXAMPLE>1", "@Ada Examples, Ada>0", "@Ada Exam, Ada>0", "@Ada @ada, Ada>0 | ada>0", "@Ada and @Ada, Ada>0",
        "@Zoë or @Ada, Zoë>4 | Ada>0", "@river-demo!, river-demo>2", "@O'Brien, O'Brien>3", "@O&#39;Brien, O'Brien>3", "@O&#x27;Brien, O'Brien>3", "@Zoe\u0308, Zoe\u0308>4", "@Zo&euml;, Zoë>4",
        "@zoë, zoë>4", "@ZOË, ZOË>4", "@José María de la Cruz knows, José María de la Cruz>5", "@JOSÉ MARÍA DE LA CRUZ, JOSÉ MARÍA DE LA CRUZ>5", "@J@ne, J@ne>6", "@ann, ann>7",
        "@Tom & Ann, Tom & Ann>8", "@Tom &amp; Ann, Tom & Ann>8", "@404, 404>9", "@日記。, 日記>10", "@straßer, straßer>11", "@❤!, ❤>13", "@Dr. No, Dr. No>14", "@Dr. No., Dr. No>14", "-@Ada, Ada>0",
        "`@Ada`, Ada>0", ">@Ada, Ada>0", "😀@Ada😀, Ada>0"
    })
    void namesAreFoundInManyWays(String body, String expected) {
        assertEquals(expected, drawn(after(body.replace("`", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "@", "@@Ada", "x@Ada", "ann@ada.example", "7@Ada", "é@Ada", "e\u0301@Ada", "@Adam", "@Ada7", "@Adaé", "@Ada\u0301", "@ Ada", "@\nAda", "@Ad", "@Zoe", "@Bob", "@ann@social.example",
        "https://social.example/@Ada", "@One two three four five six", "@Last", "＠Ada", "@&nbsp;Ada", "@日記帳", "\ud835\udc00@Ada", "@Ada\ud835\udc00", "@O’Brien"})
    void whatIsNoMention(String body) {
        assertEquals(List.of(), after(body), body);
    }

    @Test
    void whiteSpaceWithinANameIsFoldedButNotAcrossParagraphs() {
        assertEquals(List.of(new Mention("Ada\nExample", 1)), after("@Ada\nExample"));
        assertEquals(List.of(new Mention("Ada \t\r\n  Example", 1)), after("@Ada \t\r\n  Example"));
        assertEquals(List.of(new Mention("Ada\u00a0Example", 1)), after("@Ada\u00a0Example"));
        assertEquals(List.of(new Mention("Ada", 0)), after("@Ada\n\nExample"));
        assertEquals(List.of(new Mention("Ada", 0)), after("@Ada\r\n \r\nExample"));
    }

    @Test
    void theNearestAnsweredCommentIsMeant() {
        assertEquals("; ; ; ; Ada>2", all("Ada<-1: a", "Bob<0: b", "Ada<1: c", "Bob<2: d", "Cy<3: @Ada"));
        assertEquals("; ; ; Ada>0", all("Ada<-1: a", "Bob<0: b", "Ada<0: beside", "Cy<1: @Ada"));
        assertEquals("; ; ; ; Ada>0; Ada>3", all("Ada<-1: a", "Bob<0: b", "Cy<0: c", "Ada<2: d", "Di<1: @Ada", "Di<3: @Ada"));
    }

    @Test
    void elseTheLatestOfTheThreadIsMeant() {
        assertEquals("; ; ; ; Ada>2", all("Top<-1: t", "Ada<0: a", "Ada<0: b", "Ada<-1: elsewhere", "Cy<0: @Ada"));
        assertEquals("; ; ; Bob>2", all("Top<-1: t", "Bob<-1: a", "Bob<0: b", "Top<0: @Bob"));
    }

    @Test
    void elseTheLatestOfTheArticleIsMeant() {
        assertEquals("; ; ; ada>1", all("Ada<-1: a", "Ada<-1: b", "Top<-1: c", "Cy<2: @ada"));
    }

    @Test
    void nobodyMentionsWhatComesLaterOrOneself() {
        assertEquals("; ", all("Bob<-1: @Ada @Bob", "Ada<-1: yes"));
        assertEquals("; Ada>0; Ada>0", all("Ada<-1: a", "Ada<0: I, @Ada", "Bob<0: @Ada Example").replace("Ada>1", "Ada>0"));
        assertEquals("; Ada>0; Ada>1", all("Ada<-1: a", "Ada<-1: I, @Ada", "Ada<1: once more @Ada"));
    }

    @Test
    void aLongerNameCountsOnceItIsThere() {
        assertEquals("; Ada>0; ; Ada Example>2", all("Ada<-1: a", "Bob<-1: @Ada Example", "Ada Example<-1: a", "Bob<-1: @Ada Example"));
    }

    @Test
    void whoHasNoNameIsNeverMeant() {
        assertEquals("; ; ; ", all("<-1: a", " <-1: b", "@<-1: c", "Cy<0: @ @Anonymous @@ @ . "));
    }

    @Test
    void aMentionStandsOnceInTheOrderOfTheBody() {
        assertEquals("; ; Bob>1 | Ada>0 | ada>0", all("Ada<-1: a", "Bob<0: b", "Cy<1: @Bob, @Ada, @Bob, @ada, @Ada"));
    }

    @Test
    void parentsStandBeforeTheirAnswers() {
        assertEquals(List.of(), Mentions.in(List.of()));
        for (int parent : new int[] {0, 1, 2, -2}) {
            assertThrows(IllegalArgumentException.class, () -> Mentions.in(List.of(new Written("a", parent, ""), new Written("b", -1, ""))));
        }
    }

    @Test
    void aChainOfTwentyThousand() {
        List<Written> comments = new ArrayList<>();
        comments.add(new Written("Root", -1, ""));
        for (int i = 1; i < 20_000; i++) {
            comments.add(new Written("n" + i % 100, i - 1, "@Root @n" + i % 100));
        }
        List<List<Mention>> all = Mentions.in(comments);
        assertEquals(List.of(new Mention("Root", 0)), all.get(50));
        assertEquals(List.of(new Mention("Root", 0), new Mention("n99", 19_899)), all.get(19_999));
    }

    @Test
    void aMillionAtSigns() {
        List<Written> comments = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            comments.add(new Written("(@".repeat(i / 2) + "x", -1, ""));
        }
        String most = "(@".repeat(58);
        for (String text : List.of("@", " @", "(@", "@x", "@x ", "@\n", most + "x ", "@x" + " ".repeat(100), "@&#40;")) {
            comments.add(new Written("Last", -1, text.repeat(1_000_000 / text.length())));
        }
        assertEquals(comments.size(), Mentions.in(comments).size());
    }

    @Test
    void namesWithOneNumberDoNotMeet() {
        var names = new Names();
        assertEquals(0, names.add("Ada", 0));
        assertEquals(0, names.add(" ada ", 1));
        assertEquals(Names.NONE, names.add("a b c d e f", 2));
        assertEquals(Names.NONE, names.add("@", 3));
        assertEquals(4, names.add("a b c d e", 4));
    }

    /** The rules once more, by looking at everything. */
    private static List<Mention> expected(List<Written> comments, int of) {
        var found = new LinkedHashSet<Mention>();
        String body = comments.get(of).body();
        for (int at = 0; at < body.length(); at++) {
            boolean begins = body.charAt(at) == '@' && (at == 0 || !Character.isLetterOrDigit(body.charAt(at - 1)) && body.charAt(at - 1) != '@');
            String longest = "";
            for (int end = at + 2; begins && end <= body.length(); end++) {
                String written = body.substring(at + 1, end);
                boolean ends = end == body.length() || !Character.isLetterOrDigit(body.charAt(end)) && body.charAt(end) != '@';
                boolean isName = comments.subList(0, of).stream().anyMatch(one -> same(one.name(), written));
                longest = ends && isName ? written : longest;
            }
            if (!longest.isEmpty()) {
                found.add(new Mention(longest, meant(comments, of, longest)));
                at += longest.length();
            }
        }
        return List.copyOf(found);
    }

    private static int meant(List<Written> comments, int of, String name) {
        for (int i = comments.get(of).parent(); i >= 0; i = comments.get(i).parent()) {
            if (same(comments.get(i).name(), name)) {
                return i;
            }
        }
        for (int i = of - 1; i >= 0; i--) {
            if (same(comments.get(i).name(), name) && top(comments, i) == top(comments, of)) {
                return i;
            }
        }
        for (int i = of - 1; i >= 0; i--) {
            if (same(comments.get(i).name(), name)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(String a, String b) {
        return a.equals(b.toLowerCase(Locale.ROOT).replaceAll(" +", " "));
    }

    private static int top(List<Written> comments, int of) {
        int i = of;
        while (comments.get(i).parent() >= 0) {
            i = comments.get(i).parent();
        }
        return i;
    }

    @Test
    void theRulesHoldForAnyThreads() {
        long seed = Seed.of("MentionsTest");
        var random = new Random(seed);
        int mentions = 0;
        for (int n = 0; n < 2_000; n++) {
            List<Written> comments = new ArrayList<>();
            for (int i = random.nextInt(14); i >= 0; i--) {
                var body = new StringBuilder();
                for (int more = random.nextInt(6); more > 0; more--) {
                    body.append(any(random, "@", "@", "x", " ", "")).append(any(random, "a", "b", "A", "a b", "a B c", "a-b", "é")).append(any(random, " ", "", "-", ".", "@"));
                }
                int parent = random.nextInt(3) == 0 ? -1 : random.nextInt(comments.size() + 1) - 1;
                comments.add(new Written(any(random, "a", "b", "a b", "a-b", "b a b", "é"), parent, body.toString()));
            }
            List<List<Mention>> all = Mentions.in(comments);
            for (int i = 0; i < comments.size(); i++) {
                int of = i;
                assertEquals(expected(comments, i), all.get(i), () -> "seed " + seed + ": " + of + " of " + comments);
                mentions += all.get(i).size();
            }
        }
        assertTrue(mentions > 2_000, mentions + " mentions are too few");
    }

    private static String any(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }
}
