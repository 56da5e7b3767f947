package dev.caveat.sanitize;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.owasp.html.PolicyFactory;

/**
 * One list of allowed HTML, and the washing of fragments with it: built once, used by any thread.
 *
 * <p>The result has only elements, attributes and addresses of the list, balanced, whatever was put in. The text of an
 * element that is not allowed stays, except where it never was text to read (scripts, styles). Text comes out written with
 * more entities than it had, and with an empty comment within <code>{{</code>; decoded, it is the same. White space
 * between the items of a list or the cells of a table goes, and parentheses in addresses are percent-encoded. What stands
 * within more than 256 elements, far deeper than Markdown nests, is dropped.
 */
public final class Sanitizer {
    /** What links in comments say of themselves that lead to other hosts. */
    public static final String REL_OF_COMMENTS = "ugc nofollow noopener";

    private final PolicyFactory policy;
    private final Optional<KnownHtml> known;

    private Sanitizer(PolicyFactory policy, Optional<KnownHtml> known) {
        this.policy = policy;
        this.known = known;
    }

    /**
     * For what readers write: paragraphs, emphasis, code, quotes, lists and links.
     *
     * <p>Images become links, headings and rows of tables become paragraphs. There is no class, style or id. A link
     * carries {@code rel="ugc nofollow noopener"} unless it is relative or leads to an own host.
     *
     * @param ownHosts hosts whose pages are the site's own, such as {@code example.org}; a host with a port counts as named
     */
    public static Sanitizer comments(Set<String> ownHosts) {
        return comments(ownHosts, address -> false);
    }

    /**
     * The same, where some links carry {@code sponsored} as well.
     *
     * @param sponsored whether the site earns when readers follow an address
     */
    public static Sanitizer comments(Set<String> ownHosts, Predicate<String> sponsored) {
        return new Sanitizer(CommentPolicy.of(Set.copyOf(ownHosts), sponsored), Optional.of(new KnownHtml(Set.copyOf(ownHosts), sponsored)));
    }

    /**
     * For what editors write: all that makes up an article, and nothing that runs, submits or frames.
     *
     * <p>Keeps all that {@code dev.caveat.markdown} writes. An id that begins with {@code comment-} is dropped, because
     * such ids belong to comments.
     */
    public static Sanitizer articles() {
        return articles(address -> false);
    }

    /**
     * The same, where some links carry {@code rel="sponsored nofollow noopener"} beside what they say themselves.
     *
     * @param sponsored whether the site earns when readers follow an address
     */
    public static Sanitizer articles(Predicate<String> sponsored) {
        return new Sanitizer(ArticlePolicy.of(sponsored), Optional.empty());
    }

    /** The allowed part of a fragment of HTML. Takes time in proportion to the fragment; never fails. */
    public String clean(String html) {
        Optional<String> washed = known.isPresent() ? known.get().clean(html) : Optional.empty();
        return washed.isPresent() ? washed.get() : byLibrary(html);
    }

    /** Washes even what would not need it so thoroughly. */
    String byLibrary(String html) {
        return policy.sanitize(Objects.requireNonNull(html));
    }
}
