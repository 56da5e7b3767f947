package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The languages that the themes which come with Caveat speak: each says all that English says, about the same values. */
class TranslatedTextsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]}");

    static List<Path> translations() throws IOException {
        try (Stream<Path> all = Stream.concat(Files.walk(Path.of("themes")), Files.walk(Path.of("src/main/resources/dev/caveat/themes")))) {
            return all.filter(file -> file.getParent() != null && file.getParent().endsWith("i18n") && !file.endsWith("en.yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationIsComplete(Path file) throws IOException {
        assertEquals(arguments(file.resolveSibling("en.yaml")), arguments(file));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationIsNotEnglish(Path file) throws IOException {
        String english = Files.readString(file.resolveSibling("en.yaml"));
        long same = Files.readString(file).lines().filter(line -> line.length() > 40 && english.contains(line + "\n")).count();
        assertTrue(same == 0, file + " has " + same + " long lines in English");
    }

    /** What each text has places for, in all of its forms together. */
    private static SortedMap<String, SortedSet<String>> arguments(Path file) throws IOException {
        Problems problems = new Problems();
        Node node = Yaml.document(SourceText.of(file.toString(), Files.readString(file)), problems).orElseThrow();
        assertEquals(List.of(), problems.all());
        SortedMap<String, SortedSet<String>> arguments = new TreeMap<>();
        ((Mapping) node).entries().forEach(entry -> {
            SortedSet<String> found = arguments.computeIfAbsent(entry.key().text(), none -> new TreeSet<>());
            if (entry.value() instanceof Mapping forms) {
                forms.entries().forEach(form -> add(((Scalar) form.value()).text(), found));
            } else {
                add(((Scalar) entry.value()).text(), found);
            }
        });
        return arguments;
    }

    private static void add(String text, SortedSet<String> found) {
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) {
            found.add(argument.group());
        }
    }
}
