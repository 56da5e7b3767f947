package dev.caveat.read;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

/** A map of a few texts that nobody changes, in the order that it was given: a quarter of the room that a table with links takes. */
final class FewEntries<V> extends AbstractMap<String, V> {
    /** A key, its value, and so on. */
    private final Object[] row;

    FewEntries(List<String> keys, Collection<? extends V> values) {
        this.row = new Object[2 * keys.size()];
        Iterator<? extends V> value = values.iterator();
        for (int i = 0; i < row.length; i += 2) {
            row[i] = keys.get(i / 2);
            row[i + 1] = value.next();
        }
    }

    @SuppressWarnings("unchecked") // each second one is a value
    private V value(int key) {
        return (V) row[key + 1];
    }

    private int find(Object key) {
        for (int i = 0; i < row.length; i += 2) {
            if (row[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public V get(Object key) {
        int at = find(key);
        return at < 0 ? null : value(at);
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) >= 0;
    }

    @Override
    public int size() {
        return row.length / 2;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        for (int i = 0; i < row.length; i += 2) {
            action.accept((String) row[i], value(i));
        }
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return row.length / 2;
            }

            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < row.length;
                    }

                    @Override
                    public Map.Entry<String, V> next() {
                        if (next >= row.length) {
                            throw new NoSuchElementException();
                        }
                        next += 2;
                        return Map.entry((String) row[next - 2], value(next - 2));
                    }
                };
            }
        };
    }
}
