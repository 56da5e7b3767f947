package dev.caveat.write;

import dev.caveat.trace.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The list of the files that Caveat wrote into an output folder, which is all that it may ever change or delete there.
 *
 * <p>A text: a first line with the name and number of the format, then a line for each file, sorted: 32 hexadecimal digits
 * that stand for its bytes (zeros where they are not known), a blank, the path. Paths that end with a slash come first: they
 * are folders that we write into but did not make. It is published with the site, so it names nothing that is not public.
 *
 * @param finished whether the build that wrote it came to its end; if not, it lists all that this build may have written
 * @param files what stands for the bytes of each file, {@link Fingerprint#ABSENT} where that is not known
 * @param folders folders that were there before us, without the slash
 * @param strays lines that are no lines of ours, as they stand
 */
public record Manifest(
        boolean finished, SortedMap<String, Fingerprint> files, SortedSet<String> folders, List<String> strays) {
    public static final String NAME = OutputPath.OWN + "manifest";

    private static final String FIRST_LINE = "caveat-manifest 1";
    private static final String FIRST_LINE_UNFINISHED = FIRST_LINE + " unfinished";
    private static final int DIGITS = 32;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    public Manifest {
        files = Collections.unmodifiableSortedMap(files);
        folders = Collections.unmodifiableSortedSet(folders);
        strays = List.copyOf(strays);
    }

    public static Manifest none() {
        return new Manifest(false, new TreeMap<>(), new TreeSet<>(), List.of());
    }

    /** What lists all files of this one and of another, while one is turned into the other. */
    public Manifest underWay(Manifest other) {
        var all = new TreeMap<String, Fingerprint>();
        files.keySet().forEach(path -> all.put(path, Fingerprint.ABSENT));
        other.files.keySet().forEach(path -> all.put(path, Fingerprint.ABSENT));
        return new Manifest(false, all, folders, List.of());
    }

    /** Empty where the text is not a manifest of a format that this version knows. */
    public static Optional<Manifest> parse(byte[] bytes) {
        // Who keeps the output in git may have had its line ends changed on the way.
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        int end = text.indexOf('\n');
        String first = end < 0 ? "" : text.substring(0, end);
        boolean finished = first.equals(FIRST_LINE);
        if (!finished && !first.equals(FIRST_LINE_UNFINISHED)) {
            return Optional.empty();
        }
        var files = new TreeMap<String, Fingerprint>();
        var folders = new TreeSet<String>();
        var strays = new ArrayList<String>();
        int start = end + 1;
        while (start < text.length()) {
            int stop = text.indexOf('\n', start);
            String line = text.substring(start, stop < 0 ? text.length() : stop);
            String path = stop < 0 ? "" : path(line);
            if (path.isEmpty()) {
                strays.add(line);
            } else if (line.endsWith("/")) {
                folders.add(path);
            } else {
                files.put(path, fingerprint(line));
            }
            start += line.length() + 1;
        }
        return Optional.of(new Manifest(finished, files, folders, strays));
    }

    /** The path of a line, without the slash of a folder; empty where the line is not one of ours. */
    private static String path(String line) {
        if (line.length() <= DIGITS || line.charAt(DIGITS) != ' ' || !beginsWithDigits(line)) {
            return "";
        }
        String path = line.substring(DIGITS + 1, line.endsWith("/") ? line.length() - 1 : line.length());
        return OutputPath.fault(path).isEmpty() ? path : "";
    }

    private static Fingerprint fingerprint(String line) {
        return new Fingerprint(
                Long.parseUnsignedLong(line, 0, DIGITS / 2, 16), Long.parseUnsignedLong(line, DIGITS / 2, DIGITS, 16));
    }

    private static boolean beginsWithDigits(String line) {
        for (int i = 0; i < DIGITS; i++) {
            char c = line.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** As it is written. */
    public byte[] bytes() {
        var text = new StringBuilder(64 + files.size() * 96);
        text.append(finished ? FIRST_LINE : FIRST_LINE_UNFINISHED).append('\n');
        for (String folder : folders) {
            line(text, Fingerprint.ABSENT, folder).append("/\n");
        }
        for (var file : files.entrySet()) {
            line(text, file.getValue(), file.getKey()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static StringBuilder line(StringBuilder text, Fingerprint fingerprint, String path) {
        digits(text, fingerprint.high());
        digits(text, fingerprint.low());
        return text.append(' ').append(path);
    }

    private static void digits(StringBuilder text, long number) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            text.append(HEX[(int) (number >>> shift) & 15]);
        }
    }
}
