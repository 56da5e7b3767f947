package dev.caveat.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The other names that writers get: {@code Person 12}, the same wherever somebody wrote.
 *
 * <p>They are numbers and no hashes: a name can be guessed, and its hash compared. Nor is a list of who is who written anywhere. What an
 * earlier import gave is taken from the files that it made: who wrote a comment then, as the export tells, is who has the name in its file. So a
 * later export, with more people or fewer, gives nobody another name, and no two the same.
 */
final class Pseudonyms {
    private static final String WORD = "Person ";
    private static final Pattern GIVEN = Pattern.compile("(?m)^(?:author: |authors:\\n {2}- )[\"']?[Pp]erson[ -]([1-9][0-9]{0,8})[\"']?$");
    /** The author stands at the beginning of a file. */
    private static final int LOOKED_AT = 4096;

    private final BitSet taken = new BitSet();
    private final Map<Writer, Integer> numbers = new HashMap<>();
    private final Map<Writer, Set<Integer>> given = new LinkedHashMap<>();
    private final Map<String, Set<String>> accounts = new HashMap<>();
    private int next = 1;

    /** Notes every number that a file of the site has, whoever that is. */
    void scan(Path content) {
        try {
            Files.walkFileTree(content, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    String name = file.getFileName().toString();
                    if (attributes.isRegularFile() && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".md"))) {
                        String text = start(file);
                        Matcher numbers = GIVEN.matcher(text);
                        while (numbers.find()) {
                            taken.set(Integer.parseInt(numbers.group(1)));
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            // What cannot be read has no name that anybody will read.
        }
    }

    private static String start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
        }
    }

    /** The number in a file that an earlier import made. */
    static Optional<Integer> in(byte[] file) {
        Matcher number = GIVEN.matcher(new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.UTF_8));
        return number.find() ? Optional.of(Integer.parseInt(number.group(1))) : Optional.empty();
    }

    /**
     * That somebody wrote something.
     *
     * @param earlier the number in the file of it, where there is one
     */
    void met(Writer writer, Optional<Integer> earlier) {
        if (writer.isAnonymous()) {
            return;
        }
        given.computeIfAbsent(writer, none -> new HashSet<>()).addAll(earlier.stream().toList());
        accounts.computeIfAbsent(writer.folded(), none -> new HashSet<>()).add(writer.account());
    }

    /** Gives everybody a number who has none yet, in the order in which they were met. */
    void give() {
        Map<String, Integer> people = new HashMap<>();
        given.forEach((writer, earlier) -> earlier.stream().min(Integer::compare).ifPresent(number -> people.merge(person(writer), number, Math::min)));
        given.keySet().forEach(writer -> numbers.put(writer, people.computeIfAbsent(person(writer), none -> free())));
        given.clear();
    }

    /** Somebody without an account is the one who has an account under the same name, if there is only one. */
    private String person(Writer writer) {
        if (!writer.account().isEmpty()) {
            return writer.account();
        }
        Set<String> known = new HashSet<>(accounts.get(writer.folded()));
        known.remove("");
        return known.size() == 1 ? known.iterator().next() : "\n" + writer.folded();
    }

    private int free() {
        int number = taken.nextClearBit(next);
        next = number + 1;
        return number;
    }

    /** The name of somebody who was met. */
    String of(Writer writer) {
        return name(numbers.get(writer));
    }

    static String name(int number) {
        return WORD + number;
    }
}
