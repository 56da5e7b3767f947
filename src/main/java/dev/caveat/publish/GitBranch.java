package dev.caveat.publish;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.trace.Fingerprint;
import dev.caveat.write.Manifest;
import dev.caveat.write.PublicFile;
import dev.caveat.write.Reason;
import dev.caveat.write.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Publishes as a commit on a branch.
 *
 * <p>All is done in a bare repository of our own: the site's one, its index and its working tree are only asked what they are called. The
 * commit holds the site's files, byte for byte, and those that others put there. It is pushed only where nobody else has pushed meanwhile.
 */
final class GitBranch implements Destination {
    /** Without it GitHub takes the branch for a site that is still to be built, and leaves out what begins with a dot or a line. */
    static final String NO_JEKYLL = ".nojekyll";

    /** How git says that somebody else was quicker. */
    private static final List<String> OVERTAKEN = List.of("fetch first", "non-fast-forward", "cannot lock ref", "stale info");

    private static final String PLAIN_FILE = "100644";

    private final Target.Branch target;
    private final Means means;
    private final Path store;
    private final OtherProgram git;
    private final String head;

    /** A file of a commit. */
    private record Blob(String mode, String id) {}

    /** The tip of the branch; without a commit where there is no branch yet. */
    private record Tip(Optional<String> commit, SortedMap<String, Blob> files, Manifest manifest) {}

    private String address = "";
    private Tip tip = new Tip(Optional.empty(), new TreeMap<>(), Manifest.none());
    private Map<String, String> ours = Map.of();

    GitBranch(Target.Branch target, Means means) {
        this.target = target;
        this.means = means;
        this.store = means.memory().resolve("git-" + Fingerprint.of(target.remote() + "\n" + target.branch()).hex().substring(0, 12));
        this.git = GitProgram.with(means.environment());
        this.head = "refs/heads/" + target.branch();
    }

    @Override
    public Difference compare(Release release) throws Refused {
        if (!git(means.root(), List.of("check-ref-format", head), "").isGood()) {
            throw refused("\"" + target.branch() + "\" cannot be the name of a branch", "give it a plain name such as gh-pages");
        }
        address = address();
        try {
            Files.createDirectories(store);
        } catch (IOException refused) {
            throw refused("cannot keep a repository in " + store + ": " + Reason.of(refused), "give yourself the right to write in the site's folder");
        }
        in("init", "-q", "--bare", "--template=");
        tip = tip();
        ours = stored(release);
        Set<String> listed = tip.manifest().files().keySet();
        Difference found = Difference.of(release, listed, this::found,
                listed.stream().filter(path -> tip.files().containsKey(path) && !ours.containsKey(path)).toList());
        return found.blockedBy(blocking(listed));
    }

    private Difference.Found found(PublicFile file) {
        Blob there = tip.files().get(file.path());
        return there == null ? Difference.Found.NOT : there.equals(new Blob(PLAIN_FILE, ours.get(file.path()))) ? Difference.Found.SAME : Difference.Found.OTHER;
    }

    /** Files of others where the site has folders, and the other way round. */
    private List<String> blocking(Set<String> listed) {
        Set<String> folders = folders(ours.keySet());
        return tip.files().keySet().stream()
                .filter(path -> !listed.contains(path) && !ours.containsKey(path))
                .filter(path -> folders.contains(path) || Folders.above(path).stream().anyMatch(ours::containsKey))
                .toList();
    }

    private static Set<String> folders(Collection<String> paths) {
        return paths.stream().flatMap(path -> Folders.above(path).stream()).collect(Collectors.toSet());
    }

    /** The address of the remote; a path is one seen from the site's folder. */
    private String address() throws Refused {
        OtherProgram.Run known = git(means.root(), List.of("remote", "get-url", "--push", "--", target.remote()), "");
        if (known.isGood()) {
            return known.text().strip();
        }
        Path path = means.root().resolve(target.remote());
        boolean local = !target.remote().contains(":") && Files.isDirectory(path);
        if (!local && target.remote().matches("[\\w.-]+")) {
            throw refused("there is no remote \"" + target.remote() + "\" in a repository of the site", "name one that \"git remote\" lists, an address, or the path of a repository");
        }
        return local ? path.toString() : target.remote();
    }

    private Tip tip() throws Refused {
        boolean none = in("ls-remote", "--", address, head).text().lines().noneMatch(line -> line.endsWith("\t" + head));
        if (none) {
            return new Tip(Optional.empty(), new TreeMap<>(), Manifest.none());
        }
        in("fetch", "-q", "--no-tags", "--depth=1", "--", address, "+" + head + ":refs/caveat/there");
        String commit = in("rev-parse", "--verify", "refs/caveat/there^{commit}").text().strip();
        SortedMap<String, Blob> files = new TreeMap<>();
        for (String line : in("ls-tree", "-r", "-z", commit).text().split("\0")) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                String[] words = line.substring(0, tab).split(" ");
                files.put(line.substring(tab + 1), new Blob(words[0], words[2]));
            }
        }
        Blob list = files.get(Manifest.NAME);
        Manifest manifest = list == null ? Manifest.none() : Manifest.parse(in("cat-file", "blob", list.id()).out()).orElse(Manifest.none());
        return new Tip(Optional.of(commit), files, manifest);
    }

    /** The ids of all our files, which are in the store from then on. */
    private Map<String, String> stored(Release release) throws Refused {
        String paths = release.files().stream().map(file -> file.path() + "\n").collect(Collectors.joining());
        List<String> ids = good(git(release.folder(), List.of("hash-object", "-w", "--no-filters", "--stdin-paths"), paths)).text().lines().toList();
        if (ids.size() != release.files().size()) {
            throw refused("git did not take all files", "");
        }
        Map<String, String> stored = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            stored.put(release.files().get(i).path(), ids.get(i));
        }
        return stored;
    }

    @Override
    public void send(Release release, Difference difference, Teller teller) throws Refused {
        String tree = tree(release);
        if (tip.commit().isPresent() && isDone(tree, tip.commit().get())) {
            return;
        }
        List<String> words = new ArrayList<>(List.of("commit-tree", tree, "-F", "-"));
        tip.commit().filter(parent -> target.history()).ifPresent(parent -> words.addAll(List.of("-p", parent)));
        OtherProgram dated = GitProgram.as(git, means);
        String commit = good(dated.run(store, words, message().getBytes(StandardCharsets.UTF_8))).text().strip();
        teller.phase("Pushing to " + target.shown(), 0);
        OtherProgram.Run pushed = git(store, push(commit), "");
        if (!pushed.isGood()) {
            boolean overtaken = OVERTAKEN.stream().anyMatch(pushed.err()::contains);
            throw refused("the push was refused: " + Said.lastWords(pushed.err()),
                    overtaken ? "somebody else has pushed to it meanwhile: publish again, on top of that" : "see to it that you may push to it: git push has to work without asking");
        }
        in("update-ref", "refs/caveat/there", commit);
        if (!target.history()) {
            // What was taken away is not kept here either.
            in("prune", "--expire=now");
        }
    }

    /** Whether a commit is what is wanted: of this tree, and without others before it where nothing is to be kept. */
    private boolean isDone(String tree, String commit) throws Refused {
        List<String> lines = in("cat-file", "commit", commit).text().lines().takeWhile(line -> !line.isEmpty()).toList();
        return lines.contains("tree " + tree) && (target.history() || lines.stream().noneMatch(line -> line.startsWith("parent ")));
    }

    /** Only on top of what was compared: where the branch is to be one commit, it must still be the one that was there. */
    private List<String> push(String commit) {
        return target.history()
                ? List.of("push", "-q", "--", address, commit + ":" + head)
                : List.of("push", "-q", "--force-with-lease=" + head + ":" + tip.commit().orElse(""), "--", address, commit + ":" + head);
    }

    /** The whole site, its list, and what others put there that is not in its way. */
    private String tree(Release release) throws Refused {
        Set<String> dropped = new HashSet<>(tip.manifest().files().keySet());
        dropped.addAll(blocking(tip.manifest().files().keySet()));
        SortedMap<String, Blob> all = new TreeMap<>(tip.files());
        all.keySet().removeAll(dropped);
        ours.forEach((path, id) -> all.put(path, new Blob(PLAIN_FILE, id)));
        all.put(Manifest.NAME, new Blob(PLAIN_FILE, blob(release.manifest().bytes())));
        if (!all.containsKey(NO_JEKYLL)) {
            all.put(NO_JEKYLL, new Blob(PLAIN_FILE, blob(new byte[0])));
        }
        StringBuilder lines = new StringBuilder(all.size() * 100);
        all.forEach((path, blob) -> lines.append(blob.mode()).append(' ').append(blob.id()).append('\t').append(path).append('\0'));
        OtherProgram indexed = git.with(Map.of("GIT_DIR", store.toString(), "GIT_INDEX_FILE", store.resolve("caveat-index").toString()));
        good(indexed.run(store, List.of("read-tree", "--empty"), new byte[0]));
        good(indexed.run(store, List.of("update-index", "-z", "--index-info"), lines.toString().getBytes(StandardCharsets.UTF_8)));
        return good(indexed.run(store, List.of("write-tree"), new byte[0])).text().strip();
    }

    private String blob(byte[] bytes) throws Refused {
        return good(inStore().run(store, List.of("hash-object", "-w", "--no-filters", "--stdin"), bytes)).text().strip();
    }

    /** Says of what it was made, where that is known. */
    private String message() throws Refused {
        OtherProgram.Run source = git(means.root(), List.of("rev-parse", "--verify", "-q", "HEAD"), "");
        String made = "";
        if (source.isGood()) {
            OtherProgram.Run changes = git(means.root(), List.of("status", "--porcelain", "--", "content", "themes"), "");
            made = "\nSource: " + source.text().strip() + (changes.text().isBlank() ? "" : " and changes since") + "\n";
        }
        return "Publish " + means.address() + "\n" + made;
    }

    // git

    private OtherProgram inStore() {
        return git.with(Map.of("GIT_DIR", store.toString()));
    }

    private OtherProgram.Run in(String... arguments) throws Refused {
        return good(git(store, List.of(arguments), ""));
    }

    /** In the site's folder the site's own repository is asked, elsewhere ours. */
    private OtherProgram.Run git(Path folder, List<String> arguments, String in) throws Refused {
        return (folder.equals(means.root()) ? git : inStore()).run(folder, arguments, in.getBytes(StandardCharsets.UTF_8));
    }

    private OtherProgram.Run good(OtherProgram.Run run) throws Refused {
        if (!run.isGood()) {
            throw refused("git says: " + Said.lastWords(run.err()), "see to it that you may read and push it: git has to get by without asking");
        }
        return run;
    }

    private Refused refused(String message, String hint) {
        return new Refused(Problem.of(Code.MACHINE_TARGET, Place.of(target.shown()), message).hint(hint));
    }
}
