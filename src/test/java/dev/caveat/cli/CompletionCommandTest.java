package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
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
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

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
        assertEquals(List.of("comments", "completion", "config"), complete("caveat", "co").stream().sorted().toList());
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

    /** Every command, option and word to choose from that the help shows. */
    @Test
    void nothingIsForgotten() throws Exception {
        String bash = Files.readString(script);
        String fish = new Desk(folder).runBare("completion", "fish").expect(0).out();
        CommandLine all = CommandLines.all(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), new Desk(folder).surroundings());
        for (CommandLine command : all.getSubcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            if (spec.usageMessage().hidden()) {
                continue;
            }
            assertTrue(fish.contains(" -f -a '" + spec.name() + "' "), spec.name());
            assertTrue(complete("caveat", spec.name().substring(0, spec.name().length() - 1)).contains(spec.name()), spec.name());
            for (OptionSpec option : spec.options()) {
                for (String name : option.hidden() ? List.<String>of() : List.of(option.names())) {
                    assertTrue(bash.contains("'" + name + "'"), spec.name() + " " + name);
                    String word = name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1);
                    assertTrue(fish.lines().anyMatch(line -> line.contains("from " + spec.name() + "'") && (line + " ").contains(word + " ")), spec.name() + word);
                }
            }
        }
        assertTrue(fish.contains("shortcodes"), fish);
    }

    /** The scripts that travel in the distribution; {@code -Dgolden=update} writes them anew. */
    @Test
    void theDistributionHoldsThem() throws Exception {
        Path dist = Path.of("src/main/dist/completions");
        new Golden(dist.resolve("caveat.bash")).compare(Files.readString(script));
        new Golden(dist.resolve("caveat.fish")).compare(new Desk(folder).runBare("completion", "fish").expect(0).out());
    }

    @Test
    void zshTakesTheSame() throws Exception {
        assertEquals(Files.readString(script), new Desk(folder).runBare("completion", "zsh").expect(0).out());
        new Desk(folder).runBare("completion", "fsh").expect(2).complains("did you mean \"fish\"?");
    }

    @Test
    void neighboursNamesAreNot() throws Exception {
        String text = Files.readString(script);
        assertFalse(text.contains("--buildDrafts"));
        assertFalse(text.contains("server"));
    }
}
