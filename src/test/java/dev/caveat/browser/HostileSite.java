package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.browser.Payload.Field;
import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.read.ConfigReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A site whose every field was written by an attacker: a page for each payload, with comments, a poll and an author.
 *
 * <p>What a page may not hold is refused by the build, with all of the page. Such a page is divided until the refused field is
 * alone, so that it hides no other.
 */
final class HostileSite {
    static final String ADDRESS = "http://own.example/";
    static final int COMMENTS = 5;

    /** Fields that are refused so often that they are tried alone at once. */
    private static final Set<Field> WARY = EnumSet.of(Field.COMMENT_URL, Field.CREDENTIAL_URL);

    private final Path root;
    private final BiFunction<Payload, Field, String> texts;
    private final List<Card> shown = new ArrayList<>();
    private final List<Card> refused = new ArrayList<>();

    /** A page with one payload in some fields; the others hold harmless words. */
    record Card(Payload payload, Set<Field> fields) {
        String name() {
            return "p" + payload.index() + fields.stream().map(field -> "-" + field.ordinal()).reduce("", String::concat);
        }

        /** The page's own address. */
        String url() {
            return ADDRESS + "p/" + name() + "/";
        }
    }

    /** A site in a folder that is empty. */
    HostileSite(Path root, BiFunction<Payload, Field, String> texts) {
        this.root = root;
        this.texts = texts;
    }

    Path output() {
        return root.resolve("output");
    }

    /** The pages that were built. */
    List<Card> shown() {
        return shown;
    }

    /** How many payloads were refused, counted in each field. */
    int refused() {
        return refused.size();
    }

    /** Writes and builds pages with all fields but some, and with each of these alone. */
    HostileSite build(List<Payload> payloads, Set<Field> alone) throws IOException {
        write("content/site.yaml", """
                title: Small
                baseUrl: %s
                theme: commons
                pagination: { size: 10000 }
                permalinks: { p: "/p/:filename/" }
                """.formatted(ADDRESS));
        List<Card> cards = new ArrayList<>();
        for (Payload payload : payloads) {
            cards.add(new Card(payload, EnumSet.complementOf(EnumSet.copyOf(alone))));
            alone.forEach(field -> cards.add(new Card(payload, EnumSet.of(field))));
        }
        while (!cards.isEmpty()) {
            List<Card> divided = new ArrayList<>();
            for (Card card : cards) {
                write(card);
            }
            Report report = run();
            assertTrue(report.built(), () -> report.problems().toString());
            for (Card card : cards) {
                if (Files.exists(output().resolve("p/" + card.name() + "/index.html"))) {
                    shown.add(card);
                } else if (card.fields().size() == 1) {
                    refused.add(card);
                } else {
                    divide(card, divided);
                }
            }
            cards.clear();
            cards.addAll(divided);
        }
        return this;
    }

    private static void divide(Card card, List<Card> parts) {
        List<Field> fields = List.copyOf(card.fields());
        List<Field> wary = fields.stream().filter(WARY::contains).toList();
        List<Field> others = fields.stream().filter(field -> !WARY.contains(field)).toList();
        if (!wary.isEmpty() && !others.isEmpty()) {
            wary.forEach(field -> parts.add(new Card(card.payload(), EnumSet.of(field))));
            parts.add(new Card(card.payload(), EnumSet.copyOf(others)));
        } else {
            int half = fields.size() / 2;
            parts.add(new Card(card.payload(), EnumSet.copyOf(fields.subList(0, half))));
            parts.add(new Card(card.payload(), EnumSet.copyOf(fields.subList(half, fields.size()))));
        }
    }

    private Report run() {
        return Build.run(new Request(root, output(), ConfigReader.Overrides.NONE,
                new Selection(Instant.parse("2026-01-01T12:00:00Z"), false, false, false), new Parallel(2), true, "", "test"));
    }

    private void write(Card card) throws IOException {
        String name = card.name();
        write("content/p/" + name + ".md", """
                ---
                title: Page %s
                layout: expert-answer
                authors: [%s]
                review: { by: [%s], on: 2025-01-01 }
                poll: %s
                ---
                Some text.
                """.formatted(name, name, name, name));
        write("content/_people/" + name + ".yaml", """
                name: %s
                role: expert
                bio: %s
                interests: [%s]
                credentials: [{ name: %s, issuer: %s, url: %s }]
                """.formatted(text(card, Field.NAME), text(card, Field.BIO), text(card, Field.INTEREST), text(card, Field.CREDENTIAL),
                text(card, Field.ISSUER), text(card, Field.CREDENTIAL_URL)));
        write("content/_polls/" + name + ".yaml", """
                question: %s
                status: open
                options: [{ id: a, label: %s, votes: 3 }, { id: b, label: plain, votes: 4 }]
                method: %s
                """.formatted(text(card, Field.QUESTION), text(card, Field.OPTION), text(card, Field.METHOD)));
        write("content/_comments/p/" + name + "/all.yaml", """
                - { id: %1$s, author: %2$s, url: %3$s, date: %4$s, format: markdown, body: %5$s }
                - { id: b2, parent: %1$s, author: %2$s, edited: { by: %6$s, note: %7$s }, format: html, body: %8$s }
                - { id: b3, parent: %9$s, author: plain, format: text, body: %10$s }
                - { id: b4, person: %12$s, body: %11$s }
                - { id: b5, author: plain, body: plain }
                """.formatted(text(card, Field.ID), text(card, Field.AUTHOR), text(card, Field.COMMENT_URL), text(card, Field.DATE),
                text(card, Field.BODY_MARKDOWN), text(card, Field.EDITED_BY), text(card, Field.EDITED_NOTE), text(card, Field.BODY_HTML),
                text(card, Field.PARENT), text(card, Field.BODY_TEXT), text(card, Field.BODY_GUESSED), name));
    }

    private String text(Card card, Field field) {
        if (card.fields().contains(field)) {
            return quoted(texts.apply(card.payload(), field));
        }
        return switch (field) {
            case DATE -> "2025-01-01";
            case COMMENT_URL, CREDENTIAL_URL -> ADDRESS;
            case ID, PARENT -> "b5";
            default -> "plain";
        };
    }

    /** As YAML writes any text. */
    private static String quoted(String text) {
        var made = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                made.append('\\').append((char) c);
            } else if (c >= ' ' && c < 0x7f) {
                made.append((char) c);
            } else {
                made.append("\\U").append(Long.toHexString(0x100000000L | c), 1, 9);
            }
        });
        return made.append('"').toString();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
