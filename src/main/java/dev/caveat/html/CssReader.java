package dev.caveat.html;

import dev.caveat.problem.Place;
import dev.caveat.problem.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one style sheet, after the syntax of CSS, which is the same for rules that nobody knows yet.
 *
 * <p>Blocks are kept on a stack of our own, so that no sheet is too deep.
 */
final class CssReader {
    private static final int LONGEST_NESTED = 4_000;
    /** What could hide or move something: a rule without any of these is not missed. */
    private static final Set<String> HIDING = Set.of("display", "visibility", "opacity", "clip", "clip-path", "position", "transform", "font-size",
            "text-indent", "content-visibility", "height", "max-height", "width", "max-width", "color", "order");

    private final SourceText source;
    private final String text;
    private final Optional<Place> fixed;
    private final List<StyleSheet.Rule> rules = new ArrayList<>();
    private final List<StyleSheet.Import> imports = new ArrayList<>();
    private final List<StyleSheet.Address> addresses = new ArrayList<>();
    private final Map<String, List<Declaration>> keyframes = new LinkedHashMap<>();
    private final Set<String> layers = new LinkedHashSet<>();
    private final List<Place> unread = new ArrayList<>();
    private final Deque<Block> open = new ArrayDeque<>();
    private int at;

    /** What a block's contents mean. */
    private enum Kind {
        /** Declarations, and rules within. */
        RULE,
        /** Rules that hold under a condition. */
        GROUP,
        KEYFRAMES,
        /** The end of an animation. */
        LAST_FRAME,
        OTHER
    }

    /**
     * A block that is not closed yet.
     *
     * @param selector of the rule that it is or lies in; empty for none
     * @param name of an animation
     */
    private record Block(
            Kind kind, String selector, int offset, List<String> conditions, String layer, String name, List<Declaration> declarations) {}

    CssReader(SourceText source) {
        this(source, Optional.empty());
    }

    CssReader(SourceText source, Place fixed) {
        this(source, Optional.of(fixed));
    }

    private CssReader(SourceText source, Optional<Place> fixed) {
        this.source = source;
        this.text = source.text();
        this.fixed = fixed;
    }

    StyleSheet read() {
        open.push(new Block(Kind.GROUP, "", 0, List.of(), "", "", new ArrayList<>()));
        while (at < text.length()) {
            char c = text.charAt(at);
            if (CssText.isSpace(c) || c == ';' || text.startsWith("/*", at)) {
                at = text.startsWith("/*", at) ? CssText.skip(text, at) : at + 1;
            } else if (text.startsWith("<!--", at) || text.startsWith("-->", at)) {
                at += c == '<' ? 4 : 3;
            } else if (c == '}') {
                at++;
                if (open.size() > 1) {
                    close(open.pop());
                }
            } else if (c == '@') {
                atRule();
            } else {
                item();
            }
        }
        while (!open.isEmpty()) {
            close(open.pop());
        }
        return new StyleSheet(rules, imports, addresses, keyframes, List.copyOf(layers), unread);
    }

    /** The declarations of an element's own style. */
    static List<Declaration> style(String text) {
        CssReader reader = new CssReader(SourceText.of("", text));
        List<Declaration> all = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = CssText.find(text, from, ";");
            reader.declaration(from, end, all);
            from = end + 1;
        }
        return all;
    }

    private Place place(int offset, int length) {
        return fixed.orElseGet(() -> source.place(offset, length));
    }

    /** A declaration, or a rule. */
    private void item() {
        int from = at;
        Block around = open.peek();
        boolean inRule = around.kind == Kind.RULE || around.kind == Kind.LAST_FRAME || around.kind == Kind.OTHER;
        int end = CssText.find(text, from, inRule ? ";{}" : "{}");
        boolean block = end < text.length() && text.charAt(end) == '{';
        if (block && text.startsWith("--", from) && inRule) {
            // The value of a custom property may be a block.
            at = Math.min(text.length(), CssText.endOfBlock(text, end + 1) + 1);
            return;
        }
        at = block ? end + 1 : end;
        if (!block) {
            declaration(from, end, around.declarations);
            return;
        }
        String prelude = CssText.withoutComments(text.substring(from, end)).strip();
        switch (around.kind) {
            case KEYFRAMES -> {
                boolean last = CssText.split(prelude.toLowerCase(Locale.ROOT), ",").stream().anyMatch(part -> part.equals("to") || part.equals("100%"));
                open.push(new Block(last ? Kind.LAST_FRAME : Kind.OTHER, "", from, List.of(), "", around.name, new ArrayList<>()));
            }
            case RULE, GROUP -> open.push(new Block(
                    Kind.RULE, nested(around.selector, prelude), from, around.conditions, around.layer, "", new ArrayList<>()));
            default -> open.push(new Block(Kind.OTHER, "", from, List.of(), "", "", new ArrayList<>()));
        }
    }

    /** The selector of a rule inside another one, as it would stand outside. */
    private static String nested(String outer, String inner) {
        if (outer.isEmpty() || outer.length() + inner.length() > LONGEST_NESTED) {
            return outer.isEmpty() ? inner : "!";
        }
        List<String> parts = new ArrayList<>();
        for (String part : CssText.split(inner, ",")) {
            String around = ":is(" + outer + ")";
            parts.add(part.contains("&") ? part.replace("&", around) : around + " " + part);
        }
        String joined = String.join(", ", parts);
        return joined.length() > LONGEST_NESTED ? "!" : joined;
    }

    private void declaration(int from, int to, List<Declaration> into) {
        String whole = text.substring(from, to);
        int colon = whole.indexOf(':');
        if (colon < 0) {
            return;
        }
        String name = CssText.unescaped(CssText.withoutComments(whole.substring(0, colon)).strip());
        String written = whole.substring(colon + 1);
        fetched(written, from + colon + 1);
        if (name.startsWith("--")) {
            // Names are compared in lower case, as the values that call for them are.
            into.add(new Declaration(name.toLowerCase(Locale.ROOT), CssText.withoutComments(written).strip(), false, from));
            return;
        }
        String value = CssText.folded(written);
        int mark = value.lastIndexOf('!');
        boolean important = mark >= 0 && value.substring(mark + 1).strip().equals("important");
        into.addAll(Declaration.of(name.toLowerCase(Locale.ROOT), (important ? value.substring(0, mark) : value).strip(), important, from));
    }

    /** The addresses in a value. */
    private void fetched(String value, int offset) {
        String lower = value.toLowerCase(Locale.ROOT);
        for (int found = lower.indexOf("url("); found >= 0; found = lower.indexOf("url(", found + 4)) {
            int end = value.indexOf(')', found);
            String inner = value.substring(found + 4, end < 0 ? value.length() : end);
            addresses.add(new StyleSheet.Address(unquoted(inner), place(offset + found, inner.length() + 5)));
        }
        boolean images = lower.contains("image-set(") || lower.contains("src(");
        for (int i = 0; images && i < value.length(); ) {
            int end = CssText.skip(value, i);
            if (value.charAt(i) == '"' || value.charAt(i) == '\'') {
                addresses.add(new StyleSheet.Address(unquoted(value.substring(i, end)), place(offset + i, end - i)));
            }
            i = end;
        }
    }

    private static String unquoted(String written) {
        String stripped = written.strip();
        boolean quoted = stripped.length() > 1 && "\"'".indexOf(stripped.charAt(0)) >= 0;
        return CssText.unescaped(quoted ? stripped.substring(1, stripped.length() - 1) : stripped);
    }

    private void atRule() {
        int from = at;
        int end = CssText.find(text, from, ";{}");
        String whole = CssText.withoutComments(text.substring(from + 1, end)).strip();
        int name = 0;
        while (name < whole.length() && (CssText.isName(whole.charAt(name)) || whole.charAt(name) == '\\')) {
            name++;
        }
        String rule = CssText.unescaped(whole.substring(0, name)).toLowerCase(Locale.ROOT);
        String prelude = whole.substring(name).strip();
        boolean block = end < text.length() && text.charAt(end) == '{';
        at = block ? end + 1 : end;
        if (!block) {
            statement(rule, prelude, from, end);
            return;
        }
        open.push(block(rule, prelude, from, open.peek()));
    }

    private void statement(String rule, String prelude, int from, int end) {
        if (rule.equals("import")) {
            String target = CssText.words(prelude).stream().findFirst().orElse("");
            String url = target.toLowerCase(Locale.ROOT).startsWith("url(") ? unquoted(target.substring(4, target.length() - (target.endsWith(")") ? 1 : 0))) : unquoted(target);
            String rest = prelude.substring(target.length()).strip().replaceFirst("^layer(\\([^)]*\\))?", "").replaceFirst("^\\s*supports\\([^)]*\\)", "");
            imports.add(new StyleSheet.Import(url, MediaQuery.condition("media", rest), place(from, end - from)));
        } else if (rule.equals("layer")) {
            CssText.split(prelude, ",").forEach(layer -> layers.add(below(open.peek().layer, layer)));
        }
    }

    private static String below(String outer, String layer) {
        return outer.isEmpty() ? layer : outer + "." + layer;
    }

    private Block block(String rule, String prelude, int from, Block around) {
        boolean inRule = around.kind == Kind.RULE;
        Kind within = inRule ? Kind.RULE : around.kind == Kind.GROUP ? Kind.GROUP : Kind.OTHER;
        return switch (rule) {
            case "media", "supports", "container" -> {
                List<String> conditions = new ArrayList<>(around.conditions);
                conditions.add(MediaQuery.condition(rule, prelude));
                yield new Block(within, around.selector, from, conditions, around.layer, "", new ArrayList<>());
            }
            case "layer" -> {
                String layer = below(around.layer, prelude.isEmpty() ? "(" + from + ")" : prelude);
                layers.add(layer);
                yield new Block(within, around.selector, from, around.conditions, layer, "", new ArrayList<>());
            }
            case "scope" -> {
                String root = CssText.arguments(prelude.substring(0, Math.min(prelude.length(), prelude.indexOf(')') + 1)), "");
                yield new Block(Kind.GROUP, root.isEmpty() ? "" : nested(around.selector, root), from, around.conditions, around.layer, "", new ArrayList<>());
            }
            case "keyframes", "-webkit-keyframes" ->
                new Block(Kind.KEYFRAMES, "", from, List.of(), "", unquoted(prelude).toLowerCase(Locale.ROOT), new ArrayList<>());
            default -> new Block(Kind.OTHER, "", from, List.of(), "", "", new ArrayList<>());
        };
    }

    private void close(Block block) {
        if (block.kind == Kind.LAST_FRAME) {
            keyframes.put(block.name, List.copyOf(block.declarations));
        }
        if (block.kind != Kind.RULE || block.declarations.isEmpty()) {
            return;
        }
        int end = CssText.find(text, block.offset, "{");
        String written = text.substring(block.offset, end).strip();
        Place place = place(block.offset, Math.max(1, written.length()));
        Optional<List<Selector>> selectors = SelectorReader.read(block.selector);
        if (selectors.isEmpty()) {
            if (block.declarations.stream().anyMatch(one -> HIDING.contains(one.property()))) {
                unread.add(place);
            }
            return;
        }
        String shown = String.join(" ", CssText.words(CssText.withoutComments(written)));
        selectors.get().forEach(one -> rules.add(
                new StyleSheet.Rule(one, shown, block.declarations, block.conditions, block.layer, place)));
    }
}
