package dev.caveat.cli;

import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.read.ConfigReader;
import dev.caveat.read.Keys;
import dev.caveat.yaml.JsonSchema;
import dev.caveat.yaml.Schema;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code caveat config}. */
@Command(
        name = "config",
        description = {"Print the configuration, and where each value comes from.", "Or the JSON Schema of the files that you write."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  caveat config                          all of content/site.yaml, with the defaults",
            "  caveat config -e staging               the same, with the values for an environment",
            "  caveat config --schema > site.json     the JSON Schema of site.yaml, for an editor",
            "  caveat config --schema front-matter    the one of the articles' front matter",
        })
final class ConfigCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Mixin
    private OverrideOptions overrides;

    @Option(names = "--schema", order = 1, paramLabel = "KIND", arity = "0..1", fallbackValue = "site.yaml",
            description = "Print the JSON Schema of a kind of file instead: site.yaml, front-matter, comment, person, poll, disclaimer,"
                    + " policy, or a policy's condition or require (default: site.yaml).")
    private String schema;

    @Override
    public Integer call() {
        Console console = caveat.console();
        if (schema != null) {
            return schema(console);
        }
        Problems problems = new Problems();
        Optional<ConfigReader.Configured> configured = read(problems);
        Optional<ConfigLines> lines = configured.map(found -> ConfigLines.of(found.fields(), found.origins()));
        return console.end(
                lines.map(ConfigLines::text).orElse(List.of()),
                new Json()
                        .put("environment", configured.map(found -> found.origins().environment()).orElse(""))
                        .objects("values", lines.map(ConfigLines::json).orElse(List.of())),
                problems.all());
    }

    private Optional<ConfigReader.Configured> read(Problems problems) {
        return ConfigReader.read(caveat.globals().root(), overrides.given(caveat.surroundings()), problems);
    }

    private int schema(Console console) {
        String wanted = schema.equals("site") ? Keys.SITE.name() : schema.replace(' ', '-');
        Optional<Schema> found = Keys.all().stream().filter(one -> word(one).equals(wanted)).findFirst();
        if (found.isPresent()) {
            // A JSON Schema is one JSON document already, whatever form is asked for.
            console.say(JsonSchema.of(ofThisSite(found.get())).stripTrailing());
            return ExitStatus.GOOD.code();
        }
        List<String> names = Keys.all().stream().map(ConfigCommand::word).toList();
        return console.end(List.of(Usage.wrong("--schema", "there is no schema \"" + schema + "\"")
                .label(Suggestion.question(schema, names)).hint("use one of " + String.join(", ", names))));
    }

    /** With a key for each of the taxonomies, where the command is given in a site that can be read. */
    private Schema ofThisSite(Schema one) {
        return one.equals(Keys.FRONT_MATTER)
                ? read(new Problems()).map(found -> Keys.frontMatter(found.config().taxonomies().keySet())).orElse(one)
                : one;
    }

    private static String word(Schema one) {
        return one.name().replace(' ', '-');
    }
}
