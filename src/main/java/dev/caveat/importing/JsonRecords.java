package dev.caveat.importing;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Severity;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Sequence;
import dev.caveat.yaml.Yaml;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Objects of JSON, one behind the other: a line each, as programs write them that keep many, or a single document over many lines.
 *
 * <p>Of lines, one is in memory at a time. A text that is compressed (gzip) is read as well.
 */
public final class JsonRecords {
    private static final int MAGIC_1 = 0x1F;
    private static final int MAGIC_2 = 0x8B;

    private JsonRecords() {}

    /**
     * Hands over all objects, of a list those in it.
     *
     * @param shown how the text is called in what is said
     * @param unreadable is called for each line that is no object
     */
    public static void read(InputStream bytes, String shown, Consumer<KeyedTexts> records, Runnable unreadable, Consumer<Problem> problems) {
        try (Reader text = reader(bytes)) {
            TextLines lines = new TextLines(text, Yaml.LONGEST_TEXT + 1);
            StringBuilder whole = new StringBuilder();
            int number = 0;
            boolean lineByLine = false;
            for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
                String line = next.get();
                number++;
                String object = object(line);
                boolean one = whole.length() == 0 && object.startsWith("{") && (object.endsWith("}") || lines.isCut());
                lineByLine |= one;
                if (one || lineByLine && !object.isEmpty()) {
                    one(object, shown, number, records, unreadable, problems);
                } else if (!lineByLine && !line.isBlank() && whole.length() <= Yaml.LONGEST_TEXT) {
                    whole.append(line).append('\n');
                }
            }
            if (whole.length() > 0) {
                document(whole.toString(), shown, records, unreadable, problems);
            }
        } catch (IOException | UncheckedIOException broken) {
            problems.accept(Problem.of(Code.FILE_UNREADABLE, Place.of(shown), "this cannot be read to its end").hint("look whether the file is complete"));
        }
    }

    private static Reader reader(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        in.mark(2);
        boolean packed = in.read() == MAGIC_1 && in.read() == MAGIC_2;
        in.reset();
        return new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** A line without what stands around an object in a list. */
    private static String object(String line) {
        String plain = line.startsWith("\uFEFF") ? line.substring(1).strip() : line.strip();
        String begun = plain.startsWith("[{") ? plain.substring(1) : plain.startsWith(",{") ? plain.substring(1) : plain;
        String ended = begun.endsWith("}]") && begun.startsWith("{") ? begun.substring(0, begun.length() - 1) : begun;
        String object = ended.endsWith("},") ? ended.substring(0, ended.length() - 1) : ended;
        return object.equals("[") || object.equals("]") ? "" : object;
    }

    private static void one(String object, String shown, int number, Consumer<KeyedTexts> records, Runnable unreadable, Consumer<Problem> problems) {
        Problems found = new Problems();
        List<Node> read = Yaml.documents(SourceText.of(shown, object), found);
        if (read.size() == 1 && read.get(0) instanceof Mapping mapping) {
            records.accept(KeyedTexts.of(mapping));
        } else {
            unreadable.run();
            found.all().forEach(problem -> problems.accept(warning(problem, new Place(shown, number, problem.place().column(), problem.place().length(), ""))));
        }
    }

    private static void document(String text, String shown, Consumer<KeyedTexts> records, Runnable unreadable, Consumer<Problem> problems) {
        Problems found = new Problems();
        List<Node> items = new ArrayList<>();
        for (Node node : Yaml.documents(SourceText.of(shown, text), found)) {
            items.addAll(node instanceof Sequence sequence ? sequence.items() : List.of(node));
        }
        for (Node item : items) {
            if (item instanceof Mapping mapping) {
                records.accept(KeyedTexts.of(mapping));
            } else {
                unreadable.run();
            }
        }
        found.all().forEach(problem -> {
            unreadable.run();
            // What is said of a text must not tell it: it may hold addresses.
            problems.accept(warning(problem, problem.place().withoutExcerpt()));
        });
    }

    private static Problem warning(Problem problem, Place place) {
        return new Problem(problem.code(), Severity.WARNING, problem.message(), place, problem.label(), problem.notes(), problem.hint());
    }
}
