package dev.caveat.cli;

import dev.caveat.problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages of the manual on every problem that Caveat reports: what it means, and what it says in a case of the gallery. */
final class ManualProblems {
    private ManualProblems() {}

    /** By their names below {@code reference/}. */
    static Map<String, String> pages() throws IOException {
        Map<String, List<Code>> groups = List.of(Code.values()).stream()
                .collect(Collectors.groupingBy(ManualProblems::group, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> pages = new TreeMap<>();
        ManualText index = new ManualText("Problems", "Every problem that Caveat reports, by its code.", 100,
                "toc: false\ncascade: { menus: [], toc: false }\n");
        index.paragraph("The code stands in brackets at the head of a message: `error[yaml/tab]`. `caveat explain yaml/tab` tells what it means. "
                + "[How to read messages](../../how-to/errors.md) says what the rest of it is.");
        int weight = 1;
        for (Map.Entry<String, List<Code>> group : groups.entrySet()) {
            index.line();
            for (Code code : group.getValue()) {
                index.item("[" + ManualText.code(code.text()) + "](" + group.getKey() + ".md#" + name(code) + "): " + ManualText.plain(code.meaning()));
            }
            pages.put("problems/" + group.getKey() + ".md", page(group.getKey(), group.getValue(), weight));
            weight++;
        }
        pages.put("problems/index.md", index.toString());
        return pages;
    }

    private static String page(String group, List<Code> codes, int weight) throws IOException {
        ManualText page = new ManualText("Problems: " + group, "What the problems mean whose codes begin with " + group + "/, with an example of each.", weight,
                "linkTitle: " + group + "\n");
        page.paragraph("How bad it is stands before what it means; some settings of a site change that.");
        for (Code code : codes) {
            page.heading(2, ManualText.code(code.text()), name(code));
            String word = code.severity().word();
            page.paragraph("*" + Character.toUpperCase(word.charAt(0)) + word.substring(1) + ".* " + ManualText.plain(code.meaning()));
            page.block("text", example(code));
        }
        return page.toString();
    }

    /** The message in the first case of a code. */
    private static String example(Code code) throws IOException {
        for (Path one : GalleryTest.cases()) {
            Optional<Code> shown = GalleryTest.code(one.getFileName().toString());
            Path file = one.resolve("expected.txt");
            if (shown.filter(code::equals).isPresent() && Files.exists(file)) {
                return message(code, Files.readString(file));
            }
        }
        throw new AssertionError("the gallery has no case of " + code.text());
    }

    /** The paragraph that says the code, without the colours of this run. */
    private static String message(Code code, String said) {
        List<String> lines = said.lines().toList();
        int begin = 0;
        while (!lines.get(begin).contains("[" + code.text() + "]")) {
            begin++;
        }
        int end = begin + 1;
        while (end < lines.size() && lines.get(end).startsWith(" ") || end < lines.size() && lines.get(end).matches("\\d+ \\|.*")) {
            end++;
        }
        return String.join("\n", lines.subList(begin, end));
    }

    private static String group(Code code) {
        return code.text().substring(0, code.text().indexOf('/'));
    }

    private static String name(Code code) {
        return code.text().substring(code.text().indexOf('/') + 1);
    }
}
