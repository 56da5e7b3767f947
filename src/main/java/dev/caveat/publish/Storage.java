package dev.caveat.publish;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A bucket as its owner reaches it over HTTP: objects are listed, read, written and deleted, each with a few tries. */
final class Storage {
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final String NO_BODY = "";

    private final Target.Bucket target;
    private final Means means;
    private final Signature signature;
    private final URI base;
    private final HttpClient client;

    /** An object as a listing shows it. */
    record Listed(String tag, long size) {}

    Storage(Target.Bucket target, Means means) throws Refused {
        this.target = target;
        this.means = means;
        String region = target.region().or(() -> means.variable("AWS_REGION")).or(() -> means.variable("AWS_DEFAULT_REGION")).orElse("us-east-1");
        this.signature = new Signature(AccessKeys.of(means, target.profile()), region, "s3");
        this.base = base(region);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).connectTimeout(TO_CONNECT).build();
    }

    /** The address of the bucket, without a slash at its end. Amazon's buckets are hosts of their own, where their names allow it. */
    private URI base(String region) throws Refused {
        Optional<String> named = target.endpoint().map(URI::toString).or(() -> means.variable("AWS_ENDPOINT_URL_S3")).or(() -> means.variable("AWS_ENDPOINT_URL"));
        String amazon = "s3." + region + ".amazonaws.com";
        String address = named.map(one -> one.replaceAll("/+$", "") + "/" + target.bucket())
                .orElse(target.bucket().contains(".") ? "https://" + amazon + "/" + target.bucket() : "https://" + target.bucket() + "." + amazon);
        Optional<URI> uri = TargetReader.web(address);
        return uri.orElseThrow(() -> new Refused(Problem.of(Code.USAGE_VALUE, Place.of("AWS_ENDPOINT_URL"), "\"" + Said.withoutSecrets(named.orElse(region)) + "\" is not the address of a store")
                .hint("write it like https://s3.example.org")));
    }

    /** All objects below the prefix, by their keys without it. */
    SortedMap<String, Listed> list() throws Refused {
        SortedMap<String, Listed> all = new TreeMap<>();
        Optional<String> next = Optional.empty();
        do {
            SortedMap<String, String> query = new TreeMap<>(Map.of("list-type", "2", "encoding-type", "url", "prefix", target.prefix()));
            next.ifPresent(token -> query.put("continuation-token", token));
            Markup answer = new Markup(new String(good(ask("GET", "", query, Map.of(), new byte[0]), "list the files").body(), StandardCharsets.UTF_8));
            if (!answer.text().contains("<ListBucketResult")) {
                throw refused("what answers at " + base.getHost() + " is no store: it lists nothing", "look at endpoint: of the target");
            }
            for (Markup object : answer.all("Contents")) {
                String key = URLDecoder.decode(object.one("Key").orElse(""), StandardCharsets.UTF_8);
                if (key.startsWith(target.prefix())) {
                    String size = object.one("Size").filter(text -> text.matches("\\d{1,18}")).orElse("-1");
                    all.put(key.substring(target.prefix().length()), new Listed(object.one("ETag").orElse("").replace("\"", ""), Long.parseLong(size)));
                }
            }
            Optional<String> before = next;
            next = answer.one("NextContinuationToken").filter(token -> answer.one("IsTruncated").filter("true"::equals).isPresent() && !before.equals(Optional.of(token)));
        } while (next.isPresent());
        return all;
    }

    byte[] read(String path) throws Refused {
        return good(ask("GET", path, new TreeMap<>(), Map.of(), new byte[0]), "read " + path).body();
    }

    void write(String path, byte[] bytes, Map<String, String> headers) throws Refused {
        good(ask("PUT", path, new TreeMap<>(), headers, bytes), "write " + path);
    }

    void delete(String path) throws Refused {
        HttpResponse<byte[]> answer = ask("DELETE", path, new TreeMap<>(), Map.of(), new byte[0]);
        if (answer.statusCode() != 404) {
            good(answer, "delete " + path);
        }
    }

    /** Asks until there is an answer that will not be another one in a moment. */
    private HttpResponse<byte[]> ask(String method, String path, SortedMap<String, String> query, Map<String, String> headers, byte[] body) throws Refused {
        String failure = NO_BODY;
        for (int tried = 0; tried < means.patience().tries(); tried++) {
            try {
                if (tried > 0) {
                    Thread.sleep(means.patience().pause().toMillis() << Math.min(tried - 1, 10));
                }
                HttpResponse<byte[]> answer = client.send(request(method, path, query, headers, body), HttpResponse.BodyHandlers.ofByteArray());
                if (!PASSING.contains(answer.statusCode()) || tried + 1 == means.patience().tries()) {
                    return answer;
                }
            } catch (IOException broken) {
                failure = broken.getMessage() == null ? broken.getClass().getSimpleName().replace("Exception", "") : broken.getMessage();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw refused("this was stopped", "publish again: what was sent stays");
            }
        }
        throw refused("the store at " + base.getHost() + " does not answer: " + Said.lastWords(failure),
                "look at its address and the network, and publish again: what was sent stays");
    }

    private HttpRequest request(String method, String path, SortedMap<String, String> query, Map<String, String> headers, byte[] body) {
        String root = base.getRawPath();
        String resource = path.isEmpty() ? (root.isEmpty() ? "/" : root) : root + "/" + Signature.encoded(target.prefix() + path, true);
        StringBuilder parameters = new StringBuilder();
        query.forEach((name, value) -> parameters.append(parameters.isEmpty() ? "" : "&").append(Signature.encoded(name, false)).append('=').append(Signature.encoded(value, false)));
        String host = base.getHost() + (base.getPort() < 0 ? "" : ":" + base.getPort());
        SortedMap<String, String> signed = signature.headers(method, host, resource, parameters.toString(), new TreeMap<>(headers), body, means.clock().get());
        URI uri = URI.create(base.getScheme() + "://" + host + resource + (parameters.isEmpty() ? "" : "?" + parameters));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(means.patience().answer())
                .method(method, body.length == 0 && !method.equals("PUT") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        signed.forEach(request::header);
        return request.build();
    }

    private HttpResponse<byte[]> good(HttpResponse<byte[]> answer, String what) throws Refused {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return answer;
        }
        Markup told = new Markup(new String(answer.body(), StandardCharsets.UTF_8));
        String code = told.one("Code").map(Said::lastWords).orElse("");
        String words = told.one("Message").map(Said::lastWords).filter(text -> !text.isBlank()).map(text -> ": " + text).orElse("");
        throw refused("the store will not let us " + what + " (" + status + (code.isEmpty() ? "" : " " + code) + ")" + words, hint(status));
    }

    private static String hint(int status) {
        return switch (status) {
            case 301, 307, 308, 400 -> "look at region: and endpoint: of the target";
            case 401, 403 -> "look at the keys in the environment, at what they may do, and at this machine's clock";
            case 404 -> "make the bucket first, or look at its name";
            default -> "publish again: what was sent stays";
        };
    }

    private Refused refused(String message, String hint) {
        return new Refused(Problem.of(Code.MACHINE_TARGET, Place.of(target.shown()), message).hint(hint));
    }
}
