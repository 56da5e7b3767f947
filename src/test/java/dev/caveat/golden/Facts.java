package dev.caveat.golden;

import dev.caveat.build.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * What must be true of a built site, in the words of a person; no update writes it.
 *
 * <pre>
 * # why this fact matters
 * problem warning link/broken content/a.md:3:5    every problem; none at all where no line says one
 * rendered a/index.html atom.xml                  all that was rendered, or "rendered nothing"
 * absent a/index.html                             a file that must not be there
 * file b/index.html                               a file that must be there, and of it:
 *   h1 = Its text                                 the texts of all that a selector finds, with " | " between them
 *   ol > li # 3                                   how many a selector finds
 *   a.next @href = /c/                            an attribute, "-" where it is not there
 *   contains &lt;b&gt;                                  bytes that the file must hold
 *   lacks secret                                  bytes that it must not hold
 * </pre>
 */
final class Facts {
    private static final Pattern ATTRIBUTE = Pattern.compile("(.+) @([\\w:-]+) = (.*)");
    private static final Pattern COUNT = Pattern.compile("(.+) # (\\d+)");
    private static final Pattern TEXT = Pattern.compile("(.+?) =(?: (.*))?");

    private final Path source;
    private final Tree output;
    private final Report report;
    private final List<String> wrong = new ArrayList<>();
    private String file = "";

    private Facts(Path source, Tree output, Report report) {
        this.source = source;
        this.output = output;
        this.report = report;
    }

    /** What of the facts is not true; empty when all are. */
    static List<String> untrue(Path source, Tree output, Report report) throws IOException {
        Facts facts = new Facts(source, output, report);
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(source)) {
            number++;
            if (line.startsWith("problem ")) {
                problems.add(line.substring("problem ".length()).strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                facts.check(line, number);
            }
        }
        List<String> found = report.problems().stream()
                .map(problem -> problem.severity().word() + " " + problem.code().text() + " " + problem.place().text())
                .toList();
        if (!new TreeSet<>(found).equals(new TreeSet<>(problems)) || found.size() != problems.size()) {
            facts.wrong.add(source + ": problems\n  expected: " + problems + "\n  but was:  " + found);
        }
        return facts.wrong;
    }

    private void check(String line, int number) {
        String[] words = line.strip().split("\\s+");
        if (line.startsWith(" ")) {
            content(line.strip(), number);
            return;
        }
        file = "";
        if (words[0].equals("rendered")) {
            List<String> expected = words[1].equals("nothing") ? List.of() : Arrays.stream(words).skip(1).sorted().toList();
            is(number, line, expected.toString(), List.copyOf(report.rendered().keySet()).toString());
        } else if (words[0].equals("absent") && words.length == 2) {
            is(number, line, "no such file", output.has(words[1]) ? "it is there" : "no such file");
        } else if (words[0].equals("file") && words.length == 2) {
            file = words[1];
            is(number, line, "there", output.has(file) ? "there" : "no such file");
        } else {
            wrong.add(source + ":" + number + ": this is no fact: " + line);
        }
    }

    private void content(String fact, int number) {
        if (!output.has(file)) {
            return;
        }
        String text = output.text(file);
        Matcher attribute = ATTRIBUTE.matcher(fact);
        Matcher count = COUNT.matcher(fact);
        Matcher words = TEXT.matcher(fact);
        if (fact.startsWith("contains ")) {
            is(number, fact, "there", text.contains(fact.substring(9)) ? "there" : "not in\n" + text);
        } else if (fact.startsWith("lacks ")) {
            is(number, fact, "not there", text.contains(fact.substring(6)) ? "it is in\n" + text : "not there");
        } else if (count.matches()) {
            is(number, fact, count.group(2), Integer.toString(find(text, count.group(1)).size()));
        } else if (attribute.matches()) {
            List<String> values = find(text, attribute.group(1)).stream()
                    .map(one -> one.hasAttr(attribute.group(2)) ? one.attr(attribute.group(2)) : "-").toList();
            is(number, fact, attribute.group(3), String.join(" | ", values));
        } else if (words.matches()) {
            List<String> texts = find(text, words.group(1)).stream().map(Element::text).toList();
            is(number, fact, words.group(2) == null ? "" : words.group(2), texts.isEmpty() ? "(nothing found)" : String.join(" | ", texts));
        } else {
            wrong.add(source + ":" + number + ": this is no fact: " + fact);
        }
    }

    private Elements find(String text, String selector) {
        Document document = file.endsWith(".xml") ? Jsoup.parse(text, "", Parser.xmlParser()) : Jsoup.parse(text);
        return document.select(selector);
    }

    private void is(int number, String fact, String expected, String actual) {
        if (!expected.equals(actual)) {
            wrong.add(source + ":" + number + ": " + (file.isEmpty() ? "" : file + ": ") + fact + "\n  expected: " + expected + "\n  but was:  " + actual);
        }
    }
}
