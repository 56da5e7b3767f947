package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    private static final Hosts HOSTS = new Hosts(Set.of("shop.example", "xn--bcher-kva.example", "127.0.0.1"));

    @ParameterizedTest
    @ValueSource(strings = {
        "https://shop.example", "http://shop.example/", "HTTPS://WWW.SHOP.Example/a?b#c", "//shop.example/x", "https://a.b.shop.example:8443/",
        "https://user:name@shop.example/", "https://other.example@shop.example/", "https:shop.example", "https:/shop.example", "https:////shop.example",
        "https:\\\\shop.example\\x", "ht\ntps://sh\top.example", " https://shop.example ", "https://shop%2Eexample/", "https://shop.example./",
        "https://bücher.example/", "https://BÜCHER.example/", "https://shop。example/", "http://127.0.0.1/"
    })
    void theseLeadThere(String address) {
        assertTrue(HOSTS.leadTo(address), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "/", "#shop.example", "/shop.example", "shop.example", "https://notshop.example/", "https://shop.example.org/", "https://example/",
        "https://other.example/?u=https://shop.example", "https://other.example/#//shop.example", "https://other.example//shop.example",
        "https://shop.example@other.example/", "https://other.example\\@shop.example", "mailto:a@shop.example", "https://", "https://%", "https://shop.example%zz/"
    })
    void theseDoNot(String address) {
        assertFalse(HOSTS.leadTo(address), address);
    }

    @Test
    void aTextNamesThemInLinksOfEveryForm() {
        assertEquals(Set.of("shop.example"), HOSTS.namedIn("see [x](https://www.shop.example/a) and"));
        assertEquals(Set.of("shop.example"), HOSTS.namedIn("<https://shop.example>"));
        assertEquals(Set.of("shop.example"), HOSTS.namedIn("<a href='//shop.example'>"));
        assertEquals(Set.of("shop.example"), HOSTS.namedIn("go to www.shop.example, or not"));
        assertEquals(Set.of("shop.example"), HOSTS.namedIn("[a]: https://shop.example \"title\""));
        assertEquals(Set.of("shop.example", "xn--bcher-kva.example"), HOSTS.namedIn("https://shop.example,https://bücher.example"));
        assertEquals(Set.of(), HOSTS.namedIn("shop.example is no link, nor is a@shop.example, nor https://notshop.example, nor https://shop.example.org"));
        assertEquals(Set.of(), Hosts.NONE.namedIn("https://shop.example"));
    }

    @Test
    void someAreBelowOthers() {
        Hosts found = new Hosts(Set.of("www.shop.example", "other.example"));
        assertEquals(Set.of("www.shop.example"), found.below(Set.of("shop.example", "third.example")));
        assertEquals(Set.of(), found.below(Set.of("hop.example", "a.www.shop.example")));
    }

    @Test
    void aNameIsAHostAlone() {
        assertEquals(Optional.of("shop.example"), Hosts.name(" Shop.Example. "));
        assertEquals(Optional.of("xn--bcher-kva.example"), Hosts.name("BÜCHER.example"));
        for (String none : new String[] {"", ".", "https://shop.example", "shop.example/", "shop.example:80", "a@shop.example", "*.shop.example", "a b", ".example"}) {
            assertEquals(Optional.empty(), Hosts.name(none), none);
        }
    }

    @Test
    void aLongTextIsLookedThroughOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String piece : new String[] {"/", "\\", "//a", "//.", "www.", "//a:", "//a@", "//%", "//é"}) {
                assertEquals(Set.of(), HOSTS.namedIn(piece.repeat(250_000 / piece.length())), piece);
            }
        });
    }
}
