package dev.caveat.cli;

import dev.caveat.build.Prepared;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.read.ConfigReader;
import dev.caveat.read.Keys;
import dev.caveat.render.ServerSettings;
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
        description = {
            "Print the configuration, and where each value comes from.",
            "Or the JSON Schema of the files that you write, or what your web server has to be told of the site.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  caveat config                          all of content/site.yaml, with the defaults",
            "  caveat config -e staging               the same, with the values for an environment",
            "  caveat config --schema > site.json     the JSON Schema of site.yaml, for an editor",
            "  caveat config --schema front-matter    the one of the articles' front matter",
            "  caveat config --for nginx              headers, redirects and caches for a server of your own",
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

    @Option(names = "--for", order = 2, paramLabel = "SERVER",
            description = "Print the settings of a web server that shows the site instead: nginx or caddy.")
    private ServerSettings.Program server;

    @Override
    public Integer call() {
        Console console = caveat.console();
        if (schema != null) {
            return schema(console);
        }
        if (server != null) {
            return server(console);
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

    private int server(Console console) {
        Problems problems = new Problems();
        Problems found = new Problems();
        Optional<Prepared> prepared = new SiteOptions(false).request(caveat, Optional.empty(), true, problems)
                .flatMap(request -> Prepared.of(request.with(overrides.given(caveat.surroundings())), found));
        problems.addAll(prepared.isPresent() ? List.of() : found.all());
        List<String> lines = prepared.map(one -> new ServerSettings(one.read().site().config(), one.plan().moved(one.read().site())).of(server)).orElse(List.of());
        return console.end(lines, new Json().texts(server.toString(), lines), problems.all());
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
