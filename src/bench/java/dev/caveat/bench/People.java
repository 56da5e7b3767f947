package dev.caveat.bench;

import java.util.List;
import java.util.stream.IntStream;

/** The people of the site: 44 who write, and 12 others who review. All are called Example. */
final class People {
    static final List<String> AUTHORS = IntStream.range(0, 44).mapToObj(i -> "author-" + i).toList();
    static final List<String> REVIEWERS = IntStream.range(0, 12).mapToObj(i -> "reviewer-" + i).toList();

    private People() {}

    static String author(Chance chance) {
        return chance.often(AUTHORS);
    }

    static String reviewer(Chance chance) {
        return chance.often(REVIEWERS);
    }

    static boolean isReviewer(String id) {
        return id.startsWith("reviewer-");
    }

    static String name(String id) {
        int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
        return Words.GIVEN.get(isReviewer(id) ? AUTHORS.size() + number : number) + " Example";
    }

    /** A person's file, in words that both programs read. */
    static String yaml(String id) {
        boolean reviews = isReviewer(id);
        return "name: " + name(id) + "\n"
                + "role: " + (reviews ? "reviewer" : "author") + "\n"
                + (reviews ? "credentials:\n  - { name: Reader of drafts, issuer: An invented university, url: https://register.example/" + id + " }\n" : "")
                + "bio: " + name(id) + " was invented for a measurement and " + (reviews ? "reads" : "writes") + " what nobody said.\n";
    }
}
