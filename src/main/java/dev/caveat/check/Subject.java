package dev.caveat.check;

import dev.caveat.plan.Output;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.read.TextFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file of the site that is looked at.
 *
 * @param name as problems call it
 * @param place where problems with it point to, if there is no better place
 */
record Subject(Output output, Path root, String name, Place place) {
    /** Where some words are written in the file that an editor would change, as far as they stand there as they are. */
    Place written(String words) {
        if (output.source().isEmpty() || words.isEmpty()) {
            return place;
        }
        Optional<TextFile> file = TextFile.read(output.source(), root.resolve(output.source()), new Problems());
        if (file.isEmpty()) {
            return place;
        }
        SourceText text = file.get().text();
        int at = text.text().indexOf(words);
        return at < 0 ? place : text.place(at, words.length());
    }
}
