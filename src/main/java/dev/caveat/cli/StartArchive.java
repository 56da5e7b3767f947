package dev.caveat.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file beside the program, or in the user's cache, that holds the program's classes as Java has them in memory: with it Caveat starts faster.
 *
 * <p>The launcher names it and hands it to Java where it is there; Java itself finds out whether it fits, and does without it where not. Here it is
 * seen to that it is made, by a process that nobody waits for, after a command has ended. Nothing of this is ever told, and where it cannot
 * be made, Caveat is slower and nothing else. It is made from the start of a small site's build ({@link Rehearsal}), and one Java cannot use
 * another one's: so it is no part of what is distributed.
 *
 * @param file where it lies, or is to lie
 * @param jar the program
 */
record StartArchive(Path file, Path jar) {
    /** After this time a making that has not ended is taken for one that was broken off. */
    private static final Duration MOST = Duration.ofMinutes(10);

    /** The one that the launcher has named; none in a continuous integration, where everything is used once. */
    static Optional<StartArchive> of(Surroundings surroundings) {
        Path jar = Program.file();
        Optional<String> named = surroundings.variable("CAVEAT_ARCHIVE");
        return named.isEmpty() || surroundings.variable("CI").isPresent() || !jar.toFile().isFile()
                ? Optional.empty()
                : Optional.of(new StartArchive(Path.of(named.get()), jar));
    }

    /**
     * How large it is, 0 where that Java could not make one; then what it was made of, with which Java. Lies beside it. The launcher reads the first
     * line: Java crashes on an archive that was cut off.
     */
    Path label() {
        return file.resolveSibling(file.getFileName() + ".txt");
    }

    /** The folder in which it is being made; whoever makes that folder makes the archive. */
    Path making() {
        return file.resolveSibling(file.getFileName() + ".making");
    }

    /** Whether it was made of other files or with another Java than there are now, or never. */
    boolean isStale() {
        try {
            return !label().toFile().isFile() || !Files.readString(label()).equals(file.toFile().length() + "\n" + made());
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** What {@link #label} has to say of what it was made of: Java compares the times and sizes of the program's files as well. */
    String made() {
        StringBuilder made = new StringBuilder(1 << 10);
        made.append(System.getProperty("java.vm.version")).append('\n').append(System.getProperty("java.home")).append('\n');
        List<File> files = new ArrayList<>(List.of(jar.toFile()));
        File[] libraries = jar.resolveSibling("lib").toFile().listFiles();
        if (libraries != null) {
            Arrays.sort(libraries);
            files.addAll(Arrays.asList(libraries));
        }
        for (File one : files) {
            made.append(one).append(' ').append(one.length()).append(' ').append(one.lastModified()).append('\n');
        }
        return made.toString();
    }

    /** Has it made, unless that is being done already or cannot be done. Does not wait for it. */
    void order(Instant now) {
        try {
            if (!isStale() || !claim(now)) {
                return;
            }
            // It must not hold a stream of ours: whoever reads that would wait for its end.
            new ProcessBuilder(command())
                    .redirectInput(ProcessBuilder.Redirect.from(nowhere()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .directory(making().toFile())
                    .start();
        } catch (IOException | UnsupportedOperationException refused) {
            // Then every start is as slow as this one.
        }
    }

    private boolean claim(Instant now) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createDirectory(making());
            return true;
        } catch (FileAlreadyExistsException another) {
            FileTime since = Files.getLastModifiedTime(making());
            if (since.toInstant().plus(MOST).isAfter(now)) {
                return false;
            }
            Rehearsal.delete(making());
            Files.createDirectory(making());
            return true;
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (new File("/usr/bin/nice").canExecute()) {
            command.addAll(List.of("/usr/bin/nice", "-n", "19"));
        }
        command.addAll(List.of(
                java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", jar.toString(),
                Rehearsal.class.getName(), file.toAbsolutePath().toString()));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java").toString();
    }

    private static File nowhere() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
