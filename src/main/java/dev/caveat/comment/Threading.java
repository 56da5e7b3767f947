package dev.caveat.comment;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.time.Moment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Hangs comments to their parents: one pass over numbers for each question, without recursion, so that neither a flood
 * nor a chain of thousands of answers hurts.
 *
 * <p>Comments are numbered in an order of their own, the approved ones first, then by place: whatever depends on who
 * comes first does not depend on the order in which files were read.
 */
final class Threading {
    private static final int NONE = -1;
    private final List<Comment> comments;
    private final String[] anchors;
    /** By our number, the number among the comments that were given. */
    private final int[] given;
    private final int[] parents;
    private final boolean[] shown;
    /** Parents followed and ids tried: what must grow with the number of comments and not with its square. */
    private long steps;

    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> byAnchor = new HashMap<>();
    private final List<Found> found = new ArrayList<>();

    /** A problem of a comment, reported only if the comment is shown. */
    private record Found(int comment, Problem problem) {}

    Threading(List<Comment> all) {
        given = numbered(all);
        comments = new ArrayList<>(given.length);
        parents = new int[given.length];
        shown = new boolean[given.length];
        anchors = new String[given.length];
        for (int i = 0; i < parents.length; i++) {
            Comment comment = all.get(given[i]);
            comments.add(comment);
            anchors[i] = comment.anchor();
            byId.putIfAbsent(comment.id(), i);
            byAnchor.putIfAbsent(anchors[i], i);
        }
        findParents();
        breakCycles();
        renameDuplicates();
    }

    private static int[] numbered(List<Comment> all) {
        return Sorted.numbers(all.size(), (i, j) -> {
            Comment a = all.get(i);
            Comment b = all.get(j);
            int byRank = Integer.compare(rank(a), rank(b));
            int byPlace = byRank == 0 ? a.place().compareTo(b.place()) : byRank;
            int byId = byPlace == 0 ? a.id().compareTo(b.id()) : byPlace;
            return byId == 0 ? a.toString().compareTo(b.toString()) : byId;
        });
    }

    long steps() {
        return steps;
    }

    /** All that were published once, in the order in which they came: each after what it answers, whatever the dates say. */
    List<Arrival> arrivals(Function<Comment, String> names, Problems problems) {
        int[] childrenFirst = childrenFirst();
        decideWhatIsShown(childrenFirst);
        int[] hangsAt = nearestShown(childrenFirst);
        var came = new Moment[parents.length];
        int[] depth = new int[parents.length];
        for (int n = childrenFirst.length - 1; n >= 0; n--) {
            int i = childrenFirst[n];
            Moment own = comments.get(i).date().orElse(null);
            Moment before = parents[i] == NONE ? null : came[parents[i]];
            boolean late = own == null || before != null && own.compareTo(before) < 0;
            came[i] = late ? before : own;
            depth[i] = parents[i] == NONE ? 0 : depth[parents[i]] + 1;
        }
        int published = 0;
        while (published < parents.length && rank(comments.get(published)) < 2) {
            published++;
        }
        int[] line = Sorted.numbers(published, (i, j) -> {
            int byTime = came[i] == null || came[j] == null ? Boolean.compare(came[i] != null, came[j] != null) : came[i].compareTo(came[j]);
            int byDepth = byTime == 0 ? Integer.compare(depth[i], depth[j]) : byTime;
            return byDepth == 0 ? comments.get(i).id().compareTo(comments.get(j).id()) : byDepth;
        });
        int[] places = new int[parents.length];
        for (int n = 0; n < line.length; n++) {
            places[line[n]] = n;
        }
        List<List<Mentions.Mention>> mentions = mentions(line, places, hangsAt, names);
        List<Arrival> arrivals = new ArrayList<>(line.length);
        for (int i : line) {
            Comment comment = comments.get(i);
            Arrival.Kind kind = comment.isApproved() ? Arrival.Kind.SHOWN : shown[i] ? Arrival.Kind.TOMBSTONE : Arrival.Kind.GONE;
            boolean answered = parents[i] != NONE && shown[parents[i]];
            arrivals.add(new Arrival(
                    given[i], comment.bare(), kind, hangsAt[i] == NONE ? NONE : places[hangsAt[i]],
                    answered ? places[parents[i]] : NONE, mentions.get(arrivals.size()), Weight.of(comment)));
        }
        report(problems);
        return arrivals;
    }

    private List<List<Mentions.Mention>> mentions(int[] line, int[] places, int[] hangsAt, Function<Comment, String> names) {
        boolean none = true;
        for (int i = 0; none && i < line.length; i++) {
            none = !comments.get(line[i]).isApproved() || !mayMention(comments.get(line[i]).body());
        }
        if (none) {
            return Collections.nCopies(line.length, List.of());
        }
        List<Mentions.Written> written = new ArrayList<>(line.length);
        for (int i : line) {
            Comment comment = comments.get(i);
            boolean approved = comment.isApproved();
            written.add(new Mentions.Written(
                    approved ? names.apply(comment) : "", hangsAt[i] == NONE ? NONE : places[hangsAt[i]], approved ? comment.body() : ""));
        }
        return Mentions.in(written);
    }

    private static boolean mayMention(String body) {
        return body.indexOf('@') >= 0 || body.contains("&#") || body.contains("&commat;");
    }

    private static int rank(Comment comment) {
        return switch (comment.status()) {
            case APPROVED -> 0;
            case REMOVED -> 1;
            case PENDING, REJECTED, SPAM -> 2;
        };
    }

    private void findParents() {
        for (int i = 0; i < parents.length; i++) {
            Comment comment = comments.get(i);
            parents[i] = comment.parent().isPresent() ? number(comment.parent().get()) : NONE;
            if (comment.parent().isPresent() && parents[i] == NONE) {
                String answered = "\" answers \"" + comment.parent().get() + "\", which does not exist";
                find(i, Problem.of(Code.COMMENT_ORPHAN, comment.place(), "the comment \"" + comment.id() + answered)
                        .hint("it starts a thread of its own; correct or remove \"parent\", or bring back the comment it"
                                + " answers, with \"status: removed\" if nobody may read it"));
            }
            if (comment.isApproved() && comment.body().isBlank()) {
                String message = "the comment \"" + comment.id() + "\" says nothing";
                find(i, Problem.of(Code.COMMENT_NO_BODY, comment.place(), message)
                        .hint("write a \"body\", or set \"status: removed\""));
            }
        }
    }

    /** Those that answer a comment which does not exist, as they were given. */
    List<Comment> orphans() {
        return IntStream.range(0, parents.length).mapToObj(comments::get)
                .filter(comment -> comment.parent().isPresent() && number(comment.parent().get()) == NONE).toList();
    }

    /** People copy a parent's id from its permalink, too, where it has a prefix. */
    private int number(String id) {
        Integer exact = byId.get(id);
        return exact != null ? exact : byAnchor.getOrDefault(Anchor.of(id), NONE);
    }

    /** Each circle is cut at its oldest comment, which becomes the top of a thread; an approved one is preferred. */
    private void breakCycles() {
        int[] walkOf = new int[parents.length];
        for (int start = 0; start < parents.length; start++) {
            int walk = start + 1;
            int at = start;
            for (; at != NONE && walkOf[at] == 0; at = parents[at]) {
                walkOf[at] = walk;
                steps++;
            }
            if (at != NONE && walkOf[at] == walk) {
                cut(at);
            }
        }
    }

    private void cut(int member) {
        var circle = new ArrayList<Integer>();
        int at = member;
        do {
            circle.add(at);
            at = parents[at];
            steps++;
        } while (at != member);
        Comparator<Comment> older = Comparator.comparingInt(Threading::rank).thenComparing(Order.OLDEST.ofReplies());
        Comparator<Integer> oldest = Comparator.comparing(comments::get, older);
        int first = circle.stream().min(oldest.thenComparing(i -> i)).orElseThrow();
        Comment comment = comments.get(first);
        String answers = circle.size() == 1
                ? "\" answers itself"
                : "\" is one of " + circle.size() + " that answer each other in a circle";
        Problem problem = Problem.of(Code.COMMENT_CYCLE, comment.place(), "the comment \"" + comment.id() + answers)
                .hint("it starts a thread of its own; correct or remove its \"parent\"");
        if (circle.size() > 1) {
            Comment answered = comments.get(parents[first]);
            problem = problem.note("it answers \"" + answered.id() + "\"", answered.place());
        }
        find(first, problem);
        parents[first] = NONE;
    }

    /**
     * Gives each visible comment an anchor of its own. The first one keeps its id; what is never shown keeps its id too,
     * and is reported when it is approved.
     */
    private void renameDuplicates() {
        Map<String, Integer> next = new HashMap<>();
        for (int i = 0; i < parents.length && rank(comments.get(i)) < 2; i++) {
            String anchor = anchors[i];
            int known = byAnchor.get(anchor);
            if (known == i) {
                continue;
            }
            Comment comment = comments.get(i);
            Comment first = comments.get(known);
            int number = next.getOrDefault(anchor, 2);
            while (byAnchor.containsKey(Anchor.of(comment.id() + "-" + number))) {
                number++;
                steps++;
            }
            next.put(anchor, number + 1);
            Comment renamed = comment.renamed(comment.id() + "-" + number);
            byAnchor.put(renamed.anchor(), i);
            comments.set(i, renamed);
            String message = "two comments have the id \"" + comment.id() + "\"";
            find(i, Problem.of(Code.COMMENT_DUPLICATE_ID, comment.place(), message)
                    .note("the other one, which keeps it", first.place())
                    .hint("give this one an id of its own; until then its address ends in #" + renamed.anchor()));
        }
    }

    private int[] childrenFirst() {
        int[] open = new int[parents.length];
        for (int parent : parents) {
            if (parent != NONE) {
                open[parent]++;
            }
        }
        // What is ready waits in the line itself.
        int[] order = new int[parents.length];
        int ready = 0;
        for (int i = 0; i < open.length; i++) {
            if (open[i] == 0) {
                order[ready++] = i;
            }
        }
        for (int n = 0; n < order.length; n++) {
            int parent = parents[order[n]];
            steps++;
            if (parent != NONE && --open[parent] == 0) {
                order[ready++] = parent;
            }
        }
        return order;
    }

    private void decideWhatIsShown(int[] childrenFirst) {
        boolean[] approvedBelow = new boolean[parents.length];
        for (int i : childrenFirst) {
            Comment comment = comments.get(i);
            shown[i] = comment.isApproved() || comment.status() == Status.REMOVED && approvedBelow[i];
            if (parents[i] != NONE) {
                approvedBelow[parents[i]] |= comment.isApproved() || approvedBelow[i];
            }
        }
    }

    private int[] nearestShown(int[] childrenFirst) {
        int[] nearest = new int[parents.length];
        for (int n = childrenFirst.length - 1; n >= 0; n--) {
            int i = childrenFirst[n];
            int parent = parents[i];
            nearest[i] = parent == NONE || shown[parent] ? parent : nearest[parent];
        }
        return nearest;
    }

    private void find(int comment, Problem problem) {
        found.add(new Found(comment, problem));
    }

    private void report(Problems problems) {
        if (found.isEmpty()) {
            return;
        }
        problems.addAll(found.stream().filter(one -> shown[one.comment]).map(Found::problem).sorted().toList());
    }
}
