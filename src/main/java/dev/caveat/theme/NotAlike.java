package dev.caveat.theme;

/** What is thrown where something is asked for that is different on pages, by one that has to be the same on all. */
public final class NotAlike extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotAlike(String asked) {
        super(asked + " is not the same on all pages");
    }
}
