package dev.caveat.yaml;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** What a key's value can be. */
public enum Kind {
    TEXT(Value.One.class),
    FLAG(Value.One.class),
    NUMBER(Value.One.class),
    MOMENT(Value.One.class),
    PERIOD(Value.One.class),
    CHOICE(Value.One.class),
    /** A list of texts. */
    TEXTS(Value.Many.class),
    /** A list of allowed words. */
    CHOICES(Value.Many.class),
    /** Keys that a schema declares. */
    MAP(Value.Inner.class),
    /** A list of such. */
    MAPS(Value.InnerList.class),
    /** Free names, each with a text. */
    TEXT_BY_NAME(Value.NamedTexts.class),
    /** Free names, each with keys that a schema declares. */
    BY_NAME(Value.Named.class),
    /** Free names, each with a list of such. */
    MAPS_BY_NAME(Value.NamedLists.class),
    /** Anything. */
    FREE(Value.Free.class);

    private final Class<? extends Value> holds;

    Kind(Class<? extends Value> holds) {
        this.holds = holds;
    }

    /** How a value of this kind is kept. */
    Class<? extends Value> holds() {
        return holds;
    }

    boolean isSingle() {
        return holds == Value.One.class;
    }

    boolean isList() {
        return holds == Value.Many.class;
    }

    static Optional<Boolean> flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<Period> period(String text) {
        try {
            Period period = Period.parse(text.strip());
            return period.isNegative() ? Optional.empty() : Optional.of(period);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
