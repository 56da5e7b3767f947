package dev.caveat.build;

import dev.caveat.model.Config;
import dev.caveat.model.Target;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Severity;
import dev.caveat.read.ConfigReader;
import dev.caveat.render.LinkPlaces;
import dev.caveat.render.Shows;
import dev.caveat.trace.Ledger;
import dev.caveat.trace.Memory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks whether what finished pages point at is there: pages, files, and the places in pages.
 *
 * <p>In every build, for all pages, whether they were rendered in it or not: what a page points at may go without the page
 * having changed. What it points at was remembered when it was rendered, and each thing is looked for once.
 */
public final class LinkCheck {
    private static final byte THERE = 1;
    private static final byte MISSING = 2;

    private final Prepared prepared;
    private final Path root;
    private final Config.BrokenLinks level;
    private final List<Memory> pages = new ArrayList<>();
    private final Set<String> published = new HashSet<>();
    private final Map<String, Memory> byPath = new HashMap<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();

    /**
     * @param root the site's folder
     * @param all what is known of the outputs
     * @param looked the paths of those to look at
     */
    public LinkCheck(Prepared prepared, Path root, List<Memory> all, Set<String> looked) {
        this.prepared = prepared;
        this.root = root;
        this.level = prepared.read().site().config().brokenLinks();
        // Not what only stays because its source is broken now: nobody should have to know what an earlier build made.
        published.addAll(prepared.plan().outputs().keySet());
        for (Memory memory : all) {
            byPath.put(memory.path(), memory);
            if (looked.contains(memory.path()) && memory.pointsAtSomething()) {
                pages.add(memory);
            }
        }
    }

    /** @param found what is wrong besides: where it speaks of a link already, that is enough */
    public List<Problem> problems(Problems found) {
        if (level == Config.BrokenLinks.OFF) {
            return List.of();
        }
        Map<String, List<Memory>> broken = broken();
        if (broken.isEmpty()) {
            return List.of();
        }
        Nearest nearest = new Nearest(published);
        LinkPlaces places = new LinkPlaces(prepared.world(), root);
        Set<String> told = new HashSet<>();
        found.all().stream().filter(problem -> problem.code() == Code.LINK_BROKEN).forEach(problem -> told.add(line(problem.place())));
        // A page that is not there because of an error is missed by the lists that the theme makes of it, too.
        boolean follows = found.hasErrors();
        List<Problem> problems = new ArrayList<>();
        broken.forEach((text, pointing) -> {
            Target target = Target.of(text);
            String question = question(target, nearest);
            int elsewhere = 0;
            Optional<Memory> first = Optional.empty();
            for (Memory page : pointing) {
                List<LinkPlaces.Found> written = places.of(page.source(), page.path(), page.evidence(), target);
                written.stream().filter(one -> !told.contains(line(one.place())))
                        .forEach(one -> problems.add(problem(target, one.written(), one.place(), question)));
                if (written.isEmpty()) {
                    elsewhere++;
                    first = first.isEmpty() ? Optional.of(page) : first;
                }
            }
            if (first.isPresent() && !follows) {
                problems.add(ofTheTheme(target, first.get(), elsewhere, question));
            }
        });
        return problems;
    }

    /** What is not there, each with the pages that point at it. A target is a number, and is looked for when it is met first. */
    private Map<String, List<Memory>> broken() {
        Map<Ledger, byte[]> knownIn = new HashMap<>();
        Map<String, List<Memory>> broken = new LinkedHashMap<>();
        for (Memory page : pages) {
            Ledger ledger = page.ledger();
            byte[] known = knownIn.computeIfAbsent(ledger, none -> new byte[ledger.textCount()]);
            for (int target : page.targets()) {
                if (known[target] == 0) {
                    known[target] = isThere(Target.of(ledger.text(target))) ? THERE : MISSING;
                }
                if (known[target] == MISSING) {
                    broken.computeIfAbsent(ledger.text(target), none -> new ArrayList<>()).add(page);
                }
            }
        }
        return broken;
    }

    private static String line(Place place) {
        return place.file() + ":" + place.line();
    }

    private boolean isThere(Target target) {
        Optional<String> file = file(target.path());
        return file.isPresent() && (target.anchor().isEmpty() || !isKnown(file.get()) || anchors(file.get()).contains(target.anchor()));
    }

    /** Whether it is a page of which it is known what is in it. */
    private boolean isKnown(String file) {
        return file.endsWith(".html") && byPath.containsKey(file) && byPath.get(file).state() == Memory.State.WRITTEN;
    }

    /** The output that a host sends for a path. */
    private Optional<String> file(String path) {
        String below = path.substring(1);
        String folder = below.isEmpty() || below.endsWith("/") ? below : below + "/";
        return published.contains(below) ? Optional.of(below) : Optional.of(folder + "index.html").filter(published::contains);
    }

    private Set<String> anchors(String path) {
        return anchors.computeIfAbsent(path, none -> {
            Set<String> all = new HashSet<>();
            Optional.ofNullable(byPath.get(path)).ifPresent(memory -> {
                all.addAll(memory.points().anchors());
                Shows.of(memory.evidence()).comments().forEach(comment -> all.add(comment.anchor()));
            });
            return all;
        });
    }

    private String question(Target target, Nearest nearest) {
        return file(target.path()).map(file -> nearest.anchor(target.anchor(), anchors(file))).orElseGet(() -> nearest.path(target.path()));
    }

    private Problem problem(Target target, String written, Place place, String question) {
        return Problem.of(Code.LINK_BROKEN, place, message(target, written))
                .severity(level == Config.BrokenLinks.ERROR ? Severity.ERROR : Severity.WARNING)
                .label(question)
                .hint(hint(target, written));
    }

    private String message(Target target, String written) {
        if (file(target.path()).isPresent()) {
            return "the link \"" + written + "\" leads to a page that has no place of that name";
        }
        return target.shown() ? "\"" + written + "\" is shown and is not published" : "the link \"" + written + "\" leads to no page that is published";
    }

    private String hint(Target target, String written) {
        if (file(target.path()).isPresent()) {
            return "what stands behind # is the id of a heading or another element on that page";
        }
        return target.shown()
                ? "put the file below content/_static/, or beside the article, and name it as it is called"
                : written.startsWith("/")
                        ? "name an address of this site, such as \"caveat list pages\" shows them, or a source file from the folder of this one"
                        : "name the file as it is called, from the folder of this one";
    }

    /** Of what nobody wrote in a text: a menu, or a template. */
    private Problem ofTheTheme(Target target, Memory page, int pages, String question) {
        String written = target.path() + (target.anchor().isEmpty() ? "" : "#" + target.anchor());
        Place place = Place.of(page.source().isEmpty() ? ConfigReader.FILE : page.source());
        Problem problem = problem(target, written, place, question).note("it is on " + page.path() + (pages == 1 ? "" : " and " + (pages - 1)
                + (pages == 2 ? " other page" : " other pages")) + ", but in no text of it: look into the theme's templates");
        return problem.hint(target.shown() ? "publish the file, or take it out of the template" : "publish the page, or take the link out of the template");
    }
}
