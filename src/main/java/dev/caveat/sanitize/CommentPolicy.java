package dev.caveat.sanitize;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What readers may write. */
final class CommentPolicy {
    /** What a link of a reader says of its target. */
    static final String REL = Sanitizer.REL_OF_COMMENTS;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private CommentPolicy() {}

    static PolicyFactory of(Set<String> ownHosts, Predicate<String> sponsored) {
        var hosts = new OwnHosts(ownHosts);
        return new HtmlPolicyBuilder()
                .allowElements("p", "br", "em", "strong", "b", "i", "code", "pre", "blockquote", "ul", "ol", "li", "del")
                // What a comment has no place for still begins a line of its own.
                .allowElements((name, attributes) -> "p", "h1", "h2", "h3", "h4", "h5", "h6", "tr")
                .allowElements((name, attributes) -> link(attributes, hosts, sponsored), "a")
                .allowAttributes("href").onElements("a")
                .allowAttributes("start").matching(NUMBER).onElements("ol")
                .allowUrlProtocols("http", "https", "mailto")
                .withPreprocessor(PlainerMarkup::new)
                .toFactory();
    }

    /** Called with the attributes that are left: none, where the address was refused, and then the element goes too. */
    private static String link(List<String> attributes, OwnHosts hosts, Predicate<String> sponsored) {
        int href = attributes.indexOf("href");
        if (href < 0) {
            return null;
        }
        if (!hosts.isOwn(attributes.get(href + 1))) {
            attributes.add("rel");
            attributes.add(sponsored.test(attributes.get(href + 1)) ? REL + " sponsored" : REL);
        }
        return "a";
    }
}
