package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who follows a page of the manual, in a folder of their own, at a terminal, on the day of {@link Desk#NOW}. */
final class ManualTrial {
    /** What every page begins with that does not begin a site of its own. */
    static final Map<String, String> SITE = Map.of(
            "content/site.yaml", "title: Tea and Sleep\nbaseUrl: https://example.org/\npolicies: off\n",
            "content/index.md", "---\ntitle: Tea and Sleep\n---\n\nWelcome.\n");

    private static final Pattern COMMENT = Pattern.compile("\\bc-[0-9a-f]{8,}");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final String page;
    private Path here;
    private String comment = "";
    private Optional<ManualReceiver> receiving = Optional.empty();
    /** Whether something changed since the last build. */
    private boolean stale = true;

    ManualTrial(String page, Path folder) throws IOException {
        this.page = page;
        this.here = folder.toRealPath();
    }

    void follow(List<ManualPage.Step> steps) throws IOException {
        if (steps.stream().noneMatch(step -> step instanceof ManualPage.Run run && run.command().startsWith("caveat init"))) {
            for (Map.Entry<String, String> file : SITE.entrySet()) {
                write(file.getKey(), file.getValue());
            }
        }
        try {
            for (ManualPage.Step step : steps) {
                take(step);
            }
            build("at the end");
        } finally {
            receiving.ifPresent(ManualReceiver::close);
        }
    }

    private void take(ManualPage.Step step) throws IOException {
        String place = page + ":" + step.line();
        if (step instanceof ManualPage.Write file) {
            write(file.file(), file.text());
        } else if (step instanceof ManualPage.Append more) {
            Files.writeString(here.resolve(more.file()), more.text(), StandardOpenOption.APPEND);
            stale = true;
        } else if (step instanceof ManualPage.Holds part) {
            build(place);
            String whole = Files.readString(here.resolve(part.file()));
            assertTrue(pattern(part.text(), true).matcher(dense(whole)).find(), () -> place + ": not in " + part.file() + ":\n" + body(whole));
        } else if (step instanceof ManualPage.Run run) {
            if (run.command().startsWith("cd ")) {
                here = here.resolve(run.command().substring(3)).normalize();
                return;
            }
            String said = said(run);
            assertTrue(pattern(run.said(), false).matcher(said).matches(), () -> place + ": " + run.command() + " said:\n" + said);
        }
    }

    private String said(ManualPage.Run run) throws IOException {
        List<String> words = words(run.command().replace("c-…", comment));
        String said;
        if (run.command().startsWith("curl ")) {
            said = receiving.orElseThrow().curl(words);
        } else if (words.get(words.size() - 1).equals("&")) {
            receiving = Optional.of(ManualReceiver.start(words.subList(0, words.size() - 1), here));
            said = shown(receiving.get().said());
        } else {
            said = run(words, Typing.of(run.said()));
        }
        Matcher named = COMMENT.matcher(said);
        comment = named.find() ? named.group() : comment;
        return said;
    }

    /** What matters of a page that is not as it should be. */
    private static String body(String html) {
        return html.contains("<main") ? html.substring(html.indexOf("<main"), html.indexOf("</main>")) : html;
    }

    private void write(String file, String text) throws IOException {
        Path path = here.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        stale = true;
    }

    /** What no command line shows: that all is well. */
    private void build(String place) {
        if (stale) {
            String said = run(List.of("build", "--quiet"));
            assertEquals("", said, () -> page + ": " + place);
        }
    }

    private String run(List<String> arguments) {
        return run(arguments, List.of());
    }

    private String run(List<String> arguments, List<String> typed) {
        List<String> all = new ArrayList<>(arguments);
        if (all.get(0).equals("init")) {
            all.set(1, here.resolve(all.get(1)).toString());
        } else {
            all.addAll(List.of("--root", here.toString()));
        }
        stale = !all.get(0).equals("build");
        StringWriter words = new StringWriter();
        PrintWriter screen = new PrintWriter(words);
        Surroundings terminal = new Surroundings(Map.of("NO_COLOR", "1"), Clock.fixed(Desk.NOW, ZoneOffset.UTC), true, true, new Typing(typed, screen));
        CommandLines.all(screen, screen, terminal).execute(all.toArray(String[]::new));
        screen.flush();
        return shown(words.toString());
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find(); ) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.subList(1, words.size());
    }

    /** As somebody sees it who stands in the site's folder. */
    private String shown(String said) {
        String alone = said.replaceAll(" -r " + Pattern.quote(here + "/") + "(?=\\s)", "");
        return timeless(alone.replace(here + "/", "").replace(here.toString(), ".")).strip();
    }

    private static String timeless(String text) {
        return text.replaceAll("\\d+\\.\\d\\d s\\b", "0.00 s");
    }

    private static Pattern pattern(String text, boolean html) {
        String wanted = html ? dense(text) : timeless(text).strip();
        String lines = html ? "(?s:.*?)" : "[^\\n]*";
        String quoted = Arrays.stream(wanted.split("(?m)^…(\\n|$)", -1))
                .map(part -> Arrays.stream(part.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(lines)))
                .collect(Collectors.joining("(?s:.*?)"));
        return Pattern.compile(quoted);
    }

    /** Without the blanks between tags, and with one in place of several. */
    private static String dense(String html) {
        return html.replaceAll("\\s+", " ").replaceAll("> <", "><").strip();
    }
}
