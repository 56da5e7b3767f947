package dev.caveat.read;

import dev.caveat.model.Source;
import dev.caveat.store.In;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * What the files of a listing hold, as a fingerprint of each: known from earlier where its stamp tells that it is the same, else
 * read now.
 *
 * <p>Safe for several threads, as long as no two ask for one file at once.
 */
final class Sources {
    private final Snapshot snapshot;
    private final boolean racy;

    /** @param known what earlier builds found; none of it is believed where a stamp says nothing */
    Sources(Known known, Snapshot snapshot) {
        this.snapshot = snapshot;
        In.Words words = new In.Words();
        boolean open = false;
        for (Listed folder : snapshot.folders()) {
            Known.Folder before = known.folders().get(folder.name);
            open |= before != null && before.tell(folder, known.taken(), words);
        }
        this.racy = open;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Whether some files had to be looked into although their stamps are the same: the next build need not. */
    boolean isRacy() {
        return racy;
    }

    /** What stands for a file's bytes; empty where it cannot be read. */
    Optional<Fingerprint> content(Listed.File file) {
        if (file.folder().isKnown(file.at())) {
            return Optional.of(file.folder().content(file.at()));
        }
        try {
            Fingerprint content = Fingerprint.of(Files.readAllBytes(file.path()));
            found(file, content);
            return Optional.of(content);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Looks what files hold of which nobody knows that yet; says whether it is known of all of them. */
    boolean areKnown(List<Listed.File> files) {
        for (Listed.File file : files) {
            if (!file.folder().isKnown(file.at()) && content(file).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Files of which is known what they hold, without an object for each where they are neighbours in one folder. */
    List<Source> all(List<Listed.File> files) {
        Listed.File first = files.get(0);
        Listed.File last = files.get(files.size() - 1);
        // They are sorted, so that they are neighbours where their number says so.
        boolean neighbours = files.stream().allMatch(file -> file.folder() == first.folder()) && last.at() - first.at() + 1 == files.size();
        return neighbours
                ? first.folder().sources(first.at(), files.size())
                : files.stream().map(file -> file.source(file.folder().content(file.at()))).toList();
    }

    /** Keeps what somebody found who read a file. */
    void found(Listed.File file, Fingerprint content) {
        file.folder().content(file.at(), content.high(), content.low());
    }
}
