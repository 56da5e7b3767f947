package dev.caveat.comment;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What characters look like, written in small Latin letters: characters that can be taken for each other look the same.
 *
 * <p>A letter that looks like two stands as these two, so that {@code m} and {@code rn} are one whatever surrounds them; and
 * {@code i} and {@code l} are one, because a capital of the one is taken for the other.
 */
final class Glyphs {
    /** A Latin letter, or two, and what is taken for it. What NFKD turns into a Latin letter needs no entry. */
    private static final List<String> ALIKE = List.of(
            "a ɑɐᴀⱥȺɅαΑΛаАᎪꓮⲀⲁᗅ", "ae æÆӕӔ", "b ʙƀɃɓƁƃƂβΒвВьЬҍᏴꓐⲂⲃ", "bl ыЫ", "c ᴄƈƇȼȻϲϹсСҫҪᏟꓚⲤⲥ©¢",
            "d ᴅɗƊɖƉđĐðÐԁԀժᎠꓓᑯ", "e ᴇɛƐəƏǝƎɘɇɆεΕϵΞΣеЕєЄэЭзЗҽҼᎬꓰⲈⲉ℮€", "f ꜰƒƑϝϜғҒꓝ", "g ɡɢǥǤɠƓցԌᏀꓖ",
            "h ʜħĦɦΗһҺнНңҢӈӇћЋђЂհᎻꓧⲎⲏ", "i ıɩƖɪɨƗιΙіІᎥꓲⲒⲓ", "io юЮ", "j ᴊɉɈȷʝϳͿјЈյᎫꓙ", "k ᴋĸƙƘⱪⱩκΚкКқҚҝҜҟҞҡҠӄӃᏦꓗⲔⲕ",
            "l ʟꞁꞀłŁɫɬɭƚȽǀӏӀլᏞꓡⳐ丨", "m ᴍɱʍΜϺϻмМӎӍᎷꓟⲘⲙ", "n ɴɲƝŋŊƞɳηΝπΠпПиИոռղꓠⲚⲛ",
            "o ᴏᴑɵƟøØοΟσθΘоОөӨօՕᎾꓳⲞⲟⵔ〇ჿ", "oe œŒɶ", "p ᴘƥƤþÞƿρΡрРҏҎքᏢꓑⲢⲣ", "q ɋɊԛԚգզ", "r ʀᴦɼɽɾɍɌΓгГґҐяЯրᎡᏒꓣⲄⲅ",
            "s ꜱʂȿƨƧςѕЅՏᏕᏚꓢ§", "ss ßẞ", "t ᴛŧŦƭƬʈƮⱦȾτΤтТҭҬᎢꓔⲦⲧ", "u ᴜʉɄʋƲʊƱυμцЦџЏսՍꓴᑌⵡ", "v ᴠⱱνѵѴᏙꓦᐯᏤ",
            "w ᴡɯωѡѠԝԜшШщЩաᎳᏔꓪⲰⲱ₩", "x χΧхХҳҲӽӼӿӾꓫⲬⲭ᙭×", "y ʏɣƴƳɏɎγΥуУүҮұҰყᎩᎽꓬⲨⲩ¥", "z ᴢʐʑƶƵȥȤɀⱿⱬⱫΖζᏃꓜ");
    private static final char TRADE_MARK = '™';
    private static final char SERVICE_MARK = '℠';
    /** What 0 to 9 look like. */
    private static final String DIGITS = "olzeasgtbg";
    private static final Map<Integer, String> TABLE = table();
    private static final String[] ASCII = ascii();

    private Glyphs() {}

    /** Small letters and digits; empty for what is neither a letter nor a digit, nor taken for one. */
    static String of(int c) {
        if (c < ASCII.length) {
            return ASCII[c];
        }
        String known = TABLE.get(c);
        if (known != null) {
            return known;
        }
        return isUnseen(c) ? "" : decomposed(c);
    }

    /** Whether it is a sign that may stand for a letter within a word, as in {@code J@ne}, and otherwise says nothing. */
    static boolean isStandIn(int c) {
        return switch (c) {
            case '@', '|', '!', '$', TRADE_MARK, SERVICE_MARK -> true;
            default -> c > 0x7f && !Character.isLetter(c) && TABLE.containsKey(c);
        };
    }

    /** What takes no room of its own: accents, direction and format characters, joiners, and letters without ink. */
    static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL, Character.SURROGATE -> !Character.isWhitespace(c);
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> isAccent(c);
            // Letters that are apostrophes, and the fillers of Hangul.
            default -> c >= 0x2b9 && c <= 0x2df || c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0;
        };
    }

    /** Marks that are vowels of the scripts of India and beyond make other names, and stay. */
    private static boolean isAccent(int c) {
        return c < 0x0780
                || c >= 0x180b && c <= 0x180f
                || c >= 0x1ab0 && c <= 0x1aff
                || c >= 0x1dc0 && c <= 0x1dff
                || c >= 0x20d0 && c <= 0x20ff
                || c >= 0xfe00 && c <= 0xfe2f
                || c >= 0xe0100 && c <= 0xe01ef
                || c == 0x17b4
                || c == 0x17b5;
    }

    private static String decomposed(int c) {
        String parts = Normalizer.normalize(Character.toString(inked(c)), Normalizer.Form.NFKD);
        var made = new StringBuilder(parts.length());
        parts.codePoints().forEach(part -> made.append(single(part)));
        return made.toString();
    }

    /** White letters on black, flags' letters and the small letters of the Cherokee have no decomposition. */
    private static int inked(int c) {
        if (c >= 0x1f150 && c <= 0x1f169) {
            return 'A' + c - 0x1f150;
        }
        if (c >= 0x1f170 && c <= 0x1f189) {
            return 'A' + c - 0x1f170;
        }
        if (c >= 0x1f1e6 && c <= 0x1f1ff) {
            return 'A' + c - 0x1f1e6;
        }
        return c >= 0xab70 && c <= 0xabbf ? c - 0xab70 + 0x13a0 : c;
    }

    private static String single(int c) {
        if (c < ASCII.length) {
            return ASCII[c];
        }
        String known = TABLE.get(c);
        if (known != null) {
            return known;
        }
        boolean isMark = switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
        if (isUnseen(c) || !isMark && !Character.isLetterOrDigit(c) && Character.getType(c) != Character.LETTER_NUMBER) {
            return "";
        }
        int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
        return digit >= 0 ? ASCII['0' + digit] : Character.toString(Character.toLowerCase(Character.toUpperCase(c)));
    }

    private static String[] ascii() {
        String[] ascii = new String[0x80];
        for (int c = 0; c < ascii.length; c++) {
            boolean isDigit = c >= '0' && c <= '9';
            boolean isLetter = Character.isLetter(c);
            ascii[c] = isDigit ? latin(DIGITS.charAt(c - '0')) : isLetter ? latin((char) Character.toLowerCase(c)) : "";
        }
        ascii['@'] = "a";
        ascii['|'] = "l";
        ascii['!'] = "l";
        ascii['$'] = "s";
        return ascii;
    }

    private static Map<Integer, String> table() {
        Map<Integer, String> table = new HashMap<>();
        for (String line : ALIKE) {
            int blank = line.indexOf(' ');
            var look = new StringBuilder();
            line.substring(0, blank).chars().forEach(c -> look.append(latin((char) c)));
            line.substring(blank + 1).codePoints().forEach(c -> table.putIfAbsent(c, look.toString()));
        }
        return Map.copyOf(table);
    }

    private static String latin(char c) {
        return switch (c) {
            case 'i' -> "l";
            case 'm' -> "rn";
            case 'w' -> "vv";
            case 'd' -> "cl";
            default -> String.valueOf(c);
        };
    }
}
