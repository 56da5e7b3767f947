package dev.caveat.cli;

import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.read.ConfigReader;
import dev.caveat.read.Keys;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.JsonSchema;
import dev.caveat.yaml.Key;
import dev.caveat.yaml.Kind;
import dev.caveat.yaml.Schema;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code caveat config}. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Print every value of the configuration with where it comes from, or a JSON Schema of the files.")
final class ConfigCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Option(names = "--schema", paramLabel = "FILE", arity = "0..1", fallbackValue = "site.yaml",
            description = "Print the JSON Schema of a kind of file instead: site.yaml, front matter, comment, person, poll, disclaimer or policy.")
    private String schema;

    @Override
    public Integer call() {
        Console console = caveat.console();
        if (schema != null) {
            return schema(console);
        }
        Problems problems = new Problems();
        Optional<ConfigReader.Configured> configured = ConfigReader.read(caveat.globals().root(), ConfigReader.Overrides.NONE, problems);
        configured.ifPresent(config -> print(config.fields(), "", console));
        return console.problems(problems.all()).code();
    }

    private int schema(Console console) {
        List<String> names = Keys.all().stream().map(Schema::name).toList();
        Optional<Schema> found = Keys.all().stream().filter(one -> one.name().equals(schema.replace('-', ' '))).findFirst();
        if (found.isPresent()) {
            console.say(JsonSchema.of(found.get()));
            return ExitStatus.GOOD.code();
        }
        console.problems(List.of(BuildOptions.wrong("--schema", "there is no schema \"" + schema + "\"")
                .label(Suggestion.question(schema, names)).hint("use one of " + String.join(", ", names))));
        return ExitStatus.USAGE.code();
    }

    private static void print(Fields fields, String above, Console console) {
        for (Key key : fields.schema().keys()) {
            String name = above + key.name();
            if (key.kind() == Kind.MAP) {
                print(fields.map(key.name()), name + ".", console);
                continue;
            }
            String origin = fields.place(key.name()).map(place -> place.text()).orElse(key.defaultText().isPresent() ? "default" : "not set");
            console.say(name + ": " + value(fields, key) + "\t# " + origin);
        }
    }

    private static String value(Fields fields, Key key) {
        return switch (key.kind()) {
            case TEXT, FLAG, NUMBER, MOMENT, PERIOD, CHOICE -> fields.text(key.name()).map(text -> text.isEmpty() ? "\"\"" : text).orElse("-");
            case TEXTS, CHOICES -> fields.texts(key.name()).toString();
            case TEXT_BY_NAME -> fields.textByName(key.name()).isEmpty() ? "-" : String.join(", ", fields.textByName(key.name()).entrySet().stream()
                    .map(entry -> entry.getKey() + " = " + entry.getValue().text()).toList());
            case BY_NAME -> fields.byName(key.name()).isEmpty() ? "-" : String.join(", ", fields.byName(key.name()).keySet());
            case MAPS_BY_NAME -> fields.mapsByName(key.name()).isEmpty() ? "-" : String.join(", ", fields.mapsByName(key.name()).keySet());
            case MAPS -> fields.maps(key.name()).size() + " entries";
            case FREE -> fields.has(key.name()) ? "set" : "-";
            case MAP -> "";
        };
    }
}
