package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Where addresses lead, as browsers read them. */
class TargetTest {
    private static String of(String written) {
        return Target.of(written, "articles/sleep/index.html", "example.org", "/sub/").map(target -> target.host() + "|" + target.path()).orElse("nobody");
    }

    @Test
    void otherHosts() {
        assertEquals("cdn.example.com|", of("https://cdn.example.com/a.js"));
        assertEquals("cdn.example.com|", of("//cdn.example.com/a.js"));
        assertEquals("cdn.example.com|", of("\\\\cdn.example.com\\a.js"));
        assertEquals("cdn.example.com|", of(" HTTPS:\n//CDN.example.com:8443?x "));
        assertEquals("cdn.example.com|", of("https:cdn.example.com/a"));
        assertEquals("cdn.example.com|", of("https://example.org@cdn.example.com/"));
        assertEquals("www.example.org|", of("http://www.example.org"));
        assertEquals("example.org.evil.example|", of("https://example.org.evil.example/"));
        assertEquals("[2001:db8::1]|", of("http://[2001:db8::1]:80/"));
        assertEquals("x.example|", of("wss://x.example/"));
    }

    @Test
    void thisSite() {
        assertEquals("|assets/a.css", of("/sub/assets/a.css?v=1#x"));
        assertEquals("|assets/a.css", of("https://example.org/sub/assets/a.css"));
        assertEquals("|articles/assets/a.css", of("../assets/a.css"));
        assertEquals("|articles/sleep/a.css", of("./a.css"));
        assertEquals("|a.css", of("../../../../a.css"));
    }

    @Test
    void nobody() {
        for (String url : new String[] {"", " ", "#x", "data:image/png;base64,AA", "mailto:a@b.org", "javascript:void(0)", "tel:1", "blob:x", "about:blank"}) {
            assertEquals("nobody", of(url), url);
        }
    }
}
