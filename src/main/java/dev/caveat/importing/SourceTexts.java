package dev.caveat.importing;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Severity;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Utf8;
import dev.caveat.read.TextFile;
import java.io.IOException;
import java.nio.file.Files;
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
        Optional<T> read = bytes(file, shown, problems).flatMap(bytes -> Utf8.text(shown, bytes, problems)).flatMap(text -> reading.read(text, problems));
        problems.all().forEach(problem -> receiver.problem(problem.severity() == Severity.ERROR ? problem.severity(Severity.WARNING) : problem));
        return read;
    }

    /** Makes something of a text. */
    @FunctionalInterface
    public interface Reading<T> {
        Optional<T> read(SourceText text, Problems problems);
    }

    private static Optional<byte[]> bytes(Path file, String shown, Problems problems) {
        try {
            if (Files.size(file) <= TextFile.LARGEST) {
                return Optional.of(Files.readAllBytes(file));
            }
            problems.add(Problem.of(Code.FILE_TOO_LARGE, Place.of(shown), "this text file is larger than 32 MiB").hint("split it into several files"));
        } catch (IOException unreadable) {
            problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(shown), "this cannot be read").hint("check the permissions of the file"));
        }
        return Optional.empty();
    }
}
