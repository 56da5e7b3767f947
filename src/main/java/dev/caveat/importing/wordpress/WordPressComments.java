package dev.caveat.importing.wordpress;

import dev.caveat.comment.Format;
import dev.caveat.comment.Status;
import dev.caveat.html.MarkdownText;
import dev.caveat.importing.Answers;
import dev.caveat.importing.CleanText;
import dev.caveat.importing.CommentDate;
import dev.caveat.importing.HtmlText;
import dev.caveat.importing.ImportedComment;
import dev.caveat.importing.Kind;
import dev.caveat.importing.OldAddress;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Receiver;
import dev.caveat.importing.Remark;
import dev.caveat.importing.Writer;
import dev.caveat.xml.Element;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The comments of one article of WordPress's; other programs write theirs in the same form. */
public final class WordPressComments {
    private final List<Element> comments;
    private final String page;
    private final HtmlText texts;
    private final Receiver receiver;
    private final Set<String> trashed = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * @param item what they lie in
     * @param page the path of the page
     */
    public WordPressComments(Element item, String page, HtmlText texts, Receiver receiver) {
        this.comments = item.all("comment").toList();
        this.page = page;
        this.texts = texts;
        this.receiver = receiver;
        comments.stream().filter(one -> skipped(one).filter(reason -> reason == Reason.TRASH).isPresent()).forEach(one -> trashed.add(id(one)));
    }

    /** How many will be there. */
    int count() {
        return (int) comments.stream().filter(comment -> skipped(comment).isEmpty()).count();
    }

    /** Hands them over. */
    public void read() {
        Answers answers = new Answers();
        for (Element comment : comments) {
            if (skipped(comment).isEmpty()) {
                answers.add(id(comment), parent(comment));
                answered.add(parent(comment));
            }
        }
        for (Element comment : comments) {
            receiver.read(Kind.COMMENTS);
            Optional<Reason> reason = skipped(comment).or(() -> taken.add(id(comment)) ? Optional.empty() : Optional.of(Reason.TWICE));
            boolean tombstone = reason.isPresent() && reason.get() == Reason.TRASH && answered.contains(id(comment)) && taken.add(id(comment));
            if (tombstone) {
                receiver.remark(Kind.COMMENTS, Remark.TOMBSTONE);
                receiver.comment(comment(comment, Status.REMOVED));
            } else if (reason.isPresent()) {
                receiver.skip(Kind.COMMENTS, reason.get());
            } else {
                answers.remark(id(comment))
                        .filter(remark -> remark != Remark.ORPHAN || !trashed.contains(parent(comment)))
                        .ifPresent(remark -> receiver.remark(Kind.COMMENTS, remark));
                Status status = comment.line("comment_approved").equals("1") ? Status.APPROVED : Status.PENDING;
                if (status == Status.PENDING) {
                    receiver.remark(Kind.COMMENTS, Remark.PENDING);
                }
                receiver.comment(comment(comment, status));
            }
        }
    }

    private static Optional<Reason> skipped(Element comment) {
        String type = comment.line("comment_type");
        if (!type.isEmpty() && !type.equals("comment")) {
            return Optional.of(type.equals("pingback") || type.equals("trackback") ? Reason.PINGBACK : Reason.NO_COMMENT);
        }
        return switch (comment.line("comment_approved")) {
            case "spam" -> Optional.of(Reason.SPAM);
            case "trash", "post-trashed" -> Optional.of(Reason.TRASH);
            default -> comment.text("comment_content").isBlank() ? Optional.of(Reason.NOTHING) : Optional.empty();
        };
    }

    private static String id(Element comment) {
        String id = CleanText.line(comment.line("comment_id"));
        return id.isEmpty() ? "x" : id;
    }

    private static String parent(Element comment) {
        String parent = CleanText.line(comment.line("comment_parent"));
        return parent.equals("0") ? "" : parent;
    }

    private ImportedComment comment(Element comment, Status status) {
        boolean gone = status == Status.REMOVED;
        MarkdownText.Written body = gone ? new MarkdownText.Written("", true) : texts.comment(Paragraphs.html(comment.text("comment_content")));
        if (!body.lossless()) {
            receiver.remark(Kind.COMMENTS, Remark.HTML);
        }
        Optional<String> date = date(comment.line("comment_date_gmt")).or(() -> date(comment.line("comment_date")));
        if (date.isEmpty()) {
            receiver.remark(Kind.COMMENTS, Remark.UNDATED);
        }
        String account = comment.line("comment_author_email").isEmpty() ? comment.line("comment_user_id") : comment.line("comment_author_email");
        Writer writer = gone ? new Writer("", "") : Writer.of(account.equals("0") ? "" : account, HtmlText.words(comment.line("comment_author")));
        return new ImportedComment(
                page,
                id(comment),
                Optional.of(parent(comment)).filter(parent -> !parent.isEmpty()),
                writer,
                date,
                Optional.empty(),
                status,
                false,
                gone ? "" : OldAddress.web(comment.line("comment_author_url")).orElse(""),
                gone ? Optional.empty() : Optional.of(Format.MARKDOWN),
                body.text());
    }

    private static Optional<String> date(String text) {
        return text.startsWith("0000") ? Optional.empty() : CommentDate.of(text, ZoneOffset.UTC);
    }
}
