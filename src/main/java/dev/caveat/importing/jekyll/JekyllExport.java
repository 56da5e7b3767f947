package dev.caveat.importing.jekyll;

import dev.caveat.importing.CleanText;
import dev.caveat.importing.Export;
import dev.caveat.importing.ImportedArticle;
import dev.caveat.importing.ImportedFile;
import dev.caveat.importing.KeyedTexts;
import dev.caveat.importing.Kind;
import dev.caveat.importing.OldAddress;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Receiver;
import dev.caveat.importing.SourceFolder;
import dev.caveat.importing.SourceFolder.Entry;
import dev.caveat.importing.SourceTexts;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.read.FrontMatterBlock;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sources of a site that Jekyll makes: {@code _posts} and {@code _drafts} wherever they lie, pages, comments of Staticman's, and media. */
public final class JekyllExport implements Export {
    private static final String COMMENTS = "_data/comments/";
    private static final Set<String> TOOLS = Set.of("_site", "node_modules", "vendor", "bower_components");
    private static final Set<String> MEDIA = Set.of(
            ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico", ".pdf", ".mp3", ".m4a", ".ogg", ".oga", ".wav", ".flac", ".mp4", ".m4v", ".webm",
            ".ogv", ".mov", ".vtt", ".srt", ".zip", ".gz", ".epub", ".csv", ".ods", ".odt", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".txt");

    private final SourceFolder folder;

    /** @param target the site's folder, which may lie in the source and is no part of it */
    public JekyllExport(Path source, Path target) {
        this.folder = new SourceFolder(source, target, TOOLS);
    }

    @Override
    public void read(Receiver receiver) {
        List<Entry> files = folder.files(receiver::problem);
        JekyllConfig config = JekyllConfig.read(folder, files, receiver);
        receiver.site(config.site());
        JekyllPaths paths = JekyllPaths.of(files, config.collections());
        Set<String> media = new HashSet<>();
        files.stream().filter(JekyllExport::isMedia).forEach(file -> media.add("/" + file.path()));
        Map<String, String> authors = authors(files, receiver);
        Set<String> read = new HashSet<>();
        for (JekyllPaths.Source source : paths.sources()) {
            read.add(source.file().path());
            receiver.read(Kind.ARTICLES);
            article(source, config, paths, media, authors, receiver);
        }
        comments(files, paths, config, receiver);
        files.stream().filter(file -> !read.contains(file.path()) && !file.path().startsWith(COMMENTS)).forEach(file -> other(file, receiver));
    }

    private void article(
            JekyllPaths.Source source, JekyllConfig config, JekyllPaths paths, Set<String> media, Map<String, String> authors, Receiver receiver) {
        Optional<Boolean> handed = SourceTexts.read(source.file().file(), folder.shown(source.file()), receiver, (text, problems) ->
                FrontMatterBlock.read(text, problems).map(block -> {
                    boolean page = block.keys().isPresent() || block.bodyStart() > 0;
                    if (!page) {
                        receiver.skip(Kind.ARTICLES, Reason.NO_FRONT_MATTER);
                        return true;
                    }
                    JekyllFront front = new JekyllFront(config, source, KeyedTexts.of(block.keys().map(Node.class::cast)));
                    JekyllText body = JekyllText.of(text, block.bodyStart(), source.path(), paths, media, problems::add);
                    ImportedArticle article = new ImportedArticle(source.path(), source.moved(), front.document(body.toc()), front.authors(authors), body.body());
                    front.left().forEach(key -> problems.add(Problem.of(Code.IMPORT_MARKUP, text.whole(),
                                    "the front matter's key \"" + CleanText.line(CleanText.start(key, 60)) + "\" was left out")
                            .hint("write by hand what is needed of it")));
                    receiver.article(article);
                    return true;
                }));
        if (handed.isEmpty()) {
            receiver.skip(Kind.ARTICLES, Reason.UNREADABLE);
        }
    }

    /** The names of authors by the words for them, as themes keep them in {@code _data/authors.yml}. */
    private Map<String, String> authors(List<Entry> files, Receiver receiver) {
        Map<String, String> authors = new HashMap<>();
        for (Entry file : files) {
            if (file.path().matches("_data/authors?\\.ya?ml") && !file.isLink()) {
                KeyedTexts known = KeyedTexts.of(SourceTexts.<Node>read(file.file(), folder.shown(file), receiver, Yaml::document));
                known.values().keySet().forEach(word -> known.map(word).text("name", "display_name").ifPresent(name -> authors.put(word, name)));
            }
        }
        return authors;
    }

    private void comments(List<Entry> files, JekyllPaths paths, JekyllConfig config, Receiver receiver) {
        Map<String, List<Entry>> threads = new LinkedHashMap<>();
        for (Entry file : files) {
            if (file.path().startsWith(COMMENTS) && isRecord(file)) {
                // A file of its own at the top holds all comments on a page.
                String slug = file.folder().length() < COMMENTS.length() ? file.stem() : file.folder().substring(COMMENTS.length());
                threads.computeIfAbsent(slug, none -> new ArrayList<>()).add(file);
            }
        }
        StaticmanThread reader = new StaticmanThread(receiver, config.zone());
        threads.forEach((slug, thread) -> {
            Optional<String> page = page(slug, paths);
            reader.read(page.orElseGet(() -> JekyllPaths.POSTS + "/" + OldAddress.folder(slug)), folder, thread, page.isPresent());
        });
    }

    static boolean isRecord(Entry file) {
        return Set.of(".yml", ".yaml", ".json").contains(file.ending());
    }

    /** The page whose comments lie in a folder: it is called by the slug, or by the whole address. */
    private static Optional<String> page(String slug, JekyllPaths paths) {
        List<String> found = paths.slug(slug.substring(slug.lastIndexOf('/') + 1));
        return found.stream().filter(path -> ("/" + path).endsWith("/" + slug)).findFirst().or(() -> found.stream().findFirst());
    }

    private static boolean isMedia(Entry file) {
        boolean hidden = ("/" + file.path()).contains("/_");
        boolean tool = file.folder().isEmpty() && Set.of(".txt", ".gz", ".zip").contains(file.ending()) && !file.name().equals("robots.txt");
        return !hidden && !file.isLink() && !tool && MEDIA.contains(file.ending());
    }

    /** What is neither an article nor a comment that was read. */
    private void other(Entry file, Receiver receiver) {
        boolean hidden = ("/" + file.path()).contains("/_");
        boolean post = file.path().matches("(?:.*/)?_(?:posts|drafts)/.*");
        boolean html = Set.of(".html", ".htm").contains(file.ending()) && !hidden;
        boolean page = html && isPage(file) || JekyllPaths.isMarkdown(file) && !hidden;
        if (page || post) {
            receiver.read(Kind.ARTICLES);
            receiver.skip(Kind.ARTICLES, file.isLink() ? Reason.LINK : JekyllPaths.isMarkdown(file) ? Reason.NO_DATE : Reason.HTML_PAGE);
            return;
        }
        receiver.read(Kind.MEDIA);
        if (isMedia(file)) {
            receiver.file(new ImportedFile(file.path(), file.file()));
        } else {
            receiver.skip(Kind.MEDIA, file.isLink() ? Reason.LINK : Reason.TEMPLATE);
        }
    }

    /** Whether Jekyll makes a page of a file, because it has front matter; others are published as they are. */
    private static boolean isPage(Entry file) {
        try (InputStream in = file.isLink() ? InputStream.nullInputStream() : Files.newInputStream(file.file())) {
            return new String(in.readNBytes("---".length()), StandardCharsets.US_ASCII).equals("---");
        } catch (IOException unreadable) {
            return true;
        }
    }
}
