package dev.caveat.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The site of the benchmark on the disk, in the words of one of the programs.
 *
 * <p>What every site has, whatever its size, lies beside this program's sources; articles, comments and people are generated.
 */
final class SiteFolder {
    /** How many articles, comments and words, and which people they name. */
    record Size(int articles, int comments, long words) {}

    private final Path root;
    private final Wording wording;

    SiteFolder(Path root, Wording wording) {
        this.root = root;
        this.wording = wording;
    }

    Path root() {
        return root;
    }

    Wording wording() {
        return wording;
    }

    /**
     * Writes the site into a folder that is not there yet.
     *
     * @param sources the folder of this program's sources, with a folder for each program
     * @param twin a folder where the same comments lie already and can be linked to, which takes a third of the time and no room
     */
    Size write(Path sources, int articles, Optional<SiteFolder> twin) throws IOException {
        copy(sources.resolve(wording.folder()), root);
        SortedSet<String> people = new TreeSet<>();
        int comments = 0;
        long words = 0;
        for (int i = 0; i < articles; i++) {
            Article article = Article.of(i);
            put(wording.article(article.slug()), wording.text(article));
            people.add(article.author());
            article.review().ifPresent(review -> people.add(review.by()));
            comments += article.comments().size();
            words += Prose.words(article.body());
            comments(article, twin);
        }
        for (String person : people) {
            put(wording.person(person), People.yaml(person));
        }
        return new Size(articles, comments, words);
    }

    private void comments(Article article, Optional<SiteFolder> twin) throws IOException {
        if (!article.comments().isEmpty()) {
            Files.createDirectories(root.resolve(wording.comments(article.slug())));
        }
        for (Comment comment : article.comments()) {
            Path file = root.resolve(wording.comments(article.slug()) + comment.id() + ".yaml");
            if (twin.isEmpty() || !linked(file, twin.get(), article.slug(), comment.id())) {
                Files.writeString(file, comment.yaml());
            }
        }
    }

    private static boolean linked(Path file, SiteFolder twin, String slug, String id) {
        try {
            Files.createLink(file, twin.root.resolve(twin.wording.comments(slug) + id + ".yaml"));
            return true;
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            return false;
        }
    }

    /** Writes a file whole, as an editor does: a new file takes the place of the old one. */
    void put(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete(String path) throws IOException {
        Files.deleteIfExists(root.resolve(path));
    }

    String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path one, IOException failed) throws IOException {
                Files.delete(one);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
