package dev.caveat.read;

import dev.caveat.comment.Comment;
import dev.caveat.model.Source;
import dev.caveat.problem.Problems;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads comment files for the pages that show them, once they are known.
 *
 * <p>A file that holds the comments of several pages would be read and parsed for each of them, which grows with the square of
 * their number: the last few of such files are kept. Safe for several threads.
 */
public final class CommentFiles {
    /** How many comments make a file worth keeping. */
    private static final int MANY = 50;

    /** How many files are kept: one for each of the pages that are rendered at once, and more than there are cores mostly. */
    private static final int KEPT = 8;

    private final ZoneId zone;
    private final KeptFiles read;
    private final Map<Source, List<Comment>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** @param read files that need not be read again */
    public CommentFiles(ZoneId zone, KeptFiles read) {
        this.zone = zone;
        this.read = read;
    }

    /**
     * The comments of all files of one page, as far as they can be read: what cannot is a problem.
     *
     * @param sources in their order
     */
    public List<Comment> all(List<Source> sources, Problems problems) {
        Optional<KeptFiles.Joined> joined = sources.isEmpty() ? Optional.empty() : read.take(sources.get(0));
        List<Comment> comments = new ArrayList<>(sources.size());
        PlainComments plain = new PlainComments(zone);
        if (joined.isPresent() && joined.get().ends().length == sources.size()) {
            Problems told = new Problems();
            KeptFiles.Joined files = joined.get();
            for (int i = 0; i < sources.size(); i++) {
                CommentReader.read(sources.get(i), files.bytes(), files.start(i), files.ends()[i], plain, told).ifPresent(comments::addAll);
            }
            return comments;
        }
        FileBytes bytes = new FileBytes();
        for (Source source : sources) {
            Optional<List<Comment>> found = comments(source, bytes, plain, problems);
            if (found.isPresent()) {
                comments.addAll(found.get());
            }
        }
        return comments;
    }

    /**
     * The comments of a file, of whatever status.
     *
     * @return empty when the file changed since it was first read in this build, or cannot be read any more
     */
    public Optional<List<Comment>> comments(Source source, Problems problems) {
        return comments(source, new FileBytes(), new PlainComments(zone), problems);
    }

    private Optional<List<Comment>> comments(Source source, FileBytes bytes, PlainComments plain, Problems problems) {
        synchronized (kept) {
            List<Comment> known = kept.isEmpty() ? null : kept.get(source);
            if (known != null) {
                return Optional.of(known);
            }
        }
        if (!TextFile.bytesAgain(bytes, source, problems)) {
            return Optional.empty();
        }
        // What is wrong with the file was told when the site was read.
        Problems told = new Problems();
        Optional<List<Comment>> comments = bytes.fingerprint().equals(source.content())
                ? CommentReader.read(source, bytes.bytes(), 0, bytes.length(), plain, told)
                : TextFile.again(source, problems).flatMap(file -> CommentReader.read(file, zone, told));
        comments.filter(all -> all.size() >= MANY).ifPresent(all -> keep(source, all));
        return comments;
    }

    private void keep(Source source, List<Comment> comments) {
        synchronized (kept) {
            kept.put(source, comments);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
