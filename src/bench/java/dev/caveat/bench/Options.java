package dev.caveat.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The command line.
 *
 * @param home the project's folder
 * @param sizes how many articles, one benchmark for each
 * @param rounds how many rounds count; 0 for as many as suit the size
 * @param changes what is measured
 * @param programs the ones that take part; the ratios are to the first one
 * @param coldOnly whether Hugo's cold build stands for all of its builds
 * @param folder where the sites lie
 * @param page a page of the manual that is written anew
 */
record Options(
        Path home, List<Integer> sizes, int rounds, Set<Change> changes, List<Program> programs, boolean coldOnly, Path folder,
        Optional<Path> page) {
    static final String USAGE = """
            usage: src/bench/run [OPTION...] [ARTICLES...]
              Builds generated sites of 1000 articles, or of each of the numbers given, with Caveat and with Hugo where there is one,
              in turn, and prints a table.

              --rounds N         how many rounds count, after one that does not (5, 3 from 5,000 articles on, 2 and all of them from 20,000 on)
              --only CHANGES     of cold,nothing,body,title,comment,template
              --hugo COMMAND     the Hugo to run; none for none
              --hugo-cold-only   let Hugo's cold build stand for its others: it makes the whole site every time
              --compare A B      two distributions of Caveat instead (folders such as target/caveat): ratios are B to A
              --folder DIR       where the sites are written (target/bench)
              --page FILE        write a page of the manual with the table, too
            """;

    /** How many articles there must be at least: the one that is edited has a few comments. */
    private static final int FEWEST = 20;

    /** From so many articles on, a round that does not count would take longer than it is worth: the files were written a moment ago. */
    static final int COUNTED_AT_ONCE = 20_000;

    /** 0 for a round that does not count before the others, else 1. */
    static int firstRound(int articles) {
        return articles < COUNTED_AT_ONCE ? 0 : 1;
    }

    int roundsOf(int articles) {
        return rounds > 0 ? rounds : articles < 5000 ? 5 : articles < COUNTED_AT_ONCE ? 3 : 2;
    }

    /** @throws Voided with what is wrong in it */
    static Options of(Path home, List<String> arguments) throws InterruptedException {
        List<Integer> sizes = new ArrayList<>();
        List<Program> programs = new ArrayList<>();
        Set<Change> changes = EnumSet.allOf(Change.class);
        String hugo = "hugo";
        int rounds = 0;
        boolean coldOnly = false;
        Path folder = home.resolve("target/bench");
        Optional<Path> page = Optional.empty();
        List<String> left = new ArrayList<>(arguments);
        while (!left.isEmpty()) {
            String option = left.remove(0);
            switch (option) {
                case "--rounds" -> rounds = number(value(option, left));
                case "--only" -> changes = changes(value(option, left));
                case "--hugo" -> hugo = value(option, left);
                case "--hugo-cold-only" -> coldOnly = true;
                case "--folder" -> folder = Path.of(value(option, left)).toAbsolutePath();
                case "--page" -> page = Optional.of(Path.of(value(option, left)).toAbsolutePath());
                case "--compare" -> {
                    programs.add(new Program.Caveat("A", Path.of(value(option, left)).toAbsolutePath()));
                    programs.add(new Program.Caveat("B", Path.of(value(option, left)).toAbsolutePath()));
                }
                default -> sizes.add(number(option));
            }
        }
        if (programs.isEmpty()) {
            Program.Hugo peer = new Program.Hugo("Hugo", hugo);
            boolean there = !hugo.equals("none") && !peer.version().isEmpty();
            if (there) {
                programs.add(peer);
            } else if (!hugo.equals("none") && !hugo.equals("hugo")) {
                throw new Voided("this Hugo cannot be started: " + hugo);
            }
            programs.add(new Program.Caveat("Caveat", home.resolve("target/caveat")));
        }
        return new Options(home, sizes.isEmpty() ? List.of(1000) : sizes, rounds, changes, programs, coldOnly, folder, page);
    }

    private static String value(String option, List<String> left) {
        if (left.isEmpty()) {
            throw new Voided(option + " needs a value\n" + USAGE);
        }
        return left.remove(0);
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,7}") || text.matches("0+")) {
            throw new Voided("not a number, and no option: " + text + "\n" + USAGE);
        }
        return Integer.parseInt(text);
    }

    private static Set<Change> changes(String ids) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        for (String id : ids.split(",")) {
            changes.add(Arrays.stream(Change.values()).filter(change -> change.id().equals(id)).findFirst()
                    .orElseThrow(() -> new Voided("no such change: " + id + "\n" + USAGE)));
        }
        return changes;
    }

    Options {
        if (sizes.stream().anyMatch(size -> size < FEWEST)) {
            throw new Voided("at least " + FEWEST + " articles are needed\n" + USAGE);
        }
    }
}
