package dev.caveat.render;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Conversation;
import dev.caveat.comment.Thread;
import dev.caveat.model.Config;
import dev.caveat.model.Discussion;
import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.model.Source;
import dev.caveat.problem.Problems;
import dev.caveat.read.CommentReader;
import dev.caveat.read.TextFile;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comments of one page as templates see them, read for this page and let go after it. */
final class Conversations {
    /** Of a page without comments. */
    static final Shown NONE = new Shown(comments(Discussion.State.OFF, 0, List.of()), List.of(), List.of());

    private final Bodies bodies;
    private final Dates dates;

    Conversations(Bodies bodies, Dates dates) {
        this.bodies = bodies;
        this.dates = dates;
    }

    /**
     * What a page shows of its comments.
     *
     * @param view {@code comments} for the template
     * @param shown every approved comment that is shown: evidence of what was published
     * @param bodies the HTML of every comment
     */
    record Shown(View view, List<Shows.Comment> shown, List<String> bodies) {}

    /**
     * Reads and arranges a page's comments.
     *
     * @return empty when a file of theirs has an error, which was reported when the site was read: nothing is left out in
     *     silence
     */
    Optional<Shown> of(Page page, Door door, Problems problems) {
        Discussion.State state = page.front().comments();
        if (state == Discussion.State.OFF) {
            return Optional.of(NONE);
        }
        door.comments(page.id().text());
        if (!page.discussion().readable()) {
            return Optional.empty();
        }
        Config.Comments settings = door.setting("comments", Config::comments);
        List<Comment> comments = new ArrayList<>();
        for (Source source : page.discussion().files()) {
            // What is wrong with the files was reported when the site was read.
            Problems known = new Problems();
            TextFile.again(source, problems)
                    .flatMap(file -> CommentReader.read(file, dates.zone(), known))
                    .ifPresent(comments::addAll);
        }
        Conversation conversation = Conversation.of(comments, settings.order(), problems);
        List<Shows.Comment> shown = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<View> threads = new ArrayList<>();
        for (Thread thread : conversation.flattened(settings.maxDepth() - 1)) {
            threads.add(view(thread, 1, door, shown, texts));
        }
        return Optional.of(new Shown(comments(state, conversation.count(), threads), shown, texts));
    }

    private static View comments(Discussion.State state, int count, List<View> threads) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("state", state.word());
        values.put("count", count);
        values.put("threads", threads);
        return View.of(values);
    }

    /** Recursive, as deep as comments are indented: at most 20. */
    private View view(Thread thread, int depth, Door door, List<Shows.Comment> shown, List<String> texts) {
        Comment comment = thread.comment();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", comment.id());
        values.put("anchor", comment.anchor());
        values.put("removed", thread.tombstone());
        values.put("pinned", comment.pinned());
        values.put("depth", depth);
        Optional<Person> person = comment.person().flatMap(door::person);
        values.put("name", name(comment, person));
        values.put("person", person.map(new People(bodies)::view));
        values.put("role", person.map(one -> one.role().word()));
        values.put("roleLabel", person.map(one -> People.label(one.role())));
        values.put("credential", person.flatMap(one -> one.credentials().stream().findFirst()).map(Person.Credential::name));
        values.put("date", comment.date().map(dates::view));
        values.put("edited", comment.edited().map(edit -> {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("date", edit.on().map(dates::view));
            about.put("by", edit.by());
            about.put("note", edit.note());
            return View.of(about);
        }));
        values.put("replyTo", thread.answers().map(answered -> View.of(Map.of(
                "name", name(answered, answered.person().flatMap(door::person)), "anchor", answered.anchor()))));
        if (thread.tombstone()) {
            values.put("body", new Html(""));
        } else {
            String html = bodies.comment(comment);
            shown.add(new Shows.Comment(comment.anchor(), comment.place().file()));
            texts.add(html);
            values.put("body", new Html(html));
        }
        List<View> replies = new ArrayList<>();
        for (Thread reply : thread.replies()) {
            replies.add(view(reply, depth + 1, door, shown, texts));
        }
        values.put("replies", replies);
        return View.of(values);
    }

    private static String name(Comment comment, Optional<Person> person) {
        return person.map(Person::name).or(comment::shownName).orElse("Anonymous");
    }
}
