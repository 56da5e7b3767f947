package dev.caveat.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Asks for addresses: for the head alone and, where that is refused, for the whole, of which nothing is read.
 *
 * <p>Follows redirects itself, and looks before each question whether the host is one of the public ones. The Java runtime keeps what it
 * looked up for some seconds, so that the connection goes to the machine that was looked at. Safe for several threads.
 */
final class Probe {
    private static final int MOST_HOPS = 10;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final Set<Integer> LATER = Set.of(429, 503);
    private static final Set<Integer> GONE = Set.of(404, 410);

    /** Nobody else is troubled by what this machine is asked. */
    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient client;
    private final Manners manners;
    private final boolean allowPrivate;
    private final String agent;
    private final LongSupplier ticker;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    /** @param ticker nanoseconds, from any beginning */
    Probe(Manners manners, boolean allowPrivate, String agent, LongSupplier ticker) {
        this.manners = manners;
        this.allowPrivate = allowPrivate;
        this.agent = agent;
        this.ticker = ticker;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).connectTimeout(manners.patience()).build();
    }

    /**
     * A head that came back.
     *
     * @param instead what it comes to where nobody was asked
     */
    private record Head(int status, Optional<String> location, Optional<Duration> later, Optional<Answer> instead) {
        static Head of(Answer instead) {
            return new Head(0, Optional.empty(), Optional.empty(), Optional.of(instead));
        }

        boolean isLater() {
            return LATER.contains(status);
        }
    }

    /** @param address whole, with the scheme http or https and without a fragment */
    Answer ask(URI address) throws InterruptedException {
        URI at = address;
        boolean forGood = true;
        URI moved = address;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            Gate gate = gates.computeIfAbsent(at.getHost().toLowerCase(Locale.ROOT), host -> new Gate(ticker));
            Optional<Answer> refused = gate.shut().isPresent() ? gate.shut() : refused(at.getHost(), gate, hop > 0);
            if (refused.isPresent()) {
                return refused.get();
            }
            Head head;
            try {
                head = answer(at, gate, hop > 0);
                if (head.isLater()) {
                    gate.failed(Answer.unverified("answers " + head.status + ": its host asks to come back later"));
                } else {
                    gate.answered();
                }
            } catch (IOException | IllegalArgumentException broken) {
                Answer answer = failure(broken);
                gate.failed(answer);
                return answer;
            }
            if (head.instead.isPresent()) {
                return head.instead.get();
            }
            URI here = at;
            Optional<URI> next = REDIRECTS.contains(head.status) ? head.location.flatMap(to -> led(here, to)) : Optional.empty();
            if (next.isEmpty()) {
                return judged(head, moved.equals(address) ? Answer.GOOD : new Answer(Answer.Kind.MOVED, moved.toString()));
            }
            forGood &= FOR_GOOD.contains(head.status);
            at = next.get();
            moved = forGood ? at : moved;
        }
        return Answer.unverified("leads from one address to the next without an end");
    }

    /** Where a head leads to that came from an address. */
    private static Optional<URI> led(URI from, String written) {
        String to = WebUri.encoded(written.strip());
        try {
            // The Java runtime takes a query alone for one of the folder.
            return WebUri.of(to.startsWith("?") ? from.toString().split("\\?", 2)[0] + to : from.resolve(URI.create(to)).toString());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Answer judged(Head head, Answer good) {
        if (GONE.contains(head.status)) {
            return new Answer(Answer.Kind.GONE, "answers " + head.status);
        }
        return head.status < 300 ? good : Answer.unverified("answers " + head.status);
    }

    /** Why a host is not asked; it is the same for all its addresses. */
    private Optional<Answer> refused(String host, Gate gate, boolean redirected) {
        try {
            for (InetAddress one : InetAddress.getAllByName(host)) {
                if (!allowPrivate && !PublicAddress.is(one)) {
                    String words = "is inside a network, where it is not asked";
                    return Optional.of(redirected ? Answer.unverified("leads to an address that " + words) : new Answer(Answer.Kind.PRIVATE, words));
                }
            }
            return Optional.empty();
        } catch (UnknownHostException none) {
            Answer answer = Answer.unreachable(Answer.NO_HOST + host);
            gate.shut(answer);
            return Optional.of(answer);
        }
    }

    private Head answer(URI address, Gate gate, boolean redirected) throws IOException, InterruptedException {
        Head head = pass(address, "HEAD", gate, redirected);
        // Many hosts refuse the head of what they show to browsers, and some deny it.
        if (head.status >= 400 && !head.isLater()) {
            head = pass(address, "GET", gate, redirected);
        }
        if (head.isLater()) {
            Duration wait = head.later.orElse(manners.pause().multipliedBy(2));
            if (wait.compareTo(manners.longestWait()) > 0) {
                gate.shut(Answer.unverified("answers " + head.status + ": its host asks to come back later"));
                return head;
            }
            Gate.sleep(wait);
            head = pass(address, "GET", gate, redirected);
            if (head.status == 429) {
                gate.shut(Answer.unverified("answers 429: its host asks to come back later"));
            }
        }
        return head;
    }

    /** Carries what a question may end with through the gate. */
    private record Passed(Head head, IOException broken) {}

    private Head pass(URI address, String method, Gate gate, boolean redirected) throws IOException, InterruptedException {
        Passed passed = gate.pass(OWN.contains(address.getHost()) ? Duration.ZERO : manners.pause(), () -> {
            // Once more, since it may have waited for longer than anybody remembers what the name of the host stood for.
            Optional<Answer> refused = refused(address.getHost(), gate, redirected);
            if (refused.isPresent()) {
                return new Passed(Head.of(refused.get()), null);
            }
            try {
                return new Passed(head(address, method), null);
            } catch (IOException broken) {
                return new Passed(null, broken);
            }
        });
        if (passed.broken != null) {
            throw passed.broken;
        }
        return passed.head;
    }

    private Head head(URI address, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(manners.patience())
                .header("User-Agent", agent).header("Accept", "*/*").method(method, HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        // However much there is behind the head, it stays there.
        response.body().close();
        return new Head(response.statusCode(), response.headers().firstValue("Location"),
                response.headers().firstValue("Retry-After").filter(text -> text.strip().matches("\\d{1,6}"))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text.strip()))), Optional.empty());
    }

    private Answer failure(Exception broken) {
        if (broken instanceof HttpTimeoutException) {
            return Answer.unverified("did not answer within " + manners.patience().toSeconds() + " s");
        }
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return Answer.unreachable("has a certificate that is not valid");
            }
        }
        if (broken instanceof ConnectException) {
            return Answer.unreachable("takes no connections");
        }
        return Answer.unverified(broken instanceof IOException ? "breaks the connection off" : "is no address that can be asked for");
    }
}
