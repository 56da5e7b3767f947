package dev.caveat.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.theme.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published style sheet says the same as the one that somebody wrote. */
class SmallerSheetTest {
    private static final List<String> PIECES = List.of(
            "a", ".b", "#c", ":hover", "::before", "[d=\"e\"]", " ", "\n  ", ",", " > ", " + ", "{", "}", "{ ", " }", ";", "; ", ":", ": ", "color", "display",
            "--x", "red", "none", "0", "1px", "calc(1px + 2px)", "var(--x)", "url(a b)", "url(\"a\")", "\"s\"", "';}'", "/* x */", "/**/", "/*! y */", "\\31 ", "\\{",
            "@media ", "(min-width: 3em)", "@supports ", "not ", "@layer x;", "!important", "(", ")", "[", "]", "&", " * ", "/", "-", "@keyframes k{", "to{", "\u00e4");

    private static final Pattern BLANKS = Pattern.compile("(\"[^\"]*\"|'[^']*')|\\s+");

    /** Everything that a sheet says, without the places. */
    private static String said(String css) {
        StyleSheet sheet = StyleSheet.read(SourceText.of("a.css", css));
        List<String> lines = new ArrayList<>();
        for (StyleSheet.Rule rule : sheet.rules()) {
            lines.add(rule.selector().key() + " | " + plain(rule.written()) + " | " + plain(rule.conditions().toString()) + " | " + rule.layer() + " | " + declarations(rule.declarations()));
        }
        sheet.keyframes().entrySet().stream().map(one -> one.getKey() + declarations(one.getValue())).sorted().forEach(lines::add);
        sheet.imports().forEach(one -> lines.add(one.url() + " " + one.condition()));
        sheet.addresses().forEach(one -> lines.add(one.url()));
        return String.join("\n", lines);
    }

    /** Without the blanks that say nothing; those in quotes stay. */
    private static String plain(String selector) {
        return BLANKS.matcher(selector)
                .replaceAll(blanks -> blanks.group(1) == null ? " " : Matcher.quoteReplacement(blanks.group(1)))
                .replaceAll("\\s*([,(){};:])\\s*", "$1")
                .replaceAll(";(?=}|$)", "");
    }

    private static List<String> declarations(List<Declaration> declarations) {
        return declarations.stream().map(one -> plain((one.property() + ":" + one.value()).replaceAll("\\s+", " ")) + one.important()).toList();
    }

    @Test
    void ofTheThemeCommons(@TempDir Path folder) {
        Theme theme = Theme.open(folder, "commons", new Problems()).orElseThrow();
        String written = theme.text("assets/css/commons.css").orElseThrow().text();
        String published = new String(theme.assets().get("css/commons.css"), StandardCharsets.UTF_8);
        assertTrue(published.length() < written.length() * 0.9, published.length() + " of " + written.length());
        assertTrue(said(written).lines().count() > 300);
        assertEquals(said(written), said(published));
    }

    @Test
    void ofAnything(@TempDir Path folder) throws IOException {
        long seed = Seed.of("SmallerSheetTest");
        Random random = new Random(seed);
        Path assets = folder.resolve("themes/look/assets");
        Files.createDirectories(assets);
        for (int i = 0; i < 2000; i++) {
            var css = new StringBuilder();
            for (int pieces = random.nextInt(30); pieces >= 0; pieces--) {
                css.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            Files.writeString(assets.resolve(i + ".css"), css);
        }
        Theme theme = Theme.open(folder, "look", new Problems()).orElseThrow();
        for (int i = 0; i < 2000; i++) {
            String written = theme.text("assets/" + i + ".css").orElseThrow().text();
            String published = new String(theme.assets().get(i + ".css"), StandardCharsets.UTF_8);
            assertEquals(said(written), said(published), () -> written + "\n=>\n" + published);
        }
    }
}
