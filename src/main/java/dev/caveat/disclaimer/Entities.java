package dev.caveat.disclaimer;

import java.util.HashMap;
import java.util.Map;

/** Decodes HTML's character references: the numeric ones, and the named ones that are met outside of mathematics. */
final class Entities {
    /** The names of 160 to 255, which browsers know even without a semicolon. */
    private static final String LATIN =
            "160 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg"
            + " plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
            + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc"
            + " Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute"
            + " THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave"
            + " iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc"
            + " uuml yacute thorn yuml 34 quot 34 QUOT 38 amp 38 AMP 60 lt 60 LT 62 gt 62 GT 169 COPY 174 REG";
    /** A number is that of the name after it, and names count upwards; {@code _} has none. */
    private static final String OTHERS =
            "9 Tab NewLine 33 excl 35 num dollar percnt 39 apos lpar rpar ast plus comma 46 period sol 58"
            + " colon semi 61 equals 63 quest commat 91 lsqb bsol rsqb 91 lbrack 93 rbrack 95 lowbar grave 123"
            + " lcub verbar rcub 123 lbrace vert rbrace 338 OElig oelig 352 Scaron scaron 376 Yuml 402 fnof 710"
            + " circ 732 tilde 913 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi"
            + " Omicron Pi Rho _ Sigma Tau Upsilon Phi Chi Psi Omega 945 alpha beta gamma delta epsilon zeta"
            + " eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega"
            + " 977 thetasym upsih 982 piv 8194 ensp emsp 8199 numsp puncsp thinsp hairsp ZeroWidthSpace zwnj"
            + " zwj lrm rlm hyphen 8211 ndash mdash horbar 8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224"
            + " dagger Dagger bull 8230 hellip 8240 permil 8242 prime Prime 8249 lsaquo rsaquo 8254 oline 8260"
            + " frasl 8288 NoBreak 8364 euro 8465 image 8472 weierp 8476 real 8482 trade 8501 alefsym 8592 larr"
            + " uarr rarr darr harr 8629 crarr 8656 lArr uArr rArr dArr hArr 8704 forall _ part exist _ empty _"
            + " nabla isin notin _ ni 8719 prod _ sum minus 8727 lowast 8730 radic 8733 prop infin _ ang 8743"
            + " and or cap cup int 8756 there4 8764 sim 8773 cong 8776 asymp 8800 ne equiv 8804 le ge 8834 sub"
            + " sup nsub _ sube supe 8853 oplus _ otimes 8869 perp 8901 sdot 8968 lceil rceil lfloor rfloor"
            + " 9674 loz 9734 star 9742 phone 9824 spades 9827 clubs 9829 hearts diams 10003 check 10216 lang"
            + " rang";
    private static final Map<String, String> BARE = table(LATIN);
    private static final Map<String, String> NAMED = table(LATIN + " " + OTHERS);
    private static final int LONGEST_BARE = 6;
    private static final int LONGEST = 16;
    /** What 128 to 159 mean: old editors' bytes, written as numbers. */
    private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private final String text;
    private final int end;
    private int at;

    private Entities(String text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    /** Appends the characters of a part of a text, each reference in it decoded once. */
    static void decode(String text, int from, int to, Folding into) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c != '&') {
                into.append(c);
                at++;
                continue;
            }
            var reference = new Entities(text, at + 1, to);
            String decoded = reference.decoded();
            if (decoded.isEmpty()) {
                into.append(c);
                at++;
            } else {
                into.append(decoded);
                at = reference.at;
            }
        }
    }

    /** What the reference after an ampersand means, leaving {@code at} behind it; empty where it is none. */
    private String decoded() {
        if (at < end && text.charAt(at) == '#') {
            at++;
            return numbered();
        }
        int last = at;
        while (last < end && last - at < LONGEST && isAlphanumeric(text.charAt(last))) {
            last++;
        }
        if (last < end && text.charAt(last) == ';' && NAMED.containsKey(text.substring(at, last))) {
            String found = NAMED.get(text.substring(at, last));
            at = last + 1;
            return found;
        }
        for (int length = Math.min(LONGEST_BARE, last - at); length > 1; length--) {
            String found = BARE.get(text.substring(at, at + length));
            if (found != null) {
                at += length;
                return found;
            }
        }
        return "";
    }

    private String numbered() {
        boolean hexadecimal = at < end && (text.charAt(at) == 'x' || text.charAt(at) == 'X');
        int radix = hexadecimal ? 16 : 10;
        int first = hexadecimal ? at + 1 : at;
        int c = 0;
        int i = first;
        for (; i < end && text.charAt(i) < 128 && Character.digit(text.charAt(i), radix) >= 0; i++) {
            c = Math.min(c * radix + Character.digit(text.charAt(i), radix), Character.MAX_CODE_POINT + 1);
        }
        if (i == first) {
            return "";
        }
        at = i < end && text.charAt(i) == ';' ? i + 1 : i;
        if (c >= 128 && c < 160) {
            return WINDOWS.substring(c - 128, c - 127);
        }
        boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == 0 || c > Character.MAX_CODE_POINT || isSurrogate ? "\ufffd" : Character.toString(c);
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static Map<String, String> table(String list) {
        Map<String, String> table = new HashMap<>();
        int next = 0;
        for (String word : list.split(" ")) {
            if (Character.isDigit(word.charAt(0))) {
                next = Integer.parseInt(word);
            } else {
                table.putIfAbsent(word, Character.toString(next++));
            }
        }
        return Map.copyOf(table);
    }
}
