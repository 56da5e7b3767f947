package dev.caveat.importing;

import dev.caveat.model.Slug;
import dev.caveat.read.Snapshot;
import dev.caveat.trace.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names of files that every disk can hold, made of what others call things. */
public final class SafeName {
    /** In bytes of UTF-8: disks take 255 for a whole name, and this is not yet all of it. */
    private static final int LONGEST = 120;
    private static final int HASH = 8;
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9_-]*(?:\\.[a-z0-9_-]+)*");

    private SafeName() {}

    /** The name of an article's file, without its ending, by its title or by what its address ends with. */
    public static String article(String name) {
        String clean = CleanText.line(name).strip();
        String slug = isPlain(clean) ? clean : start(Slug.of(clean.isEmpty() ? "untitled" : clean), LONGEST).replaceAll("^[_-]+|[_-]+$", "");
        return slug.isEmpty() || Snapshot.isReserved(slug) ? "x-" + slug : slug;
    }

    /** The name of a comment's file, without its ending: another one for each id, also on a disk that takes A for a. */
    public static String comment(String id) {
        if (isPlain(id)) {
            return id;
        }
        String start = start(Slug.of(CleanText.line(id)), LONGEST / 2);
        return (start.isEmpty() || start.startsWith("_") ? "c" : start) + "-" + Fingerprint.of(CleanText.of(id)).toString().substring(0, HASH);
    }

    private static boolean isPlain(String name) {
        return name.length() <= LONGEST && PLAIN.matcher(name).matches() && !Snapshot.isReserved(name);
    }

    private static String start(String name, int bytes) {
        String start = name;
        while (start.getBytes(StandardCharsets.UTF_8).length > bytes) {
            start = CleanText.start(start, Math.max(1, Math.min(start.length() - 1, bytes)));
        }
        return start;
    }
}
