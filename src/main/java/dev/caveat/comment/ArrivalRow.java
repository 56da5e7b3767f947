package dev.caveat.comment;

import dev.caveat.problem.Place;
import dev.caveat.time.Moment;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * Arrivals as texts and numbers in rows, each made again when it is asked for: long discussions hold a fifth of all comments of a site, and
 * are known until the build ends.
 */
final class ArrivalRow extends AbstractList<Arrival> implements RandomAccess {
    // The texts of each, one after the other
    private static final int ID = 0;
    private static final int PARENT = 1;
    private static final int AUTHOR = 2;
    private static final int PERSON = 3;
    private static final int FILE = 4;
    private static final int TEXTS = 5;

    // The numbers of each
    private static final int GIVEN = 0;
    private static final int UNDER = 1;
    private static final int ANSWERS = 2;
    private static final int WEIGHT = 3;
    private static final int LINE = 4;
    private static final int COLUMN = 5;
    private static final int LENGTH = 6;
    private static final int NANOS = 7;
    private static final int FLAGS = 8;
    private static final int NUMBERS = 9;

    private static final int HAS_PARENT = 1;
    private static final int HAS_PERSON = 1 << 1;
    private static final int HAS_DATE = 1 << 2;
    private static final int DATE_ONLY = 1 << 3;
    private static final int PINNED = 1 << 4;
    private static final int URGENT = 1 << 5;
    /** Where the ordinals begin, a few bits for each. */
    private static final int KIND = 6;
    private static final int STATUS = 9;
    private static final int FORMAT = 13;
    private static final int ORDINAL = 7;

    private static final Arrival.Kind[] KINDS = Arrival.Kind.values();
    private static final Status[] STATES = Status.values();
    private static final Format[] FORMATS = Format.values();

    /** What the paths of all files begin with. */
    private final String above;
    private final String texts;
    private final int[] ends;
    private final int[] numbers;
    private final long[] seconds;
    private final List<List<Mentions.Mention>> mentions;

    private ArrivalRow(String above, String texts, int[] ends, int[] numbers, long[] seconds, List<List<Mentions.Mention>> mentions) {
        this.above = above;
        this.texts = texts;
        this.ends = ends;
        this.numbers = numbers;
        this.seconds = seconds;
        this.mentions = mentions;
    }

    /** The same arrivals; as they are where their comments say more than fits into a row. */
    static List<Arrival> of(List<Arrival> arrivals) {
        if (arrivals instanceof ArrivalRow || arrivals.isEmpty() || !arrivals.stream().allMatch(ArrivalRow::fits)) {
            return List.copyOf(arrivals);
        }
        String above = above(arrivals);
        StringBuilder texts = new StringBuilder();
        int[] ends = new int[TEXTS * arrivals.size()];
        int[] numbers = new int[NUMBERS * arrivals.size()];
        long[] seconds = new long[arrivals.size()];
        boolean mentioning = arrivals.stream().anyMatch(arrival -> !arrival.mentions().isEmpty());
        for (int i = 0; i < seconds.length; i++) {
            Arrival arrival = arrivals.get(i);
            Comment comment = arrival.comment();
            String[] own = {
                comment.id(), comment.parent().orElse(""), comment.author(), comment.person().orElse(""),
                comment.place().file().substring(above.length())
            };
            for (int text = 0; text < TEXTS; text++) {
                ends[TEXTS * i + text] = texts.append(own[text]).length();
            }
            Optional<Instant> date = comment.date().map(Moment::instant);
            seconds[i] = date.map(Instant::getEpochSecond).orElse(0L);
            int[] ownNumbers = {
                arrival.given(), arrival.under(), arrival.answers(), arrival.weight(),
                comment.place().line(), comment.place().column(), comment.place().length(), date.map(Instant::getNano).orElse(0), flags(arrival)
            };
            System.arraycopy(ownNumbers, 0, numbers, NUMBERS * i, NUMBERS);
        }
        return new ArrivalRow(
                above, texts.toString(), ends, numbers, seconds, mentioning ? arrivals.stream().map(Arrival::mentions).toList() : List.of());
    }

    private static boolean fits(Arrival arrival) {
        Comment comment = arrival.comment();
        return comment.body().isEmpty() && comment.edited().isEmpty() && comment.place().excerpt().isEmpty();
    }

    private static String above(List<Arrival> arrivals) {
        String first = arrivals.get(0).comment().place().file();
        int length = first.length();
        for (Arrival arrival : arrivals) {
            String other = arrival.comment().place().file();
            length = Math.min(length, other.length());
            int same = Arrays.mismatch(first.toCharArray(), 0, length, other.toCharArray(), 0, length);
            length = same < 0 ? length : same;
        }
        return first.substring(0, length);
    }

    private static int flags(Arrival arrival) {
        Comment comment = arrival.comment();
        return (comment.parent().isPresent() ? HAS_PARENT : 0)
                | (comment.person().isPresent() ? HAS_PERSON : 0)
                | (comment.date().isPresent() ? HAS_DATE : 0)
                | (comment.date().filter(Moment::dateOnly).isPresent() ? DATE_ONLY : 0)
                | (comment.pinned() ? PINNED : 0)
                | (comment.urgent() ? URGENT : 0)
                | arrival.kind().ordinal() << KIND | comment.status().ordinal() << STATUS | comment.format().ordinal() << FORMAT;
    }

    private String text(int index, int text) {
        int at = TEXTS * index + text;
        return texts.substring(at == 0 ? 0 : ends[at - 1], ends[at]);
    }

    private int number(int index, int number) {
        return numbers[NUMBERS * index + number];
    }

    private Optional<String> text(int index, int text, int flag) {
        return (number(index, FLAGS) & flag) == 0 ? Optional.empty() : Optional.of(text(index, text));
    }

    @Override
    public Arrival get(int index) {
        int flags = number(index, FLAGS);
        Optional<Moment> date = (flags & HAS_DATE) == 0
                ? Optional.empty()
                : Optional.of(new Moment(Instant.ofEpochSecond(seconds[index], number(index, NANOS)), (flags & DATE_ONLY) != 0));
        Comment comment = new Comment(
                text(index, ID), text(index, PARENT, HAS_PARENT), text(index, AUTHOR), text(index, PERSON, HAS_PERSON), date, Optional.empty(),
                STATES[flags >>> STATUS & ORDINAL], (flags & PINNED) != 0, (flags & URGENT) != 0, FORMATS[flags >>> FORMAT & ORDINAL], "",
                new Place(above + text(index, FILE), number(index, LINE), number(index, COLUMN), number(index, LENGTH), ""));
        return new Arrival(
                number(index, GIVEN), comment, KINDS[flags >>> KIND & ORDINAL], number(index, UNDER), number(index, ANSWERS),
                mentions.isEmpty() ? List.of() : mentions.get(index), number(index, WEIGHT));
    }

    @Override
    public int size() {
        return seconds.length;
    }
}
