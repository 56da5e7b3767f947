package dev.caveat.importing.disqus;

import dev.caveat.comment.Format;
import dev.caveat.comment.Status;
import dev.caveat.html.MarkdownText;
import dev.caveat.importing.CommentDate;
import dev.caveat.importing.HtmlText;
import dev.caveat.importing.ImportedComment;
import dev.caveat.importing.Kind;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Receiver;
import dev.caveat.importing.Remark;
import dev.caveat.importing.Writer;
import dev.caveat.xml.Element;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes comments of the posts of Disqus's. */
final class DisqusPosts {
    /** A link that tells Disqus who followed it, before it leads on. */
    private static final Pattern REDIRECT = Pattern.compile("https?://disq\\.us/url\\?url=([^&]+).*");
    private static final Pattern MENTION = Pattern.compile("@([A-Za-z0-9_.-]{1,60}):disqus");

    private final DisqusThreads threads;
    private final Receiver receiver;
    private final HtmlText texts = new HtmlText(DisqusPosts::address);
    private final Set<String> taken = new HashSet<>();

    DisqusPosts(DisqusThreads threads, Receiver receiver) {
        this.threads = threads;
        this.receiver = receiver;
    }

    /** Where a link of a post leads; nowhere where that is who somebody is at Disqus. */
    static String address(String written) {
        if (written.matches("https?://(?:www\\.)?disqus\\.com/(?:by/)?[^/]*/?")) {
            return "";
        }
        Matcher redirect = REDIRECT.matcher(written);
        if (!redirect.matches()) {
            return written;
        }
        try {
            return URLDecoder.decode(redirect.group(1), StandardCharsets.UTF_8).replaceFirst(":[A-Za-z0-9_-]{20,40}$", "");
        } catch (IllegalArgumentException notEncoded) {
            return written;
        }
    }

    void piece(Element piece) {
        if (!piece.name().equals("post")) {
            return;
        }
        receiver.read(Kind.COMMENTS);
        String id = piece.attribute("id").strip();
        Optional<DisqusExport.Page> page = threads.page(piece);
        boolean tombstone = DisqusThreads.isDeleted(piece) && threads.isAnswered(id) && !DisqusThreads.isSpam(piece);
        Optional<Reason> reason = id.isEmpty() ? Optional.of(Reason.UNREADABLE)
                : DisqusThreads.isSpam(piece) ? Optional.of(Reason.SPAM)
                : DisqusThreads.isDeleted(piece) && !tombstone ? Optional.of(Reason.DELETED)
                : page.isEmpty() ? Optional.of(Reason.THREAD)
                : !taken.add(id) ? Optional.of(Reason.TWICE) : Optional.empty();
        if (reason.isPresent()) {
            receiver.skip(Kind.COMMENTS, reason.get());
            return;
        }
        if (!page.get().exists()) {
            receiver.remark(Kind.COMMENTS, Remark.NO_ARTICLE);
        }
        receiver.comment(comment(piece, id, page.get().path(), tombstone));
    }

    private ImportedComment comment(Element post, String id, String page, boolean tombstone) {
        String parent = DisqusThreads.parent(post);
        (tombstone ? Optional.of(Remark.TOMBSTONE) : threads.remark(id)).ifPresent(remark -> receiver.remark(Kind.COMMENTS, remark));
        MarkdownText.Written body = tombstone ? new MarkdownText.Written("", true) : texts.comment(mentions(post.text("message")));
        if (!body.lossless()) {
            receiver.remark(Kind.COMMENTS, Remark.HTML);
        }
        Optional<String> date = CommentDate.of(post.line("createdAt"), ZoneOffset.UTC);
        if (date.isEmpty()) {
            receiver.remark(Kind.COMMENTS, Remark.UNDATED);
        }
        return new ImportedComment(
                page,
                id,
                parent.isEmpty() ? Optional.empty() : Optional.of(parent),
                tombstone ? new Writer("", "") : post.first("author").map(DisqusPosts::writer).orElse(new Writer("", "")),
                date,
                Optional.empty(),
                tombstone ? Status.REMOVED : Status.APPROVED,
                false,
                "",
                tombstone ? Optional.empty() : Optional.of(Format.MARKDOWN),
                body.text());
    }

    private static Writer writer(Element author) {
        String account = author.line("email").isEmpty() ? author.line("username") : author.line("email");
        return Writer.of(account, HtmlText.words(author.line("name")));
    }

    private String mentions(String message) {
        return MENTION.matcher(message).replaceAll(mention -> Matcher.quoteReplacement("@" + threads.name(mention.group(1))));
    }
}
