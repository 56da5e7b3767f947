package dev.caveat.read;

import dev.caveat.disclaimer.Condition;
import dev.caveat.disclaimer.Glob;
import dev.caveat.model.Hosts;
import dev.caveat.model.Slug;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Sequence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the conditions of rules: which pages a rule speaks of. */
final class Conditions {
    /** How deep all, any and not may lie in each other. */
    private static final int DEEPEST = 20;

    private final Instant now;
    private final Optional<Condition> claims;
    private final Problems problems;

    /**
     * @param now the moment of the build: pages grow older
     * @param claims the pages that make claims, where the site says so
     */
    Conditions(Instant now, Optional<Condition> claims, Problems problems) {
        this.now = now;
        this.claims = claims;
        this.problems = problems;
    }

    /** A condition all of whose keys must hold; one without keys holds for every page. */
    Condition of(Fields fields) {
        return condition(fields, 0);
    }

    private Condition condition(Fields fields, int depth) {
        List<Condition> parts = new ArrayList<>();
        words(fields, "type").map(Condition.Type::new).ifPresent(parts::add);
        words(fields, "section").map(Condition.Section::new).ifPresent(parts::add);
        words(fields, "path")
                .map(patterns -> new Condition.PathGlob(patterns.stream().map(Glob::of).toList()))
                .ifPresent(parts::add);
        words(fields, "tag")
                .map(tags -> new Condition.Tag("tags", tags.stream().map(Slug::of).collect(Collectors.toSet())))
                .ifPresent(parts::add);
        words(fields, "has").map(Condition.HasKey::new).ifPresent(parts::add);
        words(fields, "audience").map(Condition.Audience::new).ifPresent(parts::add);
        words(fields, "author-role").map(Condition.AuthorRole::new).ifPresent(parts::add);
        words(fields, "kind").map(Condition.Kind::new).ifPresent(parts::add);
        words(fields, "links-to").map(hosts -> new Condition.LinksTo(hosts.stream().flatMap(host -> Hosts.name(host).stream()).collect(Collectors.toSet())))
                .ifPresent(parts::add);
        words(fields, "discloses").map(Condition.Discloses::new).ifPresent(parts::add);
        fields.period("older-than").flatMap(age -> limit(age, fields)).ifPresent(parts::add);
        if (fields.has("comments")) {
            Condition open = new Condition.CommentsOpen();
            parts.add(fields.text("comments").orElse("").equals("open") ? open : new Condition.Not(open));
        }
        if (fields.has("topic")) {
            Condition about = new Condition.Topical();
            parts.add(fields.flag("topic") ? about : new Condition.Not(about));
        }
        if (fields.has("claims")) {
            Condition makes = new Condition.Claims(claims);
            parts.add(fields.flag("claims") ? makes : new Condition.Not(makes));
        }
        nested(fields, "all", depth).ifPresent(list -> parts.add(new Condition.All(list)));
        nested(fields, "any", depth).ifPresent(list -> parts.add(new Condition.Any(list)));
        nested(fields, "not", depth).ifPresent(list -> parts.add(new Condition.Not(new Condition.All(list))));
        return parts.isEmpty() ? new Condition.Always() : parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Optional<Condition> limit(Period age, Fields fields) {
        try {
            Instant limit = now.atZone(ZoneOffset.UTC).minus(age).toInstant();
            return Optional.of(new Condition.OlderThan(fields.text("older-than").orElse(""), limit));
        } catch (DateTimeException | ArithmeticException never) {
            problems.add(Problem.of(Code.POLICY_VALUE, fields.place("older-than").orElse(fields.place()), "no page is so old")
                    .hint("write a time such as P2Y"));
            return Optional.empty();
        }
    }

    private static Optional<Set<String>> words(Fields fields, String key) {
        Set<String> words = new LinkedHashSet<>(fields.texts(key));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private Optional<List<Condition>> nested(Fields fields, String key, int depth) {
        Optional<Node> node = fields.free(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        List<Node> items = node.get() instanceof Sequence sequence ? sequence.items() : List.of(node.get());
        List<Condition> conditions = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Mapping mapping && depth < DEEPEST) {
                Fields inner = Keys.WHEN.read(mapping, problems, Code.POLICY_UNKNOWN_KEY, Code.POLICY_VALUE);
                conditions.add(condition(inner, depth + 1));
            } else {
                problems.add(Problem.of(Code.POLICY_VALUE, item.place(), "\"" + key + "\" holds conditions, at most " + DEEPEST + " deep")
                        .hint("write each as keys with values, such as { type: [story] }"));
            }
        }
        return Optional.of(conditions);
    }
}
