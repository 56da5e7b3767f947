package dev.caveat.cli;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Status;
import dev.caveat.moderate.CommentFolders;
import dev.caveat.moderate.Elsewhere;
import dev.caveat.moderate.Filed;
import dev.caveat.moderate.Flag;
import dev.caveat.moderate.Inbox;
import dev.caveat.moderate.Moderation;
import dev.caveat.moderate.NewComment;
import dev.caveat.problem.Problems;
import dev.caveat.write.NewFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Decides about comments for {@code caveat comments} and {@code caveat moderate}, and says what was done. */
final class Moderator {
    /** Who changes a comment, where nobody says it. */
    static final String ANYBODY = "moderator";

    private final Surroundings surroundings;
    private final Path root;
    private final CommentFolders folders;
    private final Inbox inbox;
    private final Moderation moderation;
    private final ZoneId zone;
    private final Instant now;
    private final boolean dry;

    /** @param dry whether nothing is changed */
    Moderator(Caveat caveat, OpenedComments opened, boolean dry) {
        this.surroundings = caveat.surroundings();
        this.root = caveat.globals().root();
        this.folders = opened.folders();
        this.inbox = opened.inbox();
        this.moderation = new Moderation(root, inbox, opened.zone());
        this.zone = opened.zone();
        this.now = opened.now();
        this.dry = dry;
    }

    /** What was done, for people and for programs. */
    record Done(List<String> lines, Json json) {}

    /** A comment as it was written, with what it answers, and what answers it. */
    Done show(Filed filed) {
        Comment comment = filed.comment();
        CommentRow row = new CommentRow(filed, Flag.of(comment), zone);
        List<Filed> page = folders.of(List.of(filed.page()), new Problems());
        List<String> lines = new ArrayList<>();
        lines.add(Words.plain(filed.name()) + "  " + comment.status().word() + "  " + row.date() + "  " + row.author() + (row.flags().isEmpty() ? "" : "  [" + row.flagged() + "]"));
        lines.add("  in " + filed.file());
        comment.parent().flatMap(parent -> page.stream().filter(one -> one.comment().id().equals(parent)).findFirst())
                .ifPresent(parent -> lines.add("  answers " + brief(parent)));
        page.stream().filter(one -> one.comment().parent().filter(comment.id()::equals).isPresent()).forEach(one -> lines.add("  answered by " + brief(one)));
        lines.add("");
        comment.body().lines().forEach(line -> lines.add("  " + Words.plain(line)));
        lines.add("");
        return new Done(lines, row.json().put("body", comment.body()).put("parent", comment.parent().orElse("")));
    }

    /** A comment in a line. */
    String brief(Filed filed) {
        CommentRow row = new CommentRow(filed, Set.of(), zone);
        return Words.plain(filed.comment().id()) + " (" + filed.comment().status().word() + ", " + row.author() + "): " + row.cells().get(row.cells().size() - 1);
    }

    /** Publishes a comment with the next build. */
    Optional<Done> approve(Filed filed, Problems problems) {
        Set<Flag> told = Flag.of(filed.comment());
        told.remove(Flag.URGENT);
        told.remove(Flag.LINK);
        return decide(filed, Status.APPROVED, problems).map(done -> {
            List<String> lines = new ArrayList<>(done.lines());
            if (!told.isEmpty()) {
                lines.add("  look at it again: it may tell who or where somebody is (" + String.join(", ", told.stream().map(Flag::word).toList())
                        + "); change it with: " + surroundings.command() + " comments edit " + Surroundings.quoted(filed.name()) + " --note '…'");
            }
            return new Done(lines, done.json().texts("told", told.stream().map(Flag::word).toList()));
        });
    }

    Optional<Done> decide(Filed filed, Status status, Problems problems) {
        if (filed.comment().status() == status) {
            return Optional.of(done(filed, "is " + status.word() + " already", status));
        }
        return dry || moderation.decide(filed, status, problems)
                ? Optional.of(done(filed, would() + "from " + filed.comment().status().word() + " to " + status.word(), status, dry ? filed.file() : inbox.file(filed, status)))
                : Optional.empty();
    }

    Optional<Done> pin(Filed filed, boolean pinned, Problems problems) {
        if (filed.comment().pinned() == pinned) {
            return Optional.of(done(filed, pinned ? "is pinned already" : "is not pinned", filed.comment().status()));
        }
        return dry || moderation.pin(filed, pinned, problems)
                ? Optional.of(done(filed, would() + (pinned ? "pinned" : "no longer pinned"), filed.comment().status()))
                : Optional.empty();
    }

    Optional<Done> edit(Filed filed, String body, String by, String note, Problems problems) {
        if (body.strip().equals(filed.comment().body().strip())) {
            return Optional.of(done(filed, "has this text already", filed.comment().status()));
        }
        return dry || moderation.rewrite(filed, body, today(), by, note, problems)
                ? Optional.of(done(filed, would() + "another text, changed by " + by + ": " + note, filed.comment().status()))
                : Optional.empty();
    }

    /** Answers a comment in a new file beside its own. */
    Optional<Done> reply(Filed filed, String body, String person, Problems problems) {
        if (!Files.isRegularFile(root.resolve("content/_people/" + person + ".yaml"), LinkOption.NOFOLLOW_LINKS) || person.contains("/")) {
            problems.add(Usage.wrong("--by", "there is no person \"" + Words.plain(person) + "\"").hint("caveat list people shows who there is; each is a file in content/_people"));
            return Optional.empty();
        }
        Set<String> taken = new TreeSet<>();
        folders.of(List.of(filed.page()), new Problems()).forEach(one -> taken.add(one.comment().id()));
        boolean stands = filed.comment().status() == Status.APPROVED || filed.comment().status() == Status.REMOVED;
        if (!stands || inbox.holds(filed)) {
            problems.add(Usage.wrong("NAME", Words.plain(filed.name()) + " is " + filed.comment().status().word() + ", and its answer would stand alone")
                    .hint("approve it first"));
            return Optional.empty();
        }
        NewComment answer = NewComment.answer(filed, person, now, zone, body, taken);
        String file = filed.file().substring(0, filed.file().lastIndexOf('/') + 1) + answer.file();
        if (!dry) {
            NewFile.write(root, file, answer.text().getBytes(StandardCharsets.UTF_8), problems);
        }
        return problems.hasErrors() ? Optional.empty() : Optional.of(new Done(
                List.of(Words.plain(filed.page() + "#" + answer.id()) + "  " + would() + "answers " + Words.plain(filed.comment().id()) + ", in " + file),
                new Json().put("name", filed.page() + "#" + answer.id()).put("id", answer.id()).put("parent", answer.parent()).put("file", file)));
    }

    /** Takes what somebody wrote out of its file, and says where it may be besides. */
    Optional<Done> erase(Filed filed, Problems problems) {
        List<String> quoted = Elsewhere.of(root, filed);
        if (!dry && !moderation.erase(filed, problems)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(done(filed, would() + "erased from " + filed.file(), Status.REMOVED).lines());
        quoted.forEach(file -> lines.add("  its words, or its id, also stand in " + file));
        boolean waits = inbox.holds(filed);
        lines.add(waits
                ? "  It lay in the inbox, which no build and no git looks into."
                : "  It leaves the site with the next build and publication, and copies of the site later.");
        repository().filter(top -> !waits).ifPresent(top -> {
            String path = top.relativize(whole(root.resolve(filed.file()))).toString().replace('\\', '/');
            lines.add("  Git still has it. To take the file out of all history, on a fresh clone, with git-filter-repo:");
            lines.add("    git filter-repo --invert-paths --path " + Surroundings.quoted(path));
            lines.add("  then put the file back as it is now, push with --force, and ask the host to drop what is no longer reached.");
        });
        return Optional.of(new Done(lines, new Json().put("name", filed.name()).put("status", Status.REMOVED.word())
                .put("file", dry ? filed.file() : inbox.file(filed, Status.REMOVED)).texts("elsewhere", quoted)));
    }

    /** The folder of the repository that the site is in. */
    private Optional<Path> repository() {
        for (Path folder = whole(root); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private Done done(Filed filed, String what, Status status) {
        return done(filed, what, status, filed.file());
    }

    /** @param file in which it is now */
    private static Done done(Filed filed, String what, Status status, String file) {
        return new Done(List.of(Words.plain(filed.name()) + "  " + what), new Json().put("name", filed.name()).put("status", status.word()).put("file", file));
    }

    private String would() {
        return dry ? "would be: " : "";
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}
