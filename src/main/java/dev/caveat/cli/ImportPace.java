package dev.caveat.cli;

import dev.caveat.importing.Onlooker;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** How far an import is, told by its thread and asked for by the one that draws. */
final class ImportPace implements Onlooker {
    private final AtomicLong pieces = new AtomicLong();
    private volatile boolean writing;

    @Override
    public void begins(boolean writes) {
        writing = writes;
        pieces.set(0);
    }

    @Override
    public void met() {
        pieces.incrementAndGet();
    }

    String words() {
        return String.format(Locale.ROOT, writing ? "%,d pieces imported" : "%,d pieces looked through for people", pieces.get());
    }
}
