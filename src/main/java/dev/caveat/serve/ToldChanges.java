package dev.caveat.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Changes of which the operating system tells, folder by folder.
 *
 * <p>Each folder is registered by itself, a new one as soon as it is told of, with all that it holds by then. A key belongs to the
 * folder and not to its name: after a renaming it must be given back, or it would tell of files by the old name.
 */
final class ToldChanges implements Watch.Source {
    private static final int DEEPEST = 64;

    private final Path root;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private boolean linked;

    /** @throws IOException where the system does not tell of so many folders, or of these */
    ToldChanges(Path root) throws IOException {
        this.root = root;
        this.service = root.getFileSystem().newWatchService();
        try {
            register(root);
            for (String folder : Watch.FOLDERS) {
                registerAll(root.resolve(folder), new TreeSet<>());
            }
        } catch (IOException refused) {
            service.close();
            throw refused;
        }
    }

    private void register(Path folder) throws IOException {
        WatchKey key = key(folder);
        if (!key.watchable().equals(folder)) {
            // It was registered under another name.
            key.cancel();
            folders.remove(key);
            key = key(folder);
        }
        folders.put(key, folder);
    }

    private WatchKey key(Path folder) throws IOException {
        return folder.register(
                service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
    }

    /** Registers a folder and those in it, and notes what lies there: it may have come before the folder was registered. */
    private void registerAll(Path top, Set<String> found) throws IOException {
        if (!Files.isDirectory(top)) {
            return;
        }
        Files.walkFileTree(top, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(top) && Watch.isIgnored(name(folder))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                linked |= Files.isSymbolicLink(folder);
                try {
                    register(folder);
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(name(file));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                // Gone by now, a loop of links, or nothing for us: the build says what is wrong with it.
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    @Override
    public Changes poll(long millis) throws IOException, InterruptedException {
        Set<String> found = new TreeSet<>();
        boolean everything = false;
        WatchKey key;
        try {
            key = millis < 0 ? service.take() : service.poll(millis, TimeUnit.MILLISECONDS);
            while (key != null) {
                everything |= take(key, found);
                key = service.poll();
            }
        } catch (ClosedWatchServiceException closed) {
            throw (InterruptedException) new InterruptedException().initCause(closed);
        }
        if (everything) {
            for (String folder : Watch.FOLDERS) {
                registerAll(root.resolve(folder), found);
            }
        }
        return new Changes(found, everything || linked && !found.isEmpty());
    }

    /** Says whether more happened than the system kept. */
    private boolean take(WatchKey key, Set<String> found) throws IOException {
        Path folder = folders.get(key);
        boolean overflow = false;
        if (folder == null) {
            return false;
        }
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW || !(event.context() instanceof Path last)) {
                overflow = true;
                continue;
            }
            Path path = folder.resolve(last);
            String name = name(path);
            boolean ours = !folder.equals(root) || Watch.FOLDERS.contains(name);
            if (!ours || Watch.isIgnored(name)) {
                continue;
            }
            if (event.kind() == StandardWatchEventKinds.ENTRY_DELETE) {
                forget(path);
            }
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(path)) {
                // That files in a folder changed says the folder's own key.
                if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE) {
                    found.add(name);
                    registerAll(path, found);
                }
            } else {
                found.add(name);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
        return overflow;
    }

    /** Gives the keys of a folder that went back, and of those that were in it: it may live on under another name. */
    private void forget(Path gone) {
        List<WatchKey> keys = new ArrayList<>();
        folders.forEach((key, folder) -> {
            if (folder.startsWith(gone)) {
                keys.add(key);
            }
        });
        for (WatchKey key : keys) {
            key.cancel();
            folders.remove(key);
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException closedAllTheSame) {
            // Nothing more is told.
        }
    }
}
