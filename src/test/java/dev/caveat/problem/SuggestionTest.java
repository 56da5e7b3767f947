package dev.caveat.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static Optional<String> nearest(String unknown, String... known) {
        return Suggestion.nearest(unknown, List.of(known));
    }

    @Test
    void aLetterTooMuchIsSeen() {
        assertEquals(Optional.of("tags"), nearest("taggs", "title", "tags", "date"));
    }

    @Test
    void twoLettersAreTooFewToGuessFrom() {
        assertEquals(Optional.empty(), nearest("ip", "hp", "id"));
    }

    @Test
    void twoLettersMayBeSwapped() {
        assertEquals(Optional.of("if"), nearest("fi", "if", "ftl"));
    }

    @Test
    void aLongWordIsNotAnotherOneBecauseHalfOfItIsTheSame() {
        assertEquals(Optional.empty(), nearest("partials/bylin", "partials/card"));
    }

    @Test
    void ofTwoEquallyNearTheFirstInTheAlphabetIsTaken() {
        assertEquals(Optional.of("bar"), nearest("baz", "bat", "bar"));
    }
}
