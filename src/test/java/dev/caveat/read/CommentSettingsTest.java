package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.model.CommentForm;
import dev.caveat.model.Config;
import dev.caveat.model.FormField;
import dev.caveat.model.Intake;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentSettingsTest {
    @TempDir
    Path root;

    private final Problems problems = new Problems();

    private Optional<Config.Comments> read(String comments) throws IOException {
        Path file = Files.createDirectories(root.resolve("content")).resolve("site.yaml");
        Files.writeString(file, "title: A\nbaseUrl: https://example.org/\ncomments: " + comments + "\n");
        return ConfigReader.read(root, ConfigReader.Overrides.NONE, problems).map(configured -> configured.config().comments());
    }

    private CommentForm form(String keys) throws IOException {
        return read("{ form: { " + keys + " } }").orElseThrow(() -> new AssertionError(problems.all())).form().orElseThrow();
    }

    private List<String> wrong(String keys) throws IOException {
        assertTrue(read("{ form: { " + keys + " } }").isEmpty(), keys);
        return problems.all().stream().map(Problem::message).toList();
    }

    @Test
    void withoutAnAddressThereIsNoForm() throws IOException {
        assertEquals(Optional.empty(), read("{}").orElseThrow().form());
        assertEquals(Optional.empty(), read("{ form: { service: netlify, action: \" \" } }").orElseThrow().form());
        assertEquals(List.of(), problems.all());
    }

    @Test
    void whatIsNotSaidHasADefault() throws IOException {
        CommentForm form = form("action: /send");
        assertEquals(new CommentForm("/send", Intake.RECEIVE, Intake.RECEIVE.fields(), Map.of(), 5000, "", "", ""), form);
        assertEquals("name body parent article return consent subject", String.join(" ", form.fields().values()));
    }

    @Test
    void closeAfterIsATime() throws IOException {
        assertEquals(Optional.of(Period.ofYears(2)), read("{ closeAfter: P2Y }").orElseThrow().closeAfter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/c", "HTTP://localhost:8080", "https://comments.example.org?x=y", "https://bücher.example/c", "/c", "/",
        "/c/?to=a%20b"})
    void anAddressIsWholeOrAPathOfTheSite(String action) throws IOException {
        assertEquals(action, form("action: \"" + action + "\"").action());
    }

    @ParameterizedTest
    @ValueSource(strings = {"comments", "example.org/c", "//example.org/c", "/\\\\example.org", "javascript:send()", "mailto:a@example.org", "https:///c", "https://",
        "https://ann:secret@example.org/", "/a b", "https://exa mple.org/", "ftp://example.org/", "/a\\nb", "data:text/html,x", "https:\\\\\\\\example.org"})
    void anythingElseIsNone(String action) throws IOException {
        assertEquals(1, wrong("action: \"" + action + "\"").size(), () -> problems.all().toString());
        assertTrue(problems.all().get(0).message().endsWith("is no address that a form can be sent to"), action);
        assertEquals("content/site.yaml:3:29", problems.all().get(0).place().text());
    }

    @ParameterizedTest
    @EnumSource(Intake.class)
    void noServiceCallsTwoFieldsTheSame(Intake intake) {
        Set<String> names = new HashSet<>();
        intake.fields().values().stream().filter(name -> !name.isEmpty()).forEach(name -> assertTrue(names.add(name), name));
        assertFalse(intake.fields().get(FormField.BODY).isEmpty());
        assertFalse(intake.fields().get(FormField.HONEYPOT).isEmpty());
    }

    @Test
    void aSiteRenamesFieldsAndLeavesThemOut() throws IOException {
        CommentForm form = form("action: /c, service: formspree, fields: { body: text, return: \"\" }, hidden: { _subject: New, b: \"\" }");
        assertEquals("text", form.field(FormField.BODY));
        assertEquals("", form.field(FormField.RETURN));
        assertEquals("_gotcha", form.field(FormField.HONEYPOT));
        assertEquals(List.of("_subject", "b"), List.copyOf(form.hidden().keySet()));
    }

    @Test
    void fieldsOfOneNameAreAProblemEvenWhereThereIsNoFormYet() throws IOException {
        assertEquals(List.of("two fields of the comment form are called \"message\""), wrong("service: netlify, fields: { honeypot: message }"));
    }

    @Test
    void formsThatArePrintedAlikeHaveDifferentFingerprints() throws IOException {
        CommentForm one = form("action: /c, hidden: { a: \"b, c=d\" }");
        CommentForm other = form("action: /c, hidden: { a: b, c: d }");
        assertEquals(one.toString(), other.toString());
        assertNotEquals(one.fingerprint(), other.fingerprint());
    }
}
