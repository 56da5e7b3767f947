package dev.caveat.cli;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Conversation;
import dev.caveat.comment.Order;
import dev.caveat.comment.Status;
import dev.caveat.comment.Thread;
import dev.caveat.model.Discussion;
import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.moderate.CommentFolders;
import dev.caveat.moderate.Filed;
import dev.caveat.moderate.Inbox;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import dev.caveat.read.SiteReader;
import dev.caveat.time.Moment;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The comments that somebody should look at, for {@code caveat list}.
 *
 * <p>The files are read page by page, and only what stands in a list is kept. What is wrong with them is told by who reads
 * the site.
 */
final class CommentLists {
    private static final String NONE = "-";

    private final SiteReader.ReadSite read;
    private final ZoneId zone;
    private final Parallel parallel;
    private final CommentFolders folders;

    CommentLists(SiteReader.ReadSite read, Path root, Parallel parallel, Problems problems) {
        this.read = read;
        this.zone = read.site().config().timezone();
        this.parallel = parallel;
        this.folders = new CommentFolders(root, Inbox.of(root, read.site().config().comments().inbox()), zone, parallel, problems);
    }

    /** What waits longest comes first, after what is urgent; a comment without a date counts as the oldest. */
    private record Waiting(boolean urgent, Optional<Moment> date, List<String> cells) {
        private static final Comparator<Waiting> FIRST = Comparator.comparing(Waiting::urgent, Comparator.reverseOrder())
                .thenComparing(waiting -> waiting.date().orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(waiting -> waiting.cells().get(0))
                .thenComparing(waiting -> waiting.cells().get(1));
    }

    /** The comments at the top of published threads to which there is no approved answer, but for those of the house. */
    List<List<String>> unanswered() {
        return queue(shown(), page -> {
            List<Comment> found = new ArrayList<>();
            for (Thread thread : Conversation.of(comments(page), Order.OLDEST, new Problems()).threads()) {
                if (!thread.tombstone() && thread.replies().isEmpty() && !isOfTheHouse(thread.comment())) {
                    found.add(thread.comment());
                }
            }
            return found;
        });
    }

    /** The comments about which nobody has decided yet, wherever they are. */
    List<List<String>> pending() {
        return queue(folders.pages(), page -> comments(page).stream().filter(comment -> comment.status() == Status.PENDING).toList());
    }

    /** The comments whose article is not there, and those whose parent is not. */
    List<List<String>> orphans() {
        List<List<String>> rows = new ArrayList<>();
        parallel.map(folders.pages(), page -> read.ids().contains(page) ? withoutParent(page) : withoutPage(page))
                .forEach(rows::addAll);
        return rows;
    }

    private interface Choice {
        List<Comment> of(String page);
    }

    private List<List<String>> queue(Collection<String> pages, Choice choice) {
        List<Waiting> all = new ArrayList<>();
        parallel.map(List.copyOf(pages), page -> choice.of(page).stream()
                        .map(comment -> new Waiting(
                                comment.urgent(), comment.date(), row(page, comment, comment.urgent() ? "urgent" : NONE)))
                        .toList())
                .forEach(all::addAll);
        all.sort(Waiting.FIRST);
        return all.stream().map(Waiting::cells).toList();
    }

    /** The folders of comments that published pages show; a translation without comments of its own shows the original's. */
    private Set<String> shown() {
        Set<String> commented = new TreeSet<>(folders.pages());
        Set<String> shown = new TreeSet<>();
        for (Page page : read.site().pages()) {
            if (page.front().comments() != Discussion.State.OFF) {
                shown.add(commented.contains(page.id().text()) ? page.id().text() : page.id().path());
            }
        }
        shown.retainAll(commented);
        return shown;
    }

    private boolean isOfTheHouse(Comment comment) {
        return person(comment).filter(person -> person.role() != Person.Role.MEMBER).isPresent();
    }

    private Optional<Person> person(Comment comment) {
        return comment.person().map(id -> read.site().people().get(id));
    }

    private List<List<String>> withoutPage(String page) {
        List<List<String>> rows = new ArrayList<>();
        Set<String> unread = new TreeSet<>(folders.files(page).keySet());
        for (Comment comment : comments(page)) {
            rows.add(row(page, comment, "article"));
            unread.remove(comment.place().file());
        }
        unread.forEach(file -> rows.add(List.of(Words.plain(page), NONE, NONE, NONE, "article", Words.plain(file))));
        return rows;
    }

    private List<List<String>> withoutParent(String page) {
        return Conversation.orphans(comments(page)).stream()
                .map(comment -> row(page, comment, "comment " + comment.parent().orElseThrow()))
                .toList();
    }

    private List<String> row(String page, Comment comment, String more) {
        String author = person(comment).map(Person::name).or(comment::shownName).orElse(NONE);
        String date = comment.date().map(moment -> moment.iso(zone)).orElse(NONE);
        return List.of(
                Words.plain(page), Words.plain(comment.id()), Words.plain(author), date, Words.plain(more), Words.plain(comment.place().file()));
    }

    private List<Comment> comments(String page) {
        Problems toldElsewhere = new Problems();
        return folders.of(List.of(page), toldElsewhere).stream().map(Filed::comment).toList();
    }
}
