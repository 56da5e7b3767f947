package dev.caveat.publish;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.yaml.Fields;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which places there are to publish to: those of site.yaml by their names, and others as a command line writes them. */
public final class TargetReader {
    /** What says of which kind a target is, in site.yaml and before the colon on a command line. */
    private static final List<String> KINDS = List.of("folder", "git", "rsync", "s3");

    /** Where site.yaml does not say otherwise. */
    private static final String BRANCH = "gh-pages";

    private static final int KEEP = 5;
    private static final Pattern BUCKET = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{1,62})(?:/(.*))?");
    private static final String FORMS = "folder:PATH, git:REMOTE#BRANCH, rsync:HOST:PATH or s3://BUCKET/FOLDER";

    private final Path root;
    private final Problems problems;

    /** @param root the site's folder, from which paths are seen */
    public TargetReader(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /**
     * The target that is meant.
     *
     * @param word of the command line; empty for the only one that site.yaml names
     * @param named the targets of site.yaml
     * @return empty with a problem
     */
    public Optional<Target> target(Optional<String> word, Map<String, Fields> named) {
        if (word.isEmpty()) {
            return only(named);
        }
        String asked = word.get();
        if (named.containsKey(asked)) {
            return named(asked, named.get(asked));
        }
        int colon = asked.indexOf(':');
        String kind = colon < 0 ? "" : asked.substring(0, colon);
        if (!KINDS.contains(kind)) {
            problems.add(Problem.of(Code.USAGE_VALUE, Place.of("TARGET"), "site.yaml names no target \"" + Said.withoutSecrets(asked) + "\" below publish:")
                    .label(Suggestion.question(asked, named.keySet()))
                    .hint(named.isEmpty() ? "write " + FORMS : "name one of " + String.join(", ", named.keySet()) + ", or write " + FORMS));
            return Optional.empty();
        }
        return written(kind, asked.substring(colon + 1));
    }

    private Optional<Target> only(Map<String, Fields> named) {
        if (named.size() == 1) {
            String name = named.keySet().iterator().next();
            return named(name, named.get(name));
        }
        problems.add(Problem.of(Code.USAGE_MISSING, Place.of("TARGET"), named.isEmpty() ? "nothing says where to publish" : "nothing says to which place to publish")
                .hint(named.isEmpty() ? "name a place below publish: in site.yaml, or write " + FORMS : "name one of " + String.join(", ", named.keySet())));
        return Optional.empty();
    }

    private Optional<Target> written(String kind, String value) {
        Spot spot = new Spot(Code.USAGE_VALUE, Place.of("TARGET"), value);
        int hash = value.lastIndexOf('#');
        return switch (kind) {
            case "folder" -> folder(spot, KEEP);
            case "git" -> hash < 0 ? git(spot, BRANCH, true) : git(spot.with(value.substring(0, hash)), value.substring(hash + 1), true);
            case "rsync" -> rsync(spot);
            default -> bucket(spot.with(value.replaceFirst("^//", "")), Optional.empty(), Optional.empty(), Optional.empty());
        };
    }

    private Optional<Target> named(String name, Fields fields) {
        List<String> kinds = KINDS.stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            problems.add(Problem.of(Code.SITE_VALUE, kinds.isEmpty() ? fields.place() : fields.place(kinds.get(1)).orElse(fields.place()),
                            "the target \"" + name + "\" " + (kinds.isEmpty() ? "does not say where it is" : "is of two kinds: " + String.join(" and ", kinds)))
                    .hint("write one of " + String.join(", ", KINDS) + " in it"));
            return Optional.empty();
        }
        String kind = kinds.get(0);
        Spot spot = new Spot(Code.SITE_VALUE, fields.place(kind).orElse(fields.place()), fields.text(kind, "").strip());
        return switch (kind) {
            case "folder" -> folder(spot, fields.number("keep"));
            case "git" -> git(spot, fields.text("branch", BRANCH).strip(), fields.flag("history"));
            case "rsync" -> rsync(spot);
            default -> {
                Optional<String> written = fields.text("endpoint").map(String::strip);
                Optional<URI> endpoint = written.flatMap(TargetReader::web);
                yield written.isPresent() && endpoint.isEmpty()
                        ? wrong(new Spot(Code.SITE_VALUE, fields.place("endpoint").orElse(fields.place()), written.get()),
                                "is not the address of a store", "write it like https://s3.example.org")
                        : bucket(spot, endpoint, fields.text("region").map(String::strip), fields.text("profile").map(String::strip));
            }
        };
    }

    /** A value, and where it stands. */
    private record Spot(Code code, Place place, String value) {
        /** Programs must not take it for an option of theirs. */
        boolean isPlain() {
            return !value.isEmpty() && !value.startsWith("-") && value.chars().noneMatch(Character::isISOControl);
        }

        Spot with(String other) {
            return new Spot(code, place, other);
        }
    }

    private Optional<Target> wrong(Spot spot, String fault, String hint) {
        problems.add(Problem.of(spot.code(), spot.place(), "\"" + Said.withoutSecrets(spot.value().replaceAll("\\p{Cntrl}", "?")) + "\" " + fault).hint(hint));
        return Optional.empty();
    }

    private Optional<Target> folder(Spot spot, int keep) {
        try {
            return spot.isPlain() ? Optional.of(new Target.Releases(root.resolve(spot.value()).normalize(), keep)) : wrong(spot, "is not a folder", "write its path");
        } catch (InvalidPathException none) {
            return wrong(spot, "is not a folder", "write its path");
        }
    }

    private Optional<Target> git(Spot spot, String branch, boolean history) {
        if (!spot.isPlain() || spot.value().contains("::")) {
            return wrong(spot, "is not a git repository", "write the name of a remote such as origin, an address, or a path");
        }
        return branch.isEmpty() || branch.startsWith("-")
                ? wrong(spot.with(branch), "is not a branch", "write its name, such as " + BRANCH)
                : Optional.of(new Target.Branch(spot.value(), branch, history));
    }

    private Optional<Target> rsync(Spot spot) {
        return spot.isPlain() && !spot.value().startsWith(":")
                ? Optional.of(new Target.Rsync(spot.value().endsWith("/") ? spot.value() : spot.value() + "/"))
                : wrong(spot, "is nothing that rsync could write to", "write it like you@example.org:/var/www/tea/");
    }

    private Optional<Target> bucket(Spot spot, Optional<URI> endpoint, Optional<String> region, Optional<String> profile) {
        Matcher matcher = BUCKET.matcher(spot.value());
        if (!matcher.matches()) {
            return wrong(spot, "is not a bucket", "write its name, and a folder in it where one is meant: tea-example/pages");
        }
        String folder = Optional.ofNullable(matcher.group(2)).orElse("").replaceAll("^/+|/+$", "");
        return Optional.of(new Target.Bucket(matcher.group(1), folder.isEmpty() ? "" : folder + "/", endpoint, region, profile));
    }

    /** An address with a host and without a name or password in it. */
    static Optional<URI> web(String address) {
        try {
            URI uri = new URI(address);
            boolean good = ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null
                    && uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            return good ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
