package dev.caveat.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemoryTreeTest {
    @Test
    void saysWhatWritingCameTo() throws Exception {
        var tree = new MemoryTree();
        assertEquals(Written.NEW, tree.write("x", Site.bytes("1")));
        assertEquals(Written.SAME, tree.write("x", Site.bytes("1")));
        assertEquals(Written.CHANGED, tree.write("x", Site.bytes("2")));
    }

    @Test
    void hasTheRulesOfTheDisk() throws Exception {
        var tree = new MemoryTree();
        tree.write("A/x", new byte[0]);
        assertThrows(WriteFailed.class, () -> tree.write("../x", new byte[0]));
        assertThrows(WriteFailed.class, () -> tree.write("a/y", new byte[0]));
        assertThrows(WriteFailed.class, () -> tree.write("A", new byte[0]));
    }

    @Test
    void keepsACopyOfTheBytes() throws Exception {
        var tree = new MemoryTree();
        byte[] bytes = Site.bytes("xyz");
        tree.write("x", bytes, 1);
        bytes[0] = 0;
        assertEquals("x", new String(tree.bytes("x").orElseThrow()));
    }

    @Test
    void theNextBuildFindsWhatThisOneLeft() throws Exception {
        var tree = new MemoryTree();
        assertTrue(tree.fresh());
        tree.write("x", Site.bytes("1"));
        tree.write("y", Site.bytes("1"));
        var outcome = tree.close(Set.of("x", "y"));
        var next = tree.next();
        assertEquals(Set.of("x", "y"), next.before());
        assertEquals(outcome.stamp(), next.stamp());
        assertEquals(List.of("y"), next.close(Set.of("x")).deleted());
    }

    @Test
    void nowhereKeepsNothing() {
        var tree = new Nowhere();
        assertEquals(Written.NEW, tree.write("x", Site.bytes("1"), 1));
        assertEquals(0, tree.close(Set.of("x")).files());
    }
}
