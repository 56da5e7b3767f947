package dev.caveat.check;

import dev.caveat.build.Judge;
import dev.caveat.build.LinkCheck;
import dev.caveat.build.Prepared;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.disclaimer.Demand;
import dev.caveat.disclaimer.Due;
import dev.caveat.disclaimer.Fact;
import dev.caveat.html.Anchors;
import dev.caveat.html.HtmlPage;
import dev.caveat.model.Config;
import dev.caveat.plan.Output;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Severity;
import dev.caveat.render.LinkPlaces;
import dev.caveat.render.Product;
import dev.caveat.render.Renderer;
import dev.caveat.render.Shows;
import dev.caveat.render.Subjects;
import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.Memory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One check of a site: every file is made as a build makes it, judged, and read as a browser reads it. Nothing is written, and
 * no page is kept.
 */
public final class Check {
    private static final List<String> BLIND = List.of(
            "what scripts do", "what lies over something else", "letters that a font does not draw", "pseudo-elements", "print");
    private static final Set<String> TEXTS = Set.of("xml", "json", "txt", "webmanifest", "svg", "md", "csv");

    private final Request request;
    private final Prepared prepared;
    private final Renderer renderer;
    private final Judge judge;
    private final Sheets sheets;
    private final Slots slots;
    private final Privacy privacy;
    private final Links links;
    private final Markup markup;
    private final Optional<External> external;

    private Check(Request request, Prepared prepared, Optional<External> external) {
        Config config = prepared.read().site().config();
        // What the starter set of policies would make of it.
        Severity level = config.policies().starter() == Config.Starter.STRICT ? Severity.ERROR : Severity.WARNING;
        this.request = request;
        this.prepared = prepared;
        this.renderer = new Renderer(prepared.world(), prepared.read().kept(), () -> 0);
        this.judge = new Judge(prepared.world());
        this.sheets = new Sheets(prepared, renderer);
        this.slots = new Slots(prepared.theme());
        this.privacy = new Privacy(config, prepared.read().fields().texts("contacts"), level);
        this.links = new Links(config.affiliates(), level, config.baseUrl());
        this.markup = new Markup(config);
        this.external = external;
    }

    /** What one file came to. */
    private record Looked(Optional<Memory> memory, boolean page, List<Problem> problems, List<Finding> findings, Set<String> hosts, List<String> missingSlots,
            List<String> elsewhere) {}

    /**
     * Checks a site.
     *
     * @param paths sources, folders of them, published files or addresses; all files where there are none
     */
    public static CheckReport run(Request request, List<String> paths) {
        return run(request, paths, Optional.empty());
    }

    /** As {@link #run(Request, List)}, and asks other hosts for what the pages link to. */
    public static CheckReport run(Request request, List<String> paths, Optional<External> external) {
        Problems problems = new Problems();
        Optional<Prepared> prepared = Prepared.of(request, problems);
        if (prepared.isEmpty()) {
            return new CheckReport(false, 0, 0, new TreeSet<>(), Report.tidy(problems.all()), BLIND, Optional.empty());
        }
        return new Check(request, prepared.get(), external).check(paths, problems);
    }

    private CheckReport check(List<String> paths, Problems problems) {
        List<Output> outputs = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(paths);
        for (Output output : prepared.plan().outputs().values()) {
            List<String> meant = paths.stream().filter(path -> isMeant(output, path)).toList();
            unknown.removeAll(meant);
            if (paths.isEmpty() || !meant.isEmpty()) {
                outputs.add(output);
            }
        }
        unknown.forEach(path -> problems.add(Problem.of(Code.USAGE_VALUE, Place.of("PATHS"), "nothing that is published here is called \"" + path + "\"")
                .hint("name a file or folder that you write, an address such as /articles/sleep/, or a published file")));
        List<Finding> findings = new ArrayList<>();
        List<Memory> memories = new ArrayList<>();
        SortedSet<String> hosts = new TreeSet<>();
        SortedSet<String> missing = new TreeSet<>();
        int pages = 0;
        for (Looked looked : request.parallel().map(outputs, this::look)) {
            problems.addAll(looked.problems);
            looked.memory.ifPresent(memories::add);
            external.ifPresent(one -> looked.memory.ifPresent(page -> one.add(page, looked.elsewhere)));
            findings.addAll(looked.findings);
            hosts.addAll(looked.hosts);
            missing.addAll(looked.missingSlots);
            pages += looked.page ? 1 : 0;
        }
        Set<String> looked = memories.stream().map(Memory::path).collect(Collectors.toSet());
        problems.addAll(new LinkCheck(prepared, request.root(), memories, looked).problems(problems));
        problems.addAll(Finding.merged(findings));
        slots.problem(missing).ifPresent(problems::add);
        Optional<External.Result> asked = external.map(one -> one.result(new LinkPlaces(prepared.world(), request.root())));
        asked.ifPresent(result -> problems.addAll(result.problems()));
        return new CheckReport(true, pages, outputs.size() - pages, hosts, Report.tidy(problems.all()), blind(), asked);
    }

    private static boolean isMeant(Output output, String path) {
        String plain = path.replaceFirst("^/+", "").replaceFirst("/+$", "");
        String published = plain.startsWith("output/") ? plain.substring("output/".length()) : plain;
        return output.source().equals(plain) || output.source().startsWith(plain + "/") && !plain.isEmpty()
                || output.path().equals(published) || output.path().equals(published.isEmpty() ? "index.html" : published + "/index.html");
    }

    private List<String> blind() {
        List<String> blind = new ArrayList<>(BLIND);
        sheets.elsewhere().forEach(sheet -> blind.add("the style sheet of " + sheet));
        sheets.unread().forEach(place -> blind.add("the rule at " + place.text()));
        return blind;
    }

    /** As a build would remember it, as far as links are concerned. */
    private static Optional<Memory> memory(Output output, Product product) {
        return Optional.of(new Memory(output.path(), output.recipe().text(), output.source(), Memory.State.WRITTEN, "", Fingerprint.ABSENT, 0,
                product.trace(), List.of(), product.evidence(), product.points(), List.of()));
    }

    private Looked look(Output output) {
        Product product = renderer.render(output);
        List<Problem> problems = new ArrayList<>(product.problems());
        List<Finding> findings = new ArrayList<>();
        Set<String> hosts = new TreeSet<>();
        if (product.bytes().isEmpty()) {
            return new Looked(Optional.empty(), false, problems, findings, hosts, List.of(), List.of());
        }
        problems.addAll(judge.of(output, product.evidence()).problems());
        Optional<Subjects> asked = Subjects.of(output, prepared.world());
        boolean html = output.path().endsWith(".html") || output.path().endsWith(".htm");
        Subject subject = subject(output, asked);
        if (html) {
            String text = product.rendered().map(rendered -> rendered.html()).orElseGet(() -> text(product));
            HtmlPage page = HtmlPage.parse(text);
            findings.addAll(privacy.of(subject, page, hosts));
            asked.ifPresent(one -> findings.addAll(notices(subject, page, product, one)));
            List<Anchors.Anchor> anchors = Anchors.of(page);
            findings.addAll(links.vague(subject, anchors, judged(product)));
            findings.addAll(links.unsponsored(subject, anchors));
            findings.addAll(markup.of(subject, page, product.problems()));
            return new Looked(memory(output, product), true, problems, findings, hosts, slots.missing(output, product), links.elsewhere(anchors));
        }
        String ending = output.path().substring(output.path().lastIndexOf('.') + 1);
        if (ending.equals("css")) {
            sheets.at(output.path()).ifPresent(sheet -> findings.addAll(privacy.of(sheet, output.path(), hosts)));
        } else if (Places.mayBeIn(ending)) {
            Places.of(subject, product.bytes().get()).ifPresent(findings::add);
        } else if (TEXTS.contains(ending)) {
            findings.addAll(privacy.of(subject, text(product)));
        }
        return new Looked(memory(output, product), false, problems, findings, hosts, List.of(), List.of());
    }

    private static String text(Product product) {
        return new String(product.bytes().orElseThrow(), StandardCharsets.UTF_8);
    }

    private Subject subject(Output output, Optional<Subjects> asked) {
        Place other = Place.of(output.source().isEmpty() ? "output/" + output.path() : output.source());
        String name = asked.map(one -> one.asked().subject().path()).map(path -> path.isEmpty() ? "the home page" : "\"" + path + "\"").orElse(output.path());
        return new Subject(output, request.root(), name, asked.map(one -> one.asked().place()).orElse(other));
    }

    /** The adapter to the rules: what the page owes, and where. */
    private List<Finding> notices(Subject subject, HtmlPage page, Product product, Subjects asked) {
        List<Due> due = prepared.world().rules().due(asked.asked());
        if (due.isEmpty() || product.rendered().isEmpty()) {
            return List.of();
        }
        Notices notices = new Notices(subject, page, page.sight(sheets.of(page, subject)), product.rendered().get());
        return due.stream().flatMap(one -> notices.of(one).stream()).toList();
    }

    /** The links in the text of a page, of which a policy speaks where there is one. */
    private Set<String> judged(Product product) {
        boolean policy = prepared.world().rules().policies().stream().anyMatch(one -> judgesLinks(one.demand()));
        return policy ? Shows.of(product.evidence()).vague().stream().map(link -> link.text().strip()).collect(Collectors.toSet()) : Set.of();
    }

    private static boolean judgesLinks(Demand demand) {
        if (demand instanceof Demand.Holds holds) {
            return holds.facts().contains(Fact.LINKS_NAMED);
        }
        List<Demand> parts = demand instanceof Demand.All all ? all.demands() : demand instanceof Demand.Any any ? any.demands() : List.of();
        return parts.stream().anyMatch(Check::judgesLinks);
    }
}
