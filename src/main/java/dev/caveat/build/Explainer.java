package dev.caveat.build;

import dev.caveat.disclaimer.Verdicts;
import dev.caveat.model.Addresses;
import dev.caveat.model.Page;
import dev.caveat.model.Selection;
import dev.caveat.model.Site;
import dev.caveat.model.Source;
import dev.caveat.plan.Output;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.read.TextHash;
import dev.caveat.render.Facts;
import dev.caveat.render.Shows;
import dev.caveat.render.Subjects;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Index;
import dev.caveat.trace.Memory;
import dev.caveat.trace.Verdict;
import dev.caveat.write.Published;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Explains the things of one prepared site. */
final class Explainer {
    private static final int MOST_READERS = 5;

    private final Request request;
    private final Prepared prepared;
    private final boolean all;
    private final Published published;
    private final Index index;

    Explainer(Request request, Prepared prepared, boolean all) {
        this.request = request;
        this.prepared = prepared;
        this.all = all;
        this.published = Published.of(request.output());
        Index left = State.of(request).index(request.program()).load();
        // As in a build: where the folder is not what the index was written for, nothing is remembered.
        this.index = published.stamp().isPresent() && published.stamp().get().equals(left.stamp()) ? left : Index.empty();
    }

    Optional<List<Explanation>> explain(String asked, Problems problems) {
        String path = path(asked);
        List<Explanation> found = new ArrayList<>();
        for (Selection.Skipped page : prepared.read().skipped()) {
            if (page.file().equals(path)) {
                found.add(new Explanation(path, List.of(fact("left out", page.why() + "; " + page.flag() + " includes it"))));
            }
        }
        if (prepared.read().isBroken(path)) {
            found.add(broken(path, problems));
        }
        for (Output output : prepared.plan().outputs().values()) {
            if (isMeant(output, path)) {
                found.add(new Explanation(output.path(), output(output)));
            }
        }
        copy(path).ifPresent(found::add);
        // A person makes a page, and is read by others.
        data(path).or(() -> policy(path)).ifPresent(found::add);
        if (found.isEmpty()) {
            problems.add(Problem.of(Code.USAGE_VALUE, Place.of("WHAT"), "nothing here is called \"" + asked + "\"")
                    .label(Suggestion.question(path, names()))
                    .hint("name a file such as content/articles/sleep.md, an address such as /articles/sleep/, or a file that a build writes"));
            return Optional.empty();
        }
        return Optional.of(found);
    }

    private static Explanation.Fact fact(String label, String text) {
        return new Explanation.Fact(label, text);
    }

    // What is meant

    /** A path as the site calls it: without the base address, the site's folder or a dot before it. */
    private String path(String asked) {
        Addresses addresses = Addresses.of(prepared.read().site().config());
        String path = asked.startsWith("./") ? asked.substring(2) : asked;
        path = path.startsWith(addresses.origin() + "/") ? path.substring(addresses.origin().length()) : path;
        String base = addresses.basePath();
        boolean below = base.length() > 1 && path.startsWith(base) && !prepared.plan().outputs().containsKey(Output.path(path));
        return below ? path.substring(base.length() - 1) : path;
    }

    private boolean isMeant(Output output, String path) {
        return isCalled(output.path(), path) || output.source().equals(path);
    }

    /** Whether a published file is meant by an address, by its path, or as it is called from the site's folder. */
    private boolean isCalled(String output, String path) {
        boolean address = path.startsWith("/") && (output.equals(Output.path(path)) || output.equals(Output.path(path + "/")));
        return address || output.equals(path) || file(output).equals(path);
    }

    private String file(String output) {
        Path folder = request.output();
        String shown = folder.startsWith(request.root()) ? request.root().relativize(folder).toString() : folder.toString();
        return shown.replace('\\', '/') + "/" + output;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Output output : prepared.plan().outputs().values()) {
            names.add(output.path());
            names.add(output.source());
            names.add("/" + output.path().replaceAll("index\\.html$", ""));
        }
        prepared.read().skipped().forEach(page -> names.add(page.file()));
        prepared.read().site().policies().forEach(policy -> names.add(policy.id()));
        names.addAll(prepared.read().broken());
        names.remove("");
        return names;
    }

    // Pages and files

    /** A compressed copy, which is made of another output and so is not planned: as the last build made it. */
    private Optional<Explanation> copy(String path) {
        return index.memories().stream()
                .filter(memory -> isCalled(memory.path(), path) && Compression.isCopy(memory.recipe()))
                .map(memory -> new Explanation(memory.path(), List.of(fact("made as", memory.recipe()), fact("last time", "made, because " + memory.because()))))
                .findFirst();
    }

    private static Explanation broken(String file, Problems problems) {
        List<Explanation.Fact> facts = new ArrayList<>();
        facts.add(fact("broken", "it has an error and is not built; what was published of it before stays"));
        problems.all().stream().filter(problem -> problem.place().file().equals(file))
                .forEach(problem -> facts.add(fact(problem.severity().word(), problem.message() + " (" + problem.place().text() + ")")));
        return new Explanation(file, facts);
    }

    private List<Explanation.Fact> output(Output output) {
        List<Explanation.Fact> facts = new ArrayList<>();
        Optional<Page> page = prepared.read().site().from(output.source());
        Optional<Memory> memory = index.memory(output.path());
        facts.add(fact("made as", output.recipe().text() + (output.source().isEmpty() ? "" : ", from " + output.source())));
        facts.add(fact("next build", next(output, memory)));
        memory.ifPresent(before -> {
            facts.add(fact("last time", switch (before.state()) {
                case WRITTEN -> "rendered, because " + before.because();
                case WITHHELD -> "rendered, because " + before.because() + "; held back, because a rule was broken";
                case FAILED -> "rendering failed; tried, because " + before.because();
                case CARRIED -> "left as it was, because its source had an error";
            }));
            before.problems().forEach(problem ->
                    facts.add(fact(problem.severity().word(), problem.message() + " (" + problem.place().text() + ")")));
        });
        page.filter(one -> isOwn(output, one)).ifPresent(one -> values(one, facts));
        Subjects.of(output, prepared.world()).ifPresent(subject -> rules(subject, memory, facts));
        memory.ifPresent(before -> reads(before, facts));
        return facts;
    }

    private String next(Output output, Optional<Memory> memory) {
        if (memory.isEmpty()) {
            return "rendered, because " + (index.memories().isEmpty() ? "no earlier build is remembered" : "it was never rendered before");
        }
        Verdict verdict = index.verdict(output.path(), output.recipe().text(), prepared.world());
        if (verdict instanceof Verdict.Stale stale) {
            return "rendered, because " + stale.because();
        }
        boolean mayBePublished = new Judge(prepared.world()).of(output, memory.get().evidence()).publish();
        boolean there = published.holds(output.path(), memory.get().size());
        return switch (memory.get().state()) {
            case FAILED -> "fails again, because nothing that it read has changed";
            case WITHHELD -> mayBePublished ? "rendered, because it may be published now" : "held back again, until it keeps the rules";
            default -> !there
                    ? "rendered, because its file is gone or was changed"
                    : mayBePublished
                            ? "kept, because nothing that it read has changed"
                            : "held back, because it breaks a rule; its last good file stays";
        };
    }

    /** Whether an output is the page's own, not a redirect to it or a further part of its list. */
    private static boolean isOwn(Output output, Page page) {
        return output.path().equals(Output.path(page.url()));
    }

    private void values(Page page, List<Explanation.Fact> facts) {
        facts.add(fact("address", page.url()));
        facts.add(fact("title", page.title()
                + (page.front().title().isPresent() ? "" : page.titleFromHeading() ? " (its first heading)" : " (made of its name)")));
        facts.add(fact("type", page.type()));
        Site site = prepared.read().site();
        if (site.config().languages().areSeveral()) {
            String others = site.translations().of(page).values().stream().filter(other -> other != page && other.source().isPresent())
                    .map(Page::file).collect(Collectors.joining(", "));
            String tag = site.config().in(page.id().language()).language();
            facts.add(fact("language", tag + (others.isEmpty() ? ", in no other" : ", the same page: " + others)));
        }
        facts.add(fact("comments", page.front().comments().word() + ", " + page.discussion().count() + " approved"));
    }

    private void rules(Subjects subject, Optional<Memory> memory, List<Explanation.Fact> facts) {
        Shows shows = memory.map(before -> Shows.of(before.evidence())).orElse(Shows.NOTHING);
        var rules = Verdicts.explain(
                subject.asked(), prepared.world().rules(), shows.disclaimers(), fact -> Facts.against(fact, subject, prepared.world(), shows));
        rules.stream().filter(rule -> rule.applies() || all)
                .forEach(rule -> facts.add(fact("rule", rule.text() + " (" + rule.place().text() + ")")));
        long others = rules.stream().filter(rule -> !rule.applies()).count();
        if (others > 0 && !all) {
            facts.add(fact("rule", others + (others == 1 ? " other does" : " others do") + " not apply (-v says why)"));
        }
    }

    private void reads(Memory memory, List<Explanation.Fact> facts) {
        Map<String, List<String>> byKind = new TreeMap<>();
        for (Facet facet : memory.trace().reads().keySet()) {
            byKind.computeIfAbsent(facet.kind(), none -> new ArrayList<>()).add(facet.name().isEmpty() ? "(home)" : facet.name());
        }
        if (all) {
            byKind.forEach((kind, names) -> facts.add(fact("read", kind + ": " + String.join(", ", names))));
        } else {
            List<String> counts = new ArrayList<>();
            byKind.forEach((kind, names) -> counts.add(kind + " " + names.size()));
            facts.add(fact("read", String.join(", ", counts) + " (-v names them)"));
        }
    }

    // Files that no page is made from, and that pages read

    /** A person, disclaimer, poll, data file, comment file or template, with the outputs that read it in the last build. */
    private Optional<Explanation> data(String file) {
        Optional<Facet> facet = named(file, "content/_people/", "person", prepared.read().site().people().keySet())
                .or(() -> named(file, "content/_disclaimers/", "disclaimer", prepared.read().site().disclaimers().keySet()))
                .or(() -> named(file, "content/_polls/", "poll", prepared.read().site().polls().keySet()))
                .or(() -> named(file, "content/_data/", "data", prepared.read().site().data().keySet()))
                .or(() -> discussion(file))
                .or(() -> template(file));
        List<Explanation.Fact> facts = new ArrayList<>();
        if (facet.filter(one -> one.kind().equals("disclaimer")).isPresent()) {
            TextHash.ofBody(file, request.root().resolve(file)).ifPresent(hash -> facts.add(fact("hash", hash)));
        }
        facet.ifPresent(one -> facts.addAll(readers(one)));
        return facet.map(one -> new Explanation(file, facts)).or(() -> rules(file));
    }

    /** What is no page and makes none, but is judged or looked up by all. */
    private Optional<Explanation> rules(String file) {
        return switch (file) {
            case "content/site.yaml" -> Optional.of(new Explanation(file, List.of(
                    fact("holds", "the configuration; \"caveat config\" shows every value and where it comes from"))));
            case "content/_policies.yaml" -> Optional.of(new Explanation(file, prepared.read().site().policies().stream().filter(policy -> policy.place().file().equals(file))
                    .map(policy -> fact("rule", policy.id() + ": " + policy.demand().describe(prepared.world().rules()) + " if " + policy.when().describe()
                            + " (" + policy.level().word() + ")"))
                    .toList()));
            default -> Optional.empty();
        };
    }

    /** A policy by its name: what it is for, and which pages have to keep it. */
    private Optional<Explanation> policy(String id) {
        return prepared.read().site().policies().stream().filter(policy -> policy.id().equals(id)).findFirst().map(policy -> {
            List<Explanation.Fact> facts = new ArrayList<>();
            facts.add(fact("demands", policy.demand().describe(prepared.world().rules())));
            facts.add(fact("if", policy.when().describe()));
            facts.add(fact("level", policy.level().word()));
            facts.add(fact("written", policy.place().text()));
            policy.since().ifPresent(since -> facts.add(fact("since", since.toString())));
            worded("why", policy.words().why(), facts);
            worded("broken by", policy.words().example(), facts);
            worded("mend it", policy.words().fix(), facts);
            policy.waivers().forEach(waiver -> facts.add(fact(
                    "waiver", "until " + waiver.until() + ", if " + waiver.when().describe() + ": " + waiver.reason())));
            long bound = prepared.read().site().pages().stream().filter(page -> policy.when().holds(page)).count();
            facts.add(fact("pages", bound + (bound == 1 ? " has" : " have") + " to keep it"));
            return new Explanation(id, facts);
        });
    }

    private static void worded(String label, String words, List<Explanation.Fact> facts) {
        if (!words.isBlank()) {
            facts.add(fact(label, words));
        }
    }

    private static Optional<Facet> named(String file, String folder, String kind, Set<String> known) {
        if (!file.startsWith(folder) || file.lastIndexOf('.') < folder.length()) {
            return Optional.empty();
        }
        String id = file.substring(folder.length(), file.lastIndexOf('.'));
        return known.contains(id) ? Optional.of(new Facet(kind, id)) : Optional.empty();
    }

    private Optional<Facet> discussion(String file) {
        for (Page page : prepared.read().site().pages()) {
            for (Source source : page.discussion().files()) {
                if (source.file().equals(file)) {
                    return Optional.of(new Facet("comments", page.id().text()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Facet> template(String file) {
        String folder = "themes/" + prepared.read().site().config().theme() + "/templates/";
        if (!file.startsWith(folder)) {
            return Optional.empty();
        }
        Facet facet = new Facet("template", file.substring(folder.length()));
        boolean read = index.memories().stream().anyMatch(memory -> memory.trace().reads().containsKey(facet));
        return read || Files.isRegularFile(request.root().resolve(file)) ? Optional.of(facet) : Optional.empty();
    }

    private List<Explanation.Fact> readers(Facet facet) {
        List<Explanation.Fact> facts = new ArrayList<>();
        List<String> readers = new ArrayList<>();
        for (Memory memory : index.memories()) {
            if (memory.trace().reads().containsKey(facet)) {
                readers.add(memory.path());
            }
        }
        facts.add(fact("known as", facet.text()));
        facts.add(fact("read by", readers.isEmpty()
                ? index.memories().isEmpty() ? "nothing: no earlier build is remembered" : "nothing in the last build"
                : readers.size() + (readers.size() == 1 ? " file:" : " files:")));
        int shown = all ? readers.size() : Math.min(MOST_READERS, readers.size());
        readers.subList(0, shown).forEach(reader -> facts.add(fact("", reader)));
        if (shown < readers.size()) {
            facts.add(fact("", "… and " + (readers.size() - shown) + " more (-v names them)"));
        }
        return facts;
    }
}
