package dev.caveat.read;

import dev.caveat.model.Person;
import dev.caveat.model.Poll;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Schema;
import dev.caveat.yaml.Yaml;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the data that pages refer to by name: people and polls. */
final class DataReader {
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
