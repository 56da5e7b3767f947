package dev.caveat.plan;

import dev.caveat.model.Language;
import dev.caveat.model.Page;
import dev.caveat.model.Profile;
import dev.caveat.model.Section;
import dev.caveat.model.Site;
import dev.caveat.model.Term;
import java.util.List;
import java.util.Optional;

/** A question whose answer is an ordered list of pages. */
public sealed interface Query {
    /** As facets name it; {@link #of} reads it again. */
    String text();

    List<Page> answer(Site site);

    /** The address of the list's first part. */
    String url(Site site);

    /** The language of its pages; empty for the site's own. */
    default String language(Site site) {
        return "";
    }

    /** Every page of a language with a date, the newest first. */
    record Latest(String language) implements Query {
        /** In the site's own. */
        public Latest() {
            this("");
        }

        @Override
        public String text() {
            return "latest" + marked(language);
        }

        @Override
        public List<Page> answer(Site site) {
            return site.in(language).dated();
        }

        @Override
        public String url(Site site) {
            return Language.prefix(language) + "/";
        }

        @Override
        public String language(Site site) {
            return language;
        }
    }

    /**
     * The pages of a section.
     *
     * @param path the id of the section's own page, which says the language
     */
    record InSection(String path) implements Query {
        @Override
        public String text() {
            return "section/" + path;
        }

        @Override
        public List<Page> answer(Site site) {
            return Optional.ofNullable(site.sections().get(path)).map(Section::pages).orElse(List.of());
        }

        @Override
        public String url(Site site) {
            return Optional.ofNullable(site.sections().get(path)).map(section -> section.page().url()).orElse("/");
        }

        @Override
        public String language(Site site) {
            return Optional.ofNullable(site.sections().get(path)).map(section -> section.page().id().language()).orElse("");
        }
    }

    /** The pages of a language that are filed under a term. */
    record WithTerm(String taxonomy, String slug, String language) implements Query {
        /** In the site's own language. */
        public WithTerm(String taxonomy, String slug) {
            this(taxonomy, slug, "");
        }

        @Override
        public String text() {
            return "term" + marked(language) + "/" + taxonomy + "/" + slug;
        }

        @Override
        public List<Page> answer(Site site) {
            return Optional.ofNullable(site.in(language).terms(taxonomy).get(slug)).map(Term::pages).orElse(List.of());
        }

        @Override
        public String url(Site site) {
            return address();
        }

        public String address() {
            return Term.url(taxonomy, slug, language);
        }

        @Override
        public String language(Site site) {
            return language;
        }
    }

    /** The pages that a person wrote. */
    record WrittenBy(String person) implements Query {
        @Override
        public String text() {
            return "written/" + person;
        }

        @Override
        public List<Page> answer(Site site) {
            return Optional.ofNullable(site.profiles().get(person)).map(Profile::written).orElse(List.of());
        }

        @Override
        public String url(Site site) {
            return profile(person, site);
        }
    }

    /** The pages that a person reviewed. */
    record ReviewedBy(String person) implements Query {
        @Override
        public String text() {
            return "reviewed/" + person;
        }

        @Override
        public List<Page> answer(Site site) {
            return Optional.ofNullable(site.profiles().get(person)).map(Profile::reviewed).orElse(List.of());
        }

        @Override
        public String url(Site site) {
            return profile(person, site);
        }
    }

    private static String profile(String person, Site site) {
        return Optional.ofNullable(site.profiles().get(person)).map(Profile::url).orElse("/");
    }

    /** As texts mark what is not in the site's own language: {@code .fr}. */
    private static String marked(String language) {
        return language.isEmpty() ? "" : "." + language;
    }

    static Optional<Query> of(String text) {
        String[] parts = text.split("/", 2);
        int dot = parts[0].indexOf('.');
        String language = dot < 0 ? "" : parts[0].substring(dot + 1);
        return switch (dot < 0 ? parts[0] : parts[0].substring(0, dot)) {
            case "latest" -> Optional.of(new Latest(language));
            case "section" -> Optional.of(new InSection(parts[1]));
            case "term" -> {
                int slash = parts[1].lastIndexOf('/');
                yield Optional.of(new WithTerm(parts[1].substring(0, slash), parts[1].substring(slash + 1), language));
            }
            case "written" -> Optional.of(new WrittenBy(parts[1]));
            case "reviewed" -> Optional.of(new ReviewedBy(parts[1]));
            default -> Optional.empty();
        };
    }
}
