package dev.caveat.disclaimer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * For which pages a rule holds.
 *
 * <p>Words are compared without regard to case: a rule that is missed because of a capital letter protects nobody.
 */
public sealed interface Condition {
    boolean holds(Subject subject);

    /** The condition in words that follow "if": {@code its type is expert-answer or story}. */
    String describe();

    /** Why it holds or not, in words about one page: {@code its type is article}. */
    String because(Subject subject);

    /** The hosts about which it asks whether a page leads to them: somebody has to have looked for these. */
    default Set<String> hosts() {
        return Set.of();
    }

    /** Every page. */
    record Always() implements Condition {
        @Override
        public boolean holds(Subject subject) {
            return true;
        }

        @Override
        public String describe() {
            return "it is a page";
        }

        @Override
        public String because(Subject subject) {
            return "it is for every page";
        }
    }

    /** Pages of one of some types. */
    record Type(Set<String> types) implements Condition {
        public Type {
            types = sorted(types);
        }

        @Override
        public boolean holds(Subject subject) {
            return has(types, subject.type());
        }

        @Override
        public String describe() {
            return "its type is " + or(types);
        }

        @Override
        public String because(Subject subject) {
            return subject.type().isEmpty() ? "it has no type" : "its type is " + subject.type();
        }
    }

    /** Pages in one of some sections, or in sections inside them. */
    record Section(Set<String> sections) implements Condition {
        public Section {
            sections = sorted(sections.stream().map(Condition::withoutSlashes).toList());
        }

        @Override
        public boolean holds(Subject subject) {
            String own = withoutSlashes(subject.section());
            for (int end = own.length(); end >= 0; end = own.lastIndexOf('/', end - 1)) {
                if (has(sections, own.substring(0, end))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String describe() {
            return "it is in the section " + or(sections);
        }

        @Override
        public String because(Subject subject) {
            return subject.section().isEmpty() ? "it is in no section" : "it is in the section " + subject.section();
        }
    }

    /** Pages whose path fits one of some patterns. */
    record PathGlob(List<Glob> patterns) implements Condition {
        public PathGlob {
            patterns = List.copyOf(patterns);
        }

        @Override
        public boolean holds(Subject subject) {
            for (Glob pattern : patterns) {
                if (pattern.matches(subject.path())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String describe() {
            return "its path fits " + or(patterns.stream().map(Glob::pattern).toList());
        }

        @Override
        public String because(Subject subject) {
            return "its path is " + subject.path();
        }
    }

    /** Pages with one of some terms of a taxonomy. */
    record Tag(String taxonomy, Set<String> terms) implements Condition {
        public Tag {
            Objects.requireNonNull(taxonomy);
            terms = sorted(terms);
        }

        @Override
        public boolean holds(Subject subject) {
            return hasAny(terms, subject.terms(taxonomy));
        }

        @Override
        public String describe() {
            return "one of its " + taxonomy + " is " + or(terms);
        }

        @Override
        public String because(Subject subject) {
            Set<String> own = sorted(subject.terms(taxonomy));
            return own.isEmpty() ? "it has no " + taxonomy : "its " + taxonomy + " are " + and(own);
        }
    }

    /** Pages whose front matter has one of some keys. */
    record HasKey(Set<String> keys) implements Condition {
        public HasKey {
            keys = sorted(keys);
        }

        @Override
        public boolean holds(Subject subject) {
            for (String key : keys) {
                if (subject.has(key)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String describe() {
            return "it has the key " + or(keys);
        }

        @Override
        public String because(Subject subject) {
            List<String> own = keys.stream().filter(subject::has).toList();
            return own.isEmpty() ? "it has no key " + or(keys) : "it has the key " + and(own);
        }
    }

    /** Pages for one of some groups of readers. */
    record Audience(Set<String> groups) implements Condition {
        public Audience {
            groups = sorted(groups);
        }

        @Override
        public boolean holds(Subject subject) {
            return hasAny(groups, subject.audience());
        }

        @Override
        public String describe() {
            return "it is for " + or(groups);
        }

        @Override
        public String because(Subject subject) {
            Set<String> own = sorted(subject.audience());
            return own.isEmpty() ? "it does not say whom it is for" : "it is for " + and(own);
        }
    }

    /** Pages with an author of one of some roles. */
    record AuthorRole(Set<String> roles) implements Condition {
        public AuthorRole {
            roles = sorted(roles);
        }

        @Override
        public boolean holds(Subject subject) {
            return hasAny(roles, subject.authorRoles());
        }

        @Override
        public String describe() {
            return "one of its authors is " + or(roles);
        }

        @Override
        public String because(Subject subject) {
            Set<String> own = sorted(subject.authorRoles());
            return own.isEmpty() ? "none of its authors has a role" : "its authors are " + and(own);
        }
    }

    /** Pages that are one of some things to their neighbours: an article, a list of them, the home page. */
    record Kind(Set<String> kinds) implements Condition {
        public Kind {
            kinds = sorted(kinds);
        }

        @Override
        public boolean holds(Subject subject) {
            return has(kinds, subject.kindWord());
        }

        @Override
        public String describe() {
            return "it is a " + or(kinds);
        }

        @Override
        public String because(Subject subject) {
            return "it is a " + subject.kindWord();
        }
    }

    /**
     * Pages that were published before a moment.
     *
     * @param words how it was written, such as {@code P2Y}
     */
    record OlderThan(String words, Instant limit) implements Condition {
        public OlderThan {
            Objects.requireNonNull(words);
            Objects.requireNonNull(limit);
        }

        @Override
        public boolean holds(Subject subject) {
            return subject.published().filter(moment -> moment.instant().isBefore(limit)).isPresent();
        }

        @Override
        public String describe() {
            return "it is older than " + words;
        }

        @Override
        public String because(Subject subject) {
            return subject.published().map(moment -> "it is of " + moment.day(ZoneOffset.UTC)).orElse("it has no date");
        }
    }

    /** Pages whose text links to one of some hosts, or to a host below one. */
    record LinksTo(Set<String> hosts) implements Condition {
        public LinksTo {
            hosts = sorted(hosts);
        }

        @Override
        public boolean holds(Subject subject) {
            return !subject.linksAmong(hosts).isEmpty();
        }

        @Override
        public String describe() {
            return "it links to " + or(hosts);
        }

        @Override
        public String because(Subject subject) {
            Set<String> own = sorted(subject.linksAmong(hosts));
            return own.isEmpty() ? "it does not link to " + or(hosts) : "it links to " + and(own);
        }
    }

    /** Pages whose front matter discloses something of one of some kinds. */
    record Discloses(Set<String> kinds) implements Condition {
        public Discloses {
            kinds = sorted(kinds);
        }

        @Override
        public boolean holds(Subject subject) {
            return hasAny(kinds, subject.disclosed());
        }

        @Override
        public String describe() {
            return "it discloses " + or(kinds);
        }

        @Override
        public String because(Subject subject) {
            Set<String> own = sorted(subject.disclosed());
            return own.isEmpty() ? "it discloses nothing" : "it discloses " + and(own);
        }
    }

    /** Pages that make claims of the kind that the site names once, for all its rules; none where it names none. */
    record Claims(Optional<Condition> scope) implements Condition {
        public Claims {
            Objects.requireNonNull(scope);
        }

        @Override
        public boolean holds(Subject subject) {
            return scope.filter(condition -> condition.holds(subject)).isPresent();
        }

        @Override
        public String describe() {
            return scope.map(condition -> "it makes claims, that is, " + condition.describe()).orElse("site.yaml names pages that make claims");
        }

        @Override
        public Set<String> hosts() {
            return scope.map(Condition::hosts).orElse(Set.of());
        }

        @Override
        public String because(Subject subject) {
            return scope.map(condition -> condition.because(subject)).orElse("site.yaml names none under policies: claims:");
        }
    }

    /** Pages on a topic whose readers may be in danger. */
    record Topical() implements Condition {
        @Override
        public boolean holds(Subject subject) {
            return !subject.topics().isEmpty();
        }

        @Override
        public String describe() {
            return "it is about a topic that crisis: in site.yaml names";
        }

        @Override
        public String because(Subject subject) {
            return subject.topics().isEmpty() ? "it is about none of the topics of crisis: in site.yaml" : "it is about " + and(sorted(subject.topics()));
        }
    }

    /** Pages on which readers can comment. */
    record CommentsOpen() implements Condition {
        @Override
        public boolean holds(Subject subject) {
            return subject.commentsOpen();
        }

        @Override
        public String describe() {
            return "its comments are open";
        }

        @Override
        public String because(Subject subject) {
            return subject.commentsOpen() ? "its comments are open" : "its comments are not open";
        }
    }

    /** Each of some conditions; of none, every page. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Subject subject) {
            for (Condition condition : conditions) {
                if (!condition.holds(subject)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String describe() {
            return joined(conditions, " and ");
        }

        @Override
        public Set<String> hosts() {
            return Condition.hosts(conditions);
        }

        @Override
        public String because(Subject subject) {
            return reasons(conditions, subject, holds(subject));
        }
    }

    /** One of some conditions; of none, no page. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Subject subject) {
            for (Condition condition : conditions) {
                if (condition.holds(subject)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String describe() {
            return joined(conditions, " or ");
        }

        @Override
        public Set<String> hosts() {
            return Condition.hosts(conditions);
        }

        @Override
        public String because(Subject subject) {
            return reasons(conditions, subject, holds(subject));
        }
    }

    /** The other pages. */
    record Not(Condition condition) implements Condition {
        public Not {
            Objects.requireNonNull(condition);
        }

        @Override
        public boolean holds(Subject subject) {
            return !condition.holds(subject);
        }

        @Override
        public String describe() {
            return "not (" + condition.describe() + ")";
        }

        @Override
        public Set<String> hosts() {
            return condition.hosts();
        }

        @Override
        public String because(Subject subject) {
            return condition.because(subject);
        }
    }

    private static Set<String> hosts(List<Condition> conditions) {
        return conditions.stream().flatMap(condition -> condition.hosts().stream()).collect(Collectors.toSet());
    }

    private static Set<String> sorted(Collection<String> words) {
        return Collections.unmodifiableSet(new TreeSet<>(words));
    }

    private static boolean has(Set<String> words, String wanted) {
        if (words.contains(wanted)) {
            return true;
        }
        for (String word : words) {
            if (word.equalsIgnoreCase(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAny(Set<String> words, Collection<String> wanted) {
        for (String one : wanted) {
            if (has(words, one)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutSlashes(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.length() > from && path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(from, to);
    }

    private static String or(Collection<String> words) {
        return String.join(" or ", words);
    }

    private static String and(Collection<String> words) {
        return String.join(" and ", words);
    }

    private static String joined(List<Condition> conditions, String word) {
        if (conditions.size() == 1) {
            return conditions.get(0).describe();
        }
        if (conditions.isEmpty()) {
            return word.equals(" and ") ? "it is a page" : "a condition is added to the rule";
        }
        return conditions.stream().map(Condition::inBrackets).collect(Collectors.joining(word));
    }

    private static String inBrackets(Condition one) {
        return one instanceof All || one instanceof Any ? "(" + one.describe() + ")" : one.describe();
    }

    /** Only those that made it so: the conditions that hold where the whole does, else those that do not. */
    private static String reasons(List<Condition> conditions, Subject subject, boolean held) {
        String reasons = conditions.stream()
                .filter(condition -> condition.holds(subject) == held)
                .map(condition -> condition.because(subject))
                .distinct()
                .collect(Collectors.joining(" and "));
        return reasons.isEmpty() ? "it names no condition" : reasons;
    }
}
