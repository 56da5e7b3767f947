package dev.caveat.problem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Writes problems in the Static Analysis Results Interchange Format, version 2.1.0, which code scanning reads. */
public final class Sarif {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private Sarif() {}

    /** @param version this program's; empty where it is not known */
    public static String of(List<Problem> problems, String version) {
        List<Code> codes = new ArrayList<>(new TreeSet<>(problems.stream().map(Problem::code).toList()));
        StringBuilder json = new StringBuilder("""
                {
                  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
                  "version": "2.1.0",
                  "runs": [{
                    "tool": {"driver": {"name": "Caveat",\s""");
        if (!version.isEmpty()) {
            json.append("\"version\": ").append(Printer.quote(version)).append(", ");
        }
        json.append("\"rules\": [");
        separated(codes, json, code -> rule(code, json));
        json.append("]}},\n    \"columnKind\": \"utf16CodeUnits\",\n    \"results\": [");
        separated(problems, json, problem -> result(problem, codes.indexOf(problem.code()), json));
        return json.append("]\n  }]\n}").toString();
    }

    private interface Writer<T> {
        void write(T one);
    }

    private static <T> void separated(List<T> all, StringBuilder json, Writer<T> writer) {
        String comma = "";
        for (T one : all) {
            json.append(comma).append("\n      ");
            writer.write(one);
            comma = ",";
        }
    }

    private static void rule(Code code, StringBuilder json) {
        json.append("{\"id\": ").append(Printer.quote(code.text()))
                .append(", \"shortDescription\": {\"text\": ").append(Printer.quote(code.meaning()))
                .append("}, \"defaultConfiguration\": {\"level\": ").append(level(code.severity())).append("}}");
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "\"error\"";
            case WARNING -> "\"warning\"";
            case NOTICE -> "\"note\"";
        };
    }

    private static void result(Problem problem, int rule, StringBuilder json) {
        StringBuilder message = new StringBuilder(problem.message());
        Optional.of(problem.label()).filter(label -> !label.isEmpty()).ifPresent(label -> message.append("; ").append(label));
        problem.notes().stream().filter(note -> note.place().isEmpty()).forEach(note -> message.append("\n").append(note.text()));
        Optional.of(problem.hint()).filter(hint -> !hint.isEmpty()).ifPresent(hint -> message.append("\nhint: ").append(hint));
        json.append("{\"ruleId\": ").append(Printer.quote(problem.code().text())).append(", \"ruleIndex\": ").append(rule)
                .append(", \"level\": ").append(level(problem.severity()))
                .append(", \"message\": {\"text\": ").append(Printer.quote(message.toString())).append("}, \"locations\": [");
        location(problem.place(), "", json);
        json.append(']');
        List<Problem.Note> elsewhere = problem.notes().stream().filter(note -> note.place().isPresent()).toList();
        if (!elsewhere.isEmpty()) {
            json.append(", \"relatedLocations\": [");
            String comma = "";
            for (Problem.Note note : elsewhere) {
                json.append(comma);
                location(note.place().orElseThrow(), note.text(), json);
                comma = ", ";
            }
            json.append(']');
        }
        json.append('}');
    }

    private static void location(Place place, String message, StringBuilder json) {
        json.append("{\"physicalLocation\": {\"artifactLocation\": {\"uri\": ").append(Printer.quote(uri(place.file()))).append('}');
        if (place.line() > 0) {
            json.append(", \"region\": {\"startLine\": ").append(place.line());
            if (place.column() > 0) {
                json.append(", \"startColumn\": ").append(place.column()).append(", \"endColumn\": ").append(place.column() + place.length());
            }
            json.append('}');
        }
        json.append('}');
        if (!message.isEmpty()) {
            json.append(", \"message\": {\"text\": ").append(Printer.quote(message)).append('}');
        }
        json.append('}');
    }

    /** A path as a relative address. */
    private static String uri(String file) {
        StringBuilder uri = new StringBuilder();
        for (byte one : file.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            uri.append(UNRESERVED.indexOf(c) >= 0 ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return uri.toString();
    }
}
