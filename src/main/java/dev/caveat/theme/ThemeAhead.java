package dev.caveat.theme;

import dev.caveat.problem.Place;
import dev.caveat.problem.Problems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A theme that another thread opens while the site is read: all of it that does not depend on what the site says.
 *
 * <p>What is wrong with it is told by who opens it afterwards, as if nothing had been done before: places and names are known only then.
 */
public final class ThemeAhead {
    private final Path root;
    private final String caveat;
    private final FutureTask<Optional<ThemeParts>> task;

    private ThemeAhead(Path root, String caveat, FutureTask<Optional<ThemeParts>> task) {
        this.root = root;
        this.caveat = caveat;
        this.task = task;
    }

    /** Nothing is done ahead. */
    public static ThemeAhead none(Path root, String caveat) {
        return new ThemeAhead(root, caveat, new FutureTask<>(Optional::empty));
    }

    /**
     * Begins.
     *
     * @param name finds the theme's name out; called by the other thread, empty where that cannot be known
     * @param caveat as for {@link Theme#open}
     */
    public static ThemeAhead begin(Path root, Supplier<Optional<String>> name, String caveat) {
        FutureTask<Optional<ThemeParts>> task = new FutureTask<>(() -> name.get().flatMap(found -> parts(root, found, caveat)));
        Thread thread = new Thread(task, "caveat-theme");
        thread.setDaemon(true);
        thread.start();
        return new ThemeAhead(root, caveat, task);
    }

    private static Optional<ThemeParts> parts(Path root, String name, String caveat) {
        Problems found = new Problems();
        Optional<ThemeParts> parts = Theme.parts(root, name, Place.of("site.yaml"), caveat, Packed.ours(), found);
        return found.all().isEmpty() ? parts.filter(all -> all.late().isEmpty()) : Optional.empty();
    }

    /** As {@link Theme#open}. */
    public Optional<Theme> open(String name, Place named, SiteWishes site, Problems problems) {
        // Where nothing was begun, this ends at once.
        task.run();
        Optional<ThemeParts> parts = done(task).filter(all -> all.chain().name().equals(name));
        return parts.isPresent() ? Theme.of(parts.get(), site, new Problems(), problems) : Theme.open(root, name, named, caveat, site, problems);
    }

    private static Optional<ThemeParts> done(FutureTask<Optional<ThemeParts>> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException again) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    // It will fail again where it can be told.
                    return Optional.empty();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
