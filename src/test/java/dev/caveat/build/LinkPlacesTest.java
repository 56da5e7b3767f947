package dev.caveat.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.problem.Code;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken link in HTML of the editor's own is told as it is written. */
class LinkPlacesTest {
    @TempDir
    Path root;

    @Test
    void whatIsWrittenFromThePageOnIsNamedWhole() {
        String text = "<ul><li><a href=\"{% post_url /faces/2013-01-17-a-face %}\">a</a></li><li><a href=\"more/2.html\">b</a></li></ul>";
        Report report = new Workspace(root).article("clouds", "", text).build();
        assertEquals(List.of("the link \"{% post_url /faces/2013-01-17-a-face %}\" leads to no page that is published",
                "the link \"more/2.html\" leads to no page that is published"),
                report.problems().stream().filter(problem -> problem.code() == Code.LINK_BROKEN).map(problem -> problem.message()).toList());
    }
}
