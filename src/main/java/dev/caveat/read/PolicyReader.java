package dev.caveat.read;

import dev.caveat.disclaimer.Condition;
import dev.caveat.disclaimer.Demand;
import dev.caveat.disclaimer.Fact;
import dev.caveat.disclaimer.Placement;
import dev.caveat.disclaimer.Policy;
import dev.caveat.disclaimer.Waiver;
import dev.caveat.model.Config;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Severity;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Sequence;
import dev.caveat.yaml.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads by what pages are judged: the starter set that comes with Caveat, and the site's own rules.
 *
 * <p>A rule of the site with the id of one in the starter set changes that one: its level, its pages, its waivers.
 */
public final class PolicyReader {
    /** The site's own rules. */
    static final String FILE = "content/_policies.yaml";

    /** How problems name the file of the starter set. */
    static final String STARTER = "starter-policies.yaml";

    /** How deep all and any may lie in each other. */
    private static final int DEEPEST = 20;

    private final Config config;
    private final Instant now;
    private final Problems problems;
    private final Conditions conditions;
    private final Map<String, Policy> policies = new LinkedHashMap<>();

    private PolicyReader(Config config, Instant now, Problems problems) {
        this.config = config;
        this.now = now;
        this.problems = problems;
        this.conditions = new Conditions(now, config.policies().claims(), problems);
    }

    /**
     * All rules in force on a site, the starter set first.
     *
     * @param path the site's own rules; empty where it has none
     */
    static List<Policy> read(Optional<Path> path, Config config, Instant now, Problems problems) {
        PolicyReader reader = new PolicyReader(config, now, problems);
        if (config.policies().starter() != Config.Starter.OFF) {
            reader.starter();
        }
        path.flatMap(file -> TextFile.read(FILE, file, problems)).flatMap(file -> Yaml.document(file.text(), problems)).ifPresent(reader::own);
        return List.copyOf(reader.policies.values());
    }

    private void starter() {
        try (InputStream file = PolicyReader.class.getResourceAsStream(STARTER)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Problems ours = new Problems();
            Sequence rules = (Sequence) Yaml.document(SourceText.of(STARTER, text), ours).orElseThrow();
            for (Node rule : rules.items()) {
                Fields fields = Keys.POLICY.read((Mapping) rule, ours, Code.POLICY_UNKNOWN_KEY, Code.POLICY_VALUE);
                new PolicyReader(config, now, ours).policy(fields, Optional.empty(), true)
                        .ifPresent(policy -> policies.put(policy.id(), policy));
            }
            if (!ours.isEmpty()) {
                throw new IllegalStateException("the starter set is broken: " + ours.all());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void own(Node node) {
        if (!(node instanceof Sequence rules)) {
            problems.add(Problem.of(Code.POLICY_VALUE, node.place(), "_policies.yaml must be a list of rules")
                    .hint("begin each rule with - id:"));
            return;
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Node item : rules.items()) {
            if (item instanceof Mapping mapping) {
                own(Keys.POLICY.read(mapping, problems, Code.POLICY_UNKNOWN_KEY, Code.POLICY_VALUE), ids);
            } else {
                problems.add(Problem.of(Code.POLICY_VALUE, item.place(), "a rule must be keys with values")
                        .hint("begin it with - id:"));
            }
        }
    }

    private void own(Fields fields, Set<String> ids) {
        String id = fields.text("id").orElse("");
        if (!ids.add(id)) {
            problems.add(Problem.of(Code.POLICY_VALUE, fields.place("id").orElse(fields.place()), "there are two rules \"" + id + "\"")
                    .hint("give each rule an id of its own"));
            return;
        }
        Optional<Policy> given = Optional.ofNullable(policies.get(id));
        if (given.isEmpty() && !fields.has("require")) {
            problems.add(Problem.of(Code.KEY_MISSING, fields.place("id").orElse(fields.place()),
                            "the rule \"" + id + "\" demands nothing, and no rule of the starter set has this name")
                    .hint("write require: below it"));
            return;
        }
        if (fields.text("level").filter("off"::equals).isPresent()) {
            policies.remove(id);
            return;
        }
        policy(fields, given, false).ifPresent(policy -> policies.put(id, policy));
    }

    /** @param given the rule that is changed, where there is one */
    private Optional<Policy> policy(Fields fields, Optional<Policy> given, boolean starter) {
        Optional<Demand> demand = fields.has("require") ? demand(fields.map("require"), 0) : given.map(Policy::demand);
        Condition when = given.isPresent() && !fields.has("when")
                ? given.get().when()
                : conditions.of(fields.map("when"));
        ZoneId zone = config.timezone();
        return demand.map(one -> new Policy(
                fields.text("id").orElse(""),
                when,
                one,
                level(fields, given, starter),
                fields.moment("since", zone).map(moment -> moment.day(zone)),
                waivers(fields, zone),
                words(fields, given),
                fields.place("id").orElse(fields.place())));
    }

    private Severity level(Fields fields, Optional<Policy> given, boolean starter) {
        if (starter) {
            return config.policies().starter() == Config.Starter.STRICT ? Severity.ERROR : Severity.WARNING;
        }
        if (!fields.has("level") && given.isPresent()) {
            return given.get().level();
        }
        return switch (fields.text("level").orElse("error")) {
            case "warn" -> Severity.WARNING;
            case "info" -> Severity.NOTICE;
            default -> Severity.ERROR;
        };
    }

    private static Policy.Words words(Fields fields, Optional<Policy> given) {
        Policy.Words before = given.map(Policy::words).orElse(Policy.Words.NONE);
        return new Policy.Words(
                fields.text("why", before.why()), fields.text("example", before.example()), fields.text("fix", before.fix()));
    }

    private List<Waiver> waivers(Fields fields, ZoneId zone) {
        List<Waiver> waivers = new ArrayList<>();
        for (Fields waiver : fields.maps("waivers")) {
            Optional<LocalDate> until = waiver.moment("until", zone).map(moment -> moment.day(zone));
            String reason = waiver.text("reason", "").strip();
            if (!waiver.has("when")) {
                problems.add(Problem.of(Code.POLICY_VALUE, waiver.place(), "a waiver says for which pages it is")
                        .hint("write when: { path: … } in it, or take the rule out"));
            } else if (until.isPresent() && !reason.isEmpty()) {
                waivers.add(new Waiver(conditions.of(waiver.map("when")), until.get(), reason, waiver.place()));
            }
        }
        return waivers;
    }

    /** Everything that is written must hold. */
    private Optional<Demand> demand(Fields fields, int depth) {
        List<Demand> parts = new ArrayList<>();
        Optional<Placement> placement = placement(fields);
        fields.text("disclaimer").ifPresent(id -> parts.add(new Demand.Shows(id, placement)));
        Set<String> keys = new LinkedHashSet<>(fields.texts("has"));
        if (!keys.isEmpty()) {
            parts.add(new Demand.Has(keys));
        }
        Set<Fact> facts = new LinkedHashSet<>();
        fields.texts("holds").forEach(word -> Fact.of(word).ifPresent(facts::add));
        if (!facts.isEmpty()) {
            parts.add(new Demand.Holds(facts));
        }
        nested(fields, "any", depth).ifPresent(list -> parts.add(new Demand.Any(list)));
        nested(fields, "all", depth).ifPresent(list -> parts.add(new Demand.All(list)));
        if (parts.isEmpty()) {
            problems.add(Problem.of(Code.POLICY_VALUE, fields.place(), "this rule demands nothing")
                    .hint("write disclaimer:, has:, holds:, any: or all: below require:"));
            return Optional.empty();
        }
        return Optional.of(parts.size() == 1 ? parts.get(0) : new Demand.All(parts));
    }

    static Optional<Placement> placement(Fields fields) {
        return Placement.of(fields.texts("placement").stream()
                .flatMap(word -> Placement.of(word).stream()).flatMap(one -> one.spots().stream()).toList());
    }

    private Optional<List<Demand>> nested(Fields fields, String key, int depth) {
        Optional<Node> node = fields.free(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        List<Node> items = node.get() instanceof Sequence sequence ? sequence.items() : List.of(node.get());
        List<Demand> demands = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Mapping mapping && depth < DEEPEST) {
                demand(Keys.REQUIRE.read(mapping, problems, Code.POLICY_UNKNOWN_KEY, Code.POLICY_VALUE), depth + 1).ifPresent(demands::add);
            } else {
                problems.add(Problem.of(Code.POLICY_VALUE, item.place(), "\"" + key + "\" holds demands, at most " + DEEPEST + " deep")
                        .hint("write each as keys with values, such as { disclaimer: opinion }"));
            }
        }
        return Optional.of(demands);
    }
}
