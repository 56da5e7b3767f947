package dev.caveat.yaml;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The reader of YAML texts: from characters to nodes with places.
 *
 * <p>What it is given is hostile or at least wrong. A text that cannot be read is one problem with a place, never an
 * exception; nothing in a text can make it build a Java object, grow without a limit or recurse without an end.
 */
public final class Yaml {
    /** The longest text that is read, in characters. */
    public static final int LONGEST_TEXT = 32 << 20;

    private Yaml() {}

    /**
     * Reads the one document between two offsets of a file.
     *
     * @param offset where the YAML begins, in characters from 0
     * @param end where it ends, exclusive
     * @return empty when there is nothing in it, without a problem, or when it cannot be read, with exactly one
     */
    public static Optional<Node> document(SourceText source, int offset, int end, Problems problems) {
        List<Node> documents = read(source, offset, end, 1, problems);
        return documents.isEmpty() ? Optional.empty() : Optional.of(documents.get(0));
    }

    /** Reads the one document that a file is. */
    public static Optional<Node> document(SourceText source, Problems problems) {
        return document(source, 0, source.text().length(), problems);
    }

    /**
     * Reads all documents of a file, which may be JSON as well. Empty ones are left out.
     *
     * @return empty when there are none, or when one of them cannot be read, with exactly one problem
     */
    public static List<Node> documents(SourceText source, Problems problems) {
        return read(source, 0, source.text().length(), Integer.MAX_VALUE, problems);
    }

    private static List<Node> read(SourceText source, int offset, int end, int most, Problems problems) {
        String text = source.text();
        if (offset < 0 || end < offset || end > text.length()) {
            throw new IndexOutOfBoundsException("no part of " + source.file() + ": " + offset + " to " + end);
        }
        if (end - offset > LONGEST_TEXT) {
            problems.add(Problem.of(Code.YAML_SIZE, source.whole(), "a YAML text is at most 32 MiB long")
                    .hint("split it into several files"));
            return List.of();
        }
        var glance = new Glance(text, offset, end);
        if (glance.forbidden() < end) {
            problems.add(unreadable(source, glance.forbidden()));
            return List.of();
        }
        return PlainYaml.read(source, glance, offset, end, most)
                .orElseGet(() -> readByLibrary(source, offset, end, most, false, problems));
    }

    /** Reads any YAML; slowly. */
    static List<Node> readByLibrary(SourceText source, int offset, int end, int most, boolean slashes, Problems problems) {
        String text = source.text();
        Offsets offsets = slashes ? Offsets.ofPlainSlashes(text, offset, end) : Offsets.of(offset);
        String plain = slashes ? Offsets.withPlainSlashes(text, offset, end) : text;
        var characters = slashes ? new Characters(plain, 0, plain.length()) : new Characters(text, offset, end);
        try {
            return new NodeReader(source, offsets, characters).documents(most);
        } catch (Refusal refusal) {
            problems.add(refusal.problem());
        } catch (YAMLException broken) {
            if (!slashes && isEscapedSlash(broken)) {
                return readByLibrary(source, offset, end, most, true, problems);
            }
            problems.add(new Complaint(source, offset, end, offsets).problem(broken));
        } catch (NumberFormatException escape) {
            // The digits of an escape are missing at the end of the text, or mean far too much: the library looks for neither.
            problems.add(new Complaint(source, offset, end, offsets).escape(characters.getIndex()));
        }
        return List.of();
    }

    private static boolean isEscapedSlash(YAMLException broken) {
        return broken instanceof MarkedYAMLException marked
                && marked.getProblem() != null
                && marked.getProblem().startsWith("found unknown escape character /");
    }

    private static Problem unreadable(SourceText source, int at) {
        char c = source.text().charAt(at);
        String name = String.format(Locale.ROOT, "U+%04X", (int) c);
        String message = Character.isSurrogate(c)
                ? "half of a character (" + name + ") cannot stand alone"
                : "a YAML text cannot hold the control character " + name;
        return Problem.of(Code.YAML_CHARACTER, source.place(at, 1), message)
                .hint("delete it; it is often invisible and comes in by copying");
    }
}
