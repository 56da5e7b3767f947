package dev.caveat.model;

import dev.caveat.markdown.Links;
import dev.caveat.picture.PictureSize;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The links of one source file: to other source files by their paths, to the site's addresses from {@code /}, or to the
 * world.
 *
 * <p>{@code ../guides/diary.md#week} leads to wherever that guide is published.
 */
public final class SourceLinks implements Links {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|#.*|\\?.*|");

    private final Addresses addresses;
    private final String file;
    private final Function<String, Optional<String>> targets;
    private final Function<String, Optional<PictureSize>> sizes;
    private final Consumer<String> missing;

    /** With pictures of which nobody knows the size. */
    public SourceLinks(Addresses addresses, String file, Function<String, Optional<String>> targets, Consumer<String> missing) {
        this(addresses, file, targets, picture -> Optional.empty(), missing);
    }

    /**
     * @param file the file that holds the links, below the site's root
     * @param targets the address at which a file is published
     * @param sizes how large the picture in a file is shown
     * @param missing is told each link to a Markdown file that is not published
     */
    public SourceLinks(
            Addresses addresses,
            String file,
            Function<String, Optional<String>> targets,
            Function<String, Optional<PictureSize>> sizes,
            Consumer<String> missing) {
        this.addresses = addresses;
        this.file = file;
        this.targets = targets;
        this.sizes = sizes;
        this.missing = missing;
    }

    @Override
    public String resolve(String destination, boolean image) {
        if (isElsewhere(destination)) {
            return destination;
        }
        if (destination.startsWith("/")) {
            return addresses.written(destination);
        }
        int end = end(destination);
        String path = Addresses.decoded(destination.substring(0, end));
        Optional<String> url = source(folder() + path).flatMap(targets);
        if (url.isPresent()) {
            return addresses.href(url.get()) + destination.substring(end);
        }
        if (path.endsWith(".md") || path.endsWith(".markdown")) {
            missing.accept(destination);
        }
        return destination;
    }

    private static boolean isElsewhere(String destination) {
        return isUsual(destination) || ELSEWHERE.matcher(destination).matches();
    }

    /** Whether it is an address of the kind that nearly all are that lead elsewhere. */
    private static boolean isUsual(String destination) {
        if (!destination.startsWith("https://")) {
            return false;
        }
        for (int i = 0; i < destination.length(); i++) {
            if (destination.charAt(i) < ' ' || destination.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<PictureSize> size(String destination) {
        return isElsewhere(destination) ? Optional.empty() : file(destination).flatMap(sizes);
    }

    /** Where a file of this site is published that a link names, from {@code /}; empty where it is not. */
    public Optional<String> published(String destination) {
        return file(destination).flatMap(targets);
    }

    /**
     * The published file of this site that a link names. One that begins with {@code /} is looked for among the static files,
     * then in the content folder.
     */
    public Optional<String> file(String destination) {
        String path = Addresses.decoded(destination.substring(0, end(destination)));
        return path.startsWith("/") ? there("content/_static" + path).or(() -> there("content" + path)) : there(folder() + path);
    }

    private Optional<String> there(String path) {
        return source(path).filter(file -> targets.apply(file).isPresent());
    }

    private static int end(String destination) {
        for (int i = 0; i < destination.length(); i++) {
            if (destination.charAt(i) == '#' || destination.charAt(i) == '?') {
                return i;
            }
        }
        return destination.length();
    }

    private String folder() {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    /** The file that a path means; empty when it leads out of the site. */
    private static Optional<String> source(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
