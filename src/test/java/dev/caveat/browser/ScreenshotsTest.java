package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Thorough;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of the main pages for people to look at: {@code target/screenshots/PAGE-WIDTH-SCHEME.png}. */
@Thorough
@InBrowser
class ScreenshotsTest {
    private static final Path FOLDER = Path.of("target/screenshots");

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"HOME", "LIST", "ARTICLE", "ANSWER", "COMMENTS", "PERSON", "DISCLAIMERS", "MISSING", "SEARCH"})
    void aPageIsNotBlank(Kind kind, Sites sites, Tab tab) throws IOException {
        Files.createDirectories(FOLDER);
        tab.open(sites.page(kind));
        for (int width : List.of(390, 1280)) {
            for (String scheme : List.of("light", "dark")) {
                byte[] picture = tab.viewport(width, 844).media("", Map.of("prefers-color-scheme", scheme)).screenshot(true);
                Path file = FOLDER.resolve(kind.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + scheme + ".png");
                Files.write(file, picture);
                assertTrue(colours(picture) >= 30, () -> file + " shows next to nothing");
            }
        }
    }

    /** How many colours the uppermost part has: letters alone have a good number, where they meet the paper. */
    private static int colours(byte[] picture) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            var part = reader.getDefaultReadParam();
            part.setSourceRegion(new Rectangle(reader.getWidth(0), Math.min(700, reader.getHeight(0))));
            BufferedImage image = reader.read(0, part);
            Set<Integer> colours = new HashSet<>();
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    colours.add(image.getRGB(x, y));
                }
            }
            return colours.size();
        }
    }
}
