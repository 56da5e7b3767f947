package dev.caveat.comment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds whom the comments of one article address with {@code @Name}, and which comment of theirs is meant.
 *
 * <p>A mention is an {@code @} and the longest name of an earlier comment that follows it, of up to five words, in any case
 * and with any white space but a blank line between words. Nothing may stand before the {@code @} that makes an address of
 * it, and no letter or digit after the name. It means the nearest comment of that name among those that its own comment
 * answers; else the latest before it in the same thread; else the latest before it at all. Nobody mentions a comment that
 * was not there yet, nor the comment itself.
 *
 * <p>Takes time in proportion to all texts, with the longest name as a factor where texts are full of {@code @}; threads may
 * be of any depth.
 */
public final class Mentions {
    private static final int NONE = -1;

    private final List<Written> comments;
    private final Names names = new Names();
    /** The number of each comment's name, which is the first comment that has it; {@link #NONE} where nobody can mention it. */
    private final int[] name;
    /** The top of each comment's thread. */
    private final int[] top;
    private final List<List<Found>> found = new ArrayList<>();

    /**
     * A comment as far as mentions go.
     *
     * @param name as it is shown; empty where nobody can mention it, because it has none, or is not shown itself
     * @param parent the index of the comment that it answers; -1 at the top of a thread
     * @param body as it was written; character references in it are decoded
     */
    public record Written(String name, int parent, String body) {
        public Written {
            Objects.requireNonNull(name);
            Objects.requireNonNull(body);
        }
    }

    /**
     * One mention.
     *
     * @param name as it is written in the body, without the {@code @}, character references decoded
     * @param of the index of the comment meant
     */
    public record Mention(String name, int of) {
        public Mention {
            Objects.requireNonNull(name);
        }
    }

    /** A mention before it is known what is meant: {@code otherwise}, if no comment that is answered has the name. */
    private record Found(String written, int name, int otherwise) {}

    private Mentions(List<Written> comments) {
        this.comments = comments;
        this.name = new int[comments.size()];
        this.top = new int[comments.size()];
    }

    /**
     * The mentions in each comment, in the order in which they stand there, each once.
     *
     * @param comments the oldest first, so that each stands behind the one that it answers
     * @return a list for each comment
     * @throws IllegalArgumentException if a comment answers itself or one behind it
     */
    public static List<List<Mention>> in(List<Written> comments) {
        for (int i = 0; i < comments.size(); i++) {
            int parent = comments.get(i).parent();
            if (parent < NONE || parent >= i) {
                throw new IllegalArgumentException("comment " + i + " cannot answer " + parent);
            }
        }
        if (comments.stream().noneMatch(Mentions::mayMention)) {
            return comments.stream().map(comment -> List.<Mention>of()).toList();
        }
        var mentions = new Mentions(comments);
        mentions.find();
        return mentions.resolved();
    }

    private static boolean mayMention(Written comment) {
        return comment.body().indexOf('@') >= 0;
    }

    private void find() {
        Map<Integer, Integer> latest = new HashMap<>();
        Map<Long, Integer> latestOfThread = new HashMap<>();
        for (int i = 0; i < name.length; i++) {
            Written comment = comments.get(i);
            top[i] = comment.parent() == NONE ? i : top[comment.parent()];
            found.add(mayMention(comment) ? found(i, latest, latestOfThread) : List.of());
            name[i] = names.add(comment.name(), i);
            if (name[i] != NONE) {
                latest.put(name[i], i);
                latestOfThread.put(inThread(i, name[i]), i);
            }
        }
    }

    private long inThread(int comment, int number) {
        return (long) top[comment] * name.length + number;
    }

    private List<Found> found(int comment, Map<Integer, Integer> latest, Map<Long, Integer> latestOfThread) {
        String body = Letters.decode(comments.get(comment).body());
        List<Found> all = new ArrayList<>();
        for (Names.Named named : names.in(FoldedText.of(body))) {
            int number = named.number();
            int otherwise = latestOfThread.getOrDefault(inThread(comment, number), latest.get(number));
            all.add(new Found(body.substring(named.nameFrom(), named.to()), number, otherwise));
        }
        return all;
    }

    /**
     * Goes down every thread and back up, with the nearest comment of each name at hand. Up and down are the same for
     * threads of any depth: {@code answer} and {@code next} say where to go.
     */
    private List<List<Mention>> resolved() {
        int[] answer = new int[name.length];
        int[] next = new int[name.length];
        Arrays.fill(answer, NONE);
        for (int i = name.length - 1; i >= 0; i--) {
            int parent = comments.get(i).parent();
            next[i] = parent == NONE ? NONE : answer[parent];
            if (parent != NONE) {
                answer[parent] = i;
            }
        }
        var nearest = new Nearest(name);
        List<List<Mention>> resolved = new ArrayList<>(found.size());
        found.forEach(some -> resolved.add(List.of()));
        for (int start = 0; start < name.length; start++) {
            int i = comments.get(start).parent() == NONE ? start : NONE;
            while (i != NONE) {
                resolved.set(i, resolved(found.get(i), nearest));
                nearest.enter(i);
                int last = i;
                i = answer[i];
                while (i == NONE && last != NONE) {
                    nearest.leave(last);
                    i = next[last];
                    last = comments.get(last).parent();
                }
            }
        }
        return resolved;
    }

    private static List<Mention> resolved(List<Found> some, Nearest nearest) {
        Set<Mention> mentions = new LinkedHashSet<>();
        for (Found one : some) {
            int answered = nearest.of(one.name);
            mentions.add(new Mention(one.written, answered == NONE ? one.otherwise : answered));
        }
        return List.copyOf(mentions);
    }

    /** For each name the comment that was entered last and not left yet. */
    private static final class Nearest {
        private final int[] name;
        private final int[] nearest;
        /** What was nearest before a comment was entered. */
        private final int[] before;

        Nearest(int[] name) {
            this.name = name;
            this.nearest = new int[name.length];
            this.before = new int[name.length];
            Arrays.fill(nearest, NONE);
        }

        int of(int number) {
            return nearest[number];
        }

        void enter(int comment) {
            if (name[comment] != NONE) {
                before[comment] = nearest[name[comment]];
                nearest[name[comment]] = comment;
            }
        }

        void leave(int comment) {
            if (name[comment] != NONE) {
                nearest[name[comment]] = before[comment];
            }
        }
    }
}
