package dev.caveat.importing.jekyll;

import dev.caveat.comment.Status;
import dev.caveat.importing.Answers;
import dev.caveat.importing.CleanText;
import dev.caveat.importing.CommentDate;
import dev.caveat.importing.ImportedComment;
import dev.caveat.importing.KeyedTexts;
import dev.caveat.importing.Kind;
import dev.caveat.importing.OldAddress;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Receiver;
import dev.caveat.importing.Remark;
import dev.caveat.importing.SourceFolder;
import dev.caveat.importing.SourceTexts;
import dev.caveat.importing.Writer;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.read.Keys;
import dev.caveat.yaml.Key;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Sequence;
import dev.caveat.yaml.Yaml;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The comments on one page as Staticman keeps them: a file each, which a site may have given any names of fields.
 *
 * <p>A reply names what it answers by an id, or by its <em>number</em> among the comments that answer none, in the order of the names of their
 * files: so all files of a thread are read before any of them is handed over.
 */
final class StaticmanThread {
    private static final String[] ID = spelt("id");
    private static final String[] AUTHOR = spelt("author");
    private static final String[] URL = spelt("url");
    private static final String[] BODY = spelt("body");
    private static final String[] DATE = Stream.concat(Stream.of(spelt("date")), Stream.of("updated")).toArray(String[]::new);
    private static final String[] HONEYPOTS = spelt("hidden");
    /** Answers by an id, the nearest first: what is answered before the thread that it is in. */
    private static final String[] PARENT = Stream.concat(Stream.of(spelt("parent")), Stream.of("replyID", "replyThread")).toArray(String[]::new);
    private static final String NUMBER = "replying_to";
    private static final int LONGEST_NUMBER = 6;

    private final Receiver receiver;
    private final ZoneId zone;

    /** @param stem the file's name without ending, and a number where it holds several */
    private record Record(String stem, KeyedTexts fields, String id, boolean spam) {
        boolean isReply() {
            return fields.text(NUMBER).isPresent() || fields.text(PARENT).isPresent();
        }
    }

    StaticmanThread(Receiver receiver, ZoneId zone) {
        this.receiver = receiver;
        this.zone = zone;
    }

    /** Our name for a key of a comment, and those of others. */
    private static String[] spelt(String name) {
        Key key = Keys.COMMENT.key(name);
        return Stream.of(Stream.of(key.name()), key.spelt().stream(), key.also().stream()).flatMap(one -> one).toArray(String[]::new);
    }

    /**
     * Hands over the comments of some files.
     *
     * @param page the path of their page
     * @param files in the order of their names
     * @param exists whether there is such a page
     */
    void read(String page, SourceFolder folder, List<SourceFolder.Entry> files, boolean exists) {
        List<Record> records = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (SourceFolder.Entry file : files) {
            Optional<List<Mapping>> read = file.isLink() ? Optional.empty() : SourceTexts.read(file.file(), folder.shown(file), receiver, StaticmanThread::mappings);
            if (read.isEmpty()) {
                receiver.read(Kind.COMMENTS);
                receiver.skip(Kind.COMMENTS, file.isLink() ? Reason.LINK : Reason.UNREADABLE);
                continue;
            }
            int number = 0;
            for (Mapping mapping : read.get()) {
                receiver.read(Kind.COMMENTS);
                number++;
                records.add(record(file.stem() + (read.get().size() > 1 ? "-" + number : ""), KeyedTexts.of(mapping), taken));
            }
        }
        hand(page, records, exists);
    }

    private static Optional<List<Mapping>> mappings(SourceText text, Problems problems) {
        Problems found = new Problems();
        List<Mapping> mappings = new ArrayList<>();
        for (Node document : Yaml.documents(text, found)) {
            for (Node item : document instanceof Sequence sequence ? sequence.items() : List.of(document)) {
                if (item instanceof Mapping mapping) {
                    mappings.add(mapping);
                }
            }
        }
        problems.addAll(found.all());
        return found.hasErrors() || mappings.isEmpty() ? Optional.empty() : Optional.of(mappings);
    }

    private static Record record(String stem, KeyedTexts fields, Set<String> taken) {
        // A template's sign for an id that nobody filled in is none.
        String written = Stream.of(ID).map(key -> fields.line(key)).filter(text -> !text.isEmpty() && !text.contains("{")).findFirst().orElse(stem);
        String id = written;
        for (int again = 1; !taken.add(id); again++) {
            id = again == 1 ? stem : stem + "-" + again;
        }
        return new Record(stem, fields, id, fields.text(HONEYPOTS).isPresent());
    }

    private void hand(String page, List<Record> records, boolean exists) {
        List<String> tops = records.stream().filter(record -> !record.isReply()).map(Record::id).toList();
        Map<String, String> ids = new HashMap<>();
        for (Record record : records) {
            ids.putIfAbsent(record.stem(), record.id());
        }
        records.forEach(record -> record.fields().text("_id", "id").map(CleanText::line).ifPresent(id -> ids.put(id, record.id())));
        Answers answers = new Answers();
        Map<String, String> parents = new HashMap<>();
        for (Record record : records) {
            String parent = parent(record, tops, ids);
            parents.put(record.id(), parent);
            if (!record.spam()) {
                answers.add(record.id(), parent);
            }
        }
        for (Record record : records) {
            if (record.spam()) {
                receiver.skip(Kind.COMMENTS, Reason.HONEYPOT);
                continue;
            }
            answers.remark(record.id()).ifPresent(remark -> receiver.remark(Kind.COMMENTS, remark));
            if (!exists) {
                receiver.remark(Kind.COMMENTS, Remark.NO_ARTICLE);
            }
            receiver.comment(comment(page, record, parents.get(record.id())));
        }
    }

    /** The id of what a comment answers; empty where it answers none. */
    private static String parent(Record record, List<String> tops, Map<String, String> ids) {
        String named = record.fields().line(PARENT);
        if (!named.isEmpty()) {
            return ids.getOrDefault(named, named);
        }
        String number = record.fields().line(NUMBER);
        if (!number.isEmpty() && number.length() <= LONGEST_NUMBER && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int at = Integer.parseInt(number);
            return at >= 1 && at <= tops.size() ? tops.get(at - 1) : number;
        }
        return ids.getOrDefault(number, number);
    }

    private ImportedComment comment(String page, Record record, String parent) {
        KeyedTexts fields = record.fields();
        Optional<String> date = Stream.of(DATE).flatMap(key -> fields.text(key).stream()).flatMap(text -> CommentDate.of(text, zone).stream()).findFirst();
        if (date.isEmpty()) {
            receiver.remark(Kind.COMMENTS, Remark.UNDATED);
        }
        return new ImportedComment(
                page,
                record.id(),
                parent.isEmpty() ? Optional.empty() : Optional.of(parent),
                Writer.of(fields.line("email"), fields.line(AUTHOR)),
                date,
                Optional.empty(),
                Status.APPROVED,
                false,
                OldAddress.web(fields.line(URL)).orElse(""),
                Optional.empty(),
                fields.text(BODY).orElse(""));
    }
}
