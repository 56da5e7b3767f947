package dev.caveat.importing;

import dev.caveat.comment.Status;
import dev.caveat.privacy.Personal;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.NewDocument;
import dev.caveat.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the files of a site of what an export holds, and keeps the ledger. */
final class SiteWriter implements Receiver {
    private static final String ANYWHERE = "https://example.org/";

    private final Target target;
    private final String folder;
    private final Optional<Renaming> renaming;
    private final Ledger ledger;
    private final Problems problems;
    private final Onlooker onlooker;
    private final Addresses addresses = new Addresses();
    /** The ids of authors by the names that are written. */
    private final Map<String, String> authors = new HashMap<>();

    /** Who is called what instead. */
    record Renaming(Census census, Pseudonyms pseudonyms) {}

    /**
     * @param folder the name of the site's folder
     * @param renaming empty where names stay
     */
    SiteWriter(Target target, String folder, Optional<Renaming> renaming, Ledger ledger, Problems problems, Onlooker onlooker) {
        this.target = target;
        this.folder = folder;
        this.renaming = renaming;
        this.ledger = ledger;
        this.problems = problems;
        this.onlooker = onlooker;
    }

    @Override
    public void read(Kind kind) {
        ledger.read(kind);
        onlooker.met();
    }

    @Override
    public void skip(Kind kind, Reason reason) {
        ledger.skipped(kind, reason);
    }

    @Override
    public void remark(Kind kind, Remark remark) {
        ledger.remarked(kind, remark);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void site(ImportedSite site) {
        if (target.has("content/site.yaml")) {
            return;
        }
        NewDocument settings = new NewDocument().text("title", site.title().isEmpty() ? CleanText.line(folder) : site.title());
        if (!site.description().isEmpty()) {
            settings.text("description", site.description());
        }
        settings.text("baseUrl", site.baseUrl().isEmpty() ? ANYWHERE : site.baseUrl());
        if (!site.language().isEmpty()) {
            settings.text("language", site.language());
        }
        if (!site.timezone().isEmpty()) {
            settings.text("timezone", site.timezone());
        }
        settings.keys("permalinks", site.permalinks());
        if (target.put("content/site.yaml", bytes(settings.text())) == Target.Put.WRITTEN && site.baseUrl().isEmpty()) {
            problems.add(Problem.of(Code.IMPORT_SITE, Place.of("content/site.yaml"), "the export does not say where the site stands, so baseUrl is " + ANYWHERE)
                    .hint("write its address there, and look at the title"));
        }
    }

    @Override
    public void article(ImportedArticle article) {
        boolean kept = addresses.keep(article.front());
        if (!kept || article.moved() && article.front().texts("url").isEmpty()) {
            ledger.remarked(Kind.ARTICLES, Remark.RENAMED);
        }
        article.front().texts("authors", article.authors().stream().filter(this::isNamed).map(author -> author(article, author)).distinct().toList());
        String text = "---\n" + article.front().text() + "---\n\n" + Traces.without(CleanText.of(article.body())).strip() + "\n";
        count(Kind.ARTICLES, target.put(article.file(), bytes(text)));
    }

    /** Whoever has no name that may be published is no author, unless they get one. */
    private boolean isNamed(Writer author) {
        return renaming.isPresent() ? !author.isAnonymous() : !author.name().isEmpty();
    }

    /** The id of an author, whose file is written where there is none. */
    private String author(ImportedArticle article, Writer author) {
        // What an earlier import called the only one.
        Optional<Integer> earlier = renaming.isPresent() && article.authors().size() == 1 ? target.bytes(article.file()).flatMap(Pseudonyms::in) : Optional.empty();
        String name = earlier.map(Pseudonyms::name).orElseGet(() -> name(author));
        return authors.computeIfAbsent(name, none -> {
            String id = id(name);
            ledger.read(Kind.AUTHORS);
            String file = "content/_people/" + id + ".yaml";
            count(Kind.AUTHORS, target.put(file, bytes(new NewDocument().text("name", name).text("role", "author").text())));
            return id;
        });
    }

    /** An id that is nobody else's: an article must not get the credentials of somebody who has another name. */
    private String id(String name) {
        String wanted = SafeName.article(name);
        String id = wanted;
        for (int again = 2; !nameOf(id).orElse(name).equals(name); again++) {
            id = wanted + "-" + again;
        }
        return id;
    }

    /** The name of somebody in the site's {@code _people}. */
    private Optional<String> nameOf(String id) {
        String file = "content/_people/" + id + ".yaml";
        return target.bytes(file).map(bytes -> KeyedTexts.of(
                Yaml.document(SourceText.of(file, CleanText.of(new String(bytes, StandardCharsets.UTF_8))), new Problems())).line("name"));
    }

    private String name(Writer writer) {
        return renaming.isPresent() ? renaming.get().pseudonyms().of(writer) : writer.name();
    }

    @Override
    public void comment(ImportedComment comment) {
        NewDocument text = new NewDocument().text("id", CleanText.line(comment.id()));
        comment.parent().ifPresent(parent -> text.text("parent", CleanText.line(parent)));
        String author = renaming.isPresent() && !comment.writer().isAnonymous()
                ? target.bytes(comment.file()).flatMap(Pseudonyms::in).map(Pseudonyms::name).orElseGet(() -> name(comment.writer()))
                : comment.writer().name();
        optional(text, "author", author);
        comment.date().ifPresent(date -> text.text("date", date));
        comment.edited().ifPresent(date -> text.keys("edited", Map.of("on", date)));
        if (comment.status() != Status.APPROVED) {
            text.text("status", comment.status().word());
        }
        if (comment.pinned()) {
            text.flag("pinned", true);
        }
        optional(text, "url", renaming.isPresent() ? "" : comment.website());
        comment.format().ifPresent(format -> text.text("format", format.word()));
        String body = CleanText.of(renamed(comment)).strip();
        text.text("body", body.isEmpty() ? "" : body + "\n");
        if (!Personal.in(body).isEmpty()) {
            ledger.remarked(Kind.COMMENTS, Remark.PERSONAL);
        }
        count(Kind.COMMENTS, target.put(comment.file(), bytes(text.text())));
    }

    private String renamed(ImportedComment comment) {
        String body = Traces.without(comment.body());
        if (renaming.isEmpty()) {
            return body;
        }
        Map<String, String> others = new HashMap<>();
        renaming.get().census().of(comment.page()).forEach(writer -> others.put(writer.name(), name(writer)));
        return Mentioned.renamed(body, others);
    }

    private static void optional(NewDocument text, String key, String value) {
        if (!value.isEmpty()) {
            text.text(key, value);
        }
    }

    @Override
    public void file(ImportedFile file) {
        count(Kind.MEDIA, target.copy(file.file(), file.source()));
    }

    private void count(Kind kind, Target.Put put) {
        switch (put) {
            case WRITTEN -> ledger.imported(kind);
            case SAME -> ledger.unchanged(kind);
            case DIFFERS -> ledger.skipped(kind, Reason.DIFFERS);
            case UNSAFE -> ledger.skipped(kind, Reason.UNSAFE);
            case REFUSED -> ledger.skipped(kind, Reason.REFUSED);
            default -> throw new IllegalStateException(put.name());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
