package dev.caveat.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPathTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "index.html", "a/b/c.html", ".nojekyll", ".well-known/security.txt", "\u00fcber/\u5317\u4eac.html", "\ud83d\ude00.png",
        "console/index.html", "a b/c.txt", "com10.html", "...x"
    })
    void allows(String path) {
        assertEquals("", OutputPath.fault(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "/", "/etc/passwd", "..", "../x", "a/../b", "a/..", ".", "./a", "a/./b", "a//b", "a/", "a\\b", "C:x", "a:b", "a\u0000b",
        "a\nb", "a\u007fb", "a\u0085b", "a\u2028b", "x.", "x ", "a./b", "con", "CON.html", "a/nul.tar.gz", "Com1", "lpt9.txt",
        "com\u00b9", "conout$", "aux .html", ".caveat-manifest", "a/.caveat-1.tmp", ".CAVEAT-manifest", ".git/config", "a/.Git/hooks/x",
        "x?", "x*", "a\"b", "<x>", "a|b", "\ud800", "a\udc00"
    })
    void refuses(String path) {
        assertFalse(OutputPath.fault(path).isEmpty(), path);
    }

    @Test
    void refusesANameLongerThanADiskTakes() {
        assertEquals("", OutputPath.fault("a".repeat(255)));
        assertFalse(OutputPath.fault("a".repeat(256)).isEmpty());
    }

    @Test
    void countsBytesNotCharacters() {
        assertFalse(OutputPath.fault("\u5317".repeat(86)).isEmpty());
    }

    @Test
    void refusesAVeryLongPath() {
        assertFalse(OutputPath.fault("abcdefgh/".repeat(200) + "x").isEmpty());
    }

    @Test
    void foldsCaseAndForm() {
        assertEquals(OutputPath.folded("\u00c9cole/A"), OutputPath.folded("e\u0301COLE/a"));
    }

    @Test
    void doesNotFoldDifferentNames() {
        assertNotEquals(OutputPath.folded("e"), OutputPath.folded("\u00e9"));
    }
}
