package dev.caveat.read;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Suggestion;
import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The layers of a configuration: what site.yaml says, over it the values of one environment, and on top the command line's. */
final class Environments {
    private static final String KEY = "environments";

    private Environments() {}

    /**
     * The values in force.
     *
     * @param written those of the file
     * @param file the file's keys as they stand there
     * @return empty with a problem where there is no environment of the name that was given
     */
    static Optional<Layers> laid(Fields written, Mapping file, ConfigReader.Overrides overrides, Problems problems) {
        Map<String, Fields> known = written.byName(KEY);
        Fields fields = written;
        Origins origins = Origins.withoutEnvironment(List.copyOf(known.keySet()));
        if (overrides.environment().isPresent()) {
            ConfigReader.Environment wanted = overrides.environment().get();
            Fields values = known.get(wanted.name());
            if (values == null) {
                problems.add(unknown(wanted, known));
                return Optional.empty();
            }
            fields = over(values, written);
            origins = origins(wanted, origins.known(), file);
        }
        return Optional.of(new Layers(over(commandLine(overrides), fields), origins));
    }

    /** Values, and where they come from. */
    record Layers(Fields fields, Origins origins) {}

    private static Problem unknown(ConfigReader.Environment wanted, Map<String, Fields> known) {
        String add = "add it under environments: in site.yaml";
        return Problem.of(Code.USAGE_VALUE, Place.of(wanted.by()), "site.yaml has no environment \"" + wanted.name() + "\"")
                .label(Suggestion.question(wanted.name(), known.keySet()))
                .hint(known.isEmpty() ? add : "use " + String.join(" or ", known.keySet()) + ", or " + add);
    }

    /** Upper values over lower ones, as those of a whole site.yaml: the upper ones know fewer keys. */
    private static Fields over(Fields upper, Fields lower) {
        return Keys.SITE.none(lower.place()).over(upper.over(lower));
    }

    private static Origins origins(ConfigReader.Environment wanted, List<String> known, Mapping file) {
        Optional<Node> values = file.value(KEY).flatMap(all -> all instanceof Mapping named ? named.value(wanted.name()) : Optional.empty());
        if (values.isPresent() && values.get() instanceof Mapping block) {
            int last = block.source().place(block.offset() + Math.max(0, block.length() - 1), 1).line();
            return new Origins(wanted.name(), wanted.by(), known, block.place().line(), last);
        }
        return new Origins(wanted.name(), wanted.by(), known, 0, 0);
    }

    /** What the command line says in place of the file, as if each option were a file of its own. */
    private static Fields commandLine(ConfigReader.Overrides overrides) {
        List<Entry> entries = new ArrayList<>();
        overrides.baseUrl().ifPresent(url -> entries.add(entry("baseUrl", "--base-url", url)));
        overrides.theme().ifPresent(theme -> entries.add(entry("theme", "--theme", theme)));
        if (overrides.relativeUrls()) {
            entries.add(entry("relativeUrls", "--relative-urls", "true"));
        }
        Mapping keys = new Mapping(entries, SourceText.of(ConfigReader.FILE, ""), 0, 0);
        return Keys.SITE_VALUES.read(keys, new Problems(), Code.SITE_UNKNOWN_KEY, Code.SITE_VALUE);
    }

    private static Entry entry(String key, String option, String value) {
        SourceText source = SourceText.of(option, value);
        return new Entry(new Scalar(key, true, source, 0, value.length()), new Scalar(value, true, source, 0, value.length()));
    }
}
