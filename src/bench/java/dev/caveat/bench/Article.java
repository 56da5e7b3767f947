package dev.caveat.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One article with its comments, decided by its number alone.
 *
 * @param slug its file's name and its address below {@code /articles/}
 * @param type {@code article}, {@code story}, or {@code treatment}: that one makes claims
 * @param author the id of who wrote it
 * @param review who read it, and when
 * @param disclaimers those that its front matter asks for, beside the required ones
 * @param references titles of invented texts on which it rests; {@code [@r1]} in the body cites the first
 */
record Article(
        int number, String slug, String title, String description, Instant date, String type, String category, List<String> tags,
        String author, Optional<Review> review, List<String> disclaimers, List<String> references, String body, List<Comment> comments) {

    /** @param by the id of the reviewer */
    record Review(String by, Instant on) {}

    /** The day of the first article; they follow one another by less than an hour, so that 150,000 lie in the past. */
    private static final Instant FIRST = Instant.parse("2011-03-01T06:30:00Z");

    private static final long MINUTES_BETWEEN = 41;
    private static final int MOST_COMMENTS = 700;

    static Article of(int number) {
        Chance chance = new Chance(1_000_003L + number);
        Prose prose = new Prose(chance);
        String category = chance.of(Words.CATEGORIES);
        String type = type(chance, category);
        Instant date = FIRST.plus(Duration.ofMinutes(number * MINUTES_BETWEEN));
        String author = People.author(chance);
        Optional<Review> review = type.equals("treatment") && chance.in100(75) || chance.in100(10)
                ? Optional.of(new Review(People.reviewer(chance), date.plus(Duration.ofDays(chance.between(1, 40)))))
                : Optional.empty();
        List<String> disclaimers = new ArrayList<>();
        if (type.equals("treatment") && review.isEmpty()) {
            disclaimers.add("not-reviewed");
        }
        if (category.equals("heart")) {
            disclaimers.add("emergency");
        }
        List<String> references = references(prose, type.equals("treatment") ? chance.between(2, 6) : chance.in100(25) ? chance.between(1, 3) : 0);
        return new Article(
                number, slug(number), prose.heading(), prose.sentence().replaceAll("[*`\\[]|\\]\\([^)]*\\)", ""), date, type, category,
                tags(chance), author, review, List.copyOf(disclaimers), references, body(number, prose, references.size()),
                comments(number, prose, date, author));
    }

    /** Known without the article, so that others can link to it. */
    static String slug(int number) {
        Chance chance = new Chance(77_000_000L + number);
        return chance.of(Words.ADJECTIVES) + "-" + chance.of(Words.NOUNS) + "-" + number;
    }

    private static String type(Chance chance, String category) {
        boolean medical = List.of("medicines", "heart", "sugar", "joints").contains(category);
        int share = chance.below(100);
        return share < (medical ? 45 : 8) ? "treatment" : share < 65 ? "article" : "story";
    }

    private static List<String> tags(Chance chance) {
        List<String> tags = new ArrayList<>();
        for (int wanted = chance.between(1, 4); tags.size() < wanted;) {
            String tag = chance.often(Words.TAGS);
            if (!tags.contains(tag)) {
                tags.add(tag);
            }
        }
        return List.copyOf(tags);
    }

    private static List<String> references(Prose prose, int count) {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            references.add(prose.heading() + ": a study that nobody made");
        }
        return List.copyOf(references);
    }

    /** About 900 words. */
    private static String body(int number, Prose prose, int references) {
        Chance chance = prose.chance();
        List<String> parts = new ArrayList<>();
        parts.add(prose.paragraph(3, 6));
        int wanted = Math.max(260, (int) (735 + 240 * chance.normal()));
        int words = Prose.words(parts.get(0));
        while (words < wanted) {
            String section = prose.section();
            words += Prose.words(section);
            parts.add(section);
        }
        for (int i = 1; i <= references; i++) {
            parts.add(prose.sentence() + " " + Prose.capital(chance.of(Words.NOUNS)) + " and " + chance.of(Words.NOUNS) + " agree [@r" + i + "].");
        }
        if (number > 0) {
            for (int left = chance.below(3); left > 0; left--) {
                parts.add(prose.sentence() + " More of it is in [an earlier text](/articles/" + slug(chance.below(number)) + "/).");
            }
        }
        return String.join("\n\n", parts) + "\n";
    }

    /** 12 on average: of ten articles one has none, most have a few, and of a thousand a few have hundreds. */
    private static List<Comment> comments(int number, Prose prose, Instant date, String author) {
        Chance chance = prose.chance();
        int count = chance.in100(12) ? 0 : Math.min(MOST_COMMENTS, (int) StrictMath.exp(1.83 + 1.27 * chance.normal()));
        List<Comment> comments = new ArrayList<>();
        Instant when = date;
        for (int i = 0; i < count; i++) {
            when = when.plus(Duration.ofSeconds(chance.between(30, 150_000)));
            String parent = i > 0 && chance.in100(45) ? comments.get(i - 1 - chance.below(Math.min(i, 12))).id() : "";
            String body = prose.paragraph(1, 3) + (chance.in100(15) ? "\n\n" + prose.paragraph(1, 2) : "");
            if (chance.in100(6)) {
                body = "> " + prose.sentence() + "\n\n" + body;
            }
            String person = chance.in100(3) ? author : "";
            String name = person.isEmpty() ? chance.of(Words.GIVEN) + " " + (char) ('A' + chance.below(26)) + "." : People.name(person);
            comments.add(new Comment("c" + number + "-" + i, parent, name, person, when, body, chance.below(3)));
        }
        return List.copyOf(comments);
    }
}
