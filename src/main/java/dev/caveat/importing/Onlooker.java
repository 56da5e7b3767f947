package dev.caveat.importing;

/** Is told how far an import is, by the thread that imports. */
public interface Onlooker {
    /** Does not look. */
    Onlooker NONE = new Onlooker() {
        @Override
        public void begins(boolean writing) {}

        @Override
        public void met() {}
    };

    /** That an export is read from its beginning: first for its people alone, where they get other names, and then for all. */
    void begins(boolean writing);

    /** That a piece was met. */
    void met();
}
