package dev.caveat.moderate;

import dev.caveat.problem.Problems;
import dev.caveat.read.Snapshot;
import dev.caveat.read.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the words of a comment stand besides its own file: quoted in an article, in another comment, in data. */
public final class Elsewhere {
    private static final Set<String> TEXTS = Set.of("md", "markdown", "yaml", "yml", "json", "csv", "txt", "html");
    /** A line that is shorter may be anybody's. */
    private static final int OWN_WORDS = 30;

    private Elsewhere() {}

    /** The files of {@code content/} that hold its longest line, or name the comment to quote it. */
    public static List<String> of(Path root, Filed filed) {
        Optional<String> words = filed.comment().body().lines().map(String::strip)
                .filter(line -> line.length() >= OWN_WORDS).max(Comparator.comparingInt(String::length));
        String name = filed.name();
        List<String> found = new ArrayList<>();
        Problems toldElsewhere = new Problems();
        for (Map.Entry<String, Path> file : Snapshot.take(root, toldElsewhere).files().entrySet()) {
            String ending = file.getKey().substring(file.getKey().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (TEXTS.contains(ending) && !file.getKey().equals(filed.file())) {
                TextFile.read(file.getKey(), file.getValue(), toldElsewhere).map(text -> text.text().text())
                        .filter(text -> text.contains(name) || words.isPresent() && text.contains(words.get()))
                        .ifPresent(text -> found.add(file.getKey()));
            }
        }
        return found;
    }
}
