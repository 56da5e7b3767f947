package dev.caveat.render;

import dev.caveat.model.CommentForm;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What browsers are asked to hold the site to: the strictest that the themes which come with Caveat keep.
 *
 * <p>Nothing but the site's own files, no script or style in a page, no frame around it; forms are sent to the site itself and
 * to whoever takes its comments.
 */
final class ContentPolicy {
    private static final Pattern AUTHORITY = Pattern.compile("[a-z0-9.-]+(:[0-9]{1,5})?|\\[[0-9a-f:.]+](:[0-9]{1,5})?");

    private ContentPolicy() {}

    /** The value of {@code Content-Security-Policy}. */
    static String of(Optional<CommentForm> form) {
        String elsewhere = elsewhere(form).map(origin -> " " + origin).orElse("");
        return "default-src 'self'; base-uri 'none'; form-action 'self'" + elsewhere + "; frame-ancestors 'none'; object-src 'none'";
    }

    /**
     * The value of {@code Referrer-Policy}. Where a page links to learns nothing of where its reader comes from: that somebody
     * read about an illness is theirs to tell. Who takes comments for several sites has to know for which; that is told the
     * site, and not the page.
     */
    static String referrers(Optional<CommentForm> form) {
        return elsewhere(form).isPresent() ? "strict-origin" : "same-origin";
    }

    /** The origin to which comments are sent; empty where that is the site itself, or where nothing is sent. */
    private static Optional<String> elsewhere(Optional<CommentForm> form) {
        return form.map(CommentForm::action).filter(action -> !action.startsWith("/")).flatMap(ContentPolicy::origin);
    }

    private static Optional<String> origin(String address) {
        try {
            URI uri = new URI(address);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            String authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
            authority = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
            String plain = authority.startsWith("[") ? authority : IDN.toASCII(authority);
            boolean web = scheme.equals("https") || scheme.equals("http");
            return web && AUTHORITY.matcher(plain).matches() ? Optional.of(scheme + "://" + plain) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
