package dev.caveat.publish;

import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import dev.caveat.write.OutputTree;
import dev.caveat.write.Release;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A site's folder with what a build left in it. */
record BuiltSite(Path root) {
    static BuiltSite in(Path root) throws Exception {
        Files.createDirectories(root.resolve("content"));
        return new BuiltSite(root);
    }

    /** Builds files of these texts, and no others. */
    Release build(Map<String, String> files) throws Exception {
        Problems problems = new Problems();
        OutputTree tree = OutputTree.open(root.resolve("output"), root, List.of(root.resolve("content")), files.keySet(), problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
        for (Map.Entry<String, String> file : files.entrySet()) {
            tree.write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        tree.close(files.keySet());
        return Release.of(root.resolve("output"), new Parallel(2), problems).orElseThrow(() -> new AssertionError(problems.all()));
    }
}
