package dev.caveat.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The names of the files of one folder as a text, in which what all of them begin and end with stands once: generated names differ in a few
 * characters, and a site has a million.
 */
public final class FileNames {
    /** What is shared at the beginning, what is shared at the end, and then the rest of each. */
    private final String text;
    private final int head;
    private final int tail;
    /** Where the rest of each ends. */
    private final int[] ends;

    private FileNames(String text, int head, int tail, int[] ends) {
        this.text = text;
        this.head = head;
        this.tail = tail;
        this.ends = ends;
    }

    public static FileNames of(List<String> names) {
        int head = names.isEmpty() ? 0 : names.get(0).length();
        int tail = head;
        int shortest = head;
        for (String name : names) {
            String first = names.get(0);
            shortest = Math.min(shortest, name.length());
            head = Math.min(head, shortest);
            for (int i = 0; i < head; i++) {
                head = first.charAt(i) == name.charAt(i) ? head : i;
            }
            tail = Math.min(tail, shortest);
            for (int i = 0; i < tail; i++) {
                tail = first.charAt(first.length() - 1 - i) == name.charAt(name.length() - 1 - i) ? tail : i;
            }
        }
        // They may not overlap in any name.
        tail = Math.min(tail, shortest - head);
        StringBuilder text = new StringBuilder();
        if (!names.isEmpty()) {
            String first = names.get(0);
            text.append(first, 0, head).append(first, first.length() - tail, first.length());
        }
        int[] ends = new int[names.size()];
        for (int i = 0; i < ends.length; i++) {
            String name = names.get(i);
            ends[i] = text.append(name, head, name.length() - tail).length();
        }
        return new FileNames(text.toString(), head, tail, ends);
    }

    /** Some that follow each other. */
    public FileNames some(int from, int count) {
        return from == 0 && count == ends.length ? this : of(IntStream.range(from, from + count).mapToObj(this::name).toList());
    }

    public int count() {
        return ends.length;
    }

    public String name(int at) {
        int from = at == 0 ? head + tail : ends[at - 1];
        return text.substring(0, head).concat(text.substring(from, ends[at])).concat(text.substring(head, head + tail));
    }
}
