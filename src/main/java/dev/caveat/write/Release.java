package dev.caveat.write;

import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a build left to be published: the files on its list and no others, each with the very bytes that the build wrote.
 *
 * @param folder the real output folder
 * @param files sorted by their paths
 * @param strangers the paths of other files in the folder, sorted
 * @param manifest the list itself
 */
public record Release(Path folder, List<PublicFile> files, List<String> strangers, Manifest manifest) {
    public Release {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(manifest);
        files = List.copyOf(files);
        strangers = List.copyOf(strangers);
    }

    /** Empty with a problem where the list cannot be read, or where a file is not as the build left it. */
    public static Optional<Release> of(Path output, Parallel parallel, Problems problems) {
        try {
            Path real = output.toRealPath();
            Disk disk = new Disk(new OutputFolder(real, String.valueOf(output.getFileName())));
            LastBuild last = LastBuild.read(disk, problems);
            if (last.stamp().isEmpty()) {
                problems.add(Problem.of(Code.OUTPUT_MANIFEST, disk.place(Manifest.NAME), "no build has come to its end here").hint("build the site first"));
                return Optional.empty();
            }
            List<PublicFile> files = files(last.manifest(), disk, problems);
            return problems.hasErrors() || !areAsTheyWere(files, disk, parallel, problems)
                    ? Optional.empty()
                    : Optional.of(new Release(real, files, strangers(real, last.manifest()), last.manifest()));
        } catch (WriteFailed unreadable) {
            problems.add(unreadable.problem());
        } catch (IOException unreadable) {
            problems.add(Disk.refused(output.toString(), "list", unreadable));
        }
        return Optional.empty();
    }

    private static List<PublicFile> files(Manifest manifest, Disk disk, Problems problems) throws WriteFailed {
        List<PublicFile> files = new ArrayList<>(manifest.files().size());
        for (var file : manifest.files().entrySet()) {
            String path = file.getKey();
            Optional<BasicFileAttributes> found = disk.isThere(OutputPath.parent(path)) ? disk.look(path) : Optional.empty();
            if (found.filter(BasicFileAttributes::isRegularFile).isEmpty()) {
                problems.add(changed(disk, path));
            } else {
                files.add(new PublicFile(path, file.getValue(), found.get().size()));
            }
        }
        return files;
    }

    /** Reads all: whatever was done to the folder since, what is published is what was built and judged. */
    private static boolean areAsTheyWere(List<PublicFile> files, Disk disk, Parallel parallel, Problems problems) {
        List<Optional<Problem>> found = parallel.map(files, file -> {
            try {
                boolean same = file.fingerprint().isAbsent() || Fingerprint.of(disk.read(file.path())).equals(file.fingerprint());
                return same ? Optional.<Problem>empty() : Optional.of(changed(disk, file.path()));
            } catch (WriteFailed unreadable) {
                return Optional.of(unreadable.problem());
            }
        });
        found.forEach(problem -> problem.ifPresent(problems::add));
        return found.stream().allMatch(Optional::isEmpty);
    }

    private static Problem changed(Disk disk, String path) {
        return Problem.of(Code.PUBLISH_CHANGED, disk.place(path), disk.place(path).file() + " is not as the build left it")
                .hint("delete the file, and publish again: it is then built anew");
    }

    private static List<String> strangers(Path folder, Manifest manifest) throws IOException {
        List<String> strangers = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) {
                // Somebody keeps the output in a repository of its own: that is not the site's, and large.
                return one.getFileName().toString().equals(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path one, BasicFileAttributes attributes) {
                String path = folder.relativize(one).toString().replace('\\', '/');
                if (!manifest.files().containsKey(path) && !OutputPath.name(path).startsWith(OutputPath.OWN)) {
                    strangers.add(path);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        strangers.sort(null);
        return strangers;
    }

    /** The bytes of a file, which are those that the build wrote. */
    public byte[] read(PublicFile file) throws IOException {
        try (var in = Files.newInputStream(folder.resolve(file.path()), LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readAllBytes();
            if (!file.fingerprint().isAbsent() && !Fingerprint.of(bytes).equals(file.fingerprint())) {
                throw new IOException("it has changed meanwhile");
            }
            return bytes;
        }
    }
}
