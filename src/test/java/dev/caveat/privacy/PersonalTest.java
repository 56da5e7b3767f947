package dev.caveat.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What tells who somebody is, and what only looks like it. */
class PersonalTest {
    private static List<String> in(String text) {
        return Personal.in(text).stream().map(Personal.Found::text).toList();
    }

    @Test
    void addressesOfMailAreFound() {
        assertEquals(List.of("a@b.org"), in("a@b.org"));
        assertEquals(List.of("jo.example+tea@mail.example.co.uk"), in("Write to (jo.example+tea@mail.example.co.uk)."));
        assertEquals(List.of("jo@example.org"), in("mailto:jo@example.org?subject=x"));
        assertEquals(List.of("jo@example.org"), in("mailto:jo%40example.org"));
        assertEquals(List.of("jö@bücher.example"), in("<jö@bücher.example>"));
        assertEquals(List.of("a@b.org", "c@d.org"), in("a@b.org,c@d.org"));
    }

    @Test
    void whatHasAnAtAndIsNoneIsLeft() {
        assertEquals(List.of(), in("@media @home user@localhost a@ @b.org cup@2x.png see https://medium.example/@jo.lee tea@3.5.1"));
        assertEquals(List.of(), in("@jo@social.example is a handle, and https://jo@example.org/ is a place"));
    }

    @Test
    void addressesOfMachinesAreFound() {
        assertEquals(List.of("203.0.113.9"), in("from 203.0.113.9, he said"));
        assertEquals(List.of("203.0.113.9:8080"), in("http://203.0.113.9:8080/"));
        assertEquals(List.of("2001:db8::9"), in("[2001:db8::9]"));
        assertEquals(List.of("2001:db8:0:1:1:1:1:1"), in("2001:db8:0:1:1:1:1:1"));
        assertEquals(List.of("1.2.3.4"), in("at 1.2.3.4"));
    }

    @Test
    void versionsSectionsTimesAndDatesAreNone() {
        assertEquals(List.of(), in("version 1.2.3.4, Version 10.20.30.40, v1.2.3.4, v 1.2.3.4, § 1.2.3.4, section 1.2.3.4, release 4.3.2.1"));
        assertEquals(List.of(), in("1.2.3, 1.2.3.4.5, 1.2.3.400, 01.2.3.4, 12:30:45, 2026-01-01T10:30:00, 1.2.2026, 127.0.0.1, ::1, a::b, 3:4::"));
        assertEquals(List.of(), in("std::string ab::cd face::cafe 16:9 1,000.50"));
    }

    @Test
    void digestsAreFoundAndOtherNumbersAreNot() {
        String md5 = "0bc83cb571cd1c50ba6f3e8a78ef1346";
        assertEquals(List.of(md5), in("known as " + md5 + "."));
        assertEquals(List.of(md5 + "0bc83cb5"), in("https://x.example/" + md5 + "0bc83cb5?s=80"));
        assertEquals(List.of(md5 + md5), in(md5 + md5));
        assertEquals(List.of(), in(md5 + "a " + "comment-" + md5 + " x" + md5 + " " + "1".repeat(32) + " " + "a".repeat(32) + " deadbeef"));
    }

    @Test
    void longNumbersAreSomebodysOwn() {
        assertEquals(List.of("+44 20 7946 0958"), Personal.longNumbers("Call me: +44 20 7946 0958."));
        assertEquals(List.of("(030) 1234-5678"), Personal.longNumbers("or (030) 1234-5678"));
        assertEquals(List.of("4111 1111 1111 1111", "123456789"), Personal.longNumbers("4111 1111 1111 1111 and 123456789"));
    }

    @Test
    void datesYearsAndDosesAreNone() {
        assertEquals(List.of(), Personal.longNumbers("since 2019-03-01 12, 12.03.2019 8.30, 400 mg, 1990-2020, 12345678, 16:30:00, c-1234567890, v1.2.3456789"));
    }

    @Test
    void longTextsOfOneKindTakeNoTime() {
        for (String part : List.of("@", "a@", "1.", "a:", ":", "f", "%40", "a.@b.", "1 ", "1--", "(1")) {
            Personal.in(part.repeat(200_000));
            Personal.longNumbers(part.repeat(200_000));
        }
    }
}
