package dev.caveat.model;

import dev.caveat.trace.Fingerprint;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where readers send what they write, and how.
 *
 * @param action the address that takes it: a whole one, or a path of this site from {@code /}
 * @param intake who takes it
 * @param fields what each field is called when it is sent; empty for one that is left out
 * @param hidden further inputs that are sent along unseen, by name, in the order of the form
 * @param maxLength how long a comment may be, in characters, from 1
 * @param guidelines a link to the rules of the house, as written; empty for none
 * @param removal a link that says how to have a comment removed, as written; empty for none
 * @param emergency what to do in an emergency, in Markdown; empty for the theme's own words
 */
public record CommentForm(
        String action,
        Intake intake,
        Map<FormField, String> fields,
        Map<String, String> hidden,
        int maxLength,
        String guidelines,
        String removal,
        String emergency) {

    /** The address as pages write it. */
    public String address(Addresses addresses) {
        return action.startsWith("/") ? addresses.written(action) : action;
    }

    public CommentForm {
        fields = Collections.unmodifiableMap(new EnumMap<>(fields));
        hidden = Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
    }

    /** What a field is called when it is sent; empty when it is left out. */
    public String field(FormField field) {
        return fields.getOrDefault(field, "");
    }

    public Fingerprint fingerprint() {
        Fingerprint.Mix mix = Fingerprint.mix().add(action).add(intake.word());
        for (FormField field : FormField.values()) {
            mix.add(field(field));
        }
        return mix.addValue(hidden).add(maxLength).add(guidelines).add(removal).add(emergency).done();
    }
}
