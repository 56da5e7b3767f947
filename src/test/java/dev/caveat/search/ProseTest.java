package dev.caveat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a text in Markdown, the words that readers see are in the index, and nothing of how it is written. */
class ProseTest {
    /** The words of a text, those of headings with #. */
    private static String words(String markdown) {
        Shards one = new Shards(1);
        Lexicon lexicon = new Lexicon(one);
        lexicon.page(0);
        lexicon.read(markdown, 0);
        ShardFile file = new ShardFile();
        lexicon.done().give(0, file);
        String json = file.json();
        List<String> words = new ArrayList<>();
        for (String line : json.substring(1, json.length() - 2).split(",\n")) {
            String[] parts = line.split("\"");
            if (parts.length > 3) {
                words.add((parts[3].startsWith(",,") ? "#" : "") + parts[1]);
            }
        }
        return String.join(" ", words);
    }

    @Test
    void addressesOfLinksAndPicturesAreNoWords() {
        assertEquals("a again and b c here read", words("Read [here](https://example.org/path?x=1 \"A title\") and [again][ref], ![a b c](pic.png)."));
        assertEquals("one two", words("[one](<a b.md>) [two](x_(y).md 'title (z)')"));
        assertEquals("go on to", words("Go to https://example.org/secret/path?q=1 www.example.net/other <https://example.com> on"));
        assertEquals("word", words("[ref]: https://example.org 'Title'\n[other]: <x>\nword"));
    }

    @Test
    void parenthesesAfterABracketAreText() {
        assertEquals("0 first item see the", words("item[0](see the first)"));
    }

    @Test
    void htmlIsNotReadButItsTextIs() {
        assertEquals("bold note text", words("<div class=\"secret\" title='a > b'>note</div> text <b>bold</b>"));
        assertEquals("after before", words("before <!-- poll:secret\nmore secrets --> after"));
        assertEquals("after", words("<script>var secret = 1;</script><style>.secret{}</style> after"));
        assertEquals("before", words("before <!-- never closed"));
        assertEquals("1 2 3 and", words("1 < 2 and 2 < 3"));
    }

    @Test
    void tagsAndStarsWithinAWordDoNotDivideIt() {
        assertEquals("face h2o time", words("**F**ace H<sub>2</sub>O **T**ime"));
        assertEquals("one two", words("one<br>two"));
    }

    @Test
    void entitiesAreNoWords() {
        assertEquals("a b c d", words("a&nbsp;b&#160;c &amp; d"));
        assertEquals("at t", words("AT&T"));
    }

    @Test
    void codeIsTextAndItsLanguageIsNot() {
        assertEquals("again apt get install text", words("```sh secret\napt-get install\n```\ntext\n~~~ secret\nagain\n~~~~\n"));
        assertEquals("div in x", words("```\nin <div> x\n"));
    }

    @Test
    void headingsCountForMore() {
        assertEquals("#sleep text #well", words("## Sleep *well* ##\ntext"));
        assertEquals("#first #second text", words("First\n===\n\nSecond\n---\ntext"));
        assertEquals("#in notaheading #quote", words("> # In quote\n\n#notaheading"));
    }

    @Test
    void marksOfListsNotesAndCitationsAreNoWords() {
        assertEquals("first second third", words("1. First\n2) second\n- [x] third\n"));
        assertEquals("care take", words("> [!WARNING]\n> Take care\n"));
        assertEquals("note said the was", words("was said[@who2020; @other] [^1]\n\n[^1]: The note\n"));
        assertEquals("cell head", words("| Head |\n|---|:--|\n| cell |\n"));
    }

    @Test
    void escapesAreSeparators() {
        assertEquals("a b c", words("a\\*b \\<c"));
    }

    @Test
    void aTextIsReadFromWhereItBegins() {
        Lexicon lexicon = new Lexicon(new Shards(1));
        lexicon.page(0);
        String text = "---\ntitle: secret\n---\nseen\n";
        lexicon.read(text, text.indexOf("seen"));
        ShardFile file = new ShardFile();
        lexicon.done().give(0, file);
        assertEquals("[\"seen\",\"]\"]\n", file.json());
    }

    /** Two hundred thousand times something that begins and never ends: takes minutes where each is looked after to the end. */
    @ParameterizedTest
    @ValueSource(strings = {"](", "](<", "](a \"", "](a (", "](a '", "<a ", "<a =\"", "<a ='", "<a =\"' ", "[^", "[@", "][", "<!--", "<script>", "&a", "`", "```\n",
        "~~~\n", "> ", "- ", "1. ", "[a", "[a]:", "http://", "www.", "\\", "*", "# ", "=\n", "a\n-\n", "](\n", "\u0301", "頭"})
    void noTextTakesLong(String piece) {
        String text = piece.repeat(200_000);
        Lexicon lexicon = new Lexicon(new Shards(1));
        lexicon.page(0);
        lexicon.read(text + " end", 0);
        ShardFile file = new ShardFile();
        lexicon.done().give(0, file);
        assertTrue(file.json().length() < 10_000);
    }
}
