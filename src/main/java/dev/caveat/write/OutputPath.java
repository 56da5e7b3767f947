package dev.caveat.write;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The rules for the path of a published file: safe below any folder, and possible on every disk. */
public final class OutputPath {
    /** What our own files in the output folder begin with; nothing published may. */
    static final String OWN = ".caveat-";

    private static final int LONGEST_SEGMENT = 255;
    private static final int LONGEST_PATH = 1024;
    private static final String FORBIDDEN = "\\:*?\"<>|";
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");
    private static final String DEVICE_NUMBERS = "0123456789\u00b9\u00b2\u00b3";

    private OutputPath() {}

    /**
     * What is wrong with a path relative to the output folder, to be read after "it"; empty where nothing is.
     *
     * <p>A good path is {@code articles/x/index.html}: names between single slashes, none of which leads upwards, is kept by
     * an operating system, or is Caveat's own.
     */
    public static String fault(String path) {
        if (path.isEmpty()) {
            return "is empty";
        }
        if (path.charAt(0) == '/') {
            return "begins with /";
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                return "holds a control character";
            }
            if (FORBIDDEN.indexOf(c) >= 0) {
                return "holds the character " + c;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c) && i + 1 < path.length()
                        && Character.isLowSurrogate(path.charAt(i + 1));
                if (!pair) {
                    return "holds half a character";
                }
                i++;
            }
        }
        if (bytes(path) > LONGEST_PATH) {
            return "is longer than " + LONGEST_PATH + " bytes";
        }
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String fault = segmentFault(path.substring(start, end));
            if (!fault.isEmpty()) {
                return fault;
            }
            start = end + 1;
        }
        return "";
    }

    private static String segmentFault(String segment) {
        if (segment.isEmpty()) {
            return "holds an empty name between two /, or ends with one";
        }
        if (segment.equals(".") || segment.equals("..")) {
            return "holds the name " + segment;
        }
        char last = segment.charAt(segment.length() - 1);
        if (last == '.' || last == ' ') {
            return "holds a name that ends with a dot or a blank";
        }
        if (bytes(segment) > LONGEST_SEGMENT) {
            return "holds a name that is longer than " + LONGEST_SEGMENT + " bytes";
        }
        if (segment.charAt(0) == '.') {
            String folded = folded(segment);
            if (folded.startsWith(OWN) || folded.equals(".git")) {
                return "holds a name that is not Caveat's to publish: " + segment;
            }
        }
        return isDevice(segment) ? "holds a name that Windows keeps for a device: " + segment : "";
    }

    private static boolean isDevice(String segment) {
        int dot = segment.indexOf('.');
        int length = dot < 0 ? segment.length() : dot;
        if (length < 3 || length > 7) {
            return false;
        }
        String stem = segment.substring(0, length).strip().toLowerCase(Locale.ROOT);
        boolean numbered = stem.length() == 4 && (stem.startsWith("com") || stem.startsWith("lpt"));
        return DEVICES.contains(stem) || numbered && DEVICE_NUMBERS.indexOf(stem.charAt(3)) >= 0;
    }

    private static int bytes(String text) {
        // No character takes more than three bytes for each of its UTF-16 units.
        return text.length() * 3 <= LONGEST_SEGMENT ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The same for all spellings that a disk which ignores case or normalises Unicode takes for one name. */
    public static String folded(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) >= 0x80) {
                String decomposed = Normalizer.normalize(path, Normalizer.Form.NFD);
                String lower = decomposed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
                return Normalizer.normalize(lower, Normalizer.Form.NFC);
            }
        }
        return path.toLowerCase(Locale.ROOT);
    }

    /** The folder that a path lies in; the empty text for the output folder itself. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
