package dev.caveat.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads selectors. States that a page is not in as it is opened, such as {@code :hover}, hold for no element. */
final class SelectorReader {
    private static final int DEEPEST = 12;
    private static final int LONGEST = 4_000;
    private static final int ID = 1 << 20;
    private static final int CLASS = 1 << 10;
    private static final Set<String> ALWAYS = Set.of("defined", "placeholder-shown", "valid", "optional", "dir", "read-only", "in-range");

    private final String text;
    private final int depth;
    private int at;
    private int specificity;
    private String key;

    private SelectorReader(String text, int depth) {
        this.text = text;
        this.depth = depth;
    }

    /** A selector that is none, or one that nobody here understands. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super("no selector", null, false, false);
        }
    }

    /** Those of a list; empty where one cannot be read, since browsers drop the whole rule then. */
    static Optional<List<Selector>> read(String list) {
        try {
            return Optional.of(list(CssText.withoutComments(list), 0, false));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** @param forgiving leaves out what cannot be read */
    private static List<Selector> list(String list, int depth, boolean forgiving) {
        if (depth > DEEPEST || list.length() > LONGEST) {
            throw new Unreadable();
        }
        List<Selector> all = new ArrayList<>();
        for (String one : CssText.split(list, ",")) {
            try {
                all.add(new SelectorReader(one, depth).selector(' '));
            } catch (Unreadable unreadable) {
                if (!forgiving) {
                    throw unreadable;
                }
            }
        }
        return all;
    }

    /** @param first the combinator before the first step */
    private Selector selector(char first) {
        List<Selector.Step> steps = new ArrayList<>();
        char combinator = first;
        while (true) {
            key = "*";
            steps.add(new Selector.Step(combinator, tests()));
            int blank = at;
            space();
            if (at >= text.length()) {
                return new Selector(steps, specificity, key);
            }
            char c = text.charAt(at);
            if (c == '>' || c == '+' || c == '~') {
                at++;
                space();
                combinator = c;
            } else if (blank < at) {
                combinator = ' ';
            } else {
                throw new Unreadable();
            }
        }
    }

    private void space() {
        while (at < text.length() && CssText.isSpace(text.charAt(at))) {
            at++;
        }
    }

    private List<Selector.Test> tests() {
        List<Selector.Test> tests = new ArrayList<>();
        int begin = at;
        if (at < text.length() && text.charAt(at) == '*') {
            at++;
        } else if (at < text.length() && (CssText.isName(text.charAt(at)) || text.charAt(at) == '\\')) {
            String name = name().toLowerCase(Locale.ROOT);
            specificity++;
            key = name;
            tests.add((element, budget) -> element.normalName().equals(name));
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                at++;
                String id = name();
                specificity += ID;
                key = "#" + id;
                tests.add((element, budget) -> element.id().equals(id));
            } else if (c == '.') {
                at++;
                String name = name();
                specificity += CLASS;
                key = key.startsWith("#") ? key : "." + name;
                tests.add((element, budget) -> hasWord(element.attr("class"), name));
            } else if (c == '[') {
                tests.add(attribute());
            } else if (c == ':') {
                tests.add(pseudo());
            } else {
                break;
            }
        }
        if (at == begin) {
            throw new Unreadable();
        }
        return tests;
    }

    private String name() {
        int from = at;
        while (at < text.length() && (CssText.isName(text.charAt(at)) || text.charAt(at) == '\\')) {
            if (text.charAt(at) != '\\') {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && end <= at + 6 && Character.digit(text.charAt(end), 16) >= 0) {
                end++;
            }
            boolean hex = end > at + 1;
            at = Math.min(text.length(), hex ? end + (end < text.length() && CssText.isSpace(text.charAt(end)) ? 1 : 0) : at + 2);
        }
        if (at == from) {
            throw new Unreadable();
        }
        return CssText.unescaped(text.substring(from, at));
    }

    static boolean hasWord(String list, String word) {
        for (int found = list.indexOf(word); found >= 0 && !word.isEmpty(); found = list.indexOf(word, found + 1)) {
            int end = found + word.length();
            if ((found == 0 || CssText.isSpace(list.charAt(found - 1))) && (end == list.length() || CssText.isSpace(list.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private Selector.Test attribute() {
        int end = CssText.find(text, at + 1, "]");
        if (end >= text.length()) {
            throw new Unreadable();
        }
        String inner = text.substring(at + 1, end).strip();
        at = end + 1;
        specificity += CLASS;
        int equals = inner.indexOf('=');
        if (equals < 0) {
            String name = CssText.unescaped(inner).toLowerCase(Locale.ROOT);
            return (element, budget) -> element.hasAttr(name);
        }
        boolean operator = equals > 0 && "~|^$*".indexOf(inner.charAt(equals - 1)) >= 0;
        String name = CssText.unescaped(inner.substring(0, operator ? equals - 1 : equals).strip()).toLowerCase(Locale.ROOT);
        List<String> words = CssText.words(inner.substring(equals + 1));
        if (words.isEmpty()) {
            throw new Unreadable();
        }
        boolean anyCase = words.size() > 1 && words.get(1).equalsIgnoreCase("i");
        String quoted = words.get(0);
        boolean quotes = quoted.length() > 1 && "\"'".indexOf(quoted.charAt(0)) >= 0;
        String plain = CssText.unescaped(quotes ? quoted.substring(1, quoted.length() - 1) : quoted);
        String value = anyCase ? plain.toLowerCase(Locale.ROOT) : plain;
        char how = operator ? inner.charAt(equals - 1) : '=';
        return (element, budget) -> element.hasAttr(name)
                && compares(anyCase ? element.attr(name).toLowerCase(Locale.ROOT) : element.attr(name), how, value);
    }

    private static boolean compares(String is, char how, String wanted) {
        return switch (how) {
            case '~' -> hasWord(is, wanted);
            case '|' -> is.equals(wanted) || is.startsWith(wanted + "-");
            case '^' -> !wanted.isEmpty() && is.startsWith(wanted);
            case '$' -> !wanted.isEmpty() && is.endsWith(wanted);
            case '*' -> !wanted.isEmpty() && is.contains(wanted);
            default -> is.equals(wanted);
        };
    }

    private Selector.Test pseudo() {
        at++;
        boolean piece = at < text.length() && text.charAt(at) == ':';
        at += piece ? 1 : 0;
        String name = name().toLowerCase(Locale.ROOT);
        String argument = "";
        if (at < text.length() && text.charAt(at) == '(') {
            int end = CssText.find(text, at + 1, ")");
            if (end >= text.length()) {
                throw new Unreadable();
            }
            argument = text.substring(at + 1, end).strip();
            at = end + 1;
        }
        if (piece || Set.of("before", "after", "first-line", "first-letter").contains(name)) {
            // A piece of an element, or something beside its words.
            specificity++;
            return (element, budget) -> false;
        }
        specificity += name.equals("where") || name.equals("is") || name.equals("not") || name.equals("has") ? 0 : CLASS;
        return switch (name) {
            case "not" -> not(chosen(argument, false));
            case "is", "matches", "-webkit-any" -> any(chosen(argument, true));
            case "where" -> any(list(argument, depth + 1, true));
            case "has" -> has(argument);
            case "root", "scope" -> (element, budget) -> element.normalName().equals("html");
            case "link", "any-link" -> (element, budget) -> element.hasAttr("href");
            case "disabled" -> (element, budget) -> element.hasAttr("disabled");
            case "enabled" -> (element, budget) -> !element.hasAttr("disabled");
            case "checked" -> (element, budget) -> element.hasAttr("checked") || element.hasAttr("selected");
            case "open" -> (element, budget) -> element.hasAttr("open");
            case "required" -> (element, budget) -> element.hasAttr("required");
            case "empty" -> (element, budget) -> element.childNodeSize() == 0;
            case "first-child" -> (element, budget) -> element.previousElementSibling() == null;
            case "last-child" -> (element, budget) -> element.nextElementSibling() == null;
            case "only-child" -> (element, budget) -> element.previousElementSibling() == null && element.nextElementSibling() == null;
            case "first-of-type" -> Position.of("1", false, true);
            case "last-of-type" -> Position.of("1", true, true);
            case "only-of-type" -> both(Position.of("1", false, true), Position.of("1", true, true));
            case "nth-child", "nth-last-child" -> position(argument, name.equals("nth-last-child"));
            case "lang" -> language(CssText.split(argument, ","));
            case "nth-of-type" -> Position.of(argument, false, true);
            case "nth-last-of-type" -> Position.of(argument, true, true);
            default -> {
                boolean always = ALWAYS.contains(name);
                yield (element, budget) -> always;
            }
        };
    }

    private static Selector.Test both(Selector.Test one, Selector.Test other) {
        return (element, budget) -> one.holds(element, budget) && other.holds(element, budget);
    }

    private static Selector.Test language(List<String> wanted) {
        return (element, budget) -> {
            Element said = element;
            while (said != null && !said.hasAttr("lang")) {
                said = said.parent();
            }
            String is = said == null ? "" : said.attr("lang").toLowerCase(Locale.ROOT);
            return wanted.stream().map(one -> one.replace("\"", "").toLowerCase(Locale.ROOT)).anyMatch(one -> compares(is, '|', one));
        };
    }

    private Selector.Test position(String argument, boolean last) {
        int of = argument.indexOf(" of ");
        if (of < 0) {
            return Position.of(argument, last, false);
        }
        List<Selector> among = chosen(argument.substring(of + 4), false);
        return both(any(among), Position.of(argument.substring(0, of), last, any(among)));
    }

    /** Selectors within brackets, of which the most specific one counts. */
    private List<Selector> chosen(String list, boolean forgiving) {
        List<Selector> all = list(list, depth + 1, forgiving);
        specificity += all.stream().mapToInt(Selector::specificity).max().orElse(0);
        return all;
    }

    private static Selector.Test any(List<Selector> all) {
        return (element, budget) -> {
            for (Selector one : all) {
                if (one.matches(element, budget)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Selector.Test not(List<Selector> all) {
        Selector.Test any = any(all);
        return (element, budget) -> !any.holds(element, budget);
    }

    /** {@code :has(img)}, {@code :has(> img)}, {@code :has(+ p)}. */
    private Selector.Test has(String argument) {
        List<Selector> inside = new ArrayList<>();
        List<String> relative = CssText.split(argument, ",");
        for (String one : relative) {
            boolean combined = !one.isEmpty() && ">+~".indexOf(one.charAt(0)) >= 0;
            SelectorReader reader = new SelectorReader(combined ? one.substring(1).strip() : one, depth + 1);
            if (depth > DEEPEST) {
                throw new Unreadable();
            }
            inside.add(reader.selector(combined ? one.charAt(0) : ' '));
        }
        specificity += inside.stream().mapToInt(Selector::specificity).max().orElse(0);
        return (element, budget) -> inside.stream().anyMatch(one -> Position.hasNear(element, one, budget));
    }
}
