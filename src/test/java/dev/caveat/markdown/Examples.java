package dev.caveat.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The blocks of {@code spec/markdown.md}: what is written, and what must come of it. */
public final class Examples {
    private static final String FENCE = "````";

    /** One block; {@code line} is that of its first line in the file. */
    public record Example(int line, String words, String input, String output) {
        /** A reading of Markdown as the block asks for it. */
        public Markdown markdown() {
            boolean on = !words.contains("bare");
            RawHtml rawHtml = words.contains("escape") ? RawHtml.ESCAPE : RawHtml.KEEP;
            Optional<String> language = Stream.of(words.split(" ")).filter(word -> word.startsWith("smart-")).findFirst();
            Markdown markdown = Markdown.of(new MarkdownOptions(rawHtml, on, on, on, words.contains("prefix") ? "c1-" : "")
                    .withAttributes(on)
                    .withDefinitionLists(on)
                    .withQuotes(language.map(word -> Quotes.of(word.substring("smart-".length())))));
            return words.contains("cites") ? markdown.withCitations() : words.contains("shortcodes") ? markdown.withShortcodes() : markdown;
        }

        /** What stands in the place of shortcodes: what was called, and how. */
        public static final Marks MARKS = new Marks() {
            @Override
            public String html(String name, String argument) {
                return "";
            }

            @Override
            public String shortcode(ShortcodeCall call, Optional<String> content) {
                if (call.fault().isPresent()) {
                    return "[fault " + call.fault().get().kind() + " " + call.fault().get().at() + "]";
                }
                String arguments = call.arguments().stream().map(one -> " " + one.name() + "=" + one.value()).collect(Collectors.joining());
                return "[" + call.name() + ":" + arguments + "]" + content.map(html -> "\n" + html + "[/" + call.name() + "]").orElse("");
            }
        };
    }

    private Examples() {}

    public static List<Example> all() {
        List<String> lines = read().lines().toList();
        var all = new ArrayList<Example>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE + "example")) {
                int end = i + 1;
                while (!lines.get(end).equals(FENCE)) {
                    end++;
                }
                List<String> block = lines.subList(i + 1, end);
                int dot = block.indexOf(".");
                String words = lines.get(i).substring((FENCE + "example").length());
                all.add(new Example(i + 2, words, text(block.subList(0, dot)), text(block.subList(dot + 1, block.size()))));
                i = end;
            }
        }
        return all;
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static String read() {
        try (InputStream in = Examples.class.getResourceAsStream("/spec/markdown.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
