package dev.caveat.importing.jekyll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.comment.Comment;
import dev.caveat.importing.Import;
import dev.caveat.importing.Kind;
import dev.caveat.importing.Ledger;
import dev.caveat.importing.Names;
import dev.caveat.importing.Onlooker;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import dev.caveat.read.CommentListing;
import dev.caveat.read.CommentReader;
import dev.caveat.read.TextFile;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real blog with its comments, against the same blog as a site of ours that other means made. */
class CorpusTest {
    @TempDir
    Path folder;

    @Test
    void aRealBlogHasTheSameThreads() {
        String source = System.getProperty("caveat.import.jekyll", "");
        String site = System.getProperty("caveat.import.site", "");
        if (source.isEmpty() || site.isEmpty()) {
            System.out.println("LEFT OUT: no real blog is imported; name one with -Dcaveat.import.jekyll= and the same as a site with -Dcaveat.import.site=");
            return;
        }
        for (Names names : Names.values()) {
            Path target = folder.resolve(names.toString());
            Ledger first = run(source, target, names);
            Map<String, String> parents = parents(target);
            Map<String, String> expected = parents(Path.of(site));
            assertEquals(expected, parents);
            assertEquals(expected.size(), first.row(Kind.COMMENTS).imported());
            System.out.println(source + ", names " + names + ": " + first.row(Kind.ARTICLES).imported() + " articles, " + parents.size() + " comments, "
                    + parents.values().stream().filter(parent -> !parent.isEmpty()).count() + " replies");
            Ledger second = run(source, target, names);
            assertEquals(first.row(Kind.ARTICLES).imported(), second.row(Kind.ARTICLES).unchanged());
            assertEquals(first.row(Kind.COMMENTS).imported(), second.row(Kind.COMMENTS).unchanged());
        }
    }

    private static Ledger run(String source, Path target, Names names) {
        Ledger ledger = new Ledger();
        Import.run(new JekyllExport(Path.of(source), target), target, names, false, ledger, new Problems(), Onlooker.NONE);
        assertTrue(ledger.balances(), ledger.rows().toString());
        return ledger;
    }

    /** The id of what each comment answers, by its page and id. */
    private static Map<String, String> parents(Path site) {
        Map<String, String> parents = new TreeMap<>();
        CommentListing.list(site, new Parallel(2)).byPage().forEach((page, files) -> files.forEach((file, path) -> {
            for (Comment comment : TextFile.read(file, path, new Problems()).flatMap(text -> CommentReader.read(text, ZoneOffset.UTC, new Problems())).orElseThrow()) {
                parents.put(page + "#" + comment.id(), comment.parent().orElse(""));
            }
        }));
        return parents;
    }
}
