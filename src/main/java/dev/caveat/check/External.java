package dev.caveat.check;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import dev.caveat.render.LinkPlaces;
import dev.caveat.trace.Memory;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Looks whether links to other hosts still lead somewhere. It asks these hosts, so it happens only where somebody asks for it.
 *
 * <p>Each address is asked for once, however many pages link to it, and without its fragment.
 */
public final class External {
    private final Manners manners;
    private final boolean allowPrivate;
    private final String agent;
    private final Instant now;
    private final LongSupplier ticker;
    private final Answers known;
    private final SortedMap<String, Linked> links = new TreeMap<>();

    /**
     * @param allowPrivate whether addresses inside of networks are asked, too
     * @param agent what it calls itself
     * @param ticker nanoseconds, from any beginning
     * @param known answers to earlier checks
     */
    public External(Manners manners, boolean allowPrivate, String agent, Instant now, LongSupplier ticker, Answers known) {
        this.manners = manners;
        this.allowPrivate = allowPrivate;
        this.agent = agent;
        this.now = now;
        this.ticker = ticker;
        this.known = known;
    }

    /** An address with the pages on which it is. */
    private record Linked(URI uri, String written, List<Memory> pages) {}

    /**
     * What came of it.
     *
     * @param links how many different addresses there are
     * @param remembered of how many the answer was known
     * @param kinds how many came to what
     * @param answers what to remember
     */
    public record Result(int links, int remembered, Map<String, Integer> kinds, List<Problem> problems, Answers answers) {}

    /** Takes up the addresses on a page; one that is none of the Web's is left out. */
    void add(Memory page, List<String> addresses) {
        for (String written : addresses) {
            WebUri.of(written).ifPresent(uri -> {
                List<Memory> pages = links.computeIfAbsent(uri.toString(), none -> new Linked(uri, written, new ArrayList<>())).pages();
                if (pages.isEmpty() || pages.get(pages.size() - 1) != page) {
                    pages.add(page);
                }
            });
        }
    }

    Result result(LinkPlaces places) {
        SortedMap<String, Answer> remembered = new TreeMap<>();
        List<Linked> open = new ArrayList<>();
        links.forEach((address, link) -> known.to(address).ifPresentOrElse(answer -> remembered.put(address, answer), () -> open.add(link)));
        SortedMap<String, Answer> asked = ask(open.stream().map(Linked::uri).toList());
        boolean offline = asked.size() > 1 && asked.values().stream().allMatch(answer -> answer.words().startsWith(Answer.NO_HOST));
        SortedMap<String, Answer> all = new TreeMap<>(remembered);
        all.putAll(asked);
        List<Problem> problems = new ArrayList<>();
        all.forEach((address, answer) -> {
            if (!offline || remembered.containsKey(address)) {
                problem(links.get(address), answer, places).ifPresent(problems::add);
            }
        });
        if (offline) {
            problems.add(Problem.of(Code.CHECK_EXTERNAL_UNVERIFIED, Place.of("--external"), "not one name of another host can be looked up")
                    .hint("check the connection to the network, then run this again"));
        }
        Map<Answer.Kind, Integer> counted = new EnumMap<>(Answer.Kind.class);
        all.values().forEach(answer -> counted.merge(answer.kind(), 1, Integer::sum));
        Map<String, Integer> kinds = new LinkedHashMap<>();
        counted.forEach((kind, count) -> kinds.put(kind.word().replace('_', ' '), count));
        return new Result(all.size(), remembered.size(), Collections.unmodifiableMap(kinds), problems, offline ? known : known.with(asked, now));
    }

    /** Several hosts at once, the addresses of each one after the other. */
    SortedMap<String, Answer> ask(List<URI> open) {
        Probe probe = new Probe(manners, allowPrivate, agent, ticker);
        long end = ticker.getAsLong() + manners.altogether().toNanos();
        Map<String, List<URI>> byHost = new LinkedHashMap<>();
        open.forEach(address -> byHost.computeIfAbsent(address.getHost(), host -> new ArrayList<>()).add(address));
        SortedMap<String, Answer> answers = Collections.synchronizedSortedMap(new TreeMap<>());
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(manners.hosts(), byHost.size())), work -> {
            Thread thread = new Thread(work, "caveat-external");
            thread.setDaemon(true);
            return thread;
        });
        AtomicReference<RuntimeException> bug = new AtomicReference<>();
        byHost.values().forEach(host -> threads.execute(() -> {
            try {
                for (URI address : host) {
                    boolean goesOn = ticker.getAsLong() - end < 0 && !Thread.currentThread().isInterrupted();
                    answers.put(address.toString(), goesOn ? answer(probe, address) : Answer.NOT_ASKED);
                }
            } catch (RuntimeException thrown) {
                bug.compareAndSet(null, thrown);
            }
        }));
        threads.shutdown();
        try {
            // An answer that is on its way is waited for; a host that leads on and on is not.
            threads.awaitTermination(manners.altogether().plus(manners.patience()).toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
        if (bug.get() != null) {
            // Ours, not a host's: it ends the command, as it would in this thread.
            throw bug.get();
        }
        SortedMap<String, Answer> all = new TreeMap<>();
        open.forEach(address -> all.put(address.toString(), answers.getOrDefault(address.toString(), Answer.NOT_ASKED)));
        return all;
    }

    private static Answer answer(Probe probe, URI address) {
        try {
            return probe.ask(address);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.NOT_ASKED;
        }
    }

    private static Optional<Problem> problem(Linked link, Answer answer, LinkPlaces places) {
        String name = "\"" + link.written + "\" ";
        Optional<Problem> problem = switch (answer.kind()) {
            case GOOD -> Optional.empty();
            case MOVED -> Optional.of(of(Code.CHECK_EXTERNAL_MOVED, link, places, name + "has moved for good")
                    .hint("link to " + answer.words()));
            case GONE -> Optional.of(of(Code.CHECK_EXTERNAL_GONE, link, places, name + answer.words() + ": there is nothing")
                    .hint("link to where it is now, or to a copy in an archive, or take the link out"));
            case UNREACHABLE -> Optional.of(of(Code.CHECK_EXTERNAL_UNVERIFIED, link, places, name + answer.words())
                    .hint("look at it in a browser; if it is gone, take the link out"));
            case UNVERIFIED -> Optional.of(of(Code.CHECK_EXTERNAL_UNVERIFIED, link, places, name + answer.words())
                    .severity(Severity.NOTICE).hint("look at it in a browser: some hosts answer nobody else"));
            case PRIVATE -> Optional.of(of(Code.CHECK_EXTERNAL_UNVERIFIED, link, places, name + answer.words())
                    .severity(Severity.NOTICE).hint("readers elsewhere cannot follow it; --allow-private asks it all the same"));
            case NOT_ASKED -> Optional.of(of(Code.CHECK_EXTERNAL_UNVERIFIED, link, places, name + answer.words())
                    .severity(Severity.NOTICE).hint("run this again: what is known by now is not asked for again"));
        };
        int more = link.pages.size() - 1;
        return problem.map(one -> more == 0 ? one : one.note("and the same on " + more + (more == 1 ? " more page" : " more pages")));
    }

    private static Problem of(Code code, Linked link, LinkPlaces places, String message) {
        Memory first = link.pages.get(0);
        Place none = Place.of(first.source().isEmpty() ? "output/" + first.path() : first.source());
        Place place = link.pages.stream().limit(20).flatMap(page -> places.elsewhere(page.source(), page.evidence(), link.written).stream()).findFirst().orElse(none);
        return Problem.of(code, place, message);
    }
}
