package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.trace.Fingerprint;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PollTest {
    private static Poll poll(String id, Poll.Status status, Poll.Results results) {
        Source source = new Source("content/_polls/p.yaml", Path.of("p"), Fingerprint.ABSENT);
        return new Poll(id, "?", status, Optional.empty(), List.of(), results, 5, "", source);
    }

    private static String anchor(String id) {
        return poll(id, Poll.Status.OPEN, Poll.Results.AUTO).anchor();
    }

    @Test
    void anIdOfLettersAndDigitsIsReadable() {
        assertEquals("poll-Carry_on-2é", anchor("Carry_on-2é"));
    }

    @Test
    void differentIdsHaveDifferentAnchorsThatNeedNoEscaping() {
        List<String> ids = List.of("a b", "a-b", "a_b", "a.b", "a/b", "a.20.b", "a\"b", "a<b", "a&b", "ab", "Ab", "a'b", "a\u0301", "á", "a😀b", "a\tb", "comment-a", "");
        Set<String> anchors = new HashSet<>();
        for (String id : ids) {
            String anchor = anchor(id);
            assertTrue(anchor.matches("poll-[\\p{L}\\p{N}._-]*"), anchor);
            assertTrue(anchors.add(anchor), anchor);
        }
    }

    @Test
    void anOpenPollShowsVotesToThoseWhoCannotVote() {
        assertTrue(poll("p", Poll.Status.OPEN, Poll.Results.AUTO).showsResults(false));
        assertTrue(!poll("p", Poll.Status.OPEN, Poll.Results.AUTO).showsResults(true));
        assertTrue(poll("p", Poll.Status.OPEN, Poll.Results.SHOWN).showsResults(true));
        assertTrue(!poll("p", Poll.Status.OPEN, Poll.Results.HIDDEN).showsResults(false));
    }

    @Test
    void aClosedPollAlwaysShowsThemAndADraftNever() {
        assertTrue(poll("p", Poll.Status.CLOSED, Poll.Results.HIDDEN).showsResults(true));
        assertTrue(!poll("p", Poll.Status.DRAFT, Poll.Results.SHOWN).showsResults(false));
    }
}
