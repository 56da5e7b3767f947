package dev.caveat.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work that is done beside other work is done once, and its failure is noticed. */
class MeanwhileTest {
    @Test
    void itIsDoneOnceHoweverOftenItIsAskedFor() {
        for (int threads = 1; threads <= 2; threads++) {
            AtomicInteger times = new AtomicInteger();
            Meanwhile<Integer> meanwhile = Meanwhile.begin(new Parallel(threads), times::incrementAndGet);
            assertEquals(1, meanwhile.value());
            assertEquals(1, meanwhile.value());
        }
    }

    @Test
    void withOneThreadItWaitsUntilSomebodyAsks() {
        AtomicInteger times = new AtomicInteger();
        Meanwhile<Thread> meanwhile = Meanwhile.begin(new Parallel(1), () -> {
            times.incrementAndGet();
            return Thread.currentThread();
        });
        assertEquals(0, times.get());
        assertSame(Thread.currentThread(), meanwhile.value());
    }

    @Test
    void withTwoItIsDoneBeside() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Meanwhile<Thread> meanwhile = Meanwhile.begin(new Parallel(2), () -> {
            begun.countDown();
            return Thread.currentThread();
        });
        // Nobody has asked yet.
        begun.await();
        assertNotSame(Thread.currentThread(), meanwhile.value());
    }

    @Test
    void whatGoesWrongIsThrownWhereItIsAskedFor() {
        Meanwhile<Integer> failing = Meanwhile.begin(new Parallel(2), () -> {
            throw new IllegalStateException("wrong");
        });
        assertEquals("wrong", assertThrows(IllegalStateException.class, failing::value).getMessage());
        Meanwhile<Integer> broken = Meanwhile.begin(new Parallel(1), () -> {
            throw new AssertionError("broken");
        });
        assertEquals("broken", assertThrows(AssertionError.class, broken::value).getMessage());
    }

    @Test
    void anInterruptionIsKeptForLater() {
        Meanwhile<Integer> meanwhile = Meanwhile.begin(new Parallel(2), () -> 7);
        Thread.currentThread().interrupt();
        assertEquals(7, meanwhile.value());
        assertTrue(Thread.interrupted());
    }
}
