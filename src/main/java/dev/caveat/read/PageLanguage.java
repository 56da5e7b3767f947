package dev.caveat.read;

import dev.caveat.model.Languages;
import dev.caveat.model.PageId;
import dev.caveat.model.Ref;
import dev.caveat.model.Translations;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.yaml.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The language of a page, where its file's name does not say it; and what pages in several languages say of each other. */
final class PageLanguage {
    private static final String KEY = "lang";

    private final Languages languages;
    private final Problems problems;

    PageLanguage(Languages languages, Problems problems) {
        this.languages = languages;
        this.problems = problems;
    }

    /**
     * Who a page is: its path, and the language that its file's name, its front matter or a folder above says.
     *
     * @param cascades what the folders above hand down, the nearest last
     */
    PageId id(Layout.Found found, Fields own, List<Fields> cascades) {
        Optional<Fields> by = own.has(KEY) ? Optional.of(own)
                : cascades.stream().filter(cascade -> cascade.has(KEY)).reduce((outer, nearer) -> nearer);
        Optional<String> written = by.flatMap(fields -> fields.text(KEY)).map(String::strip).filter(tag -> !tag.isEmpty());
        if (written.isEmpty()) {
            return found.id();
        }
        Optional<String> meant = meant(written.get());
        Place place = by.flatMap(fields -> fields.place(KEY)).orElse(own.place());
        if (meant.isEmpty()) {
            TreeSet<String> known = new TreeSet<>(languages.codes());
            known.add(languages.own().tag());
            problems.add(Problem.of(Code.PAGE_LANGUAGE, place, "site.yaml declares no language \"" + written.get() + "\"")
                    .label(Suggestion.question(written.get(), known))
                    .hint("use " + String.join(" or ", known) + ", or add it to languages: in site.yaml"));
            return found.id();
        }
        String named = found.id().language();
        if (named.isEmpty() || named.equals(meant.get())) {
            return new PageId(found.id().path(), meant.get());
        }
        if (by.get() == own) {
            problems.add(Problem.of(Code.FRONT_MATTER_VALUE, place,
                            "this page is in \"" + named + "\" by its file's name or folder, and in \"" + written.get() + "\" by its front matter")
                    .hint("rename the file, or leave lang: out"));
        }
        return found.id();
    }

    /** The site's own language is meant by what others call it, too: en-US where the site says en. */
    private Optional<String> meant(String tag) {
        String own = languages.own().tag();
        return tag.equalsIgnoreCase(own) ? Optional.of("")
                : languages.meant(tag).or(() -> primary(tag).equals(primary(own)) ? Optional.of("") : Optional.empty());
    }

    private static String primary(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** Reports pages that are the same page in the same language. */
    static void report(Translations translations, Problems problems) {
        for (Translations.Twice twice : translations.twice()) {
            Optional<Ref> key = twice.second().front().translationKey();
            Place place = key.map(Ref::place).orElse(Place.of(twice.second().file()));
            Place other = twice.first().front().translationKey().map(Ref::place).orElse(Place.of(twice.first().file()));
            problems.add(Problem.of(Code.PAGE_TRANSLATION, place, "two pages in one language have the translation key \""
                            + key.map(Ref::name).orElse(twice.second().id().path()) + "\"")
                    .note("the other one, which is taken for the translation", other)
                    .hint("give each of them a key of its own"));
        }
    }
}
