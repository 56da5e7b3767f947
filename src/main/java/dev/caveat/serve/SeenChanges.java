package dev.caveat.serve;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Changes that are found by looking at every file again and again, where nobody tells.
 *
 * <p>Large sites are looked at less often, so that a tenth of the time goes into looking.
 */
final class SeenChanges implements Watch.Source {
    private static final int DEEPEST = 64;
    private static final long OFTENEST_MILLIS = 200;
    private static final long PAUSE = 10;

    private final Path root;
    private final LongSupplier ticker;
    private Map<String, Look> before;
    private long took;

    /** What can be seen of a file without reading it. */
    private record Look(long size, long modifiedNanos, Object key) {}

    SeenChanges(Path root, LongSupplier ticker) {
        this.root = root;
        this.ticker = ticker;
        this.before = look();
    }

    @Override
    public Changes poll(long millis) throws InterruptedException {
        long end = ticker.getAsLong() + millis * 1_000_000;
        while (true) {
            Changes changes = compare();
            boolean over = millis >= 0 && ticker.getAsLong() >= end;
            if (!changes.isEmpty() || over) {
                return changes;
            }
            long pause = Math.max(OFTENEST_MILLIS, took / 1_000_000 * PAUSE);
            long left = (end - ticker.getAsLong()) / 1_000_000;
            Thread.sleep(millis < 0 ? pause : Math.max(1, Math.min(pause, left)));
        }
    }

    private Changes compare() {
        Map<String, Look> now = look();
        Set<String> changed = new TreeSet<>();
        now.forEach((file, look) -> {
            if (!look.equals(before.get(file))) {
                changed.add(file);
            }
        });
        before.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
        before = now;
        return new Changes(changed, false);
    }

    private Map<String, Look> look() {
        long start = ticker.getAsLong();
        Map<String, Look> files = new HashMap<>();
        for (String folder : Watch.FOLDERS) {
            look(root.resolve(folder), files);
        }
        took = ticker.getAsLong() - start;
        return files;
    }

    private void look(Path folder, Map<String, Look> files) {
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) {
                    return !one.equals(folder) && Watch.isIgnored(name(one)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = name(file);
                    if (!Watch.isIgnored(name)) {
                        long nanos = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                        files.put(name, new Look(attributes.size(), nanos, Objects.requireNonNullElse(attributes.fileKey(), "")));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path one, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            // The build says what is wrong; here it only has not changed.
            return;
        }
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
