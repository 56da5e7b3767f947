package dev.caveat.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The blocks of {@code spec/markdown.md}: what is written, and what must come of it. */
public final class Examples {
    private static final String FENCE = "````";

    /** One block; {@code line} is that of its first line in the file. */
    public record Example(int line, String words, String input, String output) {
        /** A reading of Markdown as the block asks for it. */
        public Markdown markdown() {
            boolean on = !words.contains("bare");
            RawHtml rawHtml = words.contains("escape") ? RawHtml.ESCAPE : RawHtml.KEEP;
            Markdown markdown = Markdown.of(new MarkdownOptions(rawHtml, on, on, on, words.contains("prefix") ? "c1-" : ""));
            return words.contains("cites") ? markdown.withCitations() : markdown;
        }
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
