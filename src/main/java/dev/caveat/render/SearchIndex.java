package dev.caveat.render;

import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.model.Ref;
import dev.caveat.model.Site;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.read.TextFile;
import dev.caveat.search.Field;
import dev.caveat.search.Lexicon;
import dev.caveat.search.Shards;
import dev.caveat.search.WordIndex;
import dev.caveat.trace.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The index of the words of some pages, read from their files: what stands on a page around its text is not among them.
 *
 * @param problems what kept a page's text from being read; then no file of the index is right
 */
record SearchIndex(WordIndex words, List<Problem> problems) {
    /**
     * @param said a fingerprint of all that each page is found by
     * @param kept what earlier builds found; empty where nothing is
     */
    static SearchIndex of(List<Page> pages, Site site, Parallel parallel, List<Fingerprint> said, String tag, Optional<KeptWords> kept) {
        List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
        Shards shards = Shards.of(pages.size());
        WordParts parts = new WordParts(said, shards, tag, kept);
        WordIndex words = WordIndex.of(pages.size(), shards, parallel, parts, (number, lexicon) -> {
            Problems found = new Problems();
            read(pages.get(number), site, lexicon, found);
            problems.addAll(found.all());
        });
        if (problems.isEmpty()) {
            parts.save();
        }
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(null);
        return new SearchIndex(words, List.copyOf(sorted));
    }

    private static void read(Page page, Site site, Lexicon lexicon, Problems problems) {
        beside(page, site, lexicon::say);
        page.source().flatMap(source -> TextFile.again(source, problems))
                .ifPresent(file -> lexicon.read(file.text().text(), page.bodyStart()));
    }

    /** Gives what a page is found by beside its text. */
    static void beside(Page page, Site site, BiConsumer<Field, String> words) {
        words.accept(Field.TITLE, page.title());
        page.front().linkTitle().ifPresent(title -> words.accept(Field.HEADING, title));
        words.accept(Field.HEADING, page.front().summary().orElse(page.description()));
        page.front().terms().forEach((taxonomy, terms) ->
                terms.forEach(term -> words.accept(Field.HEADING, site.config().vocabulary(taxonomy).title(term.name()))));
        for (Ref author : page.front().authors()) {
            Person person = site.people().get(author.name());
            words.accept(Field.HEADING, person == null ? author.name() : person.name());
        }
    }
}
