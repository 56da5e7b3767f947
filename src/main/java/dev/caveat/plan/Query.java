package dev.caveat.plan;

import dev.caveat.model.Page;
import dev.caveat.model.Profile;
import dev.caveat.model.Section;
import dev.caveat.model.Site;
import dev.caveat.model.Slug;
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

    /** Every page with a date, the newest first. */
    record Latest() implements Query {
        @Override
        public String text() {
            return "latest";
        }

        @Override
        public List<Page> answer(Site site) {
            return site.dated();
        }

        @Override
        public String url(Site site) {
            return "/";
        }
    }

    /** The pages of a section. */
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
    }

    /** The pages that are filed under a term. */
    record WithTerm(String taxonomy, String slug) implements Query {
        @Override
        public String text() {
            return "term/" + taxonomy + "/" + slug;
        }

        @Override
        public List<Page> answer(Site site) {
            return Optional.ofNullable(site.terms(taxonomy).get(slug)).map(Term::pages).orElse(List.of());
        }

        @Override
        public String url(Site site) {
            return address();
        }

        public String address() {
            return "/" + Slug.of(taxonomy) + "/" + slug + "/";
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

    static Optional<Query> of(String text) {
        String[] parts = text.split("/", 2);
        return switch (parts[0]) {
            case "latest" -> Optional.of(new Latest());
            case "section" -> Optional.of(new InSection(parts[1]));
            case "term" -> {
                int slash = parts[1].lastIndexOf('/');
                yield Optional.of(new WithTerm(parts[1].substring(0, slash), parts[1].substring(slash + 1)));
            }
            case "written" -> Optional.of(new WrittenBy(parts[1]));
            case "reviewed" -> Optional.of(new ReviewedBy(parts[1]));
            default -> Optional.empty();
        };
    }
}
