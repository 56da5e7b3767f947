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
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A site whose every field was written by an attacker: pages with comments, a poll and authors, for a few payloads each.
 *
 * <p>What a page may not hold is refused by the build, with all of the page. Such a page is divided until the refused field is
 * alone, so that it hides no other.
 */
final class HostileSite {
    static final String ADDRESS = "http://own.example/";

    /** Comments on a page for each of its payloads. */
    static final int COMMENTS = 5;

    /** Fields that are refused so often that they are tried alone at once. */
    private static final Set<Field> WARY = EnumSet.of(Field.COMMENT_URL, Field.CREDENTIAL_URL);

    private final Path root;
    private final BiFunction<Payload, Field, String> texts;
    private final List<Card> shown = new ArrayList<>();
    private int refused;

    /** A page with some payloads in some fields; the others hold harmless words. */
    record Card(List<Payload> payloads, Set<Field> fields) {
        String name() {
            long mask = fields.stream().mapToLong(field -> 1L << field.ordinal()).sum();
            return "p" + payloads.get(0).index() + "-" + payloads.size() + "-" + Long.toHexString(mask);
        }

        List<Card> divided() {
            if (payloads.size() > 1) {
                return payloads.stream().map(payload -> new Card(List.of(payload), fields)).toList();
            }
            List<Field> all = List.copyOf(fields);
            List<Field> others = all.stream().filter(field -> !WARY.contains(field)).toList();
            if (others.size() == all.size() || others.isEmpty()) {
                return Stream.of(all.subList(0, all.size() / 2), all.subList(all.size() / 2, all.size())).map(this::only).toList();
            }
            return Stream.concat(Stream.of(others), all.stream().filter(WARY::contains).map(List::of)).map(this::only).toList();
        }

        private Card only(List<Field> some) {
            return new Card(payloads, EnumSet.copyOf(some));
        }
    }

    /** A site in a folder that is empty, with a text for each payload in each field. */
    HostileSite(Path root, BiFunction<Payload, Field, String> texts) {
        this.root = root;
        this.texts = texts;
    }

    Path output() {
        return root.resolve("output");
    }

    Path page(Card card) {
        return output().resolve("p/" + card.name() + "/index.html");
    }

    static String address(Card card) {
        return ADDRESS + "p/" + card.name() + "/";
    }

    /** The pages that were built. */
    List<Card> shown() {
        return shown;
    }

    /** How many payloads were refused, counted in each field. */
    int refused() {
        return refused;
    }

    /** Writes and builds pages, and those that are refused once more in parts. */
    HostileSite build(List<Card> cards) throws IOException {
        write("content/site.yaml", """
                title: Small
                baseUrl: %s
                theme: commons
                pagination: { size: 10000 }
                """.formatted(ADDRESS));
        List<Card> left = cards;
        while (!left.isEmpty()) {
            for (Card card : left) {
                write(card);
            }
            Report report = run();
            assertTrue(report.built(), () -> report.problems().toString());
            List<Card> parts = new ArrayList<>();
            for (Card card : left) {
                if (Files.exists(page(card))) {
                    shown.add(card);
                } else if (card.payloads().size() == 1 && card.fields().size() == 1) {
                    refused++;
                } else {
                    parts.addAll(card.divided());
                }
            }
            left = parts;
        }
        return this;
    }

    private Report run() {
        return Build.run(new Request(root, output(), ConfigReader.Overrides.NONE,
                new Selection(Instant.parse("2026-01-01T12:00:00Z"), false, false, false), new Parallel(2), true, "", "test"));
    }

    private void write(Card card) throws IOException {
        String name = card.name();
        var authors = new StringJoiner(", ", "[", "]");
        var options = new StringBuilder();
        var comments = new StringBuilder();
        for (int i = 0; i < card.payloads().size(); i++) {
            Payload payload = card.payloads().get(i);
            authors.add(name + "-" + i);
            options.append("- { id: o").append(i).append(", votes: 3, label: ").append(text(card, payload, Field.OPTION)).append(" }\n");
            comments.append(comments(card, payload, i));
            write("content/_people/" + name + "-" + i + ".yaml", person(card, payload));
        }
        write("content/p/" + name + ".md", """
                ---
                title: Page %1$s
                layout: expert-answer
                authors: %2$s
                review: { by: %2$s, on: 2025-01-01 }
                poll: %1$s
                ---
                Some text.
                """.formatted(name, authors));
        write("content/_polls/" + name + ".yaml", """
                question: %s
                method: %s
                status: open
                options:
                %s
                """.formatted(all(card, Field.QUESTION), all(card, Field.METHOD), options));
        write("content/_comments/p/" + name + "/all.yaml", comments.toString());
    }

    private String person(Card card, Payload payload) {
        return """
                name: %s
                role: expert
                bio: %s
                interests: [%s]
                credentials: [{ name: %s, issuer: %s, url: %s }]
                """.formatted(text(card, payload, Field.NAME), text(card, payload, Field.BIO), text(card, payload, Field.INTEREST),
                text(card, payload, Field.CREDENTIAL), text(card, payload, Field.ISSUER), text(card, payload, Field.CREDENTIAL_URL));
    }

    /** In each form that a body can have, and one by a known person; the second answers the first. */
    private String comments(Card card, Payload payload, int i) {
        String id = card.fields().contains(Field.ID) ? text(card, payload, Field.ID) : "a" + i;
        return """
                - { id: %2$s, author: %3$s, url: %4$s, date: %5$s, format: markdown, body: %6$s }
                - { id: b%1$d, parent: %2$s, author: %3$s, edited: { by: %7$s, note: %8$s }, format: html, body: %9$s }
                - { id: c%1$d, parent: %10$s, author: plain, format: text, body: %11$s }
                - { id: d%1$d, person: %13$s-%1$d, body: %12$s }
                - { id: e%1$d, author: plain, body: plain }
                """.formatted(i, id, text(card, payload, Field.AUTHOR), text(card, payload, Field.COMMENT_URL), text(card, payload, Field.DATE),
                text(card, payload, Field.BODY_MARKDOWN), text(card, payload, Field.EDITED_BY), text(card, payload, Field.EDITED_NOTE),
                text(card, payload, Field.BODY_HTML), text(card, payload, Field.PARENT), text(card, payload, Field.BODY_TEXT),
                text(card, payload, Field.BODY_GUESSED), card.name());
    }

    private String text(Card card, Payload payload, Field field) {
        if (card.fields().contains(field)) {
            return quoted(texts.apply(payload, field));
        }
        return switch (field) {
            case DATE -> "2025-01-01";
            case COMMENT_URL, CREDENTIAL_URL -> ADDRESS;
            default -> "plain";
        };
    }

    /** Of a field that a page has once: every payload in one text. */
    private String all(Card card, Field field) {
        return card.fields().contains(field)
                ? quoted(card.payloads().stream().map(payload -> texts.apply(payload, field)).collect(Collectors.joining(" ")))
                : "plain";
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
