package dev.caveat.cli;

import dev.caveat.publish.Teller;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** How far a publication is, in words for a {@link StatusLine}. */
final class PublicationProgress implements Teller {
    private final AtomicInteger done = new AtomicInteger();
    private volatile Phase phase = new Phase("Looking at the files", 0);

    private record Phase(String what, int files) {}

    @Override
    public void phase(String what, int files) {
        done.set(0);
        phase = new Phase(what, files);
    }

    @Override
    public void done() {
        done.incrementAndGet();
    }

    String words() {
        Phase now = phase;
        return now.files() == 0 || done.get() == 0 ? now.what() : String.format(Locale.ROOT, "%s: %,d of %,d", now.what(), Math.min(done.get(), now.files()), now.files());
    }
}
