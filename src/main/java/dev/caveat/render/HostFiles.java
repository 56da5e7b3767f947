package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.CommentForm;
import dev.caveat.model.Config;
import dev.caveat.model.Hosting;
import dev.caveat.model.Moved;
import java.util.List;
import java.util.Optional;

/** What hosts are told in files that they read before they show the site: {@code _headers} and {@code _redirects}. */
final class HostFiles {
    /** What browsers are told of files whose names change with their bytes. */
    static final String KEPT_FOR_EVER = "public, max-age=31536000, immutable";

    private final Door door;
    private final Addresses addresses;

    HostFiles(Door door, Addresses addresses) {
        this.door = door;
        this.addresses = addresses;
    }

    /** For every file what browsers may do with it; for those whose name changes with their bytes, that they may be kept. */
    String headers() {
        Hosting hosting = hosting();
        Optional<CommentForm> form = door.setting("commentForm", config -> config.comments().form());
        StringBuilder rules = new StringBuilder(1 << 10);
        rules.append(addresses.href("/")).append("*\n");
        header(rules, "Content-Security-Policy", ContentPolicy.of(form));
        header(rules, "Referrer-Policy", ContentPolicy.referrers(form));
        header(rules, "X-Content-Type-Options", "nosniff");
        List<String> kept = door.fingerprinted();
        for (String path : kept.subList(0, Math.min(kept.size(), hosting.mostHeaders() - 1))) {
            rules.append(addresses.href("/" + path)).append('\n');
            header(rules, "Cache-Control", KEPT_FOR_EVER);
        }
        return rules.toString();
    }

    private static void header(StringBuilder rules, String name, String value) {
        rules.append("  ").append(name).append(": ").append(value).append('\n');
    }

    /** Where each former address leads. What is more than the host reads is not said: the pages at these addresses do. */
    String redirects(List<Moved> moved) {
        Hosting hosting = hosting();
        door.setting("baseUrl", Config::baseUrl);
        StringBuilder rules = new StringBuilder(moved.size() * 60);
        for (Moved one : moved.subList(0, Math.min(moved.size(), hosting.mostRedirects()))) {
            rules.append(addresses.href(one.from())).append(' ').append(addresses.href(one.to())).append(' ').append(hosting.moved()).append('\n');
        }
        return rules.toString();
    }

    private Hosting hosting() {
        return door.setting("hosting", Config::hosting);
    }
}
