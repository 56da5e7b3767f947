package dev.caveat.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who takes what readers send, and under which names it wants the fields.
 *
 * <p>Staticman refuses fields that its own settings do not list, unless they are empty or options, which it does not look
 * at; so consent is an option there, and the honeypot needs no setting. Netlify sends readers on to the form's action.
 */
public enum Intake {
    /** {@code caveat receive}. */
    RECEIVE("name", "body", "parent", "article", "return", "consent", "subject"),
    STATICMAN("fields[name]", "fields[message]", "fields[replying_to_uid]", "options[slug]", "options[redirect]", "options[consent]", "fields[hidden]"),
    NETLIFY("name", "message", "parent", "article", "", "consent", "bot-field"),
    FORMSPREE("name", "message", "parent", "article", "_next", "consent", "_gotcha");

    /** What Netlify calls the form, on every page the same: as an attribute and as the field {@link #NETLIFY_NAME}. */
    public static final String NETLIFY_FORM = "comments";

    public static final String NETLIFY_NAME = "form-name";

    private final Map<FormField, String> fields;

    /** @param names of the fields, in their order; empty for one that it has no use for */
    Intake(String... names) {
        Map<FormField, String> map = new EnumMap<>(FormField.class);
        for (FormField field : FormField.values()) {
            map.put(field, names[field.ordinal()]);
        }
        fields = Collections.unmodifiableMap(map);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Intake> of(String word) {
        return Arrays.stream(values()).filter(intake -> intake.word().equals(word)).findFirst();
    }

    /** The name of each field; empty for one that is left out. */
    public Map<FormField, String> fields() {
        return fields;
    }

    /** Whether it is another host, which needs whole addresses to send readers back. */
    public boolean isElsewhere() {
        return this == STATICMAN || this == FORMSPREE;
    }
}
