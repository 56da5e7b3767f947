package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.model.CommentForm;
import dev.caveat.model.FormField;
import dev.caveat.model.Intake;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Browsers allow what the themes need, and nothing that an address could smuggle in. */
class ContentPolicyTest {
    private static Optional<CommentForm> form(String action) {
        return Optional.of(new CommentForm(action, Intake.RECEIVE, Map.of(FormField.BODY, "body"), Map.of(), 5000, "", "", ""));
    }

    /** The one under which every page is tried in a browser. */
    private static String policy(String forms) {
        return "default-src 'self'; base-uri 'none'; form-action " + forms + "; frame-ancestors 'none'; object-src 'none'";
    }

    @Test
    void withoutAFormElsewhereNothingLeavesTheSite() {
        assertEquals(policy("'self'"), ContentPolicy.of(Optional.empty()));
        assertEquals(policy("'self'"), ContentPolicy.of(form("/api/comments")));
        assertEquals("same-origin", ContentPolicy.referrers(form("/api/comments")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "https://take.example/comments?a=b   | https://take.example",
        "HTTPS://Take.Example:8443           | https://take.example:8443",
        "http://user:word@take.example/x     | http://take.example",
        "http://[::1]:8080/x                 | http://[::1]:8080",
        "https://bücher.example/             | https://xn--bcher-kva.example",
    })
    void aFormElsewhereMayBeSentThere(String action, String origin) {
        assertEquals(policy("'self' " + origin), ContentPolicy.of(form(action)));
        assertEquals("strict-origin", ContentPolicy.referrers(form(action)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "https://a.example;script-src *", "https://a.example' 'unsafe-inline", "https://*", "data:text/html,x", "https:///x", "https://a.example:port/",
    })
    void whatIsNoOriginIsLeftOut(String action) {
        assertEquals(policy("'self'"), ContentPolicy.of(form(action)));
    }
}
