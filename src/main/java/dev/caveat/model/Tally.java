package dev.caveat.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The votes of a poll as far as they may be told: a number so small that people could be recognised by it is kept back, and
 * with it each number that would give it away.
 *
 * <p>Whoever knows this class, the total and the numbers that are told still has at least two possible numbers for each
 * that is not:
 *
 * <ul>
 *   <li>One number is never kept back alone, since the total would tell it: those next in size go with it, all of them where
 *       several are equal, because a choice among equals would tell something too.
 *   <li>Neither are numbers kept back alone that are all the smallest possible, or all the largest.
 *   <li>Which ones of those kept back are the small ones is not told, unless all are.
 *   <li>The total is told only beside some answer's number.
 *   <li>Percentages follow from what is told, and from nothing else.
 * </ul>
 *
 * <p>That holds for one page. Two pages of an open poll, compared, may tell which answer the votes between them were for.
 *
 * <p>Where nobody has voted there is nobody to recognise, and all is told.
 *
 * @param cells for each option in order what is told of it; empty where it is kept back
 * @param total of all votes; empty where it is kept back
 * @param kept what is kept back
 * @param below fewer votes than these are not told; less than 2 for no limit
 */
public record Tally(List<Optional<Cell>> cells, OptionalLong total, Kept kept, int below) {
    /** The votes of one option, and their share of all votes in whole percent. */
    public record Cell(int votes, int percent) {}

    /** What is kept back. */
    public enum Kept {
        NOTHING,
        /** Small numbers only. */
        SMALL,
        /** Small numbers, and others that would give them away. */
        MORE
    }

    public Tally {
        cells = List.copyOf(cells);
    }

    /**
     * Counts.
     *
     * @param votes of each option, none negative
     * @param below the smallest number that may be told; 0 and 1 tell all
     */
    static Tally of(List<Integer> votes, int below) {
        long total = votes.stream().mapToLong(vote -> vote).sum();
        BitSet kept = total == 0 || below < 2 ? new BitSet() : kept(votes, below);
        int[] percentages = percentages(votes, kept, total);
        List<Optional<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < votes.size(); i++) {
            cells.add(kept.get(i) ? Optional.empty() : Optional.of(new Cell(votes.get(i), percentages[i])));
        }
        boolean told = kept.isEmpty() || kept.cardinality() < votes.size();
        boolean small = kept.stream().allMatch(i -> votes.get(i) < below);
        return new Tally(
                cells,
                told ? OptionalLong.of(total) : OptionalLong.empty(),
                kept.isEmpty() ? Kept.NOTHING : small ? Kept.SMALL : Kept.MORE,
                below);
    }

    /** The numbers that are not told: the small ones, and others until none of them is given away. */
    private static BitSet kept(List<Integer> votes, int below) {
        BitSet kept = new BitSet();
        IntStream.range(0, votes.size()).filter(i -> votes.get(i) < below).forEach(kept::set);
        if (!kept.isEmpty() && areGivenAway(votes, kept, below)) {
            // Together with one that is larger they cannot be given away any more.
            IntStream.range(0, votes.size()).filter(i -> !kept.get(i)).map(votes::get).min()
                    .ifPresent(next -> IntStream.range(0, votes.size()).filter(i -> votes.get(i) == next).forEach(kept::set));
        }
        return kept;
    }

    /** Whether the sum of some small numbers leaves no doubt about them. */
    private static boolean areGivenAway(List<Integer> votes, BitSet small, int below) {
        return small.cardinality() == 1
                || small.stream().allMatch(i -> votes.get(i) == 0)
                || small.stream().allMatch(i -> votes.get(i) == below - 1);
    }

    /**
     * Whole percentages by the largest remainder, which add to 100 together with one for all that is kept back; all 0 when
     * nobody voted. Equal remainders are served in the order of the options.
     */
    private static int[] percentages(List<Integer> votes, BitSet kept, long total) {
        int last = votes.size();
        long[] counts = new long[last + 1];
        for (int i = 0; i < last; i++) {
            counts[kept.get(i) ? last : i] += votes.get(i);
        }
        int[] whole = new int[counts.length];
        if (total > 0) {
            long[] rest = new long[counts.length];
            for (int i = 0; i < counts.length; i++) {
                whole[i] = (int) (counts[i] * 100 / total);
                rest[i] = counts[i] * 100 % total;
            }
            for (int left = 100 - Arrays.stream(whole).sum(); left > 0; left--) {
                int most = 0;
                for (int i = 1; i < rest.length; i++) {
                    if (rest[i] > rest[most]) {
                        most = i;
                    }
                }
                whole[most]++;
                rest[most] = -1;
            }
        }
        return whole;
    }
}
