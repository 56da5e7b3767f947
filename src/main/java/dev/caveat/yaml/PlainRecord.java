package dev.caveat.yaml;

import dev.caveat.time.Moment;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file of plain YAML that is nothing but keys with a text each, as most comments are: read from its bytes without nodes.
 *
 * <p>It keeps what {@link Yaml} and {@link Schema#read} would give, or declines: what would be a problem or a notice, and
 * whatever is neither a text in one line nor a {@code |} block of lines. Nobody has to look at a declined one twice: {@link Yaml}
 * reads it from the beginning. Not safe for several threads; to be used again for file after file.
 */
public final class PlainRecord {
    private static final String SIGNS = ",[]{}#&*!|>'\"%@`-?: \t\n";

    private final RecordForm form;
    private final String[] texts;
    private final int[] offsets;
    private final int[] ends;
    private final boolean[] seen;
    private byte[] bytes;
    private int end;
    private int at;
    /** Whether the value at hand has characters beyond ASCII. */
    private boolean wide;
    /** The lines of a text without what indents them. */
    private byte[] joined = new byte[256];

    public PlainRecord(RecordForm form) {
        this.form = form;
        this.texts = new String[form.keys.size()];
        this.offsets = new int[texts.length];
        this.ends = new int[texts.length];
        this.seen = new boolean[texts.length];
    }

    /**
     * Reads a part of an array as UTF-8.
     *
     * @return false when it is left to {@link Yaml}; what was read before is gone all the same
     */
    public boolean read(byte[] from, int start, int stop) {
        Arrays.fill(texts, null);
        Arrays.fill(seen, false);
        bytes = from;
        end = stop;
        at = start;
        if (start == stop || stop - start > NodeReader.LONGEST_SCALAR) {
            return false;
        }
        while (at < end) {
            int key = key();
            if (key < 0 || seen[key]) {
                return false;
            }
            seen[key] = true;
            offsets[key] = at;
            if (!value(key) || !toNextKey()) {
                return false;
            }
        }
        return true;
    }

    /** The text of a value, where one was given. */
    public Optional<String> text(int key) {
        return Optional.ofNullable(texts[key]);
    }

    /** As {@link Fields#moment}. */
    public Optional<Moment> moment(int key, ZoneId zone) {
        return texts[key] == null ? Optional.empty() : Moment.parse(texts[key], zone);
    }

    /** As {@link Fields#flag}, of one that is not set by default. */
    public boolean flag(int key) {
        return texts[key] != null && Kind.flag(texts[key]).orElse(false);
    }

    /** Where in the array a value begins, quotes included; of one that was given. */
    public int offset(int key) {
        return offsets[key];
    }

    /** Where it ends. */
    public int end(int key) {
        return ends[key];
    }

    /** Moves over a key with its colon and the blanks behind it; -1 where none of the schema's stands here. */
    private int key() {
        for (int i = 0; i < form.spellings.length; i++) {
            byte[] spelling = form.spellings[i];
            int colon = at + spelling.length;
            if (colon + 1 < end && bytes[at] == spelling[0] && bytes[colon] == ':' && bytes[colon + 1] == ' ' && stands(spelling)) {
                at = colon + 2;
                while (at < end && bytes[at] == ' ') {
                    at++;
                }
                return at < end ? form.meant[i] : -1;
            }
        }
        return -1;
    }

    private boolean stands(byte[] spelling) {
        for (int i = 1; i < spelling.length; i++) {
            if (bytes[at + i] != spelling[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads a value, up to the end of its last line. */
    private boolean value(int key) {
        wide = false;
        return switch (bytes[at]) {
            case '|' -> block(key);
            case '"', '\'' -> quoted(key, bytes[at]);
            default -> plain(key);
        };
    }

    private boolean plain(int key) {
        int start = at;
        byte first = bytes[at];
        if (first >= 0 && SIGNS.indexOf(first) >= 0) {
            return false;
        }
        int last = at;
        for (; at < end && bytes[at] != '\n'; at++) {
            byte c = bytes[at];
            if (c == ' ') {
                continue;
            }
            boolean ends = c == ':' && (at + 1 == end || bytes[at + 1] == ' ' || bytes[at + 1] == '\n') || c == '#' && bytes[at - 1] == ' ';
            if (ends || c >= 0 && c < ' ' || c == 0x7f) {
                return false;
            }
            wide |= c < 0;
            last = at + 1;
        }
        ends[key] = last;
        return keep(key, bytes, start, last, false);
    }

    private boolean quoted(int key, byte quote) {
        int start = ++at;
        for (; at < end && bytes[at] != quote; at++) {
            byte c = bytes[at];
            if (c == '\\' && quote == '"' || c >= 0 && c < ' ' && c != '\t' || c == 0x7f) {
                return false;
            }
            wide |= c < 0;
        }
        int stop = at++;
        ends[key] = at;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        // Two quotes within single ones would stand for one.
        return (at >= end ? at == end : bytes[at] == '\n') && keep(key, bytes, start, stop, true);
    }

    /** A text in the lines below a {@code |}, of which the first is indented as all others are, and not empty. */
    private boolean block(int key) {
        at++;
        boolean strips = at < end && bytes[at] == '-';
        at += strips ? 1 : 0;
        if (at >= end || bytes[at] != '\n') {
            return false;
        }
        int start = ++at;
        int indent = blanks(end);
        if (indent == 0 || at + indent >= end || bytes[at + indent] == '\n' || bytes[at + indent] == '\t') {
            return false;
        }
        int length = 0;
        int breaks = 0;
        int lines = 0;
        int first = at + indent;
        while (at < end) {
            int blanks = blanks(indent);
            if (at + blanks == end || bytes[at + blanks] == '\n') {
                at += blanks;
                breaks++;
            } else if (blanks < indent) {
                break;
            } else {
                int from = at + indent;
                at = from;
                if (!toLineEnd()) {
                    return false;
                }
                length = lines == 0 ? at - from : join(lines == 1 ? first : -1, length, breaks, from);
                lines++;
                breaks = 1;
            }
            at++;
        }
        if (at > end) {
            // The file ends without a break.
            return false;
        }
        at--;
        ends[key] = at;
        if (lines == 1) {
            return keep(key, bytes, first, first + length + (strips ? 0 : 1), true);
        }
        if (!strips) {
            room(length + 1);
            joined[length++] = '\n';
        }
        return keep(key, joined, 0, length, true);
    }

    /** How many blanks stand here, up to a number. */
    private int blanks(int most) {
        int count = 0;
        while (count < most && at + count < end && bytes[at + count] == ' ') {
            count++;
        }
        return count;
    }

    private boolean toLineEnd() {
        for (; at < end && bytes[at] != '\n'; at++) {
            byte c = bytes[at];
            if (c >= 0 && c < ' ' && c != '\t' || c == 0x7f) {
                return false;
            }
            wide |= c < 0;
        }
        return true;
    }

    /** Writes a line, which ends here, behind those before it; the first of all, if it begins at an offset, before it. */
    private int join(int first, int length, int breaks, int from) {
        if (first >= 0) {
            room(length);
            System.arraycopy(bytes, first, joined, 0, length);
        }
        room(length + breaks + at - from);
        Arrays.fill(joined, length, length + breaks, (byte) '\n');
        System.arraycopy(bytes, from, joined, length + breaks, at - from);
        return length + breaks + at - from;
    }

    private void room(int length) {
        if (length > joined.length) {
            joined = Arrays.copyOf(joined, Math.max(length, joined.length * 2));
        }
    }

    /** Moves over the break and empty lines to a key that begins its line, or to the end. */
    private boolean toNextKey() {
        while (at < end && bytes[at] == '\n') {
            at++;
        }
        return at >= end || bytes[at] != ' ';
    }

    private boolean keep(int key, byte[] from, int start, int stop, boolean quoted) {
        String text = wide
                ? new String(from, start, stop - start, StandardCharsets.UTF_8)
                : new String(from, start, stop - start, StandardCharsets.ISO_8859_1);
        if (wide && isOdd(text)) {
            return false;
        }
        boolean none = !quoted && switch (text) {
            case "~", "null", "Null", "NULL" -> true;
            default -> false;
        };
        texts[key] = none ? null : text;
        return none || suits(form.keys.get(key), text);
    }

    private static boolean suits(Key key, String text) {
        return switch (key.kind()) {
            case TEXT, FREE -> true;
            case FLAG, NUMBER, MOMENT, PERIOD -> key.allows(text);
            default -> false;
        };
    }

    /** Whether there is a character that YAML forbids, that ends lines or moves columns, or that may stand for bytes that are not UTF-8. */
    private static boolean isOdd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < 0xa0 || c == '\u2028' || c == '\u2029' || c == '\uFEFF' || c >= '\uFFFD')) {
                return true;
            }
        }
        return false;
    }
}
