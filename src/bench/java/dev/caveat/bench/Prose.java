package dev.caveat.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sentences, and the Markdown that people make of them. What they say means nothing; their lengths and marks are what texts have. */
record Prose(Chance chance) {
    /** A sentence of about 14 words, with marks in one of three. */
    String sentence() {
        List<String> words = new ArrayList<>();
        if (chance.in100(15)) {
            words.add(chance.of(Words.OPENINGS));
        }
        clause(words);
        while (chance.in100(55) && words.size() < 22) {
            int last = words.size() - 1;
            words.set(last, words.get(last) + (chance.in100(60) ? "," : ""));
            words.add(chance.of(Words.JOINTS));
            clause(words);
        }
        mark(words);
        return capital(String.join(" ", words)) + (chance.in100(88) ? "." : chance.in100(50) ? "?" : "!");
    }

    private void clause(List<String> words) {
        thing(words);
        words.add(chance.often(Words.VERBS));
        thing(words);
        if (chance.in100(60)) {
            words.add(chance.of(Words.LITTLE));
            thing(words);
        }
    }

    private void thing(List<String> words) {
        words.add(chance.of(Words.ARTICLES));
        if (chance.in100(30)) {
            words.add(chance.often(Words.ADJECTIVES));
        }
        words.add(noun());
    }

    private String noun() {
        return chance.in100(7) ? chance.often(Words.INVENTED) : chance.often(Words.NOUNS);
    }

    private void mark(List<String> words) {
        int at = chance.below(words.size());
        String word = words.get(at);
        int kind = chance.below(100);
        if (word.endsWith(",") || kind >= 34) {
            return;
        }
        // Two words in a link would now and then be "this page", which Caveat does not let pass.
        words.set(at, kind < 10 ? "**" + word + "**"
                : kind < 19 ? "*" + word + "*"
                : kind < 25 ? "[" + word + " " + noun() + " " + noun() + "](https://" + noun() + ".example/" + noun() + "/" + chance.below(1000) + ")"
                : kind < 27 ? "`" + word + "`"
                : kind < 30 ? word + " & " + noun()
                : kind < 32 ? "“" + word + "”"
                : kind < 33 ? word + " – " + noun() + " –"
                : "5 < " + chance.between(6, 90) + " " + word);
    }

    String paragraph(int least, int most) {
        List<String> sentences = new ArrayList<>();
        for (int left = chance.between(least, most); left > 0; left--) {
            sentences.add(sentence());
        }
        return String.join(" ", sentences);
    }

    /** A heading, or a title: no marks in it but sometimes a character that has to be escaped. */
    String heading() {
        List<String> words = new ArrayList<>();
        if (chance.in100(50)) {
            words.add(chance.often(Words.ADJECTIVES));
        }
        words.add(noun());
        words.add(chance.of(Words.LITTLE));
        thing(words);
        if (chance.in100(12)) {
            words.add("&");
            words.add(noun());
        }
        return capital(String.join(" ", words));
    }

    /** Words of an article below its introduction: a heading, paragraphs, and often a list, a table or a quotation. */
    String section() {
        List<String> blocks = new ArrayList<>();
        blocks.add("## " + heading());
        for (int left = chance.between(1, 3); left > 0; left--) {
            blocks.add(paragraph(3, 6));
        }
        int kind = chance.below(100);
        if (kind < 28) {
            blocks.add(list("- "));
        } else if (kind < 38) {
            blocks.add(list("1. "));
        } else if (kind < 50) {
            blocks.add("> " + paragraph(1, 2));
        } else if (kind < 60) {
            blocks.add(table());
        } else if (kind < 70) {
            blocks.add("### " + heading() + "\n\n" + paragraph(2, 4));
        }
        return String.join("\n\n", blocks);
    }

    private String list(String bullet) {
        List<String> items = new ArrayList<>();
        for (int left = chance.between(3, 6); left > 0; left--) {
            items.add(bullet + sentence());
        }
        return String.join("\n", items);
    }

    private String table() {
        StringBuilder table = new StringBuilder("| " + noun() + " | " + noun() + " | times |\n| --- | --- | ---: |");
        for (int left = chance.between(3, 7); left > 0; left--) {
            table.append("\n| ").append(noun()).append(" | ").append(chance.of(Words.ADJECTIVES)).append(" | ").append(chance.below(500)).append(" |");
        }
        return table.toString();
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** How many words a text has, its marks included. */
    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = text.charAt(i) > ' ';
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}
