package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command line itself: what it understands, what it says of itself, and of what makes no sense. */
class UsageTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(folder);
    }

    private static CommandLine line() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return CommandLines.all(nowhere, nowhere, new Desk(Path.of("")).surroundings());
    }

    static Stream<String> commands() {
        return Stream.of("init", "new", "build", "serve", "list", "explain", "config", "clean", "completion");
    }

    // Help

    @ParameterizedTest
    @MethodSource("names")
    void helpFitsAndIsFinished(String command) {
        String help = desk.runBare(command, "--help").expect(0).out();
        assertFalse(help.contains("${COMPLETION"), help);
        help.lines().forEach(line -> assertTrue(line.length() <= 100, line));
    }

    static List<String> names() {
        return Commands.NAMES;
    }

    @Test
    void aloneItPrintsItsUsage() {
        Desk.Run run = desk.runBare().expect(0);
        run.says("Usage: caveat [OPTIONS] COMMAND", "Exit codes:");
        commands().forEach(command -> run.says("\n  " + command + " "));
        assertEquals("", run.err());
    }

    @Test
    void theUsageNamesNoCommandThatIsOnlyANeighboursName() {
        assertFalse(desk.runBare("--help").out().contains("server"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachCommandHasAHelp(String command) {
        Desk.Run run = desk.runBare(command, "--help").expect(0);
        run.says("Usage: caveat " + command + " ", "Options:", "-h, --help");
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpIsTheSameByItsOwnName(String command) {
        assertEquals(desk.runBare(command, "-h").out(), desk.runBare("help", command).expect(0).out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachOptionThatIsShownSaysWhatItDoes(String command) {
        for (OptionSpec option : line().getSubcommands().get(command).getCommandSpec().options()) {
            boolean described = option.description().length == 1 && option.description()[0].endsWith(".");
            assertTrue(option.hidden() || described, option.longestName());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noHelpIsWiderThanAHundredColumnsOrHoldsWhatWasNotFilledIn(String command) {
        String help = desk.runBare(command, "--help").out();
        assertTrue(help.lines().allMatch(line -> line.length() <= 100), help);
        assertFalse(help.contains("null") || help.contains("%n"), help);
    }

    @Test
    void theHelpOfNewShowsItsPlaceholdersAsTheyAreWritten() {
        desk.runBare("new", "--help").says("${title}", "${date}");
    }

    @Test
    void helpOfAnUnknownCommandAsksWhichOneIsMeant() {
        desk.runBare("help", "biuld").expect(2).complains("there is no command \"biuld\"", "did you mean \"build\"?");
    }

    @Test
    void itSaysItsVersion() {
        assertTrue(desk.runBare("--version").expect(0).out().matches("caveat \\S+\\R"));
    }

    // What makes no sense

    @Test
    void anUnknownCommandIsAskedAbout() {
        Desk.Run run = desk.runBare("buidl").expect(2);
        assertEquals("", run.out());
        assertEquals("""
                error[usage/unknown]: there is no command "buidl"
                 --> caveat
                  = did you mean "build"?
                  = hint: caveat --help lists what there is

                """, run.err().replace("\r\n", "\n"));
    }

    @Test
    void theBeginningOfACommandIsAskedAbout() {
        desk.runBare("comp").expect(2).complains("did you mean \"completion\"?");
    }

    @Test
    void anUnknownOptionIsAskedAbout() {
        desk.run("build", "--drfts").expect(2)
                .complains("build has no option \"--drfts\"", "did you mean \"--drafts\"?", "caveat build --help");
    }

    @Test
    void anUnknownOptionWithAValueIsNamedWithoutIt() {
        desk.run("build", "--outptu=x").expect(2).complains("build has no option \"--outptu\"", "did you mean \"--output\"?");
    }

    @Test
    void aFolderAsAnArgumentIsToldWhereItGoes() {
        desk.runBare("build", "my blog").expect(2).complains("build takes no argument: \"my blog\"", "caveat build -r 'my blog'");
    }

    @Test
    void aMissingArgumentIsNamed() {
        desk.run("explain").expect(2).complains("error[usage/missing]: explain needs WHAT");
    }

    @Test
    void aMissingValueIsNamed() {
        desk.runBare("build", "--theme").expect(2).complains("error[usage/missing]: --theme needs a value: NAME");
    }

    @Test
    void anOptionGivenTwiceIsNamed() {
        desk.run("build", "-t", "a", "-t", "b").expect(2).complains("--theme is given twice");
    }

    @Test
    void aWordThatIsNotAmongTheChoicesIsAskedAbout() {
        desk.run("list", "peopel").expect(2).complains("\"peopel\"", "did you mean \"people\"?", "use one of pages, skipped");
    }

    @Test
    void aChoiceMayBeInCapitals() {
        desk.run("list", "PAGES").expect(0);
    }

    @ParameterizedTest
    @CsvSource({
        "--format, xml, 'use one of text, json, github'",
        "--color, sometimes, 'use one of auto, always, never'",
        "--threads, many, no whole number",
        "--threads, 0, no number of threads from 1 to 256",
        "--threads, 257, no number of threads from 1 to 256",
        "--clock, tomorrow, no date",
        "--clock, 2027, no date",
        "--clock, 2027-02-30, no date",
        "--base-url, example.org, is not the address of a site",
        "--base-url, ftp://example.org/, is not the address of a site",
        "--theme, nope, 'there is no theme \"nope\"'",
    })
    void aValueThatMakesNoSenseIsAUsageError(String option, String value, String words) {
        desk.run("build", option, value).expect(2).complains(words, " --> " + option);
        assertFalse(desk.has("output"));
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignIsNoListOfArguments() {
        desk.run("new", "articles/at", "--title", "@home").expect(0);
    }

    // Forms

    @ParameterizedTest
    @CsvSource({"--format json,", "--format=json,", "--format JSON,"})
    void aUsageErrorIsOneJsonDocumentToo(String form) {
        List<String> words = Stream.concat(Stream.of(form.split(" ")), Stream.of("buidl")).toList();
        Desk.Run run = desk.runBare(words.toArray(String[]::new)).expect(2);
        assertEquals("", run.err());
        Object document = JsonDocument.read(run.out());
        assertEquals("usage/unknown", JsonDocument.at(document, "problems", 0, "code"));
    }

    @Test
    void aUsageErrorIsAnAnnotationForGithub() {
        Desk.Run run = desk.run("build", "--format", "github", "--drfts").expect(2);
        run.says("::error file=caveat build,title=usage/unknown::build has no option \"--drfts\"");
        assertEquals("", run.err());
    }

    @Test
    void coloursAreUsedWhenTheyAreAskedFor() {
        assertTrue(desk.runBare("--color", "always", "buidl").err().startsWith("\u001b[1;31merror"));
        assertTrue(desk.runBare("--colour=always", "buidl").err().startsWith("\u001b[1;31merror"));
    }

    @Test
    void coloursAreUsedAtATerminal() {
        assertTrue(desk.atATerminal().run("explain", "nothing").err().contains("\u001b["));
    }

    @Test
    void coloursAreNotUsedElsewhere() {
        assertFalse(desk.run("explain", "nothing").err().contains("\u001b["));
    }

    @ParameterizedTest
    @CsvSource({"NO_COLOR, 1", "TERM, dumb"})
    void coloursAreNotUsedWhereTheEnvironmentForbidsThem(String variable, String value) {
        assertFalse(desk.atATerminal().set(variable, value).run("explain", "nothing").err().contains("\u001b["));
    }

    @Test
    void askedForColoursAreUsedWhateverTheEnvironmentSays() {
        assertTrue(desk.set("NO_COLOR", "1").run("explain", "nothing", "--color", "always").err().contains("\u001b["));
    }

    @Test
    void coloursCanBeForbiddenAtATerminal() {
        assertFalse(desk.atATerminal().run("explain", "nothing", "--color", "never").err().contains("\u001b["));
    }

    // Where options stand, and what neighbours call them

    @ParameterizedTest
    @ValueSource(strings = {"-r SITE list", "list -r SITE", "--root SITE list", "list --root=SITE", "-s SITE list", "list --source SITE"})
    void theSiteIsNamedBeforeAndAfterTheCommand(String words) {
        String[] arguments = Stream.of(words.split(" ")).map(word -> word.replace("SITE", folder.toString())).toArray(String[]::new);
        desk.runBare(arguments).expect(0).says("content/articles/sleep.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-D", "--drafts", "--buildDrafts"})
    void draftsHaveSeveralNames(String option) throws Exception {
        desk.write("content/articles/dream.md", "---\ntitle: Dream\ndraft: true\n---\n");
        desk.run("list", option).expect(0).says("content/articles/dream.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-F", "--future", "--buildFuture"})
    void theFutureHasSeveralNames(String option) throws Exception {
        desk.write("content/articles/later.md", "---\ntitle: Later\ndate: 2031-01-01\n---\n");
        assertFalse(desk.run("list").out().contains("later.md"));
        desk.run("list", option).expect(0).says("content/articles/later.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-E", "--expired", "--buildExpired"})
    void theExpiredHaveSeveralNames(String option) throws Exception {
        desk.write("content/articles/gone.md", "---\ntitle: Gone\nexpiryDate: 2026-01-01\n---\n");
        assertFalse(desk.run("list").out().contains("gone.md"));
        desk.run("list", option).expect(0).says("content/articles/gone.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o", "--output", "-d", "--destination"})
    void theOutputHasSeveralNames(String option) {
        desk.run("build", option, folder.resolve("public").toString()).expect(0);
        assertTrue(desk.has("public/articles/sleep/index.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-u", "--base-url", "-b", "--baseURL", "--baseurl"})
    void theAddressHasSeveralNames(String option) throws Exception {
        desk.run("build", option, "https://example.net/sub/").expect(0);
        assertTrue(desk.read("output/sitemap.xml").contains("https://example.net/sub/articles/sleep/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-cache", "--ignoreCache", "--force"})
    void buildingAnewHasSeveralNames(String option) {
        desk.run("build").expect(0);
        desk.run("build", option).expect(0).says(" 0 kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--source", "--buildDrafts", "--buildFuture", "--buildExpired", "--destination", "--baseURL", "--ignoreCache",
        "--force", "--as-of", "--colour", "--bind"})
    void neighboursNamesAreInNoHelp(String name) {
        boolean hidden = line().getSubcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .filter(option -> List.of(option.names()).contains(name))
                .allMatch(OptionSpec::hidden);
        assertTrue(hidden);
    }
}
