package dev.caveat.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program has made of the site, counted in its files and in the same way for every program.
 *
 * @param articles pages of articles, each in a folder of its own
 * @param lists pages of lists: of home, sections, terms, people and their overviews, with their further pages; Hugo's
 *     redirections from {@code page/1/} are none
 * @param comments comments on pages of articles, and on the further pages that long conversations have
 * @param files all files
 */
record Made(int articles, int lists, int comments, int files) {
    private static final Pattern LIST =
            Pattern.compile("(articles/|(tags|categories)/([^/]+/)?|people/([^/]+/)?)?(page/(?!1/)\\d+/)?index\\.html");
    private static final Pattern ARTICLE = Pattern.compile("articles/[^/]+/index\\.html");
    private static final Pattern BELOW_ARTICLE = Pattern.compile("articles/(?!page/)[^/]+/.*\\.html");
    private static final byte[] COMMENT = "<article class=\"comment".getBytes(StandardCharsets.US_ASCII);

    /** Whether two programs have made the same. They may have made different numbers of other files. */
    boolean agrees(Made other) {
        return articles == other.articles && lists == other.lists && comments == other.comments;
    }

    @Override
    public String toString() {
        return articles + " pages of articles, " + lists + " of lists, " + comments + " comments; " + files + " files";
    }

    static Made in(Path output) throws IOException {
        Matcher list = LIST.matcher("");
        Matcher article = ARTICLE.matcher("");
        Matcher belowArticle = BELOW_ARTICLE.matcher("");
        int[] counts = new int[4];
        Files.walkFileTree(output, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = output.relativize(file).toString().replace('\\', '/');
                counts[3]++;
                if (list.reset(path).matches()) {
                    counts[1]++;
                } else if (belowArticle.reset(path).matches()) {
                    counts[0] += article.reset(path).matches() ? 1 : 0;
                    counts[2] += comments(Files.readAllBytes(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new Made(counts[0], counts[1], counts[2], counts[3]);
    }

    private static int comments(byte[] page) {
        int count = 0;
        for (int i = 0; i <= page.length - COMMENT.length; i++) {
            if (page[i] == '<' && Arrays.equals(page, i, i + COMMENT.length, COMMENT, 0, COMMENT.length)) {
                count++;
            }
        }
        return count;
    }
}
