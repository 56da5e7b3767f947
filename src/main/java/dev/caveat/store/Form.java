package dev.caveat.store;

/** How the values of one type are written and read. */
public interface Form<T> {
    void write(T value, Out out);

    T read(In in);
}
