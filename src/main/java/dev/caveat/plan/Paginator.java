package dev.caveat.plan;

import dev.caveat.model.Profile;
import java.util.List;

/** A list divided into parts of equal size; a list of nothing has one part, which is empty. */
public record Paginator(int size) {
    public Paginator {
        if (size < 1) {
            throw new IllegalArgumentException("a part holds at least one page: " + size);
        }
    }

    /** How many parts there are, at least 1. */
    public int parts(int items) {
        return Math.max(1, (items + size - 1) / size);
    }

    /** How many parts a person's page has: as many as the longer one of its lists. */
    public int parts(Profile profile) {
        return parts(Math.max(profile.written().size(), profile.reviewed().size()));
    }

    /** The items of a part, counted from 1. */
    public <T> List<T> part(List<T> items, int number) {
        int from = Math.min(items.size(), (number - 1) * size);
        return items.subList(from, Math.min(items.size(), from + size));
    }

    /** The address of a part of the list that begins at an address; that of {@code /all.html} lie below {@code /all/}. */
    public static String url(String first, int number) {
        if (number == 1) {
            return first;
        }
        return folder(first) + "page/" + number + "/";
    }

    /** The folder in which lies what belongs to an address: that of {@code /all.html} is {@code /all/}. */
    static String folder(String address) {
        return address.endsWith("/") ? address : address.substring(0, address.lastIndexOf('.')) + "/";
    }
}
