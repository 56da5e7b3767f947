package dev.caveat.picture;

import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The smaller copies of a site's pictures, kept in a folder by what they are made of, so that a picture is scaled once.
 *
 * <p>Each output folder has a list in there of what its last build used; what is in no list goes when one is written. A list or
 * a copy that is damaged is as if it were not there: nothing is published of which the fingerprint is not that of the list. Two builds
 * at once may make a copy twice, and take away one that the other is about to use; that one is then made again.
 *
 * <p>Safe for several threads.
 */
public final class VariantStore {
    /** Raised when the same points, or the same file, would be made otherwise. */
    private static final String SCALER = "1";

    /** After so many pictures that were scaled, that is written down: the first build of a large site may be broken off. */
    private static final int OFTEN = 50;

    private static final String LIST = ".list";
    private static final String COPY = ".copy";
    private static final String NEXT = ".next";

    private final Path folder;
    private final String name;
    private final String maker;
    private final Widths widths;
    private final boolean makes;
    private final Shrinking shrinking;
    private final Map<String, Variants> known = new ConcurrentHashMap<>();
    private final Map<String, Variants> used = new ConcurrentHashMap<>();
    private final AtomicInteger scaled = new AtomicInteger();

    private VariantStore(Path folder, String name, Widths widths, boolean makes) {
        this.makes = makes;
        this.folder = folder;
        this.name = name;
        this.widths = widths;
        this.shrinking = new Shrinking(widths);
        // Who decodes and encodes: another Java makes other bytes, also where it is of the same version.
        this.maker = SCALER + " " + System.getProperty("java.vendor", "") + " " + System.getProperty("java.runtime.version", "");
    }

    /**
     * @param folder where copies are kept; it need not be there
     * @param name of the output folder, as a name of files
     * @param trusts whether what is there is used
     */
    public static VariantStore open(Path folder, String name, Widths widths, boolean trusts) {
        var store = new VariantStore(folder, name, widths, true);
        return trusts ? store.remembering() : store;
    }

    /** The same for who leaves no trace: no copies are made, and what no build has made is not there. */
    public static VariantStore look(Path folder, String name, Widths widths) {
        return new VariantStore(folder, name, widths, false).remembering();
    }

    private VariantStore remembering() {
        if (!widths.all().isEmpty()) {
            lists().forEach(list -> known.putAll(read(list)));
        }
        return this;
    }

    /** What the names of copies are told apart by: another picture, or another way of scaling it, has another. */
    public Fingerprint mark(Fingerprint content) {
        return Fingerprint.mix().add(SCALER).add(content).add(widths.all().toString()).add(widths.quality()).done();
    }

    private String key(Fingerprint content) {
        return Fingerprint.mix().add(mark(content)).add(maker).done().hex();
    }

    /**
     * The copies of a picture; makes them where they are not known.
     *
     * @param file the picture
     * @param content of its file as the site was read; of a file that changed since, there are none
     */
    public Variants of(Path file, Fingerprint content) {
        if (widths.all().isEmpty()) {
            return Variants.NONE;
        }
        String key = key(content);
        Variants before = used.get(key);
        if (before == null) {
            // Not within the map: making them takes a while, and others would wait for it.
            Optional<Variants> found = Optional.ofNullable(known.get(key)).or(() -> makes ? made(key, file, content) : Optional.empty());
            found.ifPresent(variants -> used.put(key, variants));
            before = found.orElse(Variants.NONE);
        }
        return before;
    }

    /** Empty where the file is not any more what it was: then nothing is known of what it was. */
    private Optional<Variants> made(String key, Path file, Fingerprint content) {
        Optional<Variants> made = shrunk(file, content).map(shrunk -> {
            List<Variant> variants = new ArrayList<>();
            for (Shrinking.Copy copy : shrunk.smaller()) {
                variants.add(0, new Variant(copy.width(), copy.bytes().length, Fingerprint.of(copy.bytes())));
                keep(key, copy);
            }
            return new Variants(variants, shrunk.left());
        });
        if (made.isPresent() && scaled.incrementAndGet() % OFTEN == 0) {
            note();
        }
        return made;
    }

    private Optional<Shrinking.Shrunk> shrunk(Path file, Fingerprint content) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Fingerprint.of(bytes).equals(content) ? Optional.of(shrinking.of(bytes)) : Optional.empty();
        } catch (IOException unreadable) {
            // Whoever publishes the picture itself says so.
            return Optional.empty();
        }
    }

    /** The file of a copy; empty where the picture is not any more what it was. */
    public Optional<byte[]> bytes(Path file, Fingerprint content, Variant variant) {
        String key = key(content);
        try {
            byte[] kept = Files.readAllBytes(copy(key, variant.width()));
            if (Fingerprint.of(kept).equals(variant.content())) {
                return Optional.of(kept);
            }
        } catch (IOException gone) {
            // Then it is made again.
        }
        List<Shrinking.Copy> copies = shrunk(file, content).map(Shrinking.Shrunk::smaller).orElse(List.of());
        copies.forEach(copy -> keep(key, copy));
        return copies.stream().filter(copy -> copy.width() == variant.width()).map(Shrinking.Copy::bytes)
                .filter(bytes -> Fingerprint.of(bytes).equals(variant.content())).findFirst();
    }

    private Path copy(String key, int width) {
        return folder.resolve(key + "-" + width + COPY);
    }

    private void keep(String key, Shrinking.Copy copy) {
        if (!makes) {
            return;
        }
        try {
            replace(copy(key, copy.width()), copy.bytes());
        } catch (IOException refused) {
            // It is made once more when it is published, and by the next build; that nothing can be remembered is said elsewhere.
        }
    }

    private void replace(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, name + "-", NEXT);
        try {
            Files.write(next, bytes);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    // Lists

    /** Writes down what this build used, and takes away what no output folder uses any more. */
    public void close() throws IOException {
        if (used.isEmpty() && !Files.isDirectory(folder)) {
            return;
        }
        byte[] bytes = list(used);
        Path list = folder.resolve(name + LIST);
        if (!Files.exists(list) || Files.size(list) != bytes.length || !Fingerprint.of(Files.readAllBytes(list)).equals(Fingerprint.of(bytes))) {
            replace(list, bytes);
            prune();
        }
    }

    /** Writes down what is known by now; nothing goes. */
    private synchronized void note() {
        Map<String, Variants> all = new TreeMap<>(known);
        all.putAll(used);
        try {
            replace(folder.resolve(name + LIST), list(all));
        } catch (IOException refused) {
            // Said at the end.
        }
    }

    private static byte[] list(Map<String, Variants> all) {
        var text = new StringBuilder();
        new TreeMap<>(all).forEach((key, variants) -> {
            text.append(key);
            variants.left().ifPresent(why -> text.append(' ').append(why));
            variants.all().forEach(one -> text.append(' ').append(one.width()).append(':').append(one.length())
                    .append(':').append(one.content().hex()));
            text.append('\n');
        });
        return (Fingerprint.of(text.toString()).hex() + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private void prune() throws IOException {
        Set<String> kept = new HashSet<>();
        for (Path list : lists()) {
            read(list).forEach((key, variants) -> variants.all().forEach(one -> kept.add(copy(key, one.width()).getFileName().toString())));
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*{" + COPY + "," + name + "-*" + NEXT + "}")) {
            for (Path file : files) {
                if (!kept.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
    }

    private List<Path> lists() {
        List<Path> lists = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + LIST)) {
                files.forEach(lists::add);
            } catch (IOException | DirectoryIteratorException unreadable) {
                return List.of();
            }
        }
        return lists;
    }

    /** Nothing of a list that cannot be read. */
    private static Map<String, Variants> read(Path list) {
        try {
            String text = Files.readString(list);
            int line = text.indexOf('\n');
            if (line < 0 || !Fingerprint.of(text.substring(line + 1)).hex().equals(text.substring(0, line))) {
                return Map.of();
            }
            Map<String, Variants> all = new TreeMap<>();
            for (String one : text.substring(line + 1).lines().toList()) {
                String[] words = one.split(" ");
                List<Variant> variants = new ArrayList<>();
                Optional<NotShrunk> left = Optional.empty();
                for (int i = 1; i < words.length; i++) {
                    String[] parts = words[i].split(":");
                    if (parts.length == 1) {
                        left = Optional.of(NotShrunk.valueOf(parts[0]));
                    } else {
                        variants.add(new Variant(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), fingerprint(parts[2])));
                    }
                }
                all.put(words[0], new Variants(variants, left));
            }
            return all;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Map.of();
        }
    }

    private static Fingerprint fingerprint(String hex) {
        return new Fingerprint(Long.parseUnsignedLong(hex.substring(0, 16), 16), Long.parseUnsignedLong(hex.substring(16), 16));
    }
}
