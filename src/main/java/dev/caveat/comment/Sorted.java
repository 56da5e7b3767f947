package dev.caveat.comment;

import java.util.Arrays;
import java.util.Comparator;

/** Numbers in an order of their own, for a few things that mostly are in order already. */
final class Sorted {
    private Sorted() {}

    /** The numbers from 0 on in an order; equal ones upwards. */
    static int[] numbers(int count, Comparator<Integer> order) {
        int[] numbers = new int[count];
        boolean inOrder = true;
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
            inOrder = inOrder && (i == 0 || order.compare(i - 1, i) <= 0);
        }
        return inOrder ? numbers : sorted(numbers, order);
    }

    private static int[] sorted(int[] numbers, Comparator<Integer> order) {
        Integer[] boxed = new Integer[numbers.length];
        Arrays.setAll(boxed, i -> i);
        Arrays.sort(boxed, order);
        for (int i = 0; i < boxed.length; i++) {
            numbers[i] = boxed[i];
        }
        return numbers;
    }
}
