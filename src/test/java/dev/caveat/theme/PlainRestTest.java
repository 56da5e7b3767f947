package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A style sheet comes out the same, whether FreeMarker reads the end of its template or not. */
class PlainRestTest {
    private static final String PLAIN = "a { color: red; }\n".repeat(100);

    private static final List<String> PIECES = List.of(
            "<#assign x = 'a>b'>", "<#assign\n  y = 1>", "${theme.name}", "${'}'}", "<#-- c -->", "<#--\n", "-->", "\n", "\n", " ", "b { c: d }", "<#if true>", "</#if>",
            "<#noparse>", "</#noparse>", "<#macro m>", "</#macro>", "<@m/>", "/* x */", "<#list [1, 2] as i>${i}</#list>", "$", "<", "#", "\"", "'");

    @Test
    void beginsBehindTheLastThingThatIsNone() {
        assertEquals("x\n<#if a>\n${b} c\n".length(), PlainRest.from("x\n<#if a>\n${b} c\n" + PLAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<#-- ${b}\n", "<#assign x =\n", "${b\n", "<#assign x = '>'>\n", "${'}'}\n", ""})
    void isThereOnlyWhereThatIsCertain(String before) {
        String rest = before.startsWith("<#--") ? PLAIN + "-->" : PLAIN;
        assertEquals(before.length() + rest.length(), PlainRest.from(before + rest));
    }

    @Test
    void changesNothing(@TempDir Path folder) throws IOException {
        Random random = new Random(Seed.of("PlainRestTest"));
        Path assets = Files.createDirectories(folder.resolve("themes/look/assets"));
        int cut = 0;
        int sheets = Seed.soaks() ? 600 : 180;
        for (int i = 0; i < sheets; i++) {
            StringBuilder before = new StringBuilder("s { name: ${theme.name} }\n");
            for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
                before.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String text = before + "\n" + PLAIN;
            cut += PlainRest.from(text) < text.length() ? 1 : 0;
            // One that ends with a directive is read to its end.
            String whole = text + "<#assign z = 1>";
            assertEquals(whole.length(), PlainRest.from(whole));
            assertEquals(made(assets, whole), made(assets, text), text);
        }
        assertTrue(cut > sheets / 6 && cut < sheets * 5 / 6, cut + " had a rest");
    }

    /** The sheet; nothing where the template is broken. */
    private static String made(Path assets, String text) throws IOException {
        Files.writeString(assets.resolve("a.css.ftl"), text);
        return Theme.open(assets.getParent().getParent().getParent(), "look", new Problems())
                .map(theme -> new String(theme.assets().get("a.css"), StandardCharsets.UTF_8)).orElse("");
    }
}
