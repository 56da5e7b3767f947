package dev.caveat.cli;

import dev.caveat.build.Request;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problems;
import dev.caveat.write.BuildLock;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that a site is built into while it is served, which no other server has as long as this one runs.
 *
 * <p>It lies in {@code .caveat/}: neither drafts nor this machine's addresses get into what is published, and the next time most of it
 * stands already. A second server of the same site has another.
 */
record ServeFolder(Request request, Optional<BuildLock> lock) implements AutoCloseable {
    private static final int MOST = 8;

    /**
     * @param own whether to choose a folder; if not, that of the request is taken
     * @return empty with a problem where too many servers run, or nothing can be written
     */
    static Optional<ServeFolder> take(Request request, boolean own, Problems problems) {
        if (!own) {
            return Optional.of(new ServeFolder(request, Optional.empty()));
        }
        Path folder = request.root().resolve(".caveat");
        for (int i = 1; i <= MOST; i++) {
            String name = i == 1 ? "serve" : "serve-" + i;
            Problems refused = new Problems();
            Optional<BuildLock> lock = BuildLock.take(folder.resolve(name + ".lock"), ".caveat/" + name + ".lock", refused);
            if (lock.isPresent()) {
                return Optional.of(new ServeFolder(request.into(folder.resolve(name)), lock));
            }
            if (i == MOST || refused.all().stream().noneMatch(problem -> problem.code() == Code.OUTPUT_LOCKED)) {
                problems.addAll(refused.all());
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        lock.ifPresent(BuildLock::close);
    }
}
