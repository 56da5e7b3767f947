package dev.caveat.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Copies of exports in which something is missing, doubled, flipped, or put in by somebody who means harm. */
public final class Damage {
    private static final List<String> POISONS = List.of(
            "&xxe;", "<!DOCTYPE r [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]>", "]]>", "<![CDATA[", "../../../escaped", "\u0000", "\u202e", "\uFFFE", "\n---\n", "*a", "&a [*a, *a]", "<<: *a",
            "!!java.net.URL [x]", "\"", "'", "{{", "{%", "%}", "{:", "\\ud83d", "\t", "\r", "<wp:comment>", "</item>", "<item>", "CON", "/etc/passwd", "C:\\x", "a/../../b", "é".repeat(300), "<p>".repeat(300),
            "[".repeat(300), "[caption]", "<!-- wp:x", "null", "-1", "99999999999999999999", "0000-00-00", "2016-13-45T99:99:99Z", "@", "#", " ", "");

    private Damage() {}

    /** @param random null to leave it as it is */
    public static void copy(Path from, Path to, Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        int damaged = random == null ? -1 : random.nextInt(files.size());
        for (int i = 0; i < files.size(); i++) {
            Path file = Files.isRegularFile(from) ? to : to.resolve(from.relativize(files.get(i)).toString());
            Files.createDirectories(file.getParent());
            byte[] bytes = Files.readAllBytes(files.get(i));
            boolean hit = i == damaged || random != null && random.nextInt(4) == 0;
            Files.write(file, hit ? mutated(bytes, random) : bytes);
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) throws IOException {
        byte[] damaged = bytes;
        int times = random.nextBoolean() ? 1 : 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(damaged.length + 1);
            int to = Math.min(damaged.length, at + random.nextInt(200));
            damaged = switch (random.nextInt(8)) {
                case 0 -> Arrays.copyOf(damaged, at);
                case 1, 2 -> flipped(damaged, random);
                case 3, 4 -> join(Arrays.copyOf(damaged, at), POISONS.get(random.nextInt(POISONS.size())).getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(damaged, at, damaged.length));
                case 5 -> join(Arrays.copyOf(damaged, at), Arrays.copyOfRange(damaged, to, damaged.length));
                case 6 -> join(Arrays.copyOf(damaged, to), Arrays.copyOfRange(damaged, at, damaged.length));
                default -> new String(damaged, StandardCharsets.UTF_8).getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
            };
        }
        return damaged;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && flipped.length > 0; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.write(part);
        }
        return joined.toByteArray();
    }
}
