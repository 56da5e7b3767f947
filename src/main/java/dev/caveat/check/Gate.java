package dev.caveat.check;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The way to one host: one question at a time, with pauses between them; shut when the host wants to be left alone. */
final class Gate {
    /** After so many failures one after the other, the rest would fail as well. */
    private static final int MOST_FAILURES = 3;

    private final LongSupplier ticker;
    private long last;
    private boolean asked;
    private int failures;
    private Optional<Answer> shut = Optional.empty();

    Gate(LongSupplier ticker) {
        this.ticker = ticker;
    }

    /** What one question comes to. */
    interface Question<R> {
        R ask() throws InterruptedException;
    }

    /** Asks when it is time for it. */
    synchronized <R> R pass(Duration pause, Question<R> question) throws InterruptedException {
        if (asked) {
            sleep(pause.minusNanos(ticker.getAsLong() - last));
        }
        try {
            return question.ask();
        } finally {
            asked = true;
            last = ticker.getAsLong();
        }
    }

    static void sleep(Duration time) throws InterruptedException {
        if (!time.isNegative()) {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }
    }

    /** What all further questions come to; empty while it is open. */
    synchronized Optional<Answer> shut() {
        return shut;
    }

    synchronized void shut(Answer answer) {
        shut = Optional.of(answer);
    }

    synchronized void failed(Answer answer) {
        failures++;
        if (failures >= MOST_FAILURES) {
            shut = Optional.of(answer);
        }
    }

    synchronized void answered() {
        failures = 0;
    }
}
