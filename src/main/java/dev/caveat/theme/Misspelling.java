package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Suggestion;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a template that FreeMarker could not parse. */
final class Misspelling {
    private static final Pattern DIRECTIVE = Pattern.compile("^Unknown directive: #(\\S+?)\\.");
    private static final Pattern BUILT_IN = Pattern.compile("^Unknown built-in: \"(.*?)\"");
    private static final Pattern NOT_HERE = Pattern.compile("^Encountered (\".*?\"|<EOF>),? but was expecting");
    private static final Pattern NESTING = Pattern.compile(
            "^Encountered \"(.*?)\", but at this place only (?:this|these) can be closed: \"(.*?)\"");
    private static final Pattern UNCLOSED =
            Pattern.compile("^Unexpected end of file reached\\. You have an unclosed (\\S+?)\\.");

    /** Where FreeMarker's messages go on to explain themselves. */
    private static final Pattern FURTHER = Pattern.compile("\\R| Help \\(latest|\\. The allowed setting|\\. Reason given"
            + "| \\(Note that| \\(See FreeMarker|; see the cause");

    /** Names are suggested as {@code has_content}, not as {@code hasContent}. */
    private static final int NAMING = Configuration.LEGACY_NAMING_CONVENTION;

    /** The most that is repeated of what a template says, in characters. */
    private static final int LONGEST = 200;

    private Misspelling() {}

    static Problem problem(ParseException failure, SourceText source, Configuration language) {
        String message = failure.getEditorMessage();
        Place place = place(failure, source);
        if (message.contains("FORCE_AUTO_ESCAPING_POLICY")) {
            return Problem.of(Code.TEMPLATE_FORBIDDEN, place, "this turns escaping off")
                    .hint("markup of Caveat's own is not escaped anyway");
        }
        Matcher found = DIRECTIVE.matcher(message);
        if (found.find()) {
            return syntax(place, "there is no directive <#" + found.group(1) + ">")
                    .label(Suggestion.question(found.group(1), language.getSupportedBuiltInDirectiveNames(NAMING)));
        }
        found = BUILT_IN.matcher(message);
        if (found.find()) {
            return syntax(place, "there is no built-in \"?" + found.group(1) + "\"")
                    .label(Suggestion.question(found.group(1), language.getSupportedBuiltInNames(NAMING)));
        }
        found = NESTING.matcher(message);
        if (found.find()) {
            String open = found.group(2);
            return syntax(place, found.group(1) + " cannot stand here: what is open is <" + open + ">")
                    .hint("close it with </" + open + "> before");
        }
        found = UNCLOSED.matcher(message);
        if (found.find()) {
            String open = found.group(1);
            boolean tag = open.startsWith("#") || open.startsWith("@");
            return tag
                    ? syntax(place, "<" + open + "> is opened and never closed").hint("add </" + open + ">")
                    : syntax(place, "a " + open + " is opened and never closed");
        }
        if (message.startsWith("Unexpected end of file reached")) {
            return syntax(place, "the template ends in the middle of this");
        }
        if (message.startsWith("You can't use ${...}")) {
            return syntax(place, "${…} cannot stand inside of ${…} or a directive")
                    .hint("write what is in the braces without them");
        }
        if (message.startsWith("Lexical error: encountered <EOF>")) {
            return syntax(place, "a quote or brace is opened and never closed");
        }
        found = NOT_HERE.matcher(message);
        if (found.find()) {
            String what = found.group(1).equals("<EOF>") ? "the end of the template" : found.group(1);
            return syntax(place, what + " cannot stand here");
        }
        return syntax(place, sentence(message));
    }

    private static Problem syntax(Place place, String message) {
        return Problem.of(Code.TEMPLATE_SYNTAX, place, message);
    }

    private static Place place(ParseException failure, SourceText source) {
        boolean oneLine = failure.getEndLineNumber() == failure.getLineNumber();
        int length = oneLine ? failure.getEndColumnNumber() - failure.getColumnNumber() + 1 : 1;
        return source.at(failure.getLineNumber(), failure.getColumnNumber(), Math.max(1, length));
    }

    /** The first sentence or line of a message of FreeMarker's, as our messages are written. */
    static String sentence(String message) {
        String line = FURTHER.split(message.strip(), 2)[0].strip();
        String open = line.endsWith(".") || line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        if (open.isEmpty()) {
            return "the template cannot be used";
        }
        open = line(open.replace("FreeMarker configuration ", ""));
        boolean word = Character.isUpperCase(open.charAt(0)) && open.length() > 1 && !Character.isUpperCase(open.charAt(1));
        return word ? open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1) : open;
    }

    /** Words that a template made up, on one line and not too many of them. */
    static String line(String words) {
        String flat = words.replaceAll("\\s+", " ");
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "…";
    }
}
