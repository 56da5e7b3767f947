package dev.caveat.golden;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds every site below {@code src/test/sites} and compares what comes out with what is kept there.
 *
 * <p>{@code mvn test -Dtest=GoldenTest -Dgolden=update} writes down what comes out now; nothing but a person's eyes then
 * says whether that is right. No update touches a {@code facts.txt}.
 */
@Order(3)
final class GoldenTest {
    private static final Path SITES = Path.of("src/test/sites");

    @TempDir
    static Path temporary;

    @TestFactory
    Stream<DynamicTest> everySiteIsAsItWas() throws IOException {
        boolean update = "update".equals(System.getProperty("golden"));
        if (update && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("golden sites are updated by a person, never by a machine that tests them");
        }
        return sites().stream().map(site -> DynamicTest.dynamicTest(
                site.getFileName().toString(),
                site.toUri(),
                () -> new GoldenSite(site, SITES.resolve("theme"), temporary.resolve(site.getFileName()), update).check()));
    }

    /** One site is one fact, so that a failure says what broke. */
    @Test
    void thereIsAFactForEverySite() throws IOException {
        List<Path> sites = sites();
        assertTrue(sites.size() >= 30, () -> "only " + sites.size() + " sites");
        for (Path site : sites) {
            assertFalse(Files.readString(site.resolve("facts.txt")).isBlank(), site::toString);
        }
    }

    private static List<Path> sites() throws IOException {
        try (Stream<Path> folders = Files.list(SITES)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("site"))).sorted().toList();
        }
    }
}
