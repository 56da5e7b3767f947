package dev.caveat.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "2022-03-01T14:05:00Z, 2022-03-01T14:05:00Z",
        "2022-03-01T14:05:00.1234567+01:00, 2022-03-01T13:05:00.123456700Z",
        "2016-07-17 02:31:03, 2016-07-17T00:31:03Z",
        "2016-07-17 02:31:03 +0000, 2016-07-17T02:31:03Z",
        "2016-07-17 02:31:03 UTC, 2016-07-17T02:31:03Z",
        "2016-07-17 02:31 -5, 2016-07-17T07:31:00Z",
        "1494300000, 2017-05-09T03:20:00Z",
        "1494300000123, 2017-05-09T03:20:00.123Z",
        "2022-03-01, 2022-02-28T23:00:00Z",
    })
    void readsWhatPeopleWrite(String written, String instant) {
        assertEquals(Instant.parse(instant), Moment.parse(written, PARIS).orElseThrow().instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2022-13-01", "2022-02-30", "01/02/2022", "2022-03-01T25:00", "2022-03-01 10:00 +99:00"})
    void refusesWhatIsNoDate(String written) {
        assertTrue(Moment.parse(written, PARIS).isEmpty());
    }

    @Test
    void aDayStaysADay() {
        Moment day = Moment.parse("2022-03-01", PARIS).orElseThrow();
        assertEquals("2022-03-01", day.iso(PARIS));
    }

    @Test
    void aTimeIsShownWithItsOffset() {
        assertEquals("2022-03-01T15:05:00+01:00", Moment.parse("2022-03-01T14:05:00.5Z", PARIS).orElseThrow().iso(PARIS));
    }

    /** The usual ways are read by code of their own, to the same result. */
    @Test
    void usualMomentsAreReadAlike() {
        Random random = Seed.random("usualMomentsAreReadAlike");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%04d-%02d-%02d", random.nextInt(10_000), random.nextInt(14), random.nextInt(33)));
            if (random.nextBoolean()) {
                text.append(String.format(Locale.ROOT, "T%02d:%02d:%02dZ", random.nextInt(26), random.nextInt(62), random.nextInt(62)));
            }
            if (random.nextInt(4) == 0) {
                text.setCharAt(random.nextInt(text.length()), "0 9-T:Zz\u0660".charAt(random.nextInt(9)));
            }
            Optional<Moment> slowly = Moment.unusual(text.toString().strip(), PARIS);
            assertEquals(slowly, Moment.parse(text.toString(), PARIS), text.toString());
            slowly.ifPresent(moment -> assertEquals(
                    moment.dateOnly() ? moment.day(PARIS).toString()
                            : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.instant().truncatedTo(ChronoUnit.SECONDS).atZone(PARIS)),
                    moment.iso(PARIS)));
        }
    }
}
