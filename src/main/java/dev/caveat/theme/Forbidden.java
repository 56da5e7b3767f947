package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.SourceText;
import freemarker.core.OutputFormat;
import freemarker.core.TemplateElement;
import freemarker.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a parsed template what no template may use.
 *
 * <p>The parser has told text and comments from directives already; what is looked at is each directive's own description,
 * in which every expression stands in one spelling.
 */
// FreeMarker has no other view of a parsed template than this one, which it calls deprecated.
@SuppressWarnings("deprecation")
final class Forbidden {
    private static final String READ =
            "a template must show all that it reads, so that its page is made again when that changes";

    private static final Map<String, String> BUILT_INS = Map.of(
            "eval", "?eval runs a text as a part of the template",
            "interpret", "?interpret runs a text as a template",
            "new", "?new makes Java objects",
            "api", "?api reaches into Java objects",
            "noesc", "?no_esc turns escaping off");

    private static final Map<String, String> VARIABLES = Map.of("now", ".now is different at every build");

    private final SourceText source;
    private final Template template;
    private final List<Problem> problems = new ArrayList<>();

    private Forbidden(Template template, SourceText source) {
        this.template = template;
        this.source = source;
    }

    static List<Problem> in(Template template, SourceText source, OutputFormat format) {
        var search = new Forbidden(template, source);
        if (!template.getOutputFormat().equals(format)) {
            int header = Math.max(0, source.text().indexOf("<#ftl"));
            Place place = source.place(header, "<#ftl".length());
            search.report(place, "output_format changes how values are escaped", "the kind of file decides that: leave it out");
        }
        search.element(template.getRootTreeNode(), false);
        return search.problems;
    }

    private void element(TemplateElement element, boolean called) {
        String words = element.getDescription();
        boolean inside = called || words.startsWith("#macro ") || words.startsWith("#function ");
        if (!words.startsWith("text ") && !words.startsWith("comment ")) {
            directive(element, words);
            if (!inside && (words.equals("#return") || words.startsWith("#return "))) {
                Place place = place(element);
                problems.add(Problem.of(Code.TEMPLATE_SYNTAX, place, "<#return> stands in no macro and no function"));
            }
            new Expressions(words) {
                @Override
                void builtIn(String name) {
                    expression(element, BUILT_INS.get(plain(name)), "\\?\\s*" + Pattern.quote(name));
                }

                @Override
                void variable(String name) {
                    expression(element, VARIABLES.get(plain(name)), "\\.\\s*" + Pattern.quote(name));
                }

                @Override
                void unclear() {
                    report(place(element), "this cannot be checked as it is written", "write it in a simpler way");
                }
            }.read();
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            element((TemplateElement) element.getChildAt(i), inside);
        }
    }

    private void directive(TemplateElement element, String words) {
        if (words.equals("#attempt")) {
            String hint = "test for what may be missing: <#if page.date??>";
            report(place(element), "<#attempt> hides that something is wrong", hint);
        } else if (words.startsWith("#outputformat")) {
            report(place(element), "<#outputformat> changes how values are escaped", "the kind of file decides that: leave it out");
        } else if (words.matches("#setting (classic_compatible|classicCompatible)\\b.*")) {
            String hint = "write ${value!} where one may be missing";
            report(place(element), "classic_compatible hides that values are missing", hint);
        } else if (words.matches("#(list|items|foreach)\\b.*") && element.getChildCount() == 0) {
            // Nothing in it would ever ask how long it has run.
            report(place(element), "this loop has nothing in it", "leave it out");
        }
    }

    private void expression(TemplateElement element, String why, String pattern) {
        if (why != null) {
            report(place(element, pattern), why, hint(why));
        }
    }

    private static String hint(String why) {
        if (why.startsWith(".now")) {
            return "leave it out: a page that names the time is out of date as soon as it is published";
        }
        if (why.startsWith("?no_esc")) {
            return "markup of Caveat's own is not escaped anyway";
        }
        return why.contains("Java") ? "leave it out: a template works with what it is given, and with nothing of Java" : READ;
    }

    private void report(Place place, String message, String hint) {
        problems.add(Problem.of(Code.TEMPLATE_FORBIDDEN, place, message).hint(hint));
    }

    private Place place(TemplateElement element) {
        return source.at(element.getBeginLine(), element.getBeginColumn(), 1);
    }

    /** The place of a pattern's first match in a directive, or else the directive's. */
    private Place place(TemplateElement element, String pattern) {
        int line = element.getBeginLine();
        int column = element.getBeginColumn();
        String written = template.getSource(column, line, element.getEndColumn(), element.getEndLine());
        Matcher found = Pattern.compile(pattern).matcher(written == null ? "" : written);
        if (!found.find()) {
            return place(element);
        }
        String before = written.substring(0, found.start());
        int lineStart = before.lastIndexOf('\n') + 1;
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        return source.at(line + lines, (lines == 0 ? column : 1) + before.length() - lineStart, found.group().length());
    }

    /** FreeMarker takes {@code no_esc} and {@code noEsc} for the same. */
    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
