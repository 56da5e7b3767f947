package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

@DisabledOnOs(OS.WINDOWS)
class CompletionCommandTest {
    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    private Path script;

    @BeforeEach
    void print() throws Exception {
        script = folder.resolve("completion");
        Files.writeString(script, new Desk(folder).runBare("completion").expect(0).out());
    }

    private String bash(String commands) throws Exception {
        Process bash = new ProcessBuilder("bash", "--norc", "-c", commands, "bash", script.toString()).redirectErrorStream(true).start();
        bash.getOutputStream().close();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, bash.waitFor(), out);
        return out;
    }

    /** What bash offers at the end of a command line. */
    private List<String> complete(String... words) throws Exception {
        String line = "'" + String.join("' '", words) + "'";
        return bash("compopt() { :; }; source \"$1\"; COMP_WORDS=(" + line + "); COMP_CWORD=" + (words.length - 1)
                        + "; _complete_caveat caveat >/dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .lines().filter(word -> !word.isEmpty()).toList();
    }

    @Test
    void bashAcceptsIt() throws Exception {
        assertEquals("", bash("bash -n \"$1\" && source \"$1\""));
    }

    @Test
    void commandsAreCompleted() throws Exception {
        assertEquals(List.of("completion", "config"), complete("caveat", "co").stream().sorted().toList());
    }

    @Test
    void optionsAreCompleted() throws Exception {
        assertEquals(List.of("--drafts"), complete("caveat", "build", "--dr"));
    }

    @Test
    void wordsToChooseFromAreCompleted() throws Exception {
        assertEquals(List.of("json"), complete("caveat", "build", "--format", "js"));
        assertEquals(List.of("pending", "people"), complete("caveat", "list", "pe"));
    }

    @Test
    void neighboursNamesAreNot() throws Exception {
        String text = Files.readString(script);
        assertFalse(text.contains("--buildDrafts"));
        assertFalse(text.contains("server"));
    }
}
