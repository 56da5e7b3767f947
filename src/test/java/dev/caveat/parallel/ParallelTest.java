package dev.caveat.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void resultsStandInTheOrderOfTheWork() {
        for (int threads : new int[] {1, 2, 5, 64}) {
            for (int count : new int[] {0, 1, 7, 8, 9, 100, 1000}) {
                assertEquals(numbers(count).stream().map(n -> n * n).toList(), new Parallel(threads).map(numbers(count), n -> n * n));
            }
        }
    }

    @Test
    void eachPieceIsDoneOnce() {
        AtomicInteger done = new AtomicInteger();
        new Parallel(4).map(numbers(500), n -> done.incrementAndGet());
        assertEquals(500, done.get());
    }

    @Test
    void severalThreadsWorkAtOnce() {
        CountDownLatch both = new CountDownLatch(2);
        List<Boolean> met = new Parallel(2).map(numbers(16), n -> {
            if (n % 8 == 0) {
                both.countDown();
                return await(both);
            }
            return true;
        });
        assertTrue(met.stream().allMatch(one -> one));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void oneThreadIsTheCallers() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        new Parallel(1).map(numbers(100), n -> threads.add(Thread.currentThread()));
        assertEquals(Set.of(Thread.currentThread()), threads);
    }

    @Test
    void anExceptionOfAnyThreadReachesTheCaller() {
        for (int threads : new int[] {1, 3}) {
            assertThrows(IllegalStateException.class, () -> new Parallel(threads).map(numbers(100), n -> {
                if (n == 90) {
                    throw new IllegalStateException();
                }
                return n;
            }));
            assertThrows(StackOverflowError.class, () -> new Parallel(threads).map(numbers(100), n -> {
                throw new StackOverflowError();
            }));
        }
    }

    @Test
    void noThreadsDoNoWork() {
        assertThrows(IllegalArgumentException.class, () -> new Parallel(0));
    }
}
