package dev.caveat.bench;

/** That the benchmark says nothing: a program failed, or the programs did not make the same. The message says which. */
final class Voided extends RuntimeException {
    private static final long serialVersionUID = 1;

    Voided(String message) {
        super(message);
    }
}
