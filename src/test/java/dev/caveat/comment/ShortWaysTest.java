package dev.caveat.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What most comments need is worked out in shorter ways than what any comment may need, to the same result. */
class ShortWaysTest {
    private static final int TEXTS = 50_000;
    private static final List<String> PIECES = List.of(
            "Ada", "null", "NULL", "Zoë", "Ö", "ß", "é", "e\u0301", "ŉ", "ĳ", "\u0149", " ", "  ", "-", ".", "'", "’", "a", "M.D.", "a@b.example", "&amp;", "&#229;",
            "<", "(", ")", "\u200d", "\u202e", "\u00ad", "\u00a0", "\u0180", "\u00d7", "日", "\uD83D\uDE00", "\t", "\n", "form", "form-", "comment-", "_", "7", "%", "/", "x".repeat(60));

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(random.nextBoolean() ? 6 : PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void namesAreShownAlike() {
        Random random = Seed.random("namesAreShownAlike");
        for (int i = 0; i < TEXTS; i++) {
            String name = text(random);
            assertEquals(DisplayName.shown(name), DisplayName.of(name), name);
        }
        for (int c = 0; c < 0x10000; c++) {
            String name = "a" + (char) c;
            assertEquals(DisplayName.shown(name), DisplayName.of(name), name);
        }
    }

    @Test
    void idsAreSafeAlike() {
        Random random = Seed.random("idsAreSafeAlike");
        for (int i = 0; i < TEXTS; i++) {
            String id = text(random);
            assertTrue(!Anchor.isPlain(id) || Anchor.mayStay(id), id);
        }
    }

    @Test
    void imitationsAreRememberedAsTheyWereFound() {
        Random random = Seed.random("imitationsAreRememberedAsTheyWereFound");
        Map<String, String> people = Map.of("ada", "Ada Example", "zoe", "Zoë");
        LookAlikes asked = LookAlikes.of(people, List.of("The House"));
        for (int i = 0; i < 20_000; i++) {
            String name = text(random);
            assertEquals(i % 50 == 0 ? LookAlikes.of(people, List.of("The House")).imitated(name) : asked.imitated(name), asked.imitated(name), name);
        }
    }

    @Test
    void nothingIsHeavierThanTheMostItCanBe() {
        Random random = Seed.random("nothingIsHeavierThanTheMostItCanBe");
        for (int i = 0; i < TEXTS; i++) {
            String body = text(random) + "*_[`~\t-+#|>\n<1.)\"'&=@{!".charAt(random.nextInt(23));
            Comment comment = Comments.written(text(random), "", "", Status.APPROVED, false, body);
            assertTrue(Weight.of(comment) <= Weight.most(comment), body);
        }
    }
}
