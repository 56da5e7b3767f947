package dev.caveat.publish;

/** Who is told how far a publication is. Called by several threads. */
public interface Teller {
    /** Nobody. */
    Teller NOBODY = new Teller() {
        @Override
        public void phase(String what, int files) {
            // Nobody asked.
        }

        @Override
        public void done() {
            // Nobody asked.
        }
    };

    /**
     * Something begins.
     *
     * @param what in words, such as {@code Comparing}
     * @param files of how many files {@link #done} will be told; 0 where nobody knows
     */
    void phase(String what, int files);

    /** One more file is done. */
    void done();
}
