package dev.caveat.moderate;

import dev.caveat.comment.Comment;
import dev.caveat.model.Source;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Utf8;
import dev.caveat.read.CommentReader;
import dev.caveat.read.TextFile;
import dev.caveat.trace.Fingerprint;
import dev.caveat.yaml.Mapping;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A file of comments as it lies on the disk: with its own ends of lines, and with a byte order mark where it has one.
 *
 * @param name the path below the site's root, with {@code /}
 * @param path where it is
 * @param bytes all of it
 * @param text without the mark
 * @param comments in their order
 * @param records what each of them is written as
 */
record CommentFile(String name, Path path, byte[] bytes, SourceText text, List<Comment> comments, List<Mapping> records) {
    private static final String MARK = "\uFEFF";

    /**
     * Reads one.
     *
     * @param zone where dates without a zone are meant
     * @return empty after a problem
     */
    static Optional<CommentFile> read(String name, Path path, ZoneId zone, Problems problems) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            // Somebody has decided about it meanwhile.
            problems.add(Replacement.changed(name));
            return Optional.empty();
        }
        return TextFile.whole(name, path, problems).flatMap(bytes -> of(name, path, bytes, zone, problems));
    }

    private static Optional<CommentFile> of(String name, Path path, byte[] bytes, ZoneId zone, Problems problems) {
        Optional<SourceText> common = Utf8.text(name, bytes, problems);
        Optional<List<Comment>> comments = common.flatMap(text ->
                CommentReader.read(new TextFile(new Source(name, path, Fingerprint.of(bytes)), text), zone, problems));
        if (comments.isEmpty()) {
            return Optional.empty();
        }
        String whole = new String(bytes, StandardCharsets.UTF_8);
        SourceText text = SourceText.of(name, whole.startsWith(MARK) ? whole.substring(1) : whole);
        List<Mapping> records = CommentReader.records(text, new Problems());
        if (records.size() != comments.get().size()) {
            throw new IllegalStateException(name + " is read as " + comments.get().size() + " comments and as " + records.size());
        }
        return Optional.of(new CommentFile(name, path, bytes, text, comments.get(), records));
    }

    /** The bytes that the file has with another text. */
    byte[] with(String changed) {
        boolean marked = bytes.length > text.text().getBytes(StandardCharsets.UTF_8).length;
        return ((marked ? MARK : "") + changed).getBytes(StandardCharsets.UTF_8);
    }
}
