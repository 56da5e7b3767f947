package dev.caveat.render;

import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Due;
import dev.caveat.trace.Fingerprint;
import java.util.List;
import java.util.stream.Stream;

/** What pages show of disclaimers, as facets. */
final class DisclaimerFacets {
    private DisclaimerFacets() {}

    /**
     * Of the disclaimers that a page has to show, where, and of those that are looked for on it, as they are filled in for
     * it; without who asked for them, and from which line: pages don't show that.
     */
    static Fingerprint due(Subjects page) {
        Fingerprint.Mix mix = Fingerprint.mix();
        for (Due one : page.due()) {
            mix.add(one.disclaimer().id()).add(one.placement().word());
        }
        for (Disclaimer disclaimer : page.sought()) {
            mix.add(disclaimer.id()).add(disclaimer.html());
        }
        return mix.done();
    }

    /** Of what the page of all of them shows. */
    static Fingerprint all(List<Disclaimer> disclaimers) {
        Fingerprint.Mix mix = Fingerprint.mix();
        for (Disclaimer one : disclaimers) {
            mix.add(name(one)).add(of(one)).add(one.jurisdiction()).add(one.earlier().size());
            one.earlier().forEach(before -> mix.add(before.version()).add(before.effective().orElse("")).add(before.html()));
        }
        return mix.done();
    }

    /** What labels of them show. */
    static List<String> titles(List<Disclaimer> disclaimers) {
        return disclaimers.stream().flatMap(one -> Stream.of(one.id(), one.title(), one.kind())).toList();
    }

    /** What a disclaimer is called among those of the site: its id, and its language if that is another one. */
    static String name(Disclaimer disclaimer) {
        return disclaimer.language().isEmpty() || disclaimer.isBuiltIn() ? disclaimer.id() : disclaimer.id() + "." + disclaimer.language();
    }

    /** Of one with its text. */
    static Fingerprint of(Disclaimer disclaimer) {
        return Fingerprint.mix()
                .add(disclaimer.title()).add(disclaimer.kind()).add(disclaimer.placement().word())
                .add(disclaimer.version()).add(disclaimer.effective().orElse("")).add(disclaimer.html()).done();
    }
}
