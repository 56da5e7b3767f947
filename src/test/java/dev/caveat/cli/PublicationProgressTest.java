package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What the line on a terminal says while a site is published. */
class PublicationProgressTest {
    @Test
    void itTellsHowFarItIs() {
        PublicationProgress progress = new PublicationProgress();
        assertEquals("Looking at the files", progress.words());
        progress.phase("Sending files", 1_200);
        assertEquals("Sending files", progress.words());
        for (int i = 0; i < 1_100; i++) {
            progress.done();
        }
        assertEquals("Sending files: 1,100 of 1,200", progress.words());
        progress.phase("Pushing", 0);
        assertEquals("Pushing", progress.words());
    }
}
