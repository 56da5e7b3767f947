package dev.caveat.model;

import dev.caveat.trace.Fingerprint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a reader may believe a page, or should not: what it rests on, what was wrong, and who had a hand in it.
 *
 * @param references in the order of the front matter
 * @param corrections the newest first
 * @param disclosures in the order of the front matter
 */
public record Grounds(List<Citation> references, List<Correction> corrections, List<Disclosure> disclosures) {
    public static final Grounds NONE = new Grounds(List.of(), List.of(), List.of());

    public Grounds {
        references = List.copyOf(references);
        corrections = corrections.stream().sorted(Comparator.comparing(Correction::date).reversed()).toList();
        disclosures = List.copyOf(disclosures);
    }

    /** The newest notice that the whole page no longer holds. */
    public Optional<Correction> retraction() {
        return corrections.isEmpty() ? Optional.empty() : corrections.stream().filter(Correction::retraction).findFirst();
    }

    public Fingerprint fingerprint() {
        Fingerprint.Mix mix = Fingerprint.mix().add(references.size()).add(corrections.size()).add(disclosures.size());
        references.forEach(one -> one.add(mix));
        corrections.forEach(one -> one.add(mix));
        disclosures.forEach(one -> one.add(mix));
        return mix.done();
    }
}
