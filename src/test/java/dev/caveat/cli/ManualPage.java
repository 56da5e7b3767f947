package dev.caveat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the manual with its examples, in the order in which a reader meets them. They are blocks of code, and the line above each
 * says what it is, to readers and to the test:
 *
 * <ul>
 *   <li>{@code `content/a.md`:} is a file of a small site, or replaces one;
 *   <li>{@code `content/a.md`, at its end:} goes on with it;
 *   <li>{@code `output/a/index.html` holds:} is in that file after a build, whatever the blanks are; {@code …} stands for anything; so is what is in {@code www/}
 *       where it is published;
 *   <li>a block of the language {@code console} is what a terminal shows; lines with {@code $ caveat} are run, and must say what stands
 *       below them: {@code …} on a line of its own is any number of lines, and in a line any characters. What stands after a question
 *       is typed. {@code c-…} in a command is the comment that was named last; {@code $ curl} is a request to a command that ends with
 *       {@code &} and still runs.
 * </ul>
 *
 * <p>Blocks under any other line are only shown.
 */
record ManualPage(String name, List<Step> steps) {
    static final Path DOCS = Path.of("src/docs");
    static final Path CONTENT = DOCS.resolve("content");

    private static final Pattern RUN = Pattern.compile("\\$ (?:caveat|cd|curl) ");
    private static final Pattern FENCE = Pattern.compile("(`{3,})(\\w*)\\s*");
    private static final Pattern LABEL = Pattern.compile("`((?:content|themes|output|www)/[^`]+)`(, at its end| holds|):");

    /** One example, at a line of the page. */
    sealed interface Step {
        int line();
    }

    record Write(int line, String file, String text) implements Step {}

    record Append(int line, String file, String text) implements Step {}

    record Holds(int line, String file, String text) implements Step {}

    /** @param said what it must say; may hold {@code …} */
    record Run(int line, String command, String said) implements Step {}

    static List<ManualPage> all() throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            List<ManualPage> pages = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
                String text = Files.readString(file).replace("\r\n", "\n");
                if (!text.contains("# Made from the declarations")) {
                    pages.add(new ManualPage(CONTENT.relativize(file).toString().replace('\\', '/'), steps(text.lines().toList())));
                }
            }
            return pages;
        }
    }

    static List<Step> steps(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        String label = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).strip().equals(fence.group(1))) {
                    end++;
                }
                add(steps, i + 1, label, fence.group(2), lines.subList(i + 1, end));
                i = end;
                label = "";
            } else if (!lines.get(i).isBlank()) {
                label = lines.get(i);
            }
        }
        return steps;
    }

    private static void add(List<Step> steps, int line, String label, String language, List<String> block) {
        String text = String.join("\n", block) + "\n";
        Matcher what = LABEL.matcher(label);
        if (language.equals("console")) {
            runs(steps, line, block);
        } else if (what.matches()) {
            String file = what.group(1);
            if (file.startsWith("output/") || file.startsWith("www/")) {
                steps.add(new Holds(line, file, text));
            } else {
                steps.add(what.group(2).isEmpty() ? new Write(line, file, text) : new Append(line, file, text));
            }
        }
    }

    private static void runs(List<Step> steps, int line, List<String> block) {
        for (int i = 0; i < block.size(); i++) {
            if (RUN.matcher(block.get(i)).lookingAt()) {
                int end = i + 1;
                while (end < block.size() && !block.get(end).startsWith("$ ")) {
                    end++;
                }
                steps.add(new Run(line + 1 + i, block.get(i).substring(2), String.join("\n", block.subList(i + 1, end))));
                i = end - 1;
            }
        }
    }
}
