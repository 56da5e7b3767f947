package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Suggestion;
import freemarker.core.InvalidReferenceException;
import freemarker.core.StopException;
import freemarker.template.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why a template stopped in the middle of a page, in the template's own words and places. */
final class Breakdown {
    /** How many steps of the way from the page's template to the place are told. */
    private static final int MOST_STEPS = 8;

    private static final String WHERE =
            "\\s+\\[in template \"(.*?)\"(?: in (?:macro|function) \".*?\")? at line (\\d+), column (\\d+)]$";

    private static final Pattern STEP =
            Pattern.compile("^\\s*- (?:Failed at|Reached through): .*?" + WHERE, Pattern.MULTILINE);

    private static final Pattern BLAMED =
            Pattern.compile("^==> (.*?)" + WHERE, Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern EXPECTED = Pattern.compile(
            "Expected (?:an? |a\\(n\\) )?(.*?) ?,"
                    + " but this has evaluated to (?:an? )?([^(:]*?)\\s*(?:\\(.*\\))?:\\R==> ",
            Pattern.DOTALL);

    private static final Pattern REQUIRED =
            Pattern.compile("^When calling (?:macro|function) \"(.*?)\", required parameter \"(.*?)\" ");

    /** FreeMarker's words for kinds of values, and ours. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("string", "a text"),
            Map.entry("number", "a number"),
            Map.entry("boolean", "true or false"),
            Map.entry("sequence", "a list"),
            Map.entry("sequence+extended collection", "a list"),
            Map.entry("sequence+extended_collection", "a list"),
            Map.entry("collection", "a list"),
            Map.entry("extended_collection", "a list"),
            Map.entry("sequence or collection", "a list"),
            Map.entry("hash", "a set of named values"),
            Map.entry("extended_hash", "a set of named values"),
            Map.entry("extended hash", "a set of named values"),
            Map.entry("method", "a function"),
            Map.entry("method or function", "a function"),
            Map.entry("macro", "a macro"),
            Map.entry("user-defined directive, transform or macro", "a macro"),
            Map.entry("markup output", "markup"),
            Map.entry("markup_output", "markup"));

    private final Templates templates;
    private final TemplateException failure;
    private final String message;
    private final Set<String> namesNearby;

    private Breakdown(Templates templates, TemplateException failure, Set<String> namesNearby) {
        this.templates = templates;
        this.failure = failure;
        this.message = failure.getMessageWithoutStackTop();
        this.namesNearby = namesNearby;
    }

    /** @param namesNearby the names that could have been meant where a name was not found */
    static List<Problem> problems(TemplateException failure, Set<String> namesNearby, Templates templates) {
        return new Breakdown(templates, failure, namesNearby).problems();
    }

    /** For a page whose own template is missing. */
    static Problem missing(String name, Place place, Templates templates) {
        boolean slot = name.startsWith("slots/");
        String shown = Misspelling.line(slot ? shortened(name) : name);
        // The endings are all alike, and would make all names look alike.
        Map<String, String> known = new TreeMap<>();
        for (String other : templates.names()) {
            if (!slot || other.startsWith("slots/")) {
                known.put(shortened(other), slot ? shortened(other) : other);
            }
        }
        String what = slot ? "slot" : "template";
        String question = Suggestion.nearest(shortened(name), known.keySet())
                .map(near -> "did you mean \"" + known.get(near) + "\"?").orElse("");
        return Problem.of(Code.TEMPLATE_MISSING, place, "there is no " + what + " \"" + shown + "\"")
                .label(question)
                .hint(slot ? "a slot is a template, templates/" + name : "");
    }

    private static String shortened(String template) {
        return template.replaceFirst("^slots/", "").replaceFirst("\\.ftlh$", "");
    }

    private List<Problem> problems() {
        List<Place> way = way();
        Place place = blamed().or(() -> way.stream().findFirst()).orElse(Place.of("themes"));
        Optional<Templates.Broken> broken = cause(Templates.Broken.class);
        if (broken.isPresent()) {
            return broken.get().problems().stream().map(problem -> told(problem, way)).toList();
        }
        return List.of(told(problem(place), way.subList(Math.min(1, way.size()), way.size())));
    }

    private Problem problem(Place place) {
        Optional<Templates.Missing> missing = cause(Templates.Missing.class);
        if (missing.isPresent()) {
            return missing(missing.get().name(), place, templates);
        }
        Optional<WrongCall> wrong = cause(WrongCall.class);
        if (wrong.isPresent()) {
            Problem problem = Problem.of(wrong.get().code(), place, wrong.get().getMessage());
            String hint = wrong.get().hint();
            return hint.startsWith("did you mean") ? problem.label(hint) : problem.hint(hint);
        }
        if (failure instanceof InvalidReferenceException) {
            return undefined(place);
        }
        if (failure instanceof StopException) {
            String words = Misspelling.line(message.strip());
            String told = words.isEmpty() ? "" : ": \"" + words + "\"";
            return Problem.of(Code.TEMPLATE_FAILED, place, "the template stops here" + told);
        }
        Matcher required = REQUIRED.matcher(message);
        if (required.find()) {
            return Problem.of(Code.TEMPLATE_UNDEFINED, place,
                            "\"" + required.group(1) + "\" needs a value for \"" + required.group(2) + "\", and is called with none")
                    .hint("where the value may be missing, test it before the call, as in <#if page.date??>");
        }
        Matcher expected = EXPECTED.matcher(message);
        if (expected.find()) {
            String wanted = expected.group(1).startsWith("string or something") ? "a text" : kind(expected.group(1));
            String found = "\"" + written() + "\" is " + kind(expected.group(2));
            return Problem.of(Code.TEMPLATE_TYPE, place, found + ", and this takes " + wanted);
        }
        Throwable cause = failure.getCause();
        boolean wrapped = message.contains("unchecked exception") && cause != null;
        String reason = wrapped ? String.valueOf(cause.getMessage()) : message;
        return Problem.of(Code.TEMPLATE_FAILED, place, Misspelling.sentence(reason));
    }

    private Problem undefined(Place place) {
        String name = written();
        int dot = name.lastIndexOf('.');
        String last = name.substring(dot + 1);
        boolean simple = last.matches("[\\p{L}\\p{N}_]+");
        String what = !simple
                ? "\"" + name + "\" has no value"
                : dot < 0 ? "there is no \"" + name + "\"" : "\"" + name.substring(0, dot) + "\" has no \"" + last + "\"";
        boolean optional = namesNearby.contains(last);
        String question = optional || !simple ? "" : Suggestion.question(last, namesNearby);
        return Problem.of(Code.TEMPLATE_UNDEFINED, place, what + (simple && optional ? " on this page" : ""))
                .label(question)
                .hint(question.isEmpty() ? "where it may be missing, test it with <#if " + name + "??> or write ${" + name + "!}" : "");
    }

    /** The expression that FreeMarker blames, as it stands in the template. */
    private String written() {
        Matcher blamed = BLAMED.matcher(message);
        String words = blamed.find() ? blamed.group(1).strip() : String.valueOf(failure.getBlamedExpressionString());
        return Misspelling.line(words);
    }

    private static String kind(String word) {
        String known = KINDS.get(word);
        return known != null ? known : word.startsWith("extended") ? "a list or a set of named values" : "a " + word;
    }

    private Optional<Place> blamed() {
        Matcher blamed = BLAMED.matcher(message);
        return blamed.find()
                ? place(blamed.group(2), blamed.group(3), blamed.group(4), Math.max(1, blamed.group(1).length()))
                : Optional.empty();
    }

    /** The places on the way from the failure out to the page's template, without those that nobody wrote. */
    private List<Place> way() {
        var way = new ArrayList<Place>();
        Matcher step = STEP.matcher(String.valueOf(failure.getFTLInstructionStack()));
        while (step.find()) {
            place(step.group(1), step.group(2), step.group(3), 1).ifPresent(way::add);
        }
        return way;
    }

    private Optional<Place> place(String template, String line, String column, int length) {
        Optional<SourceText> source = templates.source(template);
        return source.map(text -> text.at(Integer.parseInt(line), Integer.parseInt(column), length));
    }

    private static Problem told(Problem problem, List<Place> way) {
        Problem told = problem;
        for (Place step : way.subList(0, Math.min(MOST_STEPS, way.size()))) {
            told = told.note("used here", step);
        }
        return told;
    }

    private <T extends Throwable> Optional<T> cause(Class<T> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
