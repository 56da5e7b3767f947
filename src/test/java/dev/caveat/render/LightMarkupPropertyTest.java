package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.markdown.Markdown;
import dev.caveat.markdown.MarkdownOptions;
import dev.caveat.markdown.RawHtml;
import dev.caveat.sanitize.Sanitizer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random comments: those with light markup come out as from the parser of Markdown and the sanitizer. */
class LightMarkupPropertyTest {
    private static final int TEXTS = Boolean.getBoolean("caveat.soak") ? 500_000 : 20_000;
    private static final Set<String> OWN = Set.of("example.org");
    private static final List<String> WORDS = List.of(
            "sleep", "Tea", "and", "so", "it's", "\"no\"", "5", "5.", "a+b", "a=b", "x > y", "(maybe)", "R & D", "naïve", "日記", "well,", "done!", "why?", "end.",
            "*really*", "*two words*", "**very**", "**much so**!", "(*so*)", "*done*.", "`code`", "`two words`", "`a-b`", "[here](https://example.com/a-b/c)", "[own](https://example.org/a)",
            "[x](http://other.example)", "*see [it](https://example.com/) now*", "*`x`*");
    private static final List<String> ODD = List.of(
            "*", "**", "***", "`", "``", "`a", "a*b", "*a", "a*", "* a", "*(a)*", "**bold*", "*bold**", "**a *b* c**", "*a **b** c*", "***a***", "[a]", "[a](b)", "[](https://example.com)", "![a](https://example.com)", "!",
            "[*a*](https://example.com)", "[a](https://example.com \"t\")", "[a](https://EXAMPLE.org/)", "[a](https://example.org:80/)", "[a](https://example.com/?a=b)",
            "[a](https://example.com/a_b)", "[a](javascript:x)", "[a](/b)", "(https://example.com)", "https://example.com", "www.example.com", "a@b.example", "&amp;", "&", "#",
            "# a", "- a", "+ a", "1. a", "1) a", "===", "---", "> a", "<b>x</b>", "<3", "\\*", "|", "| a | b |", "~~a~~", "{{", "{", "_a_", "\u0085", "\u00a0", "\u200b",
            "\uD83D\uDE00", "\t", "  ", "   ", "\u00ad", "\u2028", "…", "`` ` ``", "` a `", "*a`b*c`", "`*a*`", "*a [b*](https://example.com)", "[a](https://example.com", "[a]: https://example.com",
            "[a](http://)", "[a](https://-a.example)", "[a](https://a..b//c)", "[a](https://a.example/../b/./c)", "\r");

    private final Markdown markdown = Markdown.of(new MarkdownOptions(RawHtml.ESCAPE, false, false, false, ""));
    private final Sanitizer sanitizer = Sanitizer.comments(OWN, address -> address.contains("/a-b/"));
    private final LightMarkup light = new LightMarkup(OWN, address -> address.contains("/a-b/"));

    @Test
    void usualCommentsAreMadeAlike() {
        Random random = Seed.random("usualCommentsAreMadeAlike");
        int made = 0;
        for (int i = 0; i < TEXTS; i++) {
            made += isMade(text(random, 0)) ? 1 : 0;
        }
        assertTrue(made > TEXTS / 2, made + " of " + TEXTS);
    }

    @Test
    void oddCommentsAreMadeAlike() {
        Random random = Seed.random("oddCommentsAreMadeAlike");
        int made = 0;
        for (int i = 0; i < TEXTS; i++) {
            made += isMade(text(random, 1 + random.nextInt(8))) ? 1 : 0;
        }
        assertTrue(made > TEXTS / 20, made + " of " + TEXTS);
    }

    /** Signs that stand close together mean the most different things. */
    @Test
    void signsAreMadeAlike() {
        Random random = Seed.random("signsAreMadeAlike");
        String signs = "**``[]()ab \n.,!h>'";
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 1 + random.nextInt(14); j > 0; j--) {
                text.append(random.nextInt(12) == 0 ? "](https://a.b)" : signs.charAt(random.nextInt(signs.length())));
            }
            isMade(text.toString());
        }
    }

    @Test
    void everyCharacterIsMadeAlike() {
        for (int c = 0; c <= 0xffff; c++) {
            isMade("*so* " + (char) c + "x");
            if (c < 0x2100) {
                isMade("*so*" + (char) c);
                isMade((char) c + "*so*");
                isMade("*a" + (char) c + "b*");
            }
        }
    }

    @Test
    void usualMarkupIsNotDeclined() {
        assertTrue(isMade("That is *really* good, isn't it? See [this](https://example.com/x/12).\n"));
        assertTrue(isMade("Take `500 mg`, **no more**.\n\n\"And\" then *nothing more*!"));
    }

    private static String text(Random random, int oddIn) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            boolean odd = oddIn > 0 && random.nextInt(oddIn) == 0;
            text.append(odd ? ODD.get(random.nextInt(ODD.size())) : WORDS.get(random.nextInt(WORDS.size())));
            text.append(i == 1 ? random.nextBoolean() ? "\n" : "" : random.nextInt(8) == 0 ? random.nextBoolean() ? "\n" : "\n\n" : odd && random.nextBoolean() ? "" : " ");
        }
        return text.toString();
    }

    private boolean isMade(String text) {
        // What is plain is made in another way, and does not come here.
        Optional<String> html = Markdown.plain(text).isPresent() ? Optional.empty() : light.html(text);
        html.ifPresent(made -> assertEquals(sanitizer.clean(markdown.parse(text).html((destination, image) -> destination)), made, "<<" + text + ">>"));
        return html.isPresent();
    }
}
