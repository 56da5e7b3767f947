package dev.caveat.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Answers that are remembered from one check to the next, by address: good ones for a week, others for an hour.
 *
 * <p>As text, a line each. A line that makes no sense is left out, so that a damaged file costs nothing but time.
 */
public final class Answers {
    public static final Answers NONE = new Answers(new TreeMap<>());

    private static final String HEAD = "answers of other hosts 1";
    private static final Duration GOOD = Duration.ofDays(7);
    private static final Duration OTHERS = Duration.ofHours(1);
    private static final int MOST = 100_000;
    private static final int PARTS = 4;

    private final SortedMap<String, Dated> all;

    private record Dated(Answer answer, Instant at) {
        boolean holds(Instant now) {
            Duration age = Duration.between(at, now);
            return !age.isNegative() && age.compareTo(answer.isGood() ? GOOD : OTHERS) < 0;
        }

        String line(String address) {
            return at.getEpochSecond() + "\t" + answer.kind().word() + "\t" + address + "\t" + answer.words();
        }
    }

    private Answers(SortedMap<String, Dated> all) {
        this.all = Collections.unmodifiableSortedMap(all);
    }

    /** Those in a text that {@link #text} wrote, as far as they still hold. */
    public static Answers of(String text, Instant now) {
        SortedMap<String, Dated> all = new TreeMap<>();
        String[] lines = text.split("\n", -1);
        for (int i = 1; i < lines.length && lines[0].equals(HEAD) && all.size() < MOST; i++) {
            String[] parts = lines[i].split("\t", -1);
            Optional<Answer.Kind> kind = parts.length == PARTS ? Answer.Kind.of(parts[1]).filter(Answer.Kind::isRemembered) : Optional.empty();
            if (kind.isPresent() && parts[0].matches("\\d{1,11}")) {
                Dated dated = new Dated(new Answer(kind.get(), parts[3]), Instant.ofEpochSecond(Long.parseLong(parts[0])));
                if (dated.holds(now)) {
                    all.put(parts[2], dated);
                }
            }
        }
        return new Answers(all);
    }

    public String text() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        all.forEach((address, dated) -> text.append(dated.line(address)).append('\n'));
        return text.toString();
    }

    Optional<Answer> to(String address) {
        return Optional.ofNullable(all.get(address)).map(Dated::answer);
    }

    /** These and new ones, as of a moment. */
    Answers with(Map<String, Answer> more, Instant now) {
        SortedMap<String, Dated> joined = new TreeMap<>(all);
        more.forEach((address, answer) -> {
            if (answer.kind().isRemembered()) {
                // Of what another host wrote, nothing may end a line.
                joined.put(address, new Dated(new Answer(answer.kind(), answer.words().replaceAll("\\p{Cntrl}", " ")), now));
            }
        });
        return new Answers(joined);
    }
}
