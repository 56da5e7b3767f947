package dev.caveat.yaml;

/** That a text is not plain: the YAML library reads it. */
final class Declined extends Exception {
    private static final long serialVersionUID = 1L;

    Declined() {
        super("", null, false, false);
    }
}
