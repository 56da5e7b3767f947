package dev.caveat.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML text, mended as they pass: what stands before it, what no XML may hold, and ampersands that begin nothing.
 *
 * <p>Programs that write XML by hand forget these, and a parser would refuse the whole for one of them. Ends of lines stay, so that lines keep
 * their numbers.
 */
final class Repair extends Reader {
    /** Within so much of the beginning the XML must begin. */
    private static final int LOOKED_AT = 64 * 1024;
    private static final int LONGEST_REFERENCE = 12;
    private static final Pattern BEGINNING = Pattern.compile("<\\?xml\\s|<!DOCTYPE\\s|<(?:rss|disqus)[\\s>]");
    private static final Pattern ENCODING = Pattern.compile("<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    /** The five that XML knows, and numbers. Others are of HTML, and stay as they are written for who reads that. */
    private static final Pattern REFERENCE = Pattern.compile("(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});");
    private static final String CDATA = "<![CDATA[";
    private static final char INSTEAD = '\uFFFD';

    private final Reader in;
    private final char[] ahead = new char[8192];
    private int from;
    private int to;
    private boolean ended;
    private boolean cdata;
    private final StringBuilder mended = new StringBuilder();
    private int given;

    private Repair(Reader in) {
        this.in = in;
    }

    /** @param skipped gets the number of lines that stand before the XML */
    static Repair of(InputStream bytes, int[] skipped) throws IOException {
        PushbackInputStream back = new PushbackInputStream(bytes, LOOKED_AT);
        byte[] start = back.readNBytes(LOOKED_AT);
        boolean wide = start.length > 1 && ((start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE || (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF);
        if (wide) {
            back.unread(start);
            return new Repair(new InputStreamReader(back, StandardCharsets.UTF_16));
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        Matcher beginning = BEGINNING.matcher(text);
        int first = beginning.find() ? beginning.start() : Math.max(0, text.indexOf('<'));
        skipped[0] = (int) text.substring(0, first).chars().filter(c -> c == '\n').count();
        Charset charset = charset(text.substring(first));
        int declared = text.startsWith("<?xml", first) ? text.indexOf("?>", first) : -1;
        // The declaration names the encoding of bytes, and is read no more.
        int begin = declared < 0 ? first : declared + 2;
        skipped[0] += (int) text.substring(first, begin).chars().filter(c -> c == '\n').count();
        back.unread(start, begin, start.length - begin);
        return new Repair(new InputStreamReader(back, charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    private static Charset charset(String text) {
        Matcher encoding = ENCODING.matcher(text);
        try {
            return encoding.lookingAt() ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (given == mended.length()) {
            mended.setLength(0);
            given = 0;
            if (!mend()) {
                return -1;
            }
        }
        int count = Math.min(length, mended.length() - given);
        mended.getChars(given, given + count, buffer, offset);
        given += count;
        return count;
    }

    /** Mends what is there; false at the end. */
    private boolean mend() throws IOException {
        boolean more = fill();
        // What is looked at together must be there as a whole.
        int end = more ? to - LONGEST_REFERENCE : to;
        while (from < end) {
            char c = ahead[from];
            if (c == '<' && !cdata && starts(CDATA)) {
                cdata = true;
            } else if (c == '>' && cdata && from >= 2 && ahead[from - 1] == ']' && ahead[from - 2] == ']') {
                cdata = false;
            } else if (c == '&' && !cdata) {
                reference();
                continue;
            }
            from += character(c);
        }
        return more || mended.length() > 0;
    }

    /** Passes a character on, and says how many were taken. */
    private int character(char c) {
        if (Character.isHighSurrogate(c) && from + 1 < to && Character.isLowSurrogate(ahead[from + 1])) {
            mended.append(c).append(ahead[from + 1]);
            return 2;
        }
        if (Character.isSurrogate(c) || c >= '\uFFFE') {
            mended.append(INSTEAD);
        } else if (c >= ' ' || c == '\n' || c == '\r' || c == '\t') {
            mended.append(c);
        }
        return 1;
    }

    private void reference() {
        Matcher reference = REFERENCE.matcher(new String(ahead, from + 1, Math.min(LONGEST_REFERENCE - 1, to - from - 1)));
        if (!reference.lookingAt()) {
            mended.append("&amp;");
            from++;
            return;
        }
        String name = reference.group();
        if (name.startsWith("#") && !isCharacter(name)) {
            mended.append(INSTEAD);
        } else {
            mended.append('&').append(name);
        }
        from += 1 + name.length();
    }

    private static boolean isCharacter(String reference) {
        boolean hex = reference.charAt(1) == 'x';
        int point = Integer.parseInt(reference.substring(hex ? 2 : 1, reference.length() - 1), hex ? 16 : 10);
        boolean blank = point == '\n' || point == '\r' || point == '\t';
        return blank || point >= ' ' && point < 0xD800 || point >= 0xE000 && point < 0xFFFE || point >= 0x10000 && point <= 0x10FFFF;
    }

    private boolean starts(String word) {
        return to - from >= word.length() && new String(ahead, from, word.length()).equals(word);
    }

    /** Reads on; keeps two characters that have passed, so that an end of CDATA is seen. False where nothing more comes. */
    private boolean fill() throws IOException {
        int kept = Math.min(2, from);
        System.arraycopy(ahead, from - kept, ahead, 0, to - from + kept);
        to = to - from + kept;
        from = kept;
        while (!ended && to < ahead.length) {
            int read = in.read(ahead, to, ahead.length - to);
            ended = read < 0;
            to += Math.max(0, read);
        }
        return !ended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
