package dev.caveat.importing;

import dev.caveat.problem.Problems;
import dev.caveat.problem.Severity;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Utf8;
import dev.caveat.read.TextFile;
import java.nio.file.Path;
import java.util.Optional;

/** Reads text files of another program: what is wrong with one is a warning, since the others are imported all the same. */
public final class SourceTexts {
    private SourceTexts() {}

    /**
     * The text of a file, or what can be made of it.
     *
     * @param shown how it is called in what is said
     * @param reading makes something of the text; empty after a problem
     */
    public static <T> Optional<T> read(Path file, String shown, Receiver receiver, Reading<T> reading) {
        Problems problems = new Problems();
        Optional<T> read = TextFile.whole(shown, file, problems).flatMap(bytes -> Utf8.text(shown, bytes, problems)).flatMap(text -> reading.read(text, problems));
        problems.all().forEach(problem -> receiver.problem(problem.severity() == Severity.ERROR ? problem.severity(Severity.WARNING) : problem));
        return read;
    }

    /** Makes something of a text. */
    @FunctionalInterface
    public interface Reading<T> {
        Optional<T> read(SourceText text, Problems problems);
    }
}
