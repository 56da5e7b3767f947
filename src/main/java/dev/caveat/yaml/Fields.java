package dev.caveat.yaml;

import dev.caveat.problem.Place;
import dev.caveat.time.Moment;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The values that a file gives to the keys of a schema, all of the right kind.
 *
 * <p>What is absent, empty or was reported as wrong has its key's default. Asking for a key that the schema does not
 * declare, or declares as another kind, is an {@link IllegalArgumentException}.
 */
public final class Fields {
    /** A key as it was written, with its value as it stands and as it is kept. */
    record Given(Scalar key, Node node, Value value) {}

    private final Schema schema;
    private final Supplier<Place> where;
    private final Map<String, Given> given;

    Fields(Schema schema, Supplier<Place> where, Map<String, Given> given) {
        this.schema = schema;
        this.where = where;
        this.given = given;
    }

    public Schema schema() {
        return schema;
    }

    /** Where they begin. */
    public Place place() {
        return where.get();
    }

    /** The keys that have a value of their own, in our spelling. */
    public List<String> names() {
        return List.copyOf(given.keySet());
    }

    /** Whether a file gives the key a value; a default does not count. */
    public boolean has(String key) {
        schema.key(key);
        return given.containsKey(key);
    }

    /** Where the key's value stands; empty when it has its default. */
    public Optional<Place> place(String key) {
        schema.key(key);
        return Optional.ofNullable(given.get(key)).map(one -> one.node().place());
    }

    /** Where the key was written, in the topmost file that gives it; empty when it has its default. */
    public Optional<Place> origin(String key) {
        schema.key(key);
        return Optional.ofNullable(given.get(key)).map(one -> one.key().place());
    }

    /** The text of a single value, or the key's default; of a choice, the word as it is declared. */
    public Optional<String> text(String key) {
        Key declared = declared(key, Value.One.class);
        Optional<String> text = value(key, Value.One.class).map(one -> one.scalar().text());
        return (declared.kind() == Kind.CHOICE ? text.flatMap(declared::asWord) : text).or(declared::defaultText);
    }

    /** The text of a single value or the key's default, else another text. */
    public String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    /** Whether a flag is set; false when it is absent and has no default. */
    public boolean flag(String key) {
        of(key, Kind.FLAG);
        return text(key).flatMap(Kind::flag).orElse(false);
    }

    /** A number; when it is absent and has no default, the allowed one that is nearest to 0. */
    public int number(String key) {
        Key declared = of(key, Kind.NUMBER);
        return text(key).flatMap(declared::asNumber).orElse(Math.max(declared.min(), Math.min(declared.max(), 0)));
    }

    /**
     * A date, with a time or without.
     *
     * @param zone where it is meant when it names no zone itself
     */
    public Optional<Moment> moment(String key, ZoneId zone) {
        of(key, Kind.MOMENT);
        return text(key).flatMap(text -> Moment.parse(text, zone));
    }

    /** A length of time, in days or longer. */
    public Optional<Period> period(String key) {
        of(key, Kind.PERIOD);
        return text(key).flatMap(Kind::period);
    }

    /** A list of texts, or the key's default; of choices, the words as they are declared. */
    public List<String> texts(String key) {
        Key declared = declared(key, Value.Many.class);
        Optional<Value.Many> many = value(key, Value.Many.class);
        List<String> texts = many.isPresent()
                ? many.get().scalars().stream().map(Scalar::text).toList()
                : declared.defaultTexts();
        return declared.kind() == Kind.CHOICES
                ? texts.stream().flatMap(text -> declared.asWord(text).stream()).toList()
                : texts;
    }

    /** A list of texts as they were written, with their places; empty when absent, whatever the default. */
    public List<Scalar> scalars(String key) {
        declared(key, Value.Many.class);
        return value(key, Value.Many.class).map(Value.Many::scalars).orElse(List.of());
    }

    /** The inner keys and values; none of them given when absent. */
    public Fields map(String key) {
        Key declared = declared(key, Value.Inner.class);
        return value(key, Value.Inner.class)
                .map(Value.Inner::fields)
                .orElseGet(() -> new Fields(declared.schema().orElseThrow(), where, Map.of()));
    }

    /** A list of inner keys and values; empty when absent. */
    public List<Fields> maps(String key) {
        declared(key, Value.InnerList.class);
        return value(key, Value.InnerList.class).map(Value.InnerList::list).orElse(List.of());
    }

    /** Texts by the names that the author chose, in their order. */
    public Map<String, Scalar> textByName(String key) {
        declared(key, Value.NamedTexts.class);
        return value(key, Value.NamedTexts.class).map(named -> unmodifiable(named.texts())).orElse(Map.of());
    }

    /** Inner keys and values by the names that the author chose, in their order. */
    public Map<String, Fields> byName(String key) {
        declared(key, Value.Named.class);
        return value(key, Value.Named.class).map(named -> unmodifiable(named.fields())).orElse(Map.of());
    }

    /** Lists of inner keys and values by the names that the author chose, in their order. */
    public Map<String, List<Fields>> mapsByName(String key) {
        declared(key, Value.NamedLists.class);
        return value(key, Value.NamedLists.class).map(named -> unmodifiable(named.lists())).orElse(Map.of());
    }

    /** A free-form value. */
    public Optional<Node> free(String key) {
        declared(key, Value.Free.class);
        return value(key, Value.Free.class).map(Value.Free::node);
    }

    /**
     * These values laid over others: what is given here wins, and keys with values are merged at every level, so that each
     * value keeps its own place. Lists are not merged. What these fields do not declare is left out.
     */
    public Fields over(Fields below) {
        if (below.given.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<String, Given>();
        below.given.forEach((name, under) -> {
            boolean known = schema.spelt(name).filter(key -> key.name().equals(name)).isPresent();
            if (known && schema.key(name).kind().holds().isInstance(under.value())) {
                all.put(name, under);
            }
        });
        given.forEach((name, top) -> all.merge(
                name, top, (under, own) -> new Given(own.key(), own.node(), own.value().over(under.value()))));
        return new Fields(schema, given.isEmpty() ? below.where : where, all);
    }

    private Key of(String key, Kind kind) {
        Key declared = schema.key(key);
        if (declared.kind() != kind) {
            throw new IllegalArgumentException(schema.name() + " declares " + key + " as " + declared.kind());
        }
        return declared;
    }

    private Key declared(String key, Class<? extends Value> type) {
        Key declared = schema.key(key);
        if (declared.kind().holds() != type) {
            throw new IllegalArgumentException(schema.name() + " declares " + key + " as " + declared.kind());
        }
        return declared;
    }

    private <V extends Value> Optional<V> value(String key, Class<V> type) {
        return Optional.ofNullable(given.get(key)).map(one -> type.cast(one.value()));
    }

    private static <T> Map<String, T> unmodifiable(Map<String, T> map) {
        return Collections.unmodifiableMap(map);
    }
}
