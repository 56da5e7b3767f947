package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours as people write them, their contrast, and the search for one that has enough of it. */
class ColourTest {
    private static Colour colour(String written) {
        return Colour.of(written).orElseThrow(() -> new AssertionError("no colour: " + written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "#14594e | #14594e", "#ABC | #aabbcc", " #000 | #000000", "rgb(20 89 78) | #14594e", "rgb(20, 89, 78) | #14594e", "RGB(100%, 0%, 50%) | #ff0080",
        "rgba(1 2 3) | #010203", "hsl(0 100% 50%) | #ff0000", "hsl(120, 100%, 25%) | #008000", "hsl(240deg 100% 50%) | #0000ff", "hsl(-120 100% 50%) | #0000ff",
        "hsl(480 100% 50%) | #00ff00", "hsl(210 14% 53%) | #768798", "hsl(0 0% 100%) | #ffffff", "Teal | #008080", "rebeccapurple | #663399", "yellowgreen | #9acd32",
        "rgb(300 -5 0) | #ff0000", "rgb(127.5 0 .5) | #800001"
    })
    void whatPeopleWriteIsRead(String written, String hex) {
        assertEquals(hex, colour(written).hex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "#12", "#1234", "#12345", "#12345678", "#ggg", "redd", "transparent", "currentcolor", "rgb()", "rgb(1 2)", "rgb(1 2 3 / 0.5)",
        "rgb(1,2,3,4)", "rgb(a b c)", "rgb(1. 2 3)", "hsl(1 2 3)", "hsl(1% 2% 3%)", "rgb(1 2 3", "color(srgb 1 0 0)", "red;", "#fff}", "rgb(1 2 3))", "url(x)"})
    void whatIsNoColourIsNone(String written) {
        assertEquals(Optional.empty(), Colour.of(written));
    }

    @ParameterizedTest
    @CsvSource({"#000, #fff, 21", "#fff, #000, 21", "#777, #fff, 4.48", "#767676, #fff, 4.54", "#f00, #fff, 4.00", "#00f, #fff, 8.59", "#123, #123, 1", "#0f0, #000, 15.30"})
    void contrastIsWhatWcagSays(String one, String other, double ratio) {
        assertEquals(ratio, colour(one).contrast(colour(other)), 0.005);
    }

    /** Every colour that the search looks at, with how far it is from the first. */
    private record Step(double distance, Colour colour) {}

    private static List<Step> steps(Colour from) {
        List<Step> steps = new ArrayList<>();
        Oklab own = Oklab.of(from);
        for (int i = -Colour.STEPS; i <= Colour.STEPS; i++) {
            double lightness = Math.max(0, Math.min(1, own.lightness() + (double) i / Colour.STEPS));
            steps.add(new Step(Math.abs(i), i == 0 ? from : own.at(lightness)));
        }
        return steps;
    }

    @Test
    void theColourThatIsFoundPassesAndIsTheNearest() {
        long seed = Seed.of("ColourTest");
        int rounds = Seed.soaks() ? 300 : 60;
        Random random = new Random(seed);
        for (int i = 0; i < rounds; i++) {
            Colour from = new Colour(random.nextInt(0x1000000));
            Colour ground = new Colour(random.nextInt(0x1000000));
            Colour other = random.nextBoolean() ? ground : new Colour(random.nextInt(0x1000000));
            double wanted = List.of(3.0, 4.5, 7.0, 12.0).get(random.nextInt(4));
            Predicate<Colour> passes = one -> one.contrast(ground) >= wanted && one.contrast(other) >= wanted;
            Optional<Colour> found = from.nearest(passes);
            double nearest = steps(from).stream().filter(step -> passes.test(step.colour())).mapToDouble(Step::distance).min().orElse(-1);
            String what = from.hex() + " on " + ground.hex() + " and " + other.hex() + " at " + wanted;
            assertEquals(nearest >= 0, found.isPresent(), what);
            if (found.isPresent()) {
                assertTrue(Colour.of(found.get().hex()).filter(passes).isPresent(), what);
                assertTrue(steps(from).stream().anyMatch(step -> step.distance() == nearest && step.colour().equals(found.get())), what + ": " + found.get().hex());
            }
        }
    }

    @Test
    void theHueStays() {
        for (String brand : List.of("#c0392b", "#2980b9", "#8e44ad", "#16a085", "#f39c12", "#663399")) {
            Oklab own = Oklab.of(colour(brand));
            Oklab found = Oklab.of(colour(brand).nearest(one -> one.contrast(colour("#fff")) >= 7).orElseThrow());
            double turned = Math.abs(Math.atan2(own.b(), own.a()) - Math.atan2(found.b(), found.a()));
            assertTrue(turned < 0.06, brand + " turned by " + turned);
        }
    }

    @Test
    void whereNothingPassesNothingIsFound() {
        assertEquals(Optional.empty(), colour("#808080").nearest(one -> one.contrast(colour("#777")) >= 7));
        assertEquals("#000000", colour("#777").nearest(one -> one.contrast(colour("#fff")) >= 21).orElseThrow().hex());
    }

    @Test
    void greyStaysGreyAndTheWayThereAndBackIsExact() {
        for (int i = 0; i < 0x1000000; i += 4099) {
            Colour one = new Colour(i);
            assertEquals(one, Oklab.of(one).at(Oklab.of(one).lightness()));
        }
        Colour grey = colour("#999").nearest(one -> one.contrast(colour("#fff")) >= 4.5).orElseThrow();
        assertTrue(grey.red() == grey.green() && grey.green() == grey.blue(), grey.hex());
    }
}
