package dev.caveat.property;

import java.util.List;
import java.util.Random;

/** Texts made at random from few words, so that chance makes them meet. */
final class Words {
    private static final List<String> WORDS = List.of(
            "sleep", "light", "noise", "diary", "café", "tea", "weather", "neck", "work", "rest", "walk", "Straße", "naïve", "日記");

    private final Random random;

    Words(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    final <T> T any(T... some) {
        return some[random.nextInt(some.length)];
    }

    String word() {
        return of(WORDS);
    }

    String words(int most) {
        StringBuilder text = new StringBuilder(word());
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(' ').append(word());
        }
        return text.toString();
    }

    String day() {
        return String.format(java.util.Locale.ROOT, "202%d-%02d-%02d", 4 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    String moment() {
        return once(2) ? day() : day() + "T" + any("08:05:00Z", "23:30:00+02:00", "00:10:00");
    }
}
