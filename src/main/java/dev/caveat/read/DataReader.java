package dev.caveat.read;

import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Placement;
import dev.caveat.disclaimer.Policy;
import dev.caveat.markdown.Links;
import dev.caveat.markdown.Markdown;
import dev.caveat.model.Person;
import dev.caveat.model.Poll;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Severity;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Schema;
import dev.caveat.yaml.Sequence;
import dev.caveat.yaml.Yaml;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the data that pages refer to by name: people, polls, disclaimers, policies. */
final class DataReader {
    static final String POLICIES = "content/_policies.yaml";

    private final Snapshot snapshot;
    private final ZoneId zone;
    private final Problems problems;

    DataReader(Snapshot snapshot, ZoneId zone, Problems problems) {
        this.snapshot = snapshot;
        this.zone = zone;
        this.problems = problems;
    }

    /** What was read by its id, and by theirs the files that have an error: known, but of no use. */
    record Named<T>(SortedMap<String, T> usable, Map<String, String> broken) {}

    Named<Person> people() {
        return named("content/_people/", Keys.PERSON, Code.PERSON_UNKNOWN_KEY, Code.PERSON_VALUE, (id, file, fields, found) -> new Person(
                id,
                fields.text("name").orElse(""),
                fields.text("role").flatMap(Person.Role::of).orElse(Person.Role.MEMBER),
                fields.maps("credentials").stream()
                        .map(entry -> new Person.Credential(entry.text("name", ""), entry.text("issuer", ""), address(entry, found)))
                        .toList(),
                interests(fields),
                fields.text("bio", ""),
                file.source()));
    }

    private static List<Person.Interest> interests(Fields person) {
        return person.maps("interests").stream()
                .map(entry -> new Person.Interest(entry.text("text", "").strip(), entry.texts("tags")))
                .filter(interest -> !interest.text().isEmpty())
                .toList();
    }

    /** Where a credential can be checked: readers are sent there. */
    private static String address(Fields credential, Problems found) {
        WebAddress.check(credential, "url", Code.PERSON_VALUE, found);
        return credential.text("url", "").strip();
    }

    Named<Poll> polls() {
        return named("content/_polls/", Keys.POLL, Code.POLL_UNKNOWN_KEY, Code.POLL_VALUE, (id, file, fields, found) -> new Poll(
                id,
                fields.text("question").orElse(""),
                Poll.Status.of(fields.text("status").orElse("")),
                fields.moment("closed", zone),
                options(fields.maps("options"), found),
                Poll.Results.of(fields.text("results").orElse("")),
                fields.number("suppressBelow"),
                fields.text("method", ""),
                file.source()));
    }

    private static List<Poll.Option> options(List<Fields> entries, Problems found) {
        Map<String, Place> ids = new HashMap<>();
        List<Poll.Option> options = new ArrayList<>();
        for (Fields entry : entries) {
            String id = entry.text("id", "");
            Place place = entry.place("id").orElse(entry.place());
            Place first = ids.putIfAbsent(id, place);
            if (first != null && !id.isBlank()) {
                found.add(Problem.of(Code.POLL_VALUE, place, "there are two options \"" + id + "\"")
                        .note("the other one", first)
                        .hint("give each option an id of its own: votes are counted by it"));
            }
            for (String key : List.of("id", "label")) {
                // Where there is none at all, that was said already.
                entry.place(key).filter(blank -> entry.text(key, "").isBlank()).ifPresent(blank -> found.add(
                        Problem.of(Code.POLL_VALUE, blank, "the " + key + " of this option is blank").hint("write one, or take the option out")));
            }
            options.add(new Poll.Option(id, entry.text("label", ""), entry.number("votes")));
        }
        return options;
    }

    /** A disclaimer whose links are not resolved yet: that takes the pages' addresses. */
    record Wording(Fields fields, String file, String body) {
        Disclaimer disclaimer(String id, Markdown markdown, Links links) {
            return new Disclaimer(
                    id,
                    fields.text("title").orElse(""),
                    fields.text("kind").orElse("notice"),
                    fields.text("placement").flatMap(Placement::of).orElse(Placement.BOTTOM),
                    fields.text("version").orElse("1"),
                    fields.text("effective"),
                    markdown.parse(body).html(links),
                    Place.of(file));
        }
    }

    Named<Wording> disclaimers() {
        Named<Wording> named = new Named<>(new TreeMap<>(), new TreeMap<>());
        snapshot.below("content/_disclaimers/").forEach((file, path) -> {
            if (!file.endsWith(".md")) {
                return;
            }
            String id = id("content/_disclaimers/", file);
            Problems found = new Problems();
            keep(named, id, file, wording(file, path, found), found);
        });
        return named;
    }

    private static Optional<Wording> wording(String file, Path path, Problems found) {
        Optional<TextFile> text = TextFile.read(file, path, found);
        Optional<FrontMatterBlock> block = text.flatMap(read -> FrontMatterBlock.read(read.text(), found));
        if (block.isEmpty()) {
            return Optional.empty();
        }
        Mapping keys = block.get().keys().orElseGet(() -> new Mapping(List.of(), text.get().text(), 0, 0));
        Fields fields = Keys.DISCLAIMER.read(keys, found, Code.DISCLAIMER_UNKNOWN_KEY, Code.DISCLAIMER_VALUE);
        String body = text.get().text().text().substring(block.get().bodyStart());
        if (body.isBlank()) {
            found.add(Problem.of(Code.DISCLAIMER_EMPTY, Place.of(file), "this disclaimer has no text")
                    .hint("write its text below the front matter"));
        }
        int variable = body.indexOf("${");
        if (variable >= 0) {
            found.add(Problem.of(Code.DISCLAIMER_VARIABLE, text.get().text().place(block.get().bodyStart() + variable, 2),
                            "variables in disclaimers are not in this version")
                    .hint("write the text out"));
        }
        return Optional.of(new Wording(fields, file, body));
    }

    List<Policy> policies() {
        Path path = snapshot.files().get(POLICIES);
        if (path == null) {
            return List.of();
        }
        List<Policy> policies = new ArrayList<>();
        Optional<Node> node = TextFile.read(POLICIES, path, problems).flatMap(file -> Yaml.document(file.text(), problems));
        if (node.isPresent() && !(node.get() instanceof Sequence)) {
            problems.add(Problem.of(Code.POLICY_VALUE, node.get().place(), "_policies.yaml must be a list of rules")
                    .hint("begin each rule with - id:"));
        } else if (node.isPresent()) {
            Set<String> ids = new HashSet<>();
            for (Node item : ((Sequence) node.get()).items()) {
                policy(item, ids).ifPresent(policies::add);
            }
        }
        return policies;
    }

    private Optional<Policy> policy(Node item, Set<String> ids) {
        if (!(item instanceof Mapping mapping)) {
            problems.add(Problem.of(Code.POLICY_VALUE, item.place(), "a rule must be keys with values")
                    .hint("begin it with - id:"));
            return Optional.empty();
        }
        Fields fields = Keys.POLICY.read(mapping, problems, Code.POLICY_UNKNOWN_KEY, Code.POLICY_VALUE);
        String id = fields.text("id").orElse("");
        if (!ids.add(id)) {
            problems.add(Problem.of(Code.POLICY_VALUE, fields.place("id").orElse(fields.place()), "there are two rules \"" + id + "\"")
                    .hint("give each rule an id of its own"));
        }
        Severity level = switch (fields.text("level").orElse("error")) {
            case "warn" -> Severity.WARNING;
            case "info" -> Severity.NOTICE;
            default -> Severity.ERROR;
        };
        Fields require = fields.map("require");
        return require.text("disclaimer").map(disclaimer -> new Policy(
                id,
                Conditions.of(fields.map("when"), problems),
                disclaimer,
                require.text("placement").flatMap(Placement::of),
                level,
                fields.text("since", ""),
                fields.text("why", ""),
                fields.place("id").orElse(fields.place())));
    }

    /** Makes a value of a file's keys. */
    @FunctionalInterface
    private interface Maker<T> {
        T make(String id, TextFile file, Fields fields, Problems problems);
    }

    private <T> Named<T> named(String folder, Schema schema, Code unknown, Code wrong, Maker<T> maker) {
        Named<T> named = new Named<>(new TreeMap<>(), new TreeMap<>());
        for (Map.Entry<String, Path> entry : snapshot.below(folder).entrySet()) {
            String file = entry.getKey();
            if (!CommentReader.reads(file)) {
                continue;
            }
            Problems found = new Problems();
            Optional<T> made = TextFile.read(file, entry.getValue(), found).flatMap(text -> {
                Optional<Node> node = Yaml.document(text.text(), found);
                if (node.isPresent() && !(node.get() instanceof Mapping)) {
                    found.add(Problem.of(wrong, node.get().place(), "this file must be keys with values")
                            .hint("write each on a line of its own, such as " + schema.keys().get(0).name() + ": …"));
                }
                if (found.hasErrors()) {
                    return Optional.empty();
                }
                Mapping keys = node.isPresent() ? (Mapping) node.get() : new Mapping(List.of(), text.text(), 0, 0);
                return Optional.of(maker.make(id(folder, file), text, schema.read(keys, found, unknown, wrong), found));
            });
            keep(named, id(folder, file), file, made, found);
        }
        return named;
    }

    private <T> void keep(Named<T> named, String id, String file, Optional<T> value, Problems found) {
        if (value.isPresent() && !found.hasErrors()) {
            named.usable().put(id, value.get());
        } else {
            named.broken().put(id, file);
        }
        problems.addAll(found.all());
    }

    private static String id(String folder, String file) {
        return file.substring(folder.length(), file.lastIndexOf('.'));
    }
}
