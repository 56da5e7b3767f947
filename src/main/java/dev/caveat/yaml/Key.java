package dev.caveat.yaml;

import dev.caveat.time.Moment;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The declaration of one key: what its value must be, what it is when absent, and what it means.
 *
 * <p>Immutable; {@code doc}, {@code or} and the like return a changed copy. A declaration that contradicts itself, such as
 * a default out of range, is an {@link IllegalArgumentException} at once.
 */
public final class Key {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,10}");

    private final String name;
    private final Kind kind;
    private final int min;
    private final int max;
    private final List<String> words;
    private final Optional<Schema> schema;
    private final String doc;
    private final Optional<String> fallback;
    private final List<String> also;
    private final List<String> spelt;
    private final Optional<String> plain;
    private final boolean required;

    private Key(Draft draft) {
        this.name = Objects.requireNonNull(draft.name);
        this.kind = draft.kind;
        this.min = draft.min;
        this.max = draft.max;
        this.words = List.copyOf(draft.words);
        this.schema = draft.schema;
        this.doc = draft.doc;
        this.fallback = draft.fallback;
        this.also = List.copyOf(draft.also);
        this.spelt = List.copyOf(draft.spelt);
        this.plain = draft.plain;
        this.required = draft.required;
        if (name.isEmpty() || min > max) {
            throw new IllegalArgumentException("a key needs a name and a range: " + name);
        }
    }

    /** A text; whatever stands there in one piece is one, numbers included. */
    public static Key text(String name) {
        return new Key(new Draft(name, Kind.TEXT));
    }

    /** {@code true} or {@code false}, also as yes, no, on and off; false when absent, unless declared otherwise. */
    public static Key flag(String name) {
        return new Key(new Draft(name, Kind.FLAG));
    }

    /** A whole number within two bounds, both included. */
    public static Key number(String name, int min, int max) {
        var draft = new Draft(name, Kind.NUMBER);
        draft.min = min;
        draft.max = max;
        return new Key(draft);
    }

    /** A date, or a date with a time. */
    public static Key moment(String name) {
        return new Key(new Draft(name, Kind.MOMENT));
    }

    /** A length of time in days or longer, such as {@code P1Y}; never negative. */
    public static Key period(String name) {
        return new Key(new Draft(name, Kind.PERIOD));
    }

    /** One of some words; upper and lower case are the same. */
    public static Key choice(String name, String... words) {
        return worded(name, Kind.CHOICE, words);
    }

    /** A list of texts; a single text is a list of one. */
    public static Key texts(String name) {
        return new Key(new Draft(name, Kind.TEXTS));
    }

    /** A list of words that are all among the given ones. */
    public static Key choices(String name, String... words) {
        return worded(name, Kind.CHOICES, words);
    }

    /** Keys with values. */
    public static Key map(String name, Schema schema) {
        return nested(name, Kind.MAP, schema);
    }

    /** A list of keys with values; a single one is a list of one. */
    public static Key maps(String name, Schema schema) {
        return nested(name, Kind.MAPS, schema);
    }

    /** Names that the author chooses, each with a text. */
    public static Key textByName(String name) {
        return new Key(new Draft(name, Kind.TEXT_BY_NAME));
    }

    /** Names that the author chooses, each with keys and values. */
    public static Key byName(String name, Schema schema) {
        return nested(name, Kind.BY_NAME, schema);
    }

    /** Names that the author chooses, each with a list of keys and values. */
    public static Key mapsByName(String name, Schema schema) {
        return nested(name, Kind.MAPS_BY_NAME, schema);
    }

    /** Anything at all. */
    public static Key free(String name) {
        return new Key(new Draft(name, Kind.FREE));
    }

    private static Key worded(String name, Kind kind, String... words) {
        if (words.length == 0) {
            throw new IllegalArgumentException("a choice needs words: " + name);
        }
        var draft = new Draft(name, kind);
        draft.words = List.of(words);
        return new Key(draft);
    }

    private static Key nested(String name, Kind kind, Schema schema) {
        var draft = new Draft(name, kind);
        draft.schema = Optional.of(schema);
        return new Key(draft);
    }

    /** One or two sentences on what it means, for the manual and {@code caveat config}. */
    public Key doc(String sentences) {
        var draft = new Draft(this);
        draft.doc = Objects.requireNonNull(sentences);
        return new Key(draft);
    }

    /** What it is when absent, written as an author would; of a list of texts, separated by commas. */
    public Key or(String defaultText) {
        if (kind.isSingle()) {
            if (!allows(defaultText)) {
                throw new IllegalArgumentException(name + " must be " + type() + ", not " + defaultText);
            }
        } else if (!kind.isList() || !split(defaultText).stream().allMatch(this::allows)) {
            throw new IllegalArgumentException("no default of " + name + ": " + defaultText);
        }
        var draft = new Draft(this);
        draft.fallback = Optional.of(kind == Kind.CHOICE ? asWord(defaultText).orElseThrow() : defaultText);
        return new Key(draft);
    }

    /** Names that other programs have for it: understood, with a notice that says our word. */
    public Key also(String... spellings) {
        var draft = new Draft(this);
        draft.also = joined(also, spellings);
        return new Key(draft);
    }

    /** Names that are as good as ours: read without a word. */
    public Key spelt(String... spellings) {
        var draft = new Draft(this);
        draft.spelt = joined(spelt, spellings);
        return new Key(draft);
    }

    /** Lets a mere text stand for keys with values of which only the named one is given: {@code image: a.png}. */
    public Key plain(String inner) {
        boolean declared = schema.isPresent() && schema.get().keys().stream().anyMatch(key -> key.name().equals(inner));
        if (!declared) {
            throw new IllegalArgumentException(name + " has no inner key " + inner);
        }
        var draft = new Draft(this);
        draft.plain = Optional.of(inner);
        return new Key(draft);
    }

    /** Makes its absence an error. */
    public Key required() {
        return withRequired(true);
    }

    Key withRequired(boolean must) {
        var draft = new Draft(this);
        draft.required = must;
        return new Key(draft);
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** The smallest number allowed; of a number only. */
    public int min() {
        return min;
    }

    /** The largest number allowed; of a number only. */
    public int max() {
        return max;
    }

    /** The words allowed; empty where any text is. */
    public List<String> words() {
        return words;
    }

    /** What stands in its values, where that is declared. */
    public Optional<Schema> schema() {
        return schema;
    }

    /** What it means; empty when nobody wrote it down. */
    public String doc() {
        return doc;
    }

    /** What it is when absent, as an author would write it. */
    public Optional<String> defaultText() {
        return fallback;
    }

    /** The default of a list, entry by entry; empty when there is none. */
    List<String> defaultTexts() {
        return fallback.map(Key::split).orElse(List.of());
    }

    private static List<String> split(String texts) {
        return Arrays.stream(texts.split(",")).map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /** The names that other programs have for it. */
    public List<String> also() {
        return also;
    }

    /** The names that are as good as ours. */
    public List<String> spelt() {
        return spelt;
    }

    /** The inner key for which a mere text can stand. */
    public Optional<String> plain() {
        return plain;
    }

    public boolean isRequired() {
        return required;
    }

    /** What a value must be, in words that follow "must be". */
    public String type() {
        return switch (kind) {
            case TEXT -> "a text";
            case FLAG -> "true or false";
            case NUMBER -> range();
            case MOMENT -> "a date such as 2022-03-01 or 2022-03-01T14:05:00Z";
            case PERIOD -> "a period such as P1Y, P6M or P30D";
            case CHOICE -> choice();
            case TEXTS -> "a text or a list of texts";
            case CHOICES -> words.size() == 1 ? words.get(0) : "a list of " + String.join(", ", words);
            case MAP -> "keys with values" + plain.map(inner -> " or a text").orElse("");
            case MAPS -> listOfMaps();
            case TEXT_BY_NAME -> "names with a text each";
            case BY_NAME -> "names with keys and values each";
            case MAPS_BY_NAME -> "names with a list each";
            case FREE -> "anything";
        };
    }

    /** What stands at one of the author's names, in the same way. */
    String entryType() {
        return kind == Kind.MAPS_BY_NAME ? listOfMaps() : "keys with values";
    }

    private String listOfMaps() {
        return "a list of keys with values" + plain.map(inner -> " or of texts").orElse("");
    }

    private String range() {
        if (max == Integer.MAX_VALUE) {
            return min == Integer.MIN_VALUE ? "a whole number" : "a whole number of at least " + min;
        }
        return "a whole number from " + min + " to " + max;
    }

    private String choice() {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** Whether a single text is a value of this key, or of an entry of it. */
    boolean allows(String text) {
        return switch (kind) {
            case FLAG -> Kind.flag(text).isPresent();
            case NUMBER -> asNumber(text).isPresent();
            case MOMENT -> Moment.parse(text, ZoneOffset.UTC).isPresent();
            case PERIOD -> Kind.period(text).isPresent();
            case CHOICE, CHOICES -> asWord(text).isPresent();
            default -> true;
        };
    }

    Optional<Integer> asNumber(String text) {
        String written = text.strip();
        if (!WHOLE.matcher(written).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(written);
        return number < min || number > max ? Optional.empty() : Optional.of((int) number);
    }

    /** The declared word that a text is, whatever its case. */
    Optional<String> asWord(String text) {
        String written = text.strip();
        return words.stream().filter(word -> word.equalsIgnoreCase(written)).findFirst();
    }

    private static List<String> joined(List<String> some, String... more) {
        var all = new ArrayList<>(some);
        all.addAll(Arrays.asList(more));
        return all;
    }

    /** A key in the making. */
    private static final class Draft {
        private final String name;
        private final Kind kind;
        private int min = Integer.MIN_VALUE;
        private int max = Integer.MAX_VALUE;
        private List<String> words = List.of();
        private Optional<Schema> schema = Optional.empty();
        private String doc = "";
        private Optional<String> fallback = Optional.empty();
        private List<String> also = List.of();
        private List<String> spelt = List.of();
        private Optional<String> plain = Optional.empty();
        private boolean required;

        Draft(String name, Kind kind) {
            this.name = name;
            this.kind = kind;
        }

        Draft(Key key) {
            this(key.name, key.kind);
            min = key.min;
            max = key.max;
            words = key.words;
            schema = key.schema;
            doc = key.doc;
            fallback = key.fallback;
            also = key.also;
            spelt = key.spelt;
            plain = key.plain;
            required = key.required;
        }
    }
}
