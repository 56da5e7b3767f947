package dev.caveat.read;

import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * All that lies in a folder, whatever it is: of the names and the stamps of its files.
 *
 * @param latest when one of them was last touched, in nanoseconds since 1970
 */
public record Footprint(Fingerprint fold, long latest) {
    /** What is larger is not looked at in a glance. */
    private static final int MOST = 20_000;

    /** How deep hidden files are somebody's own: those of version control beside themes and in them. */
    private static final int OWN = 2;

    private record Open(Path folder, String name, int depth) {}

    /** Empty where it cannot be known, for a link or too many files; a folder that is not there has one. */
    public static Optional<Footprint> of(Path root) {
        Fingerprint.Mix mix = Fingerprint.mix();
        long latest = Long.MIN_VALUE;
        int seen = 0;
        Deque<Open> open = new ArrayDeque<>();
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            open.push(new Open(root, "", 1));
        }
        boolean all = Stamp.tellsAll(root);
        try {
            while (!open.isEmpty()) {
                Open folder = open.pop();
                List<Path> entries = new ArrayList<>();
                try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder.folder())) {
                    listing.forEach(entries::add);
                }
                entries.sort(null);
                for (Path entry : entries) {
                    String last = entry.getFileName().toString();
                    if (last.startsWith(".") && folder.depth() <= OWN) {
                        continue;
                    }
                    Stamp stamp = Stamp.of(entry, all, LinkOption.NOFOLLOW_LINKS);
                    if (++seen > MOST || stamp.kind() == Stamp.Kind.LINK) {
                        return Optional.empty();
                    }
                    String name = folder.name() + "/" + last;
                    if (stamp.kind() == Stamp.Kind.FOLDER) {
                        mix.add(name);
                        open.push(new Open(entry, name, folder.depth() + 1));
                    } else {
                        mix.add(name).add(stamp.mark());
                        latest = Math.max(latest, stamp.latest());
                    }
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return Optional.empty();
        }
        return Optional.of(new Footprint(mix.done(), latest));
    }

    /** Whether nobody can have touched a file after a moment without its stamp telling so. */
    public boolean isSettled(long taken) {
        return latest == Long.MIN_VALUE || !Stamp.isRacy(latest, taken);
    }
}
