package dev.caveat.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildLockTest {
    @TempDir
    Path root;

    final Problems problems = new Problems();

    private Path file() {
        return root.resolve(".caveat/lock");
    }

    @Test
    void theSecondBuildIsRefused() {
        var first = BuildLock.take(file(), ".caveat/lock", problems).orElseThrow();
        assertTrue(BuildLock.take(file(), ".caveat/lock", problems).isEmpty());
        assertEquals(Code.OUTPUT_LOCKED, problems.all().get(0).code());
        first.close();
    }

    @Test
    void theNextBuildIsNot() {
        BuildLock.take(file(), ".caveat/lock", problems).orElseThrow().close();
        BuildLock.take(file(), ".caveat/lock", problems).orElseThrow().close();
    }

    @Test
    void aBuildOfAnotherProcessCounts() throws Exception {
        var child = Child.start("lock", file().toString());
        try {
            child.awaitLine("locked");
            assertTrue(BuildLock.take(file(), ".caveat/lock", problems).isEmpty());
        } finally {
            child.kill();
        }
        BuildLock.take(file(), ".caveat/lock", problems).orElseThrow().close();
    }

    @Test
    void aLockThatCannotBeMadeIsAProblem() throws Exception {
        Files.writeString(root.resolve(".caveat"), "a file");
        assertTrue(BuildLock.take(file(), ".caveat/lock", problems).isEmpty());
        assertEquals(Code.MACHINE_WRITE, problems.all().get(0).code());
    }
}
