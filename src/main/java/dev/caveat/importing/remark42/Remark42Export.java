package dev.caveat.importing.remark42;

import dev.caveat.comment.Format;
import dev.caveat.comment.Status;
import dev.caveat.importing.CommentDate;
import dev.caveat.importing.Export;
import dev.caveat.importing.HtmlText;
import dev.caveat.importing.ImportedComment;
import dev.caveat.importing.JsonRecords;
import dev.caveat.importing.KeptThreads;
import dev.caveat.importing.KeyedTexts;
import dev.caveat.importing.Kind;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Receiver;
import dev.caveat.importing.Remark;
import dev.caveat.importing.SitePages;
import dev.caveat.importing.Writer;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A backup of Remark42, for the pages of a site that is there: a first line about the site, and then a comment in each. */
public final class Remark42Export implements Export {
    private final Path source;
    private final String shown;
    private final SitePages pages;
    private final HtmlText texts = new HtmlText(UnaryOperator.identity());

    public Remark42Export(Path source, String shown, SitePages pages) {
        this.source = source;
        this.shown = shown;
        this.pages = pages;
    }

    @Override
    public void read(Receiver receiver) {
        KeptThreads threads = new KeptThreads(pages::at);
        each(row -> threads.add(address(row), row.line("id"), row.line("pid"), isDeleted(row)), () -> {}, unheard -> {
            // Told when it is read again.
        });
        each(row -> {
            receiver.read(Kind.COMMENTS);
            row(row, threads, receiver);
        }, () -> {
            receiver.read(Kind.COMMENTS);
            receiver.skip(Kind.COMMENTS, Reason.UNREADABLE);
        }, receiver::problem);
    }

    private void each(Consumer<KeyedTexts> rows, Runnable unreadable, Consumer<Problem> problems) {
        try (InputStream in = Files.newInputStream(source)) {
            JsonRecords.read(in, shown, record -> {
                boolean head = record.values().containsKey("version") && !record.values().containsKey("locator");
                if (!head) {
                    rows.accept(record);
                }
            }, unreadable, problems);
        } catch (IOException unread) {
            problems.accept(Problem.of(Code.FILE_UNREADABLE, Place.of(shown), "this cannot be read").hint("check the permissions of the file"));
        }
    }

    private void row(KeyedTexts row, KeptThreads threads, Receiver receiver) {
        String id = row.line("id");
        String address = address(row);
        boolean gone = isDeleted(row);
        if (!threads.takes(address, id, gone, receiver)) {
            return;
        }
        Optional<String> date = CommentDate.of(row.line("time"), ZoneOffset.UTC);
        if (date.isEmpty()) {
            receiver.remark(Kind.COMMENTS, Remark.UNDATED);
        }
        KeyedTexts user = row.map("user");
        receiver.comment(new ImportedComment(
                threads.folder(address),
                id,
                Optional.of(row.line("pid")).filter(parent -> !parent.isEmpty()),
                gone ? new Writer("", "") : Writer.of(user.line("id"), HtmlText.words(user.line("name"))),
                date,
                gone ? Optional.empty() : CommentDate.of(row.map("edit").line("time"), ZoneOffset.UTC),
                gone ? Status.REMOVED : Status.APPROVED,
                !gone && row.line("pin").equals("true"),
                "",
                gone ? Optional.empty() : Optional.of(Format.MARKDOWN),
                gone ? "" : body(row, receiver)));
    }

    /** As it was written; comments that came from elsewhere have only what readers saw. */
    private String body(KeyedTexts row, Receiver receiver) {
        Optional<String> written = row.text("orig");
        if (written.isPresent()) {
            return written.get();
        }
        var made = texts.comment(row.text("text").orElse(""));
        if (!made.lossless()) {
            receiver.remark(Kind.COMMENTS, Remark.HTML);
        }
        return made.text();
    }

    private static boolean isDeleted(KeyedTexts row) {
        return row.line("delete").equals("true");
    }

    private static String address(KeyedTexts row) {
        return row.map("locator").line("url");
    }
}
