package dev.caveat.importing.isso;

import dev.caveat.comment.Format;
import dev.caveat.comment.Status;
import dev.caveat.importing.CommentDate;
import dev.caveat.importing.Export;
import dev.caveat.importing.ImportedComment;
import dev.caveat.importing.JsonRecords;
import dev.caveat.importing.KeptThreads;
import dev.caveat.importing.KeyedTexts;
import dev.caveat.importing.Kind;
import dev.caveat.importing.OldAddress;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Receiver;
import dev.caveat.importing.Remark;
import dev.caveat.importing.SitePages;
import dev.caveat.importing.Writer;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The comments that Isso kept, for the pages of a site that is there: its database, what {@code sqlite3 -json} makes of that, or the JSON that
 * Isso imports.
 */
public final class IssoExport implements Export {
    /** As Isso numbers them. */
    private static final String ACCEPTED = "1";
    private static final String DELETED = "4";

    private final IssoFile file;
    private final String shown;
    private final SitePages pages;

    public IssoExport(Path source, String shown, SitePages pages) {
        this.file = new IssoFile(source);
        this.shown = shown;
        this.pages = pages;
    }

    @Override
    public void read(Receiver receiver) {
        KeptThreads threads = new KeptThreads(address -> pages.at(address).or(() -> pages.called(address)));
        each((uri, row) -> threads.add(uri, id(row), parent(row), isDeleted(row)), () -> {}, unheard -> {
            // Told when it is read again.
        });
        each((uri, row) -> {
            receiver.read(Kind.COMMENTS);
            row(uri, row, threads, receiver);
        }, () -> {
            receiver.read(Kind.COMMENTS);
            receiver.skip(Kind.COMMENTS, Reason.UNREADABLE);
        }, receiver::problem);
    }

    /** Every comment with the address of its page. */
    private void each(BiConsumer<String, KeyedTexts> rows, Runnable unreadable, Consumer<Problem> problems) {
        try (InputStream in = file.open()) {
            JsonRecords.read(in, shown, record -> {
                Node inside = record.values().get("comments");
                if (!(inside instanceof Sequence comments)) {
                    rows.accept(record.line("uri"), record);
                    return;
                }
                for (Node comment : comments.items()) {
                    if (comment instanceof Mapping mapping) {
                        rows.accept(record.line("id", "uri"), KeyedTexts.of(mapping));
                    } else {
                        unreadable.run();
                    }
                }
            }, unreadable, problems);
            file.end();
        } catch (IssoFile.NoProgram none) {
            problems.accept(Problem.of(Code.IMPORT_SOURCE, Place.of(shown), none.getMessage())
                    .hint("run this where sqlite3 is, and import what it writes: " + IssoFile.command(shown)));
        } catch (IOException unread) {
            problems.accept(Problem.of(Code.FILE_UNREADABLE, Place.of(shown), "this cannot be read").hint("check the permissions of the file"));
        }
    }

    private void row(String uri, KeyedTexts row, KeptThreads threads, Receiver receiver) {
        String id = id(row);
        boolean gone = isDeleted(row);
        if (!threads.takes(uri, id, gone, receiver)) {
            return;
        }
        Status status = gone ? Status.REMOVED : !row.values().containsKey("mode") || row.line("mode").equals(ACCEPTED) ? Status.APPROVED : Status.PENDING;
        Optional<String> date = CommentDate.of(whole(row.line("created")), ZoneOffset.UTC);
        remark(status == Status.PENDING, Remark.PENDING, receiver);
        remark(date.isEmpty(), Remark.UNDATED, receiver);
        receiver.comment(new ImportedComment(
                threads.folder(uri),
                id,
                Optional.of(parent(row)).filter(parent -> !parent.isEmpty()),
                gone ? new Writer("", "") : Writer.of(row.line("email"), row.line("author")),
                date,
                gone ? Optional.empty() : CommentDate.of(whole(row.line("modified")), ZoneOffset.UTC),
                status,
                false,
                gone ? "" : OldAddress.web(row.line("website")).orElse(""),
                gone ? Optional.empty() : Optional.of(Format.MARKDOWN),
                gone ? "" : row.text("text").orElse("")));
    }

    private static void remark(boolean holds, Remark remark, Receiver receiver) {
        if (holds) {
            receiver.remark(Kind.COMMENTS, remark);
        }
    }

    private static boolean isDeleted(KeyedTexts row) {
        return row.line("mode").equals(DELETED);
    }

    /** Its numbers begin at 1, as those of other programs do, whose comments may lie below the same page. */
    private static String id(KeyedTexts row) {
        return named(row.line("id"));
    }

    private static String parent(KeyedTexts row) {
        return named(row.line("parent"));
    }

    private static String named(String number) {
        return number.isEmpty() ? "" : "isso-" + number;
    }

    /** Seconds have fractions there. */
    private static String whole(String time) {
        return time.matches("[0-9]{9,10}\\.[0-9]+") ? time.substring(0, time.indexOf('.')) : time;
    }
}
