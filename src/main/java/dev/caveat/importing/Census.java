package dev.caveat.importing;

import dev.caveat.problem.Problem;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an export for who wrote in it, and in which threads, before anything is written. */
final class Census implements Receiver {
    private final Target target;
    private final Pseudonyms pseudonyms;
    private final Onlooker onlooker;
    private final Map<String, Set<Writer>> threads = new HashMap<>();

    Census(Target target, Pseudonyms pseudonyms, Onlooker onlooker) {
        this.target = target;
        this.pseudonyms = pseudonyms;
        this.onlooker = onlooker;
    }

    /** Who wrote comments below a page. */
    Set<Writer> of(String page) {
        return threads.getOrDefault(page, Set.of());
    }

    @Override
    public void article(ImportedArticle article) {
        // Of several authors, the file does not tell which is which.
        Optional<Integer> earlier = article.authors().size() == 1 ? target.bytes(article.file()).flatMap(Pseudonyms::in) : Optional.empty();
        article.authors().forEach(author -> pseudonyms.met(author, earlier));
    }

    @Override
    public void comment(ImportedComment comment) {
        pseudonyms.met(comment.writer(), target.bytes(comment.file()).flatMap(Pseudonyms::in));
        if (!comment.writer().name().isEmpty()) {
            threads.computeIfAbsent(comment.page(), none -> new LinkedHashSet<>()).add(comment.writer());
        }
    }

    @Override
    public void read(Kind kind) {
        onlooker.met();
    }

    @Override
    public void skip(Kind kind, Reason reason) {}

    @Override
    public void remark(Kind kind, Remark remark) {}

    @Override
    public void problem(Problem problem) {}

    @Override
    public void site(ImportedSite site) {}

    @Override
    public void file(ImportedFile file) {}
}
