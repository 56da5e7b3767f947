package dev.caveat.importing.disqus;

import dev.caveat.importing.Answers;
import dev.caveat.importing.Remark;
import dev.caveat.xml.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Which threads there are, and which post answers which: what has to be known before the first post is handed over. */
final class DisqusThreads {
    private final BiFunction<String, String, DisqusExport.Page> pages;
    private final Map<String, DisqusExport.Page> threads = new HashMap<>();
    /** Deleted posts are among them: they stay as empty places where they were answered. */
    private final Answers answers = new Answers();
    private final Set<String> answered = new HashSet<>();
    /** Display names by those that people have at Disqus. */
    private final Map<String, String> names = new HashMap<>();

    /** @param pages finds the page of a link and an identifier */
    DisqusThreads(BiFunction<String, String, DisqusExport.Page> pages) {
        this.pages = pages;
    }

    void piece(Element piece) {
        String id = piece.attribute("id").strip();
        if (piece.name().equals("thread") && !id.isEmpty()) {
            threads.put(id, pages.apply(piece.line("link"), piece.line("id")));
        } else if (piece.name().equals("post") && !id.isEmpty()) {
            piece.first("author").ifPresent(author -> names.putIfAbsent(author.line("username"), author.line("name")));
            if (!isSpam(piece)) {
                answers.add(id, parent(piece));
            }
            if (!isSpam(piece) && !isDeleted(piece)) {
                answered.add(parent(piece));
            }
        }
    }

    static boolean isSpam(Element post) {
        return post.line("isSpam").equals("true");
    }

    static boolean isDeleted(Element post) {
        return post.line("isDeleted").equals("true");
    }

    static String parent(Element post) {
        return post.first("parent").map(parent -> parent.attribute("id").strip()).orElse("");
    }

    Optional<DisqusExport.Page> page(Element post) {
        return post.first("thread").map(thread -> threads.get(thread.attribute("id").strip()));
    }

    /** What is odd about the place of a post. */
    Optional<Remark> remark(String post) {
        return answers.remark(post);
    }

    boolean isAnswered(String post) {
        return answered.contains(post);
    }

    String name(String account) {
        return names.getOrDefault(account, account);
    }
}
