package dev.caveat.build;

import dev.caveat.parallel.Parallel;
import dev.caveat.plan.Output;
import dev.caveat.problem.Problem;
import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.Index;
import dev.caveat.trace.Memory;
import dev.caveat.trace.Points;
import dev.caveat.trace.Verdict;
import dev.caveat.trace.World;
import dev.caveat.write.Tree;
import dev.caveat.write.WriteFailed;
import dev.caveat.write.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The compressed copies of published texts, for servers that send {@code index.html.gz} to browsers that ask for {@code index.html}.
 *
 * <p>They are outputs that are made of other outputs, and so after them: how one is made says of which bytes, and it is fresh as long as these
 * are the same. A file that is not there has no copy, nor has one that would hardly become smaller.
 */
final class Compression {
    private static final String ENDING = ".gz";
    private static final String RECIPE = "gzip of ";
    private static final Set<String> TEXTS = Set.of("html", "htm", "css", "js", "mjs", "json", "xml", "svg", "txt", "md", "csv", "webmanifest", "atom", "rss", "wasm");

    /** In bytes: a smaller file is sent in one packet as it is. */
    private static final long SMALLEST = 1_200;

    private final Path folder;
    private final Map<String, Output> planned;
    private final Index index;
    private final World world;
    private final Tree tree;

    Compression(Path folder, Map<String, Output> planned, Index index, World world, Tree tree) {
        this.folder = folder;
        this.planned = planned;
        this.index = index;
        this.world = world;
        this.tree = tree;
    }

    /** The paths of all copies that there may be. */
    static List<String> paths(Map<String, Output> planned) {
        return planned.keySet().stream().filter(path -> isText(path) && !planned.containsKey(path + ENDING)).map(path -> path + ENDING).toList();
    }

    /** Whether something was made here, by how it was made. */
    static boolean isCopy(String recipe) {
        return recipe.startsWith(RECIPE);
    }

    private static boolean isText(String path) {
        return TEXTS.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    /** Makes the copies of all that stays, or leaves them as they are. */
    List<Made> make(List<Made> all, Parallel parallel) {
        List<Made> texts = all.stream().filter(one -> one.keep() && isText(one.path()) && !planned.containsKey(one.path() + ENDING))
                .filter(one -> one.memory().filter(memory -> memory.size() >= SMALLEST && !memory.bytes().isAbsent()).isPresent())
                .toList();
        return parallel.map(texts, this::copy).stream().flatMap(Optional::stream).toList();
    }

    private Optional<Made> copy(Made text) {
        Memory memory = text.memory().orElseThrow();
        String path = text.path() + ENDING;
        String recipe = RECIPE + text.path() + ", " + memory.bytes().hex();
        Verdict verdict = index.verdict(path, recipe, world);
        Optional<Memory> before = index.memory(path);
        boolean there = before.filter(one -> tree.holds(path, one.size())).isPresent();
        if (verdict instanceof Verdict.Fresh && there) {
            return Optional.of(new Made(path, Optional.empty(), List.of(), before, true, true, false));
        }
        String because = verdict instanceof Verdict.Stale stale ? stale.because() : "its file is gone or was changed";
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(text.path()));
            byte[] smaller = Gzip.of(bytes);
            boolean worth = smaller.length < bytes.length && Fingerprint.of(bytes).equals(memory.bytes())
                    && Files.isRegularFile(folder.resolve(text.path()), LinkOption.NOFOLLOW_LINKS);
            return worth ? Optional.of(written(path, recipe, because, smaller, memory)) : Optional.empty();
        } catch (IOException gone) {
            // Then there is no copy of it either, and the next build makes both.
            return Optional.empty();
        }
    }

    private Made written(String path, String recipe, String because, byte[] bytes, Memory text) {
        try {
            Written written = tree.write(path, bytes);
            Memory memory = new Memory(path, recipe, "", Memory.State.WRITTEN, because, Fingerprint.of(bytes), bytes.length, text.trace().nothing(),
                    List.of(), List.of(), Points.NONE, List.of());
            return new Made(path, Optional.of(because), List.of(), Optional.of(memory), true, true, written != Written.SAME);
        } catch (WriteFailed refused) {
            // An old copy of a new page would be worse than none: it is not among those that stay.
            Problem problem = refused.problem();
            return new Made(path, Optional.of(because), List.of(problem.note("this is the compressed copy of a file")), Optional.empty(), false, false, false);
        }
    }
}
