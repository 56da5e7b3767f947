package dev.caveat.read;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Edit;
import dev.caveat.comment.Format;
import dev.caveat.comment.Status;
import dev.caveat.model.Source;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Suggestion;
import dev.caveat.problem.Utf8;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Sequence;
import dev.caveat.yaml.Yaml;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads comment files, Caveat's own and Staticman's: one comment a file, a list of them, or several documents; YAML or
 * JSON.
 */
public final class CommentReader {
    private static final Set<String> ENDINGS = Set.of(".yaml", ".yml", ".json");

    /** What only HTML looks like: a closing tag, or a line break of it. A lone {@code <3} is no HTML. */
    private static final Pattern HTML = Pattern.compile("</(?:p|div|a|b|i|em|strong|blockquote|ul|ol|li|pre|code)>|<br\\s*/?>", Pattern.CASE_INSENSITIVE);

    private static final Pattern OPENS_WITH_TAG = Pattern.compile("\\s*<[a-zA-Z][^<>]*>");

    private CommentReader() {}

    /** Whether a file's name is one of a comment file. */
    public static boolean reads(String file) {
        int dot = file.lastIndexOf('.');
        return dot >= 0 && ENDINGS.contains(file.substring(dot).toLowerCase(Locale.ROOT));
    }

    /**
     * Reads what stands between two offsets of an array, by {@code plain} where it can.
     *
     * @return every comment of the file, none of them after an error; empty where it is no text
     */
    static Optional<List<Comment>> read(Source source, byte[] bytes, int start, int end, PlainComments plain, Problems problems) {
        Optional<Comment> comment = plain.read(source.file(), bytes, start, end);
        return comment.isPresent()
                ? Optional.of(List.of(comment.get()))
                : Utf8.text(source.file(), Arrays.copyOfRange(bytes, start, end), problems)
                        .map(text -> read(new TextFile(source, text), plain.zone(), problems).orElse(List.of()));
    }

    /**
     * Reads one file.
     *
     * @param zone where dates without a zone are meant
     * @return every comment of the file, of whatever status; empty after an error
     */
    public static Optional<List<Comment>> read(TextFile file, ZoneId zone, Problems problems) {
        Problems found = new Problems();
        List<Mapping> records = records(file.text(), found);
        List<Comment> comments = new ArrayList<>(records.size());
        for (Mapping mapping : records) {
            Fields fields = Keys.COMMENT.read(
                    mapping, found, Code.COMMENT_UNKNOWN_KEY, Code.COMMENT_VALUE, "it is neither read nor published");
            comment(file, fields, records.size() == 1 ? "" : "-" + (comments.size() + 1), zone, found).ifPresent(comments::add);
        }
        problems.addAll(found.all());
        return found.hasErrors() ? Optional.empty() : Optional.of(comments);
    }

    /** What each comment of a text is written as, in their order. */
    public static List<Mapping> records(SourceText text, Problems problems) {
        List<Mapping> records = new ArrayList<>();
        for (Node document : Yaml.documents(text, problems)) {
            List<Node> items = document instanceof Sequence sequence ? sequence.items() : List.of(document);
            for (Node item : items) {
                if (item instanceof Mapping mapping) {
                    records.add(mapping);
                } else {
                    problems.add(Problem.of(Code.COMMENT_FORM, item.place(), "this is no comment: a comment is made of keys with values")
                            .hint("write each on a line of its own, such as author: river-demo"));
                }
            }
        }
        return records;
    }

    private static Optional<Comment> comment(TextFile file, Fields fields, String number, ZoneId zone, Problems problems) {
        String id = fields.text("id").map(String::strip).filter(text -> !text.isEmpty()).orElseGet(() -> stem(file.source().file()) + number);
        Optional<Status> status = fields.text("status").flatMap(Status::of);
        if (status.isEmpty()) {
            String written = fields.text("status").orElse("");
            problems.add(Problem.of(Code.COMMENT_VALUE, fields.place("status").orElse(fields.place()),
                            "there is no status \"" + written + "\"")
                    .label(Suggestion.question(written, Status.APPROVED.words()))
                    .hint("use approved, pending, rejected, spam or removed"));
            return Optional.empty();
        }
        String body = fields.text("body").orElse("");
        Fields edited = fields.map("edited");
        return Optional.of(new Comment(
                id,
                fields.text("parent").map(String::strip),
                fields.text("author").orElse(""),
                fields.text("person").map(String::strip).filter(text -> !text.isEmpty()),
                fields.moment("date", zone),
                fields.has("edited")
                        ? Optional.of(new Edit(edited.moment("on", zone), edited.text("by", ""), edited.text("note", "")))
                        : Optional.empty(),
                status.get(),
                fields.flag("pinned"),
                fields.flag("urgent"),
                fields.text("format").flatMap(Format::of).orElseGet(() -> looks(body)),
                body,
                fields.place("person").orElseGet(fields::place)));
    }

    static Format looks(String body) {
        if (body.indexOf('<') < 0) {
            return Format.MARKDOWN;
        }
        boolean tagged = HTML.matcher(body).find() || OPENS_WITH_TAG.matcher(body).lookingAt() && body.indexOf("</") >= 0;
        return tagged && !body.contains("```") ? Format.HTML : Format.MARKDOWN;
    }

    static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
}
