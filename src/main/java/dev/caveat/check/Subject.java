package dev.caveat.check;

import dev.caveat.model.Addresses;
import dev.caveat.plan.Output;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.read.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One file of the site that is looked at. Owned by one thread. */
final class Subject {
    private final Output output;
    private final Path root;
    private final String name;
    private final Place place;
    /** The file that an editor would change: read once, however much is found on the page. */
    private Optional<SourceText> source;

    /**
     * @param name as problems call it
     * @param place where problems with it point to, if there is no better place
     */
    Subject(Output output, Path root, String name, Place place) {
        this.output = output;
        this.root = root;
        this.name = name;
        this.place = place;
    }

    Output output() {
        return output;
    }

    String name() {
        return name;
    }

    Place place() {
        return place;
    }

    /** Where some words are written in the file that an editor would change, as far as they stand there as they are. */
    Place written(String words) {
        Optional<SourceText> text = words.isEmpty() ? Optional.empty() : source();
        int at = text.map(one -> one.text().indexOf(words)).orElse(-1);
        return at < 0 ? place : text.get().place(at, words.length());
    }

    /** Where an address is written there, in whichever of the ways in which it may be. */
    Place address(String address, Addresses addresses) {
        String below = addresses.below(address);
        for (String way : List.of(address, Addresses.decoded(address), below, Addresses.decoded(below))) {
            Place found = written(way);
            if (!found.equals(place)) {
                return found;
            }
        }
        return place;
    }

    private Optional<SourceText> source() {
        if (source == null) {
            source = output.source().isEmpty()
                    ? Optional.empty()
                    : TextFile.read(output.source(), root.resolve(output.source()), new Problems()).map(TextFile::text);
        }
        return source;
    }
}
