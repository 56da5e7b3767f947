package dev.caveat.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who sends, as proxies and pretenders say it. */
class SendersTest {
    private static InetAddress at(String address) {
        return Senders.literal(address).orElseThrow();
    }

    @Test
    void onlyAMachineOfTheHouseIsTakenForAProxyThatNobodyNamed() {
        Senders senders = new Senders(Set.of(at("10.0.0.1")));
        for (String near : List.of("127.0.0.1", "::1", "10.0.0.2", "192.168.1.1", "fd00::2", "fe80::1")) {
            assertTrue(senders.isUnknownProxy(at(near), List.of("203.0.113.9")), near);
        }
        assertFalse(senders.isUnknownProxy(at("10.0.0.1"), List.of("203.0.113.9")));
        assertFalse(senders.isUnknownProxy(at("127.0.0.1"), List.of()));
        // A reader who says so themselves: their address is not told to anybody, nor is it to be believed.
        assertFalse(senders.isUnknownProxy(at("198.51.100.7"), List.of("203.0.113.9")));
        assertFalse(senders.isUnknownProxy(at("2001:db8::1"), List.of("203.0.113.9")));
    }

    @Test
    void eachProxyTellsTheOneBeforeIt() {
        Senders senders = new Senders(Set.of(at("10.0.0.1"), at("10.0.0.2")));
        assertEquals("cb0071", senders.network(at("10.0.0.1"), List.of("6.6.6.6", " 203.0.113.9 ", "10.0.0.2")));
        assertEquals("0a0000", senders.network(at("10.0.0.1"), List.of("203.0.113.9", "unknown")));
        assertEquals("c63364", senders.network(at("198.51.100.7"), List.of("203.0.113.9")));
        assertEquals("cb0071", senders.network(at("::ffff:10.0.0.1"), List.of("::ffff:203.0.113.9")));
    }

    @Test
    void whatIsNoAddressInNumbersIsNotLookedUp() {
        for (String none : List.of("", "localhost", "1.2.3", "1.2.3.256", "999.1.1.1", "a.b.c.d", "1:2", ":", "fe80::1%eth0", "1.2.3.4:", "[]", "[localhost]:80")) {
            assertEquals(Optional.empty(), Senders.literal(none), none);
        }
        assertEquals(at("1.2.3.4"), at("[::ffff:1.2.3.4]:80"));
    }
}
