package dev.caveat.comment;

import static dev.caveat.comment.LookAlikes.skeleton;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {
    private static final LookAlikes HOUSE = LookAlikes.of(
            Map.of(
                    "ada-example", "Ada Example", "mod-juno", "Juno Fixture", "ida", "Ida Lorem", "petra", "Dr Petra Placeholder",
                    "jo", "Jo", "nikos", "Νίκος Παράδειγμα", "ilja", "Илья Пример", "wim", "Wim Wagner-Möller", "joy", "Nurse Joy", "river", "River"),
            List.of("Migraine Commons"));

    private static Optional<Imitation> person(String id) {
        return Optional.of(new Imitation.OfPerson(id));
    }

    private static Optional<Imitation> house() {
        return Optional.of(new Imitation.OfHouse());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Ada Example", "ada example", "ADA EXAMPLE", "aDa eXaMpLe", "Ada  Example", "AdaExample", "adaexample", "Ada_Example", "ada.example",
        "Ada-Example", "Ada\u00a0Example", "\"Ada Example\"", "*~ Ada Example ~*", "Ada Example ✓", "Ada Example ✅", "Ada Example™", "Ada Example ®",
        "@Ada Example", "@da Example", "Ad@ Ex@mple", "Ada Example!", "|Ada| |Example|", "Ada|Example", "Example, Ada", "Example Ada",
        // accents, and what cannot be seen
        "Ádâ Éxämplê", "A\u0301da Example", "Ada E\u0336x\u0336ample", "A\u200bda Ex\u00adample", "A\u034fda Example", "Ada\u2060 Exam\ufeffple", "A\u3164da Example",
        "A\ufe0fda Example", "A\udb40\udc61da Example", "\u202aAda Example\u202c", "\u2067Ada Example\u2069", "Ada Example\u200f", "\u202eelpmaxE adA", "\u202eelpmaxE adA\u202c",
        "Ada \u202eelpmaxE\u202c", "&#8238;elpmaxE adA", "Ada&nbsp;Example", "&#65;da Ex&#97;mple", "&Aacute;da Example",
        // other alphabets
        "Аda Example", "Аdа Ехаmрlе", "Αda Εxample", "Adа Exаmple", "Aԁa Example", "АDА ЕХАМРLЕ", "ΑDΑ ΕΧΑΜΡLΕ", "Ꭺda Ꭼxample", "Adɑ Exɑmple", "Aժa Exampӏe",
        "Adа Εхаmрӏе", "ꓮꓓꓮ ꓰꓫꓮꓟꓑꓡꓰ", "ⲁda example", "Ada Exampꞁe",
        // forms of Latin letters
        "ＡＤＡ Ｅｘａｍｐｌｅ", "𝐀𝐝𝐚 𝐄𝐱𝐚𝐦𝐩𝐥𝐞", "𝒜𝒹𝒶 𝓔𝔁𝓪𝓶𝓹𝓵𝓮", "𝔄𝔡𝔞 𝔈𝔵𝔞𝔪𝔭𝔩𝔢", "𝙰𝚍𝚊 𝙴𝚡𝚊𝚖𝚙𝚕𝚎", "ᴀᴅᴀ ᴇxᴀᴍᴘʟᴇ", "Ⓐⓓⓐ Ⓔⓧⓐⓜⓟⓛⓔ", "🅰🅳🅰 🅴🆇🅰🅼🅿🅻🅴",
        "🄰🄳🄰 🄴🅇🄰🄼🄿🄻🄴", "🇦🇩🇦 🇪🇽🇦🇲🇵🇱🇪", "ᵃᵈᵃ ᵉˣᵃᵐᵖˡᵉ", "Ada Exɑmple", "Åda Exåmple", "Λdɑ ΣxΛmple",
        // digits and pairs of letters
        "4da Example", "Ada 3xample", "Ad4 3x4mpl3", "Ada Examp1e", "Ada ExampIe", "Ada Examp|e", "Ada Exarnple", "ADA EXARNPLE", "Acla Example", "Ada Exаrnp1e",
        // with words around it
        "Dr Ada Example", "Dr. Ada Example", "Dr.Ada Example", "DrAdaExample", "Ada Example (Moderator)", "Ada Example [mod]", "Ada Example - Moderator", "Moderator Ada Example",
        "Ada Example official", "Ada Example, MD", "Ada Example, M.D.", "Ada Example Ph.D.", "Prof. Dr. Ada Example", "the real Ada Example", "The Real Ada Example (verified)",
        "Ada Example, staff", "Admin: Ada Example", "Ada Example (Mоderаtor)", "Ada Example, R.N.", "ada_example_official", "adaexampleofficial", "moderatoradaexample",
        "AdaExampleModerator", "Ada Example, Migraine Commons", "Ada Example | Migraine Commons", "Ada Example of the Migraine Commons team", "Ada Example <ada@example.org>"
    })
    void theSameLooksInManyWays(String name) {
        assertEquals(person("ada-example"), HOUSE.imitated(name), () -> name + " looks like " + skeleton(name));
    }

    @ParameterizedTest
    @CsvSource({"lda Lorem, ida", "IDA LOREM, ida", "1da L0rem, ida", "Ida Lorern, ida", "ida-lorem, ida", "Petra Placeholder, petra", "Dr. P3tra Plac3holder, petra",
        "Placeholder Petra, petra", "Juno Fixture (Staff), mod-juno", "JUNO FlXTURE, mod-juno", "Νίκος Παράδειγμα, nikos", "ΝΙΚΟΣ ΠΑΡΑΔΕΙΓΜΑ, nikos",
        "νικος παραδειγμα, nikos", "Νικος Παραδειγμα, nikos", "ИЛЬЯ ПРИМЕР, ilja", "илья пример, ilja", "Илья Пример (admin), ilja", "VVim Wagner Moller, wim",
        "Wim VVagner-Mo\u0308ller, wim", "wim wagnermöller, wim", "Dr Joy, joy", "Joy (RN), joy", "Nurse Joy, joy", "Rіver, river", "River (Moderator), river", "Jo, jo", "Jo (admin), jo"})
    void eachPersonIsTold(String name, String id) {
        assertEquals(person(id), HOUSE.imitated(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Moderator", "MODERATOR", "m0derat0r", "Мodеrаtоr", "The Moderator", "Moderators", "admin", "Admin", "Adm1n", "АDMIN", "@dmin", "Administrator", "Site Admin", "site_admin", "siteadmin",
        "Staff", "The Editor", "The Editors", "Editorial Team", "Support", "Support Team", "support-team", "supportteam", "Community Support", "official", "The Author", "Modérateur", "Administrador",
        "Redaktion", "Die Redaktion", "mod", "Mod Team", "Mod Team (official)", "Migraine Commons", "migraine commons", "MigraineCommons", "Мigraine Соmmons", "Team Migraine Commons",
        "The Migraine Commons Team", "Migraine Commons Support", "Migraine-Commons official", "River the moderator of all", "Somebody (Admin)", "ʍoderator", "\u202erotaredoM"
    })
    void theHouseIsImitatedAsWell(String name) {
        assertEquals(house(), HOUSE.imitated(name), () -> name + " looks like " + skeleton(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "null", "Ada", "ada", "Ada E.", "Adam Example", "Adah Example", "Ada Examples", "Adele Example", "Example", "Ada Lorem", "Ida Example", "Ada B. Example", "Ada M Example", "Juno", "juno",
        "mod-juno-fan", "Juno Fix", "Ida", "Lorem", "Petra", "Joy", "jo", "JO", "J0", "Jo S", "Joe", "Placeholder", "Joyce", "Nikos", "Илья", "Ilya", "Wim", "Wagner", "Rivera", "Riverside", "Two Rivers",
        "Migraine Meg", "Migraine", "Commons", "Migraine Commoner", "Nurse", "A nurse", "Dr", "Doctor Who", "Staff Nurse", "Team", "the real", "Member", "Anonymous", "A member of the team", "Reader",
        "Administratively yours", "Badminton", "Modest Mouse", "Commodore", "Supporter", "Supported Sue", "Editha", "Expertise", "Stafford", "Mr Stafford", "Author Ashe", "Official Olga", "李娜", "ada@example.org",
        "!!!", "✓", "日記", "M", "rn", "\u200b"
    })
    void whoOnlySharesAWordImitatesNobody(String name) {
        assertEquals(Optional.empty(), HOUSE.imitated(name), () -> name + " looks like " + skeleton(name));
    }

    @Test
    void ofTwoPeopleWithOneNameTheFirstIdIsTold() {
        var people = new HashMap<String, String>();
        people.put("b", "Ada Example");
        people.put("a", "ADA EXAMPLE");
        people.put("0", "Dr Ada Example");
        LookAlikes names = LookAlikes.of(people, List.of());
        assertEquals(person("a"), names.imitated("ada example"));
        assertEquals(person("0"), names.imitated("dr ada example"));
    }

    @Test
    void aPersonGoesBeforeTheHouse() {
        LookAlikes names = LookAlikes.of(Map.of("ed", "The Editor"), List.of("The Editor"));
        assertEquals(person("ed"), names.imitated("THE EDITOR"));
        assertEquals(house(), names.imitated("Editor"));
    }

    @Test
    void namesWithoutLettersAreNobodys() {
        LookAlikes names = LookAlikes.of(Map.of("a", "!!!", "b", "", "c", "\u200b", "d", "✓ ✓"), List.of("", "—"));
        assertEquals(Optional.empty(), names.imitated("!!!"));
        assertEquals(Optional.empty(), names.imitated(""));
        assertEquals(Optional.empty(), names.imitated("Ada"));
    }

    @Test
    void namesInOtherScriptsAreKeptApart() {
        LookAlikes names = LookAlikes.of(Map.of("a", "王小明", "b", "मीना कुमारी", "c", "محمد علي", "d", "さくら"), List.of());
        assertEquals(person("a"), names.imitated("王 小明"));
        assertEquals(person("b"), names.imitated("मीना कुमारी (admin)"));
        assertEquals(person("c"), names.imitated("مُحَمَّد علي"));
        assertEquals(Optional.empty(), names.imitated("王小月"));
        assertEquals(Optional.empty(), names.imitated("मोना कुमारी"));
        assertEquals(Optional.empty(), names.imitated("محمود علي"));
        assertEquals(Optional.empty(), names.imitated("さくろ"));
    }

    @Test
    void aSkeletonIsPlain() {
        assertEquals("aclaexarnple", skeleton("Ada Example"));
        assertEquals(skeleton("wimm"), skeleton("VVlrnrn"));
        assertEquals(skeleton("vw"), skeleton("vvv"));
        assertEquals(skeleton("Straße"), skeleton("STRASSE"));
        assertEquals(skeleton("Æon œuvre"), skeleton("AEON OEUVRE"));
        assertEquals("", skeleton("\u202e ⁂ — ."));
        assertNotEquals(skeleton("Ada Example"), skeleton("Ada Exampel"));
    }

    @Test
    void decoratedNamesKeepTheirSkeleton() {
        long seed = Seed.of("LookAlikesTest");
        var random = new Random(seed);
        List<String> ornaments = List.of("\u200b", "\u202e", "\u2066", "\u0301", "\u0336", " ", "-", "_", "·", "~", "\u00ad", "\ufe0f", "✨", "\u034f", "\u200d", "(", "\u2028");
        for (int n = 0; n < 2_000; n++) {
            var name = new StringBuilder();
            var decorated = new StringBuilder();
            for (int i = 3 + random.nextInt(12); i > 0; i--) {
                char c = (char) ('a' + random.nextInt(26));
                name.append(c);
                decorated.append(random.nextBoolean() ? Character.toUpperCase(c) : c);
                for (int more = random.nextInt(3); more > 0; more--) {
                    decorated.append(ornaments.get(random.nextInt(ornaments.size())));
                }
            }
            assertEquals(skeleton(name.toString()), skeleton(decorated.toString()), () -> "seed " + seed + ": " + name + " " + decorated);
        }
    }

    @Test
    void everySkeletonIsMadeOfSmallLettersAndDigitsAndMarks() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String look = Glyphs.of(c);
            int from = c;
            assertTrue(look.codePoints().noneMatch(Character::isWhitespace), () -> Integer.toHexString(from));
            assertTrue(look.codePoints().noneMatch(one -> one < 0x80 && !(one >= 'a' && one <= 'z')), () -> Integer.toHexString(from) + " " + look);
            assertTrue(look.chars().noneMatch(one -> one == 'i' || one == 'm' || one == 'w' || one == 'd'), () -> Integer.toHexString(from));
        }
    }

    @Test
    void aFloodOfNamesAmongThousandsOfPeople() {
        var people = new HashMap<String, String>();
        for (int i = 0; i < 2_000; i++) {
            people.put("p" + i, "Person " + Integer.toString(i * 7919, 36) + " Sample");
        }
        LookAlikes names = LookAlikes.of(people, List.of("Migraine Commons"));
        List<Optional<Imitation>> found = new ArrayList<>();
        for (int i = 0; i < 120_000; i++) {
            found.add(names.imitated("Reader " + Integer.toString(i, 36) + " Коммент"));
        }
        assertTrue(found.stream().allMatch(Optional::isEmpty));
        assertEquals(person("p77"), names.imitated("РERSON " + Integer.toString(77 * 7919, 36).toUpperCase(Locale.ROOT) + " SAMPLE"));
    }

    @Test
    void aHugeNameIsCutBeforeItIsCompared() {
        assertEquals(Optional.empty(), HOUSE.imitated("\u202e" + "Ada Example ".repeat(100_000)));
        assertEquals(Optional.empty(), HOUSE.imitated("\u202e\u202c".repeat(500_000)));
        assertEquals(Optional.empty(), HOUSE.imitated("\u202ea".repeat(300_000)));
    }
}
