package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Timing;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line that tells how far a build is: what it says, where it is shown, and that nothing of it stays. */
class ProgressTest {
    private static final Pattern SECONDS = Pattern.compile("files in (\\d+\\.\\d+) s");

    @TempDir
    Path folder;

    private final StringWriter screen = new StringWriter();
    private long now = 77;
    private final Progress progress = new Progress(new PrintWriter(screen), () -> now, Timing.NONE);

    private void after(long milliseconds) {
        now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
        progress.tick();
    }

    /** What the terminal shows at last. */
    private String shown() {
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (char letter : screen.toString().toCharArray()) {
            if (letter == '\r') {
                at = 0;
            } else {
                line.setLength(Math.max(line.length(), at + 1));
                line.setCharAt(at++, letter);
            }
        }
        return line.toString().stripTrailing();
    }

    @Test
    void aBuildThatEndsInHalfASecondShowsNothing() {
        after(200);
        progress.rendering(100);
        progress.made();
        after(299);
        progress.close();
        assertEquals("", screen.toString());
    }

    @Test
    void itTellsFilesAndTheTimeLeft() {
        after(500);
        assertEquals("Reading the site", shown());
        after(9_500);
        progress.rendering(12_000);
        after(100);
        assertEquals("0 of 12,000 files", shown());
        for (int i = 0; i < 3_000; i++) {
            progress.made();
        }
        after(9_900);
        assertEquals("3,000 of 12,000 files, 30 s left", shown());
        after(30_000);
        assertEquals("3,000 of 12,000 files, 2 min left", shown());
        for (int i = 0; i < 8_950; i++) {
            progress.made();
        }
        after(10);
        assertEquals("11,950 of 12,000 files", shown());
        progress.phase(Timing.Phase.RENDER, 0);
        after(10);
        assertEquals("Looking at links, and tidying up", shown());
    }

    @Test
    void nothingOfItStays() {
        after(600);
        progress.close();
        assertEquals("", shown());
        assertTrue(screen.toString().endsWith("\r"), "what follows begins the line");
        String all = screen.toString();
        after(600);
        progress.close();
        assertEquals(all, screen.toString());
    }

    @ParameterizedTest
    @CsvSource({"true,xterm,,true", "false,xterm,,false", "true,dumb,,false", "true,,,false", "true,xterm,-q,false", "true,xterm,--format=json,false",
            "true,xterm,--format=github,false", "true,xterm,--format=sarif,false", "true,xterm,-v,true"})
    void itIsForPeopleAtATerminal(boolean terminal, String kind, String option, boolean wanted) {
        Surroundings surroundings = new Surroundings(kind == null ? Map.of() : Map.of("TERM", kind), Clock.systemUTC(), false, terminal);
        Caveat caveat = new Caveat(new PrintWriter(screen), new PrintWriter(screen), surroundings);
        new picocli.CommandLine(caveat).parseArgs(option == null ? new String[0] : option.split("=", 2).length == 2 ? option.split("=", 2) : new String[] {option});
        assertEquals(wanted, Progress.isWanted(new Console(new PrintWriter(screen), new PrintWriter(screen), caveat.globals(), surroundings)));
    }

    /** Of a process whose launcher saw a terminal, or none. */
    private String said(String terminals, Path out) throws Exception {
        List<String> command = new ArrayList<>(List.of(StartArchive.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "build", "--no-cache"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile());
        builder.environment().put("CAVEAT_TERMINAL", terminals);
        builder.environment().put("TERM", "xterm");
        builder.environment().remove("NO_COLOR");
        Process process = builder.start();
        process.getOutputStream().close();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), err);
        return err;
    }

    @Test
    void aLongBuildShowsItOnATerminalAndNothingInAPipe() throws Exception {
        Desk.withSite(folder);
        for (int i = 0; i < 150; i++) {
            Files.writeString(folder.resolve("content/articles/p" + i + ".md"), "---\ntitle: Page " + i + "\n---\n" + "Some words. ".repeat(200) + "\n");
        }
        Path out = folder.resolve("out.txt");
        assertFalse(said("1", out).contains("\r"));
        String live = said("12", out);
        String summary = Files.readString(out);
        Matcher seconds = SECONDS.matcher(summary);
        assertTrue(seconds.find(), summary);
        if (Double.parseDouble(seconds.group(1)) > 0.7) {
            assertTrue(live.startsWith("\r") && live.contains("Reading the site") || live.contains(" files"), live);
        }
        assertFalse(summary.contains("\r"));
    }
}
