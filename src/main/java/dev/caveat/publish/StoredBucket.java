package dev.caveat.publish;

import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.write.Manifest;
import dev.caveat.write.MediaType;
import dev.caveat.write.PublicFile;
import dev.caveat.write.Reason;
import dev.caveat.write.Release;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Publishes into S3-compatible storage.
 *
 * <p>What is there is told by the listing, which has the MD5 of each object that was written in one piece. Objects of other kinds (encrypted with
 * keys of one's own, or put together of several pieces) count as different, and are sent each time.
 */
final class StoredBucket extends StepByStep {
    /** Requests at a time: a store's answer takes long, and costs nobody a processor. */
    private static final Parallel AT_ONCE = new Parallel(12);

    /** For ever, for files whose names change with their bytes; pages are asked for each time, and answered in short where they are the same. */
    static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String ASK_AGAIN = "public, max-age=0, must-revalidate";
    static final String AN_HOUR = "public, max-age=3600";

    private final Target.Bucket target;
    private final Means means;
    private Optional<Storage> storage = Optional.empty();
    private SortedMap<String, Storage.Listed> objects = new TreeMap<>();

    StoredBucket(Target.Bucket target, Means means) {
        this.target = target;
        this.means = means;
    }

    private Storage storage() throws Refused {
        if (storage.isEmpty()) {
            storage = Optional.of(new Storage(target, means));
        }
        return storage.get();
    }

    @Override
    Manifest listed(Release release) throws Refused {
        objects = storage().list();
        return objects.containsKey(Manifest.NAME) ? Manifest.parse(storage().read(Manifest.NAME)).orElse(Manifest.none()) : Manifest.none();
    }

    @Override
    Difference compare(Release release, Manifest listed) throws Refused {
        Set<String> wanted = release.manifest().files().keySet();
        Map<String, Difference.Found> found = new ConcurrentHashMap<>();
        each(release.files(), Teller.NOBODY, file -> found.put(file.path(), found(objects.get(file.path()), release, file)));
        List<String> gone = listed.files().keySet().stream().filter(path -> objects.containsKey(path) && !wanted.contains(path)).toList();
        return Difference.of(release, listed.files().keySet(), file -> found.get(file.path()), gone);
    }

    private Difference.Found found(Storage.Listed object, Release release, PublicFile file) throws Refused {
        if (object == null) {
            return Difference.Found.NOT;
        }
        boolean same = object.size() == file.size() && object.tag().equalsIgnoreCase(Signature.hex(Signature.digest("MD5", bytes(release, file))));
        return same ? Difference.Found.SAME : Difference.Found.OTHER;
    }

    private byte[] bytes(Release release, PublicFile file) throws Refused {
        try {
            return release.read(file);
        } catch (IOException unreadable) {
            throw new Refused(Problem.of(Code.MACHINE_TARGET, Place.of(file.path()), "cannot read this file: " + Reason.of(unreadable)).hint("publish again"));
        }
    }

    @Override
    void write(Manifest list) throws Refused {
        storage().write(Manifest.NAME, list.bytes(), Map.of("content-type", "text/plain; charset=utf-8", "cache-control", ASK_AGAIN));
    }

    @Override
    void write(List<PublicFile> files, Release release, Teller teller) throws Refused {
        each(files, teller, file -> storage().write(file.path(), bytes(release, file), headers(file)));
    }

    @Override
    void delete(List<String> paths, Release release, Teller teller) throws Refused {
        each(paths, teller, path -> storage().delete(path));
    }

    private static Map<String, String> headers(PublicFile file) {
        boolean page = Wave.of(file.path()) != Wave.ASSETS;
        return Map.of(
                "content-type", MediaType.of(file.path()),
                "cache-control", file.isNamedByItsBytes() ? FOR_EVER : page ? ASK_AGAIN : AN_HOUR);
    }

    /** A piece of work that a store may refuse. */
    private interface Piece<T> {
        void on(T one) throws Refused;
    }

    /** Does a piece of work on each, several at a time; begins no more once one has failed. */
    private static <T> void each(List<T> all, Teller teller, Piece<T> piece) throws Refused {
        AtomicReference<Refused> failed = new AtomicReference<>();
        AT_ONCE.map(all, one -> {
            try {
                if (failed.get() == null) {
                    piece.on(one);
                    teller.done();
                }
            } catch (Refused refused) {
                failed.compareAndSet(null, refused);
            }
            return true;
        });
        if (failed.get() != null) {
            throw failed.get();
        }
    }
}
