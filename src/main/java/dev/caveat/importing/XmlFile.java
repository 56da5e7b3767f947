package dev.caveat.importing;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.xml.Element;
import dev.caveat.xml.XmlPieces;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An export that is one file of XML, of any size.
 *
 * @param shown how it is called in what is said
 * @param depth in how many elements its pieces lie
 */
public record XmlFile(Path file, String shown, int depth) {

    /** Hands over its pieces as far as it can be read; what is behind a mistake is not read, and told. */
    public void read(Consumer<Element> pieces, Consumer<Problem> problems) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file)); XmlPieces reader = XmlPieces.of(in, depth)) {
            for (Optional<Element> piece = reader.next(); piece.isPresent(); piece = reader.next()) {
                pieces.accept(piece.get());
            }
        } catch (XmlPieces.Broken broken) {
            problems.accept(Problem.of(Code.IMPORT_SOURCE, new Place(shown, broken.line(), broken.column(), broken.column() > 0 ? 1 : 0, ""), broken.getMessage())
                    .hint("nothing from here on was imported; export it again, or mend it here, and import it again"));
        } catch (IOException unreadable) {
            problems.accept(Problem.of(Code.FILE_UNREADABLE, Place.of(shown), "this cannot be read").hint("check the permissions of the file"));
        }
    }
}
