package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A theme that was opened ahead is the one that is opened without that, and what is wrong with it is told in the same words. */
class ThemeAheadTest {
    private static final Place NAMED = Place.of("content/site.yaml");

    @TempDir
    Path folder;

    private Optional<Theme> open(Site site, Supplier<Optional<String>> name) {
        return ThemeAhead.begin(site.root, name, "0.1.0").open("look", NAMED, SiteWishes.NONE, site.problems);
    }

    private static String page(Theme theme) {
        return theme.render("page", View.of(Map.of()), "en", (facet, now) -> {}, Limits.USUAL) instanceof Rendering.Rendered made ? made.html() : "";
    }

    @Test
    void itIsTheSameTheme() {
        Site site = new Site(folder).with("templates/page.ftlh", "${theme.params.motto} ${t('hello')}").with("i18n/en.yaml", "hello: Hello\n")
                .with("theme.yaml", "params: { motto: rest }\n");
        assertEquals("rest Hello", page(open(site, () -> Optional.of("look")).orElseThrow()));
        assertEquals(List.of(), site.problems.all());
    }

    @Test
    void anotherNameOrNoneIsOpenedAsEver() {
        Site site = new Site(folder).with("templates/page.ftlh", "a page").theme("other/templates/page.ftlh", "another");
        assertEquals("a page", page(open(site, () -> Optional.of("other")).orElseThrow()));
        assertEquals("a page", page(open(site, Optional::empty).orElseThrow()));
        assertEquals("a page", page(open(site, () -> {
            throw new IllegalStateException("nobody knows");
        }).orElseThrow()));
        assertEquals("a page", page(ThemeAhead.none(site.root, "0.1.0").open("look", NAMED, SiteWishes.NONE, site.problems).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extends: nobody\n", "extends: look\n", "params: { a: { type: nothing } }\n", "caveat: 9\n", "nonsense\n"})
    void whatIsWrongIsToldOnceAndInItsPlace(String manifest) {
        Site site = new Site(folder).with("theme.yaml", manifest).with("i18n/en.yaml", "- x\n").with("templates/shortcodes/x.ftlh", "<#-- params: [ -->");
        Problems expected = new Problems();
        Optional<Theme> theme = Theme.open(site.root, "look", NAMED, "0.1.0", SiteWishes.NONE, expected);
        assertEquals(theme.isPresent(), open(site, () -> Optional.of("look")).isPresent());
        assertTrue(expected.hasErrors());
        assertEquals(texts(expected), texts(site.problems));
    }

    private static List<String> texts(Problems problems) {
        return problems.all().stream().map(Problem::toString).toList();
    }
}
